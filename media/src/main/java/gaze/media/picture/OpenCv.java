package gaze.media.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/// OpenCV's picture reader over bytes in memory.
final class OpenCv {
  private OpenCv() {}

  /// Empty where OpenCV cannot make anything of the bytes.
  ///
  /// @param flags of `cv::imdecode`
  static Optional<Mat> decode(BytePointer bytes, int flags) {
    int length = Math.toIntExact(bytes.limit() - bytes.position());
    try (Mat buffer = new Mat(1, length, CV_8UC1, bytes)) {
      Mat picture = imdecode(buffer, flags);
      if (picture.empty()) {
        picture.close();
        return Optional.empty();
      }
      return Optional.of(picture);
    } catch (RuntimeException thrownByNativeCode) {
      // JavaCPP turns every C++ exception into a bare RuntimeException.
      return Optional.empty();
    }
  }
}
