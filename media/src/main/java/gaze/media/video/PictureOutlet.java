package gaze.media.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.FrameScaler;
import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.time.Duration;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// Shows frames in the order of their times. A frame without a time, or with one that was there
/// before, cannot be placed and is left out.
final class PictureOutlet implements Lane.Outlet {
  private final Container container;
  private final AVStream track;
  private final DecodeLimits limits;
  private final FrameTaker taker;
  private final FramePicture pictures;
  private final FrameScaler scaler = new FrameScaler();
  private PassRequest.Stretch wanted = PassRequest.Stretch.WHOLE;
  private Duration last = Duration.ofNanos(-1);

  PictureOutlet(Container container, AVStream track, DecodeLimits limits, FrameTaker taker) {
    this.container = container;
    this.track = track;
    this.limits = limits;
    this.taker = taker;
    this.pictures = FramePicture.of(track);
  }

  /// Leaves out what is outside of a stretch.
  void want(PassRequest.Stretch stretch) {
    wanted = stretch;
  }

  /// The time of the last frame that was shown; negative before the first.
  Duration last() {
    return last;
  }

  @Override
  public boolean show(AVFrame frame) throws IOException, UndecodableException {
    long timestamp = frame.best_effort_timestamp();
    if (timestamp == AV_NOPTS_VALUE && !last.isNegative()) {
      return false;
    }
    Duration at = timestamp == AV_NOPTS_VALUE ? Duration.ZERO : since(timestamp);
    if (at.compareTo(last) <= 0 || !wanted.holds(at)) {
      return false;
    }
    last = at;
    limits.check(frame.width(), frame.height(), 4);
    try (ShownFrame shown = ShownFrame.of(frame, at, pictures, scaler)) {
      taker.take(shown);
    }
    return true;
  }

  private Duration since(long timestamp) {
    Duration since = container.since(track, timestamp);
    return since.isNegative() ? Duration.ZERO : since;
  }

  @Override
  public void close() {
    scaler.close();
  }
}
