package gaze.bench;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.add;
import static org.bytedeco.opencv.global.opencv_core.divide;
import static org.bytedeco.opencv.global.opencv_core.mean;
import static org.bytedeco.opencv.global.opencv_core.multiply;
import static org.bytedeco.opencv.global.opencv_core.subtract;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_GRAYSCALE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imread;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;

import java.nio.file.Path;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/// The structural similarity of Wang, Bovik, Sheikh and Simoncelli, "Image Quality Assessment: From
/// Error Visibility to Structural Similarity" (2004): grey, Gaussian window of 11 with 1.5.
final class Similarity {
  private static final double C1 = Math.pow(0.01 * 255, 2);
  private static final double C2 = Math.pow(0.03 * 255, 2);

  private Similarity() {}

  /// 1 for equal pictures. Both have the same size.
  static double of(Path picture, Path reference) {
    try (Mat x = grey(picture);
        Mat y = grey(reference);
        Mat meanX = smooth(x);
        Mat meanY = smooth(y);
        Mat xx = covariance(x, x, meanX, meanX);
        Mat yy = covariance(y, y, meanY, meanY);
        Mat xy = covariance(x, y, meanX, meanY);
        Mat similar = similarity(meanX, meanY, xx, yy, xy);
        Scalar average = mean(similar)) {
      return average.get(0);
    }
  }

  private static Mat grey(Path file) {
    Mat wide = new Mat();
    try (Mat bytes = imread(file.toString(), IMREAD_GRAYSCALE)) {
      bytes.convertTo(wide, CV_32F);
    }
    return wide;
  }

  private static Mat smooth(Mat picture) {
    Mat smooth = new Mat();
    try (Size window = new Size(11, 11)) {
      GaussianBlur(picture, smooth, window, 1.5);
    }
    return smooth;
  }

  private static Mat covariance(Mat a, Mat b, Mat meanA, Mat meanB) {
    Mat covariance = new Mat();
    try (Mat product = product(a, b, 1);
        Mat smooth = smooth(product);
        Mat means = product(meanA, meanB, 1)) {
      subtract(smooth, means, covariance);
    }
    return covariance;
  }

  private static Mat similarity(Mat meanX, Mat meanY, Mat xx, Mat yy, Mat xy) {
    Mat result = new Mat();
    try (Mat light = plus(product(meanX, meanY, 2), C1);
        Mat structure = plus(scaled(xy), C2);
        Mat lights = plus(sum(product(meanX, meanX, 1), product(meanY, meanY, 1)), C1);
        Mat structures = plus(sum(xx.clone(), yy.clone()), C2);
        Mat top = product(light, structure, 1);
        Mat bottom = product(lights, structures, 1)) {
      divide(top, bottom, result);
    }
    return result;
  }

  private static Mat product(Mat a, Mat b, double factor) {
    Mat product = new Mat();
    multiply(a, b, product, factor, -1);
    return product;
  }

  private static Mat scaled(Mat picture) {
    Mat scaled = new Mat();
    picture.convertTo(scaled, CV_32F, 2, 0);
    return scaled;
  }

  private static Mat sum(Mat a, Mat b) {
    add(a, b, a);
    b.close();
    return a;
  }

  private static Mat plus(Mat picture, double constant) {
    picture.convertTo(picture, CV_32F, 1, constant);
    return picture;
  }
}
