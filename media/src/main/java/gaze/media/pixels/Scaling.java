package gaze.media.pixels;

import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.sepFilter2D;

import gaze.domain.PictureSize;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/// Makes pictures smaller without aliasing: by FFmpeg's bicubic filter, which keeps more than
/// OpenCV's area for the same cost (docs/performance.md); by area what FFmpeg cannot take.
public final class Scaling {
  /// Steps down beyond this have no contrast to give back.
  private static final double SMALL_STEP = 2;

  /// What each neighbour takes away after a small step, to give back the contrast that averaging
  /// takes from fine detail.
  private static final float EDGE = 0.07f;

  private Scaling() {}

  /// The picture fitted into a square, as a new picture; a copy where it fits already.
  public static Mat within(Mat picture, int side) {
    return to(picture, new PictureSize(picture.cols(), picture.rows()).within(side));
  }

  /// The picture at `size`, which is at most its own.
  public static Mat to(Mat picture, PictureSize size) {
    return to(picture, picture.cols(), picture.rows(), size);
  }

  /// The picture at `size`, where the picture's last column and row may show less than a whole
  /// pixel: a JPEG decoded smaller rounds its sides up.
  ///
  /// @param width that the picture shows of its columns
  /// @param height that the picture shows of its rows
  static Mat to(Mat picture, double width, double height, PictureSize size) {
    if (size.width() == picture.cols() && size.height() == picture.rows()) {
      return picture.clone();
    }
    boolean whole = width == picture.cols() && height == picture.rows();
    boolean bytes = picture.type() == CV_8UC3 || picture.type() == CV_8UC1;
    return whole && bytes
        ? Bicubic.scale(picture, size)
        : byArea(picture, size.width() / width, size.height() / height);
  }

  private static Mat byArea(Mat picture, double across, double down) {
    Mat smaller = new Mat();
    try (Size byFactors = new Size()) {
      resize(picture, smaller, byFactors, across, down, INTER_AREA);
    }
    if (across >= 1 / SMALL_STEP) {
      sharpen(smaller);
    }
    return smaller;
  }

  private static void sharpen(Mat picture) {
    try (FloatPointer weights = new FloatPointer(-EDGE, 1 + 2 * EDGE, -EDGE);
        Mat kernel = new Mat(1, 3, CV_32FC1, weights)) {
      sepFilter2D(picture, picture, -1, kernel, kernel);
    }
  }
}
