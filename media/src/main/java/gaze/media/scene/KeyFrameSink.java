package gaze.media.scene;

import java.io.IOException;
import java.time.Duration;
import org.bytedeco.opencv.opencv_core.Mat;

/// Takes the frames that show what scenes are about, in order of time.
@FunctionalInterface
public interface KeyFrameSink {
  /// @param picture 8-bit BGR, to be looked at during the call only
  /// @throws IOException if it cannot be kept; ends the work
  void accept(Duration at, Mat picture) throws IOException;
}
