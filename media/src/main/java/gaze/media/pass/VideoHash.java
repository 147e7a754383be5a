package gaze.media.pass;

import gaze.domain.PerceptualHash;
import java.util.List;

/// What a video looks like: the perceptual hashes of five of its frames, spread over its longest
/// scenes, without black bars around the picture. Frames that show nothing are left out.
///
/// Two versions of a clip show the same pictures at nearly the same times. Of versions that are
/// trimmed the frames are not quite the same, and some have no counterpart: so a frame may be like
/// any of the other video's, and two that are close, or three that are near, make a version. Of
/// different videos not even one is, unless both hold the same shot.
///
/// @param frames in order of time
public record VideoHash(List<PerceptualHash> frames) {
  /// The number of frames of a video in which all show something.
  public static final int FRAMES = 5;

  /// Differing bits of two frames that are the same. Of 64 bits unrelated frames differ in 32, give
  /// or take 4.
  static final int CLOSE = 12;

  /// Differing bits of two frames that may be the same, under a logo or between bars that are not
  /// cut quite right.
  static final int NEAR = 18;

  /// Frames of either video that have a counterpart in the other.
  static final int CLOSE_ENOUGH = 2;

  static final int NEAR_ENOUGH = 3;

  public VideoHash {
    frames = List.copyOf(frames);
    if (frames.size() > FRAMES) {
      throw new IllegalArgumentException("need at most 5 frames, got " + frames.size());
    }
  }

  /// Whether both are likely versions of one clip. Symmetrical; false where either shows nothing.
  public boolean similar(VideoHash other) {
    return agree(other, CLOSE, CLOSE_ENOUGH) || agree(other, NEAR, NEAR_ENOUGH);
  }

  /// Of a video that shows little all frames have to agree.
  private boolean agree(VideoHash other, int bits, int enough) {
    int needed = Math.min(enough, Math.min(frames.size(), other.frames.size()));
    return needed > 0
        && counterparts(other, bits) >= needed
        && other.counterparts(this, bits) >= needed;
  }

  /// The number of frames that have one.
  private long counterparts(VideoHash other, int bits) {
    return frames.stream()
        .filter(frame -> other.frames.stream().anyMatch(its -> frame.distance(its) <= bits))
        .count();
  }
}
