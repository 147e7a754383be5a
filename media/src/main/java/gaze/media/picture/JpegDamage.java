package gaze.media.picture;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/// Whether the data of a JPEG is damaged somewhere between its beginning and its end. The JDK's
/// decoder hands on what libjpeg complains of; it costs a whole second decode.
final class JpegDamage {
  /// Decoded pixels are thrown away, so that only every so many are kept.
  private static final int EVERY = 16;

  /// Data that is left when every block has been decoded. A camera may pad with a few bytes; more
  /// are what is left of blocks that were lost on the way.
  private static final Pattern EXTRANEOUS = Pattern.compile("(\\d+) extraneous bytes");

  private static final int FEW = 4;

  private JpegDamage() {}

  /// Not where the JDK cannot read the file at all: nobody knows then.
  static boolean found(PictureFile file) {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    boolean[] found = new boolean[1];
    reader.addIIOReadWarningListener(
        (IIOReadWarningListener)
            (source, warning) -> {
              if (meansDamage(warning)) {
                found[0] = true;
                source.abort();
              }
            });
    try (ImageInputStream input = new FileImageInputStream(file.path().toFile())) {
      reader.setInput(input, true, true);
      ImageReadParam settings = reader.getDefaultReadParam();
      settings.setSourceSubsampling(EVERY, EVERY, 0, 0);
      reader.readRaster(0, settings);
    } catch (IOException | RuntimeException unreadable) {
      return found[0];
    } finally {
      reader.dispose();
    }
    return found[0];
  }

  static boolean meansDamage(String warning) {
    Matcher extraneous = EXTRANEOUS.matcher(warning);
    return extraneous.find()
        ? Long.parseLong(extraneous.group(1)) > FEW
        : warning.startsWith("Corrupt JPEG data") || warning.startsWith("Premature end");
  }
}
