package gaze.media.picture;

import gaze.domain.PictureSize;
import gaze.domain.ProblemKind;
import gaze.media.pixels.ColorEncoding;
import gaze.media.pixels.ColorEncoding.Profiled;
import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.Orientation;
import gaze.media.pixels.UndecodableException;
import gaze.media.video.VideoStill;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/// Decodes the first picture of a TIFF: by OpenCV (libtiff) whatever is grey or RGB, of 8, 16 or 32
/// bits, in strips or tiles; by the JDK inks and other colour spaces; by FFmpeg the rest.
final class TiffDecoder {
  private static final int INKS = 5;
  private static final int LAB = 8;
  private static final int FLOAT = 3;
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
    Orientation orientation = Orientation.ofExif((int) first.number(Tiff.ORIENTATION, 1));
    DecodedPicture picture = pixels(file, first, size);
    return new DecodedPicture(
        picture.pixels(), picture.color(), orientation, picture.stored(), picture.flaw());
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

  private static DecodedPicture pixels(PictureFile file, Tiff.Directory first, PictureSize size)
      throws IOException, UndecodableException {
    long photometric = first.number(Tiff.PHOTOMETRIC, 1);
    boolean foreign = photometric == INKS || photometric == LAB;
    if (!foreign) {
      Optional<Mat> whole = PlainDecoder.pixels(file);
      if (whole.isPresent()) {
        return picture(whole.get(), color(first));
      }
    } else if (photometric == INKS) {
      Optional<DecodedPicture> inks = CmykTiffDecoder.decode(file, profile(first));
      if (inks.isPresent()) {
        return inks.get();
      }
    }
    try {
      return ImageIoDecoder.decode(file, "tiff", size);
    } catch (UndecodableException notByTheJdk) {
      return VideoStill.first(file.path(), file.limits(), Integer.MAX_VALUE);
    }
  }

  private static DecodedPicture picture(Mat pixels, ColorEncoding color) {
    PictureSize size = new PictureSize(pixels.cols(), pixels.rows());
    return new DecodedPicture(pixels, color, Orientation.UPRIGHT, size, Optional.empty());
  }

  /// Samples that are fractions are light where no profile says otherwise.
  private static ColorEncoding color(Tiff.Directory first) {
    Optional<Profiled> profile = profile(first);
    if (profile.isPresent()) {
      return profile.get();
    }
    return first.number(Tiff.SAMPLE_FORMAT, 1) == FLOAT
        ? ColorEncoding.coded(1, 8)
        : ColorEncoding.SRGB;
  }

  private static Optional<Profiled> profile(Tiff.Directory first) {
    byte[] icc = first.bytes(Tiff.ICC, MOST_PROFILE);
    return icc.length == 0 ? Optional.empty() : Optional.of(new Profiled(icc));
  }
}
