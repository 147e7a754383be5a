package gaze.media.pixels;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import gaze.domain.PictureSize;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/// Makes pictures smaller without aliasing.
public final class Scaling {
  private Scaling() {}

  /// The picture fitted into a square, as a new picture; a copy where it fits already.
  public static Mat within(Mat picture, int side) {
    PictureSize from = new PictureSize(picture.cols(), picture.rows());
    return to(picture, from.within(side));
  }

  /// The picture at `size`, which is at most its own.
  public static Mat to(Mat picture, PictureSize size) {
    if (size.width() == picture.cols() && size.height() == picture.rows()) {
      return picture.clone();
    }
    Mat smaller = new Mat();
    try (Size target = new Size(size.width(), size.height())) {
      resize(picture, smaller, target, 0, 0, INTER_AREA);
    }
    return smaller;
  }
}
