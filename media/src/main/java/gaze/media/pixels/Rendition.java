package gaze.media.pixels;

import gaze.domain.PictureSize;
import org.bytedeco.opencv.opencv_core.Mat;

/// A decoded picture as it is displayed: laid on a ground, fitted into a square, sRGB, upright.
public final class Rendition {
  private Rendition() {}

  /// @return 8-bit BGR, new; whoever asked closes it
  public static Mat within(DecodedPicture picture, int side) {
    try (Mat opaque = opaque(picture);
        Mat small = smaller(picture, opaque, target(picture, opaque, side));
        Mat srgb = ToSrgb.convert(small, picture.color());
        Mat upright = picture.orientation().display(srgb)) {
      return new Mat(upright);
    }
  }

  private static Mat smaller(DecodedPicture picture, Mat decoded, PictureSize target) {
    double reduction = picture.reduction();
    return reduction == 1
        ? Scaling.to(decoded, target)
        : Scaling.to(
            decoded,
            picture.stored().width() / reduction,
            picture.stored().height() / reduction,
            target);
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
