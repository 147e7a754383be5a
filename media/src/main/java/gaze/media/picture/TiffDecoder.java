package gaze.media.picture;

import gaze.domain.PictureSize;
import gaze.domain.ProblemKind;
import gaze.media.pixels.ColorEncoding;
import gaze.media.pixels.ColorEncoding.Cmyk;
import gaze.media.pixels.ColorEncoding.Profiled;
import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.Flaw;
import gaze.media.pixels.Orientation;
import gaze.media.pixels.UndecodableException;
import gaze.media.video.VideoStill;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.opencv.opencv_core.Mat;

/// Decodes the first picture of a TIFF: the usual compressions by [TiffRaster]; fax, JPEG and newer
/// ones by OpenCV (libtiff); by the JDK and FFmpeg the rest.
final class TiffDecoder {
  /// LZMA, Zstandard, WebP, JPEG XL: extensions of libtiff that need libraries of their own.
  private static final Set<Integer> NEWER = Set.of(34_925, 50_000, 50_001, 50_002, 52_546);

  private static final int MOST_PROFILE = 4 << 20;
  private static final int MOST_SAMPLES = 8;

  private TiffDecoder() {}

  static DecodedPicture decode(PictureFile file) throws IOException, UndecodableException {
    List<Tiff.Directory> directories = Tiff.read(file.bytes(), 0);
    if (directories.isEmpty() || !directories.getFirst().has(Tiff.WIDTH)) {
      throw new UndecodableException(
          ProblemKind.UNREADABLE, "The TIFF does not say where its picture lies.");
    }
    Tiff.Directory first = directories.getFirst();
    PictureSize size = size(file, first);
    return pixels(file, first, size);
  }

  private static PictureSize size(PictureFile file, Tiff.Directory first)
      throws UndecodableException {
    long width = first.number(Tiff.WIDTH, 0);
    long height = first.number(Tiff.HEIGHT, 0);
    long samples = Math.clamp(first.number(Tiff.SAMPLES, 1), 1, MOST_SAMPLES);
    long bits = Math.clamp(first.number(Tiff.BITS, 1), 8, 64);
    file.limits().check(width, height, Math.max(3, samples) * bits / 8);
    return new PictureSize((int) width, (int) height);
  }

  /// As the file stores it, but turned upright where OpenCV has read it, which does so by itself.
  private static DecodedPicture pixels(PictureFile file, Tiff.Directory first, PictureSize size)
      throws IOException, UndecodableException {
    Orientation orientation = Orientation.ofExif((int) first.number(Tiff.ORIENTATION, 1));
    Optional<TiffLayout> layout = TiffLayout.of(first);
    if (layout.isPresent()) {
      TiffRaster.Read read = TiffRaster.read(file, layout.get(), first);
      DecodedPicture picture = picture(read.pixels(), color(first)).withOrientation(orientation);
      return read.whole() ? picture : begun(picture);
    }
    if (first.number(Tiff.PHOTOMETRIC, 1) != TiffLayout.INKS) {
      Optional<Mat> whole = PlainDecoder.pixels(file);
      if (whole.isPresent()) {
        return picture(whole.get(), color(first));
      }
    }
    int compression = (int) first.number(Tiff.COMPRESSION, 1);
    if (NEWER.contains(compression)) {
      throw new UndecodableException(
          ProblemKind.UNSUPPORTED,
          "The TIFF is compressed in a way that cannot be read here (number %d)."
              .formatted(compression));
    }
    return elsewhere(file, size).withOrientation(orientation);
  }

  private static DecodedPicture elsewhere(PictureFile file, PictureSize size)
      throws IOException, UndecodableException {
    try {
      return ImageIoDecoder.decode(file, "tiff", size);
    } catch (UndecodableException notByTheJdk) {
      try {
        return VideoStill.first(file.path(), file.limits(), Integer.MAX_VALUE);
      } catch (UndecodableException byNobody) {
        throw notByTheJdk;
      }
    }
  }

  private static DecodedPicture begun(DecodedPicture picture) throws UndecodableException {
    if (picture.isPlain()) {
      picture.close();
      throw PictureFile.endsEarly();
    }
    return picture.withFlaw(Flaw.ENDS_EARLY);
  }

  private static DecodedPicture picture(Mat pixels, ColorEncoding color) {
    PictureSize size = new PictureSize(pixels.cols(), pixels.rows());
    return new DecodedPicture(pixels, color, Orientation.UPRIGHT, size, Optional.empty());
  }

  /// Samples that are fractions are light where no profile says otherwise.
  private static ColorEncoding color(Tiff.Directory first) {
    Optional<Profiled> profile = profile(first);
    long photometric = first.number(Tiff.PHOTOMETRIC, 1);
    if (photometric == TiffLayout.INKS) {
      return new Cmyk(profile);
    }
    if (photometric == TiffLayout.LAB) {
      return ColorEncoding.SRGB;
    }
    if (profile.isPresent()) {
      return profile.get();
    }
    return first.number(Tiff.SAMPLE_FORMAT, 1) == TiffLayout.FRACTION
        ? ColorEncoding.coded(1, 8)
        : ColorEncoding.SRGB;
  }

  private static Optional<Profiled> profile(Tiff.Directory first) {
    byte[] icc = first.bytes(Tiff.ICC, MOST_PROFILE);
    return icc.length == 0 ? Optional.empty() : Optional.of(new Profiled(icc));
  }
}
