package gaze.media.pixels;

import gaze.domain.PictureSize;
import org.bytedeco.opencv.opencv_core.Mat;

/// Room for what FFmpeg's scaler writes. Its vector code writes whole registers, and so past a
/// row's end.
final class SwscaleRoom {
  /// Pixels of any depth, more than the widest register holds.
  private static final int SPARE = 64;

  private SwscaleRoom() {}

  static Mat of(PictureSize size, int type) {
    int stride = (size.width() + 2 * SPARE) / SPARE * SPARE;
    return new Mat(size.height() + 1, stride, type);
  }
}
