package gaze.media.pixels;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2RGB;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import org.bytedeco.opencv.opencv_core.Mat;

/// A picture as models take it: upright, sRGB, rows from the top, three bytes a pixel, red first.
/// The array is handed over, not copied.
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy of each would cost more
public record RgbPicture(int width, int height, byte[] rgb) {
  /// @param picture 8-bit BGR, as displayed, sRGB
  public static RgbPicture of(Mat picture) {
    try (Mat rgb = new Mat()) {
      cvtColor(picture, rgb, COLOR_BGR2RGB);
      return copied(rgb);
    }
  }

  /// @param rgb 8-bit RGB in one piece, as displayed, sRGB
  public static RgbPicture copied(Mat rgb) {
    byte[] bytes = new byte[Math.toIntExact(rgb.total() * rgb.elemSize())];
    rgb.data().get(bytes);
    return new RgbPicture(rgb.cols(), rgb.rows(), bytes);
  }
}
