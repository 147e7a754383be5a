package gaze.media.video;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_clone;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.FrameScaler;
import gaze.media.pixels.Rendition;
import gaze.media.pixels.UndecodableException;
import java.time.Duration;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/// A frame of a video at its time. Its picture is made when it is first asked for and shared by all
/// who look at it. One thread at a time; whoever made it closes it, which frees the picture.
public final class ShownFrame implements AutoCloseable {
  private final AVFrame decoded;
  private final Duration at;
  private final FramePicture pictures;
  private final FrameScaler scaler;
  private final boolean own;
  private @Nullable Mat picture;
  private int side;

  private ShownFrame(
      AVFrame decoded, Duration at, FramePicture pictures, FrameScaler scaler, boolean own) {
    this.decoded = decoded;
    this.at = at;
    this.pictures = pictures;
    this.scaler = scaler;
    this.own = own;
  }

  /// A frame that stays the decoder's.
  static ShownFrame of(AVFrame decoded, Duration at, FramePicture pictures, FrameScaler scaler) {
    return new ShownFrame(decoded, at, pictures, scaler, false);
  }

  /// The same frame, to be kept after the decoder has gone on, but not longer than it is open;
  /// whoever keeps it closes it.
  public ShownFrame kept() {
    return new ShownFrame(av_frame_clone(decoded), at, pictures, scaler, true);
  }

  /// When it is shown, since the video's beginning.
  public Duration at() {
    return at;
  }

  /// As it was decoded: not turned, in its own colours. Not to be changed.
  public AVFrame decoded() {
    return decoded;
  }

  /// The frame as it is displayed, fitted into a square of `longest` pixels: 8-bit BGR, which stays
  /// this frame's.
  public Mat within(int longest) throws UndecodableException {
    Mat known = picture;
    if (known != null && side == longest) {
      return known;
    }
    forget();
    try (DecodedPicture stored = pictures.of(decoded, scaler, longest, false)) {
      Mat made = Rendition.within(stored, longest);
      picture = made;
      side = longest;
      return made;
    }
  }

  private void forget() {
    if (picture != null) {
      picture.close();
      picture = null;
    }
  }

  @Override
  public void close() {
    forget();
    if (own) {
      av_frame_free(decoded);
    }
  }
}
