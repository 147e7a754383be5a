package gaze.media.pixels;

import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_GRAY2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import gaze.media.pixels.ColorEncoding.Cmyk;
import gaze.media.pixels.ColorEncoding.Coded;
import gaze.media.pixels.ColorEncoding.Profiled;
import gaze.media.pixels.ColorEncoding.Srgb;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/// Any decoded samples as 8-bit BGR in sRGB.
final class ToSrgb {
  private ToSrgb() {}

  /// @param samples without alpha
  /// @return a picture of its own, or one that shares the samples where nothing is to be done
  static Mat convert(Mat samples, ColorEncoding color) {
    return switch (color) {
      case Srgb _ -> bgr(samples);
      case Coded coded -> coded(samples, coded);
      case Profiled profiled -> profiled(samples, profiled).orElseGet(() -> bgr(samples));
      case Cmyk(var profile) ->
          profile.flatMap(inks -> profiled(samples, inks)).orElseGet(() -> naive(samples));
    };
  }

  private static Mat bgr(Mat samples) {
    if (samples.type() == CV_8UC3) {
      return new Mat(samples);
    }
    Mat narrow = new Mat();
    samples.convertTo(narrow, CV_8U, 255 / Ground.top(samples), 0);
    if (samples.channels() == 3) {
      return narrow;
    }
    try (narrow) {
      return threefold(narrow);
    }
  }

  private static Mat threefold(Mat grey) {
    Mat bgr = new Mat();
    cvtColor(grey, bgr, COLOR_GRAY2BGR);
    return bgr;
  }

  private static Mat coded(Mat samples, Coded coded) {
    if (samples.channels() == 3) {
      return new CodedToSrgb(coded).convert(samples);
    }
    try (Mat bgr = threefold(samples)) {
      return new CodedToSrgb(coded).convert(bgr);
    }
  }

  /// Empty where the profile does not fit the picture. A grey picture may carry a profile for RGB.
  private static Optional<Mat> profiled(Mat samples, Profiled profiled) {
    try (Mat narrow = new Mat()) {
      samples.convertTo(narrow, CV_8U, 255 / Ground.top(samples), 0);
      Optional<IccToSrgb> direct = IccToSrgb.of(profiled.icc(), samples.channels());
      if (direct.isPresent()) {
        return direct.filter(icc -> !icc.isSrgb()).map(icc -> icc.convert(narrow));
      }
      if (samples.channels() != 1) {
        return Optional.empty();
      }
      try (Mat bgr = threefold(narrow)) {
        return IccToSrgb.of(profiled.icc(), 3).map(icc -> icc.convert(bgr));
      }
    }
  }

  /// What inks without a profile look like: each takes its complement away, black takes from all.
  private static Mat naive(Mat inks) {
    byte[] from = new byte[4 * inks.rows() * inks.cols()];
    inks.data().get(from);
    byte[] bgr = new byte[3 * inks.rows() * inks.cols()];
    for (int i = 0, o = 0; i < from.length; i += 4, o += 3) {
      int paper = 255 - (from[i + 3] & 0xFF);
      bgr[o] = (byte) ((255 - (from[i + 2] & 0xFF)) * paper / 255);
      bgr[o + 1] = (byte) ((255 - (from[i + 1] & 0xFF)) * paper / 255);
      bgr[o + 2] = (byte) ((255 - (from[i] & 0xFF)) * paper / 255);
    }
    Mat result = new Mat(inks.rows(), inks.cols(), CV_8UC3);
    result.data().put(bgr);
    return result;
  }
}
