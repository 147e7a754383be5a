package gaze.media.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_UNCHANGED;

import gaze.domain.PictureSize;
import gaze.domain.ProblemKind;
import gaze.media.pixels.ColorEncoding;
import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.Flaw;
import gaze.media.pixels.Orientation;
import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/// Decodes PNG, WebP and BMP: whole, by OpenCV, or what is left of them by the JDK.
final class PlainDecoder {
  private PlainDecoder() {}

  static DecodedPicture png(PictureFile file) throws IOException, UndecodableException {
    PngHeader header = PngHeader.read(file);
    file.limits().checkAllocation(header.size().pixels() * header.bytesPerPixel());
    Optional<Mat> whole = header.complete() ? pixels(file) : Optional.empty();
    if (whole.isPresent()) {
      return picture(whole.get(), header.color(), header.orientation());
    }
    DecodedPicture rest = ImageIoDecoder.decode(file, "png", header.size());
    Optional<Flaw> flaw = header.complete() ? rest.flaw().map(_ -> Flaw.DAMAGED) : rest.flaw();
    return new DecodedPicture(
        rest.pixels(), header.color(), header.orientation(), rest.stored(), flaw);
  }

  static DecodedPicture webp(PictureFile file) throws IOException, UndecodableException {
    WebpHeader header = WebpHeader.read(file);
    file.limits().checkAllocation(header.size().pixels() * 4);
    Optional<Mat> whole = pixels(file);
    if (whole.isPresent()) {
      DecodedPicture picture = picture(whole.get(), header.color(), header.orientation());
      return header.complete() ? picture : picture.withFlaw(Flaw.ENDS_EARLY);
    }
    throw header.complete() ? damaged("WebP") : cut("WebP");
  }

  /// The size stands behind the header's own length (40 bytes or more; 12 in the oldest kind, whose
  /// sides are two bytes wide). A negative height is a picture stored from the top.
  static DecodedPicture bmp(PictureFile file) throws IOException, UndecodableException {
    ByteBuffer head = file.exactly(14, 12).order(ByteOrder.LITTLE_ENDIAN);
    boolean oldest = head.getInt(0) == 12;
    long width = oldest ? head.getShort(4) & 0xFFFF : head.getInt(4);
    long height = oldest ? head.getShort(6) & 0xFFFF : Math.abs((long) head.getInt(8));
    file.limits().check(width, height, 4);
    int bits =
        oldest ? head.getShort(10) : file.exactly(28, 2).order(ByteOrder.LITTLE_ENDIAN).getShort(0);
    // Only 32 bits have room for opacity; asked for all there is, OpenCV reads the oldest kind
    // grey.
    Optional<Mat> whole = pixels(file, bits == 32 ? IMREAD_UNCHANGED : IMREAD_COLOR);
    if (whole.isPresent()) {
      return picture(whole.get(), ColorEncoding.SRGB, Orientation.UPRIGHT);
    }
    return ImageIoDecoder.decode(file, "bmp", new PictureSize((int) width, (int) height));
  }

  /// A portable pixmap, as programs hand on what they have decoded.
  static DecodedPicture portable(PictureFile file) throws IOException, UndecodableException {
    return picture(
        pixels(file).orElseThrow(() -> damaged("decoded picture")),
        ColorEncoding.SRGB,
        Orientation.UPRIGHT);
  }

  static Optional<Mat> pixels(PictureFile file) throws IOException, UndecodableException {
    return pixels(file, IMREAD_UNCHANGED);
  }

  private static Optional<Mat> pixels(PictureFile file, int flags)
      throws IOException, UndecodableException {
    try (BytePointer bytes = file.whole()) {
      return OpenCv.decode(bytes, flags).filter(PlainDecoder::usable);
    }
  }

  private static boolean usable(Mat pixels) {
    boolean depth = pixels.depth() == CV_8U || pixels.depth() == CV_16U || pixels.depth() == CV_32F;
    boolean usable = depth && pixels.channels() != 2 && pixels.channels() <= 4;
    if (!usable) {
      pixels.close();
    }
    return usable;
  }

  private static DecodedPicture picture(Mat pixels, ColorEncoding color, Orientation orientation) {
    PictureSize size = new PictureSize(pixels.cols(), pixels.rows());
    return new DecodedPicture(pixels, color, orientation, size, Optional.empty());
  }

  private static UndecodableException damaged(String what) {
    return new UndecodableException(
        ProblemKind.UNREADABLE, "The %s's picture is damaged beyond reading.".formatted(what));
  }

  private static UndecodableException cut(String what) {
    return new UndecodableException(
        ProblemKind.TRUNCATED,
        "The %s ends before its picture does; nothing of it can be shown.".formatted(what));
  }
}
