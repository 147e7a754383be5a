package gaze.media.pass;

import gaze.media.pixels.JpegEncoder;
import gaze.media.video.FrameSink;
import gaze.media.video.VideoFrame;
import java.io.IOException;
import java.time.Duration;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.bytedeco.opencv.opencv_core.Mat;

/// Gives frames to a sink, each once, and as many as are wanted at most.
final class FrameStore {
  private static final int QUALITY = 80;

  private final FrameSink sink;
  private final int most;
  private final NavigableSet<Duration> times = new TreeSet<>();
  private boolean full;

  FrameStore(FrameSink sink, int most) {
    this.sink = sink;
    this.most = most;
  }

  void put(Duration at, Mat picture) throws IOException {
    if (times.contains(at)) {
      return;
    }
    if (times.size() >= most) {
      full = true;
      return;
    }
    sink.accept(new VideoFrame(at, JpegEncoder.encode(picture, QUALITY)));
    times.add(at);
  }

  /// The times of the frames that the sink has.
  NavigableSet<Duration> times() {
    return times;
  }

  /// Whether a frame was left out.
  boolean full() {
    return full;
  }
}
