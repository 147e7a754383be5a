package gaze.media.picture;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_2;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_4;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_8;

import gaze.domain.PictureSize;
import gaze.domain.ProblemKind;
import gaze.media.pixels.ColorEncoding;
import gaze.media.pixels.ColorEncoding.Profiled;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.Flaw;
import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/// Decodes JPEG, at once smaller by 2, 4 or 8 where that is enough: the inverse transform then
/// makes fewer pixels of each block, which is most of the work saved.
final class JpegDecoder {
  /// A reduced decode keeps at least this many times the side asked for, so that the last step down
  /// is a real filter's (docs/performance.md). A progressive JPEG's pixels are the small part of
  /// its cost, so there more are kept.
  private static final double MARGIN = 1.35;

  private static final double PROGRESSIVE_MARGIN = 2;

  /// A marker that ends a picture whose file lacks it, for libjpeg to stop at.
  private static final byte[] END = {(byte) 0xFF, (byte) 0xD9};

  /// The headers of a picture with a long Exif, XMP and profile end before this.
  private static final int HEADERS = 1 << 20;

  private JpegDecoder() {}

  /// The JPEG that fills the file.
  ///
  /// @param side the longest side that is needed
  static DecodedPicture decode(PictureFile file, int side, Complaints complaints)
      throws IOException, UndecodableException {
    long before = complaints.heard();
    DecodedPicture picture = decode(file, 0, file.size(), side);
    boolean damaged =
        picture.flaw().isEmpty() && complaints.heard() != before && JpegDamage.found(file);
    return damaged ? picture.withFlaw(Flaw.DAMAGED) : picture;
  }

  /// The JPEG that fills `length` bytes from `at`.
  ///
  /// @param side the longest side that is needed
  static DecodedPicture decode(PictureFile file, long at, long length, int side)
      throws IOException, UndecodableException {
    JpegHeader header = JpegHeader.read(headers(file, at, length));
    file.limits().checkSides(header.size().width(), header.size().height());
    if (header.components() == 4 && header.icc().length > 0) {
      Optional<DecodedPicture> inks = CmykJpegDecoder.decode(file, at, length, header);
      if (inks.isPresent()) {
        return inks.get();
      }
    }
    int reduction = reduction(header, side, file.limits());
    try (BytePointer bytes = file.outside(at, length, END.length)) {
      if (JpegEnd.found(bytes, header.pixelsAt())) {
        DecodedPicture whole = decode(bytes, header, reduction);
        return JpegHole.found(bytes, header) ? whole.withFlaw(Flaw.DAMAGED) : whole;
      }
      bytes.limit(bytes.limit() + END.length);
      bytes.position(bytes.limit() - END.length).put(END).position(0);
      DecodedPicture part = decode(bytes, header, reduction);
      if (part.isPlain()) {
        part.close();
        throw PictureFile.endsEarly();
      }
      return part.withFlaw(Flaw.ENDS_EARLY);
    }
  }

  private static byte[] headers(PictureFile file, long at, long length) throws IOException {
    return file.upTo(at, (int) Math.min(length, HEADERS));
  }

  private static DecodedPicture decode(BytePointer bytes, JpegHeader header, int reduction)
      throws UndecodableException {
    int flags =
        switch (reduction) {
          case 1 -> IMREAD_COLOR;
          case 2 -> IMREAD_REDUCED_COLOR_2;
          case 4 -> IMREAD_REDUCED_COLOR_4;
          default -> IMREAD_REDUCED_COLOR_8;
        };
    Optional<Mat> whole = OpenCv.decode(bytes, flags | IMREAD_IGNORE_ORIENTATION);
    if (whole.isPresent()) {
      return picture(whole.get(), header, reduction);
    }
    if (JpegMend.mend(bytes, header.pixelsAt())) {
      Optional<Mat> rest = OpenCv.decode(bytes, flags | IMREAD_IGNORE_ORIENTATION);
      if (rest.isPresent()) {
        return picture(rest.get(), header, reduction).withFlaw(Flaw.DAMAGED);
      }
    }
    throw new UndecodableException(
        ProblemKind.UNREADABLE, "The JPEG's picture is damaged beyond reading.");
  }

  private static DecodedPicture picture(Mat pixels, JpegHeader header, int reduction) {
    return new DecodedPicture(
        pixels, color(header), header.orientation(), header.size(), reduction, Optional.empty());
  }

  private static ColorEncoding color(JpegHeader header) {
    boolean fits = header.icc().length > 0 && header.components() != 4;
    return fits ? new Profiled(header.icc()) : ColorEncoding.SRGB;
  }

  /// The largest reduction that leaves enough for `side`, or a larger one where the limits ask for
  /// it.
  static int reduction(JpegHeader header, int side, DecodeLimits limits)
      throws UndecodableException {
    PictureSize size = header.size();
    int longest = Math.max(size.width(), size.height());
    double least = side * (header.progressive() ? PROGRESSIVE_MARGIN : MARGIN);
    int reduction = 1;
    while (reduction < 8 && longest / (2.0 * reduction) >= least) {
      reduction *= 2;
    }
    while (reduction < 8 && !limits.allows(allocation(header, reduction))) {
      reduction *= 2;
    }
    limits.checkAllocation(allocation(header, reduction));
    return reduction;
  }

  /// Three bytes for each decoded pixel; a progressive JPEG also holds every coefficient, two bytes
  /// each, until its last scan.
  private static long allocation(JpegHeader header, int reduction) {
    long pixels = 3 * header.size().pixels() / (reduction * reduction);
    return pixels + (header.progressive() ? 2 * header.coefficients() : 0);
  }
}
