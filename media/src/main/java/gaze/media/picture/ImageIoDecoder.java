package gaze.media.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;

import gaze.domain.PictureSize;
import gaze.domain.ProblemKind;
import gaze.media.pixels.ColorEncoding;
import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.Flaw;
import gaze.media.pixels.Orientation;
import gaze.media.pixels.UndecodableException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.bytedeco.opencv.opencv_core.Mat;

/// The JDK's own decoders. Slower than OpenCV's, but they keep the rows that were read before the
/// data broke off.
final class ImageIoDecoder {
  /// A decoded picture, perhaps in part.
  ///
  /// @param broken why reading stopped before the end; empty where it did not
  record Read(BufferedImage image, Optional<Exception> broken) {}

  private ImageIoDecoder() {}

  /// @param format as [ImageIO] names it
  /// @param size that the file claims; checked before
  static DecodedPicture decode(PictureFile file, String format, PictureSize size)
      throws IOException, UndecodableException {
    file.limits().check(size.width(), size.height(), 8);
    Read read = read(file, format);
    DecodedPicture picture = shown(read.image());
    return read.broken().isPresent() ? picture.withFlaw(Flaw.ENDS_EARLY) : picture;
  }

  static Read read(PictureFile file, String format) throws IOException, UndecodableException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (ImageInputStream input = new FileImageInputStream(file.path().toFile())) {
      reader.setInput(input, true, true);
      return read(reader, file);
    } finally {
      reader.dispose();
    }
  }

  private static Read read(ImageReader reader, PictureFile file) throws UndecodableException {
    Optional<BufferedImage> canvas = Optional.empty();
    try {
      Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
      ImageReadParam settings = reader.getDefaultReadParam();
      file.limits().check(reader.getWidth(0), reader.getHeight(0), 8);
      if (types.hasNext()) {
        canvas =
            Optional.of(types.next().createBufferedImage(reader.getWidth(0), reader.getHeight(0)));
        settings.setDestination(canvas.get());
      }
      return new Read(reader.read(0, settings), Optional.empty());
    } catch (IOException | RuntimeException broken) {
      return new Read(
          canvas.filter(ImageIoDecoder::begun).orElseThrow(ImageIoDecoder::nothing),
          Optional.of(broken));
    }
  }

  /// Whether anything was decoded: a canvas nobody has drawn on is of one colour.
  private static boolean begun(BufferedImage canvas) {
    int first = canvas.getRGB(0, 0);
    for (int y = 0; y < canvas.getHeight(); y++) {
      for (int x = 0; x < canvas.getWidth(); x++) {
        if (canvas.getRGB(x, y) != first) {
          return true;
        }
      }
    }
    return false;
  }

  private static UndecodableException nothing() {
    return new UndecodableException(
        ProblemKind.UNREADABLE, "The picture's data is damaged; nothing of it can be shown.");
  }

  private static DecodedPicture shown(BufferedImage image) throws UndecodableException {
    try {
      return picture(image);
    } catch (IllegalArgumentException unknownSamples) {
      throw nothing();
    }
  }

  /// In sRGB, which the image's colour model has converted it to.
  static DecodedPicture picture(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    Mat pixels = new Mat(height, width, CV_8UC4);
    int[] row = new int[width];
    ByteBuffer bytes = ByteBuffer.allocate(4 * width).order(ByteOrder.LITTLE_ENDIAN);
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      bytes.asIntBuffer().put(row);
      pixels.ptr(y).put(bytes.array());
    }
    return new DecodedPicture(
        pixels,
        ColorEncoding.SRGB,
        Orientation.UPRIGHT,
        new PictureSize(width, height),
        Optional.empty());
  }
}
