package gaze.media.video;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_clone;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.FrameScaler;
import gaze.media.pixels.Rendition;
import gaze.media.pixels.Scaling;
import gaze.media.pixels.UndecodableException;
import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.opencv.opencv_core.Mat;

/// A frame of a video at its time. Its pictures are made when they are first asked for and shared
/// by all who look at it. One thread at a time; whoever made it closes it, which frees them.
public final class ShownFrame implements AutoCloseable {
  private final AVFrame decoded;
  private final Duration at;
  private final FramePicture maker;
  private final FrameScaler scaler;
  private final boolean own;
  private final NavigableMap<Integer, Mat> pictures = new TreeMap<>();

  private ShownFrame(
      AVFrame decoded, Duration at, FramePicture maker, FrameScaler scaler, boolean own) {
    this.decoded = decoded;
    this.at = at;
    this.maker = maker;
    this.scaler = scaler;
    this.own = own;
  }

  /// A frame that stays the decoder's.
  static ShownFrame of(AVFrame decoded, Duration at, FramePicture maker, FrameScaler scaler) {
    return new ShownFrame(decoded, at, maker, scaler, false);
  }

  /// The same frame, to be kept after the decoder has gone on, but not longer than it is open;
  /// whoever keeps it closes it.
  public ShownFrame kept() {
    return new ShownFrame(av_frame_clone(decoded), at, maker, scaler, true);
  }

  /// When it is shown, since the video's beginning.
  public Duration at() {
    return at;
  }

  /// As it was decoded: not turned, in its own colours. Not to be changed.
  public AVFrame decoded() {
    return decoded;
  }

  /// The frame as it is displayed, fitted into a square of `side` pixels: 8-bit BGR, which stays
  /// this frame's. A small one is made from a larger one where there is one.
  public Mat within(int side) throws UndecodableException {
    Mat known = pictures.get(side);
    if (known != null) {
      return known;
    }
    Map.Entry<Integer, Mat> larger = pictures.higherEntry(side);
    Mat made = larger == null ? made(side) : Scaling.within(larger.getValue(), side);
    pictures.put(side, made);
    return made;
  }

  private Mat made(int side) throws UndecodableException {
    try (DecodedPicture stored = maker.of(decoded, scaler, side, false)) {
      return Rendition.within(stored, side);
    }
  }

  @Override
  public void close() {
    pictures.values().forEach(Mat::close);
    pictures.clear();
    if (own) {
      av_frame_free(decoded);
    }
  }
}
