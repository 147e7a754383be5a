package gaze.media.pass;

import gaze.domain.PerceptualHash;
import java.util.List;

/// What a video looks like: the perceptual hashes of five of its frames, from the middles of its
/// fifths, without black bars around the picture. Frames that show nothing are left out.
///
/// Two versions of a clip show the same pictures at nearly the same times. Of versions that are
/// trimmed the frames are not quite the same, and some have no counterpart: so a frame may be like
/// any of the other video's, and not all have to be.
///
/// @param frames in order of time
public record VideoHash(List<PerceptualHash> frames) {
  /// The number of frames of a video in which all show something.
  public static final int FRAMES = 5;

  /// Differing bits of two frames that may be the same.
  static final int NEAR = 18;

  /// Differing bits of the frames that agree, on average: what is near by chance is not near five
  /// times.
  static final double CLOSE = 14;

  /// Share of the frames of either video that have a counterpart in the other.
  static final double ENOUGH = 0.6;

  public VideoHash {
    frames = List.copyOf(frames);
    if (frames.size() > FRAMES) {
      throw new IllegalArgumentException("need at most 5 frames, got " + frames.size());
    }
  }

  /// Whether both are likely versions of one clip. Symmetrical; false where either shows nothing.
  public boolean similar(VideoHash other) {
    return contained(other) && other.contained(this);
  }

  private boolean contained(VideoHash other) {
    int[] near = frames.stream().mapToInt(other::nearest).filter(bits -> bits <= NEAR).toArray();
    if (near.length == 0 || near.length < ENOUGH * frames.size()) {
      return false;
    }
    double sum = 0;
    for (int bits : near) {
      sum += bits;
    }
    return sum / near.length <= CLOSE;
  }

  private int nearest(PerceptualHash frame) {
    return frames.stream().mapToInt(frame::distance).min().orElse(Integer.MAX_VALUE);
  }
}
