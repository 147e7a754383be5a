package gaze.media.pixels;

import gaze.domain.PictureSize;
import org.bytedeco.opencv.opencv_core.Mat;

/// A decoded picture as it is displayed: laid on a ground, fitted into a square, sRGB, upright.
public final class Rendition {
  private Rendition() {}

  /// @return 8-bit BGR, new; whoever asked closes it
  public static Mat within(DecodedPicture picture, int side) {
    try (Mat opaque = opaque(picture);
        Mat small = Scaling.to(opaque, target(picture, opaque, side));
        Mat srgb = ToSrgb.convert(small, picture.color())) {
      Mat upright = picture.orientation().display(srgb);
      return upright == srgb ? srgb.clone() : upright;
    }
  }

  /// What the whole picture would shrink to, however small it was decoded.
  private static PictureSize target(DecodedPicture picture, Mat decoded, int side) {
    PictureSize wanted = picture.stored().within(side);
    return new PictureSize(
        Math.min(wanted.width(), decoded.cols()), Math.min(wanted.height(), decoded.rows()));
  }

  private static Mat opaque(DecodedPicture picture) {
    boolean inks = picture.color() instanceof ColorEncoding.Cmyk;
    return picture.pixels().channels() == 4 && !inks
        ? Ground.flatten(picture.pixels())
        : new Mat(picture.pixels());
  }
}
