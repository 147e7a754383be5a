package gaze.media.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;

import gaze.media.pixels.ColorEncoding.Cmyk;
import gaze.media.pixels.ColorEncoding.Profiled;
import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.UndecodableException;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.bytedeco.opencv.opencv_core.Mat;

/// The four inks of a JPEG for print, undisturbed, for their profile to be applied: OpenCV would
/// mix them to RGB without it. Files with Adobe's marker store each ink inverted, and YCCK stores
/// three of them as luma and chroma besides.
final class CmykJpegDecoder {
  private static final int YCCK = 2;

  private CmykJpegDecoder() {}

  /// Empty where the inks cannot be had.
  static Optional<DecodedPicture> decode(PictureFile file, long at, long length, JpegHeader header)
      throws IOException, UndecodableException {
    file.limits().checkAllocation(header.size().pixels() * 8);
    byte[] jpeg = file.upTo(at, (int) Math.min(length, Integer.MAX_VALUE - 8));
    return raster(jpeg)
        .filter(raster -> raster.getDataBuffer() instanceof DataBufferByte)
        .filter(raster -> raster.getNumBands() == 4)
        .map(raster -> picture(raster, header));
  }

  private static Optional<Raster> raster(byte[] jpeg) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
      reader.setInput(input, true, true);
      return Optional.of(reader.readRaster(0, null));
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  private static DecodedPicture picture(Raster raster, JpegHeader header) {
    byte[] inks = ((DataBufferByte) raster.getDataBuffer()).getData();
    if (header.adobeTransform().orElse(0) == YCCK) {
      fromYcck(inks);
    } else if (header.adobeTransform().isPresent()) {
      invert(inks);
    }
    Mat pixels = new Mat(raster.getHeight(), raster.getWidth(), CV_8UC4);
    pixels.data().put(inks);
    return new DecodedPicture(
        pixels,
        new Cmyk(Optional.of(new Profiled(header.icc()))),
        header.orientation(),
        header.size(),
        Optional.empty());
  }

  private static void invert(byte[] inks) {
    for (int i = 0; i < inks.length; i++) {
      inks[i] = (byte) ~inks[i];
    }
  }

  /// JFIF's luma and chroma to the inverted inks, and those to inks: the inversions cancel out for
  /// three of the four.
  private static void fromYcck(byte[] samples) {
    for (int i = 0; i < samples.length; i += 4) {
      double y = samples[i] & 0xFF;
      double cb = (samples[i + 1] & 0xFF) - 128;
      double cr = (samples[i + 2] & 0xFF) - 128;
      samples[i] = clip(y + 1.402 * cr);
      samples[i + 1] = clip(y - 0.344136 * cb - 0.714136 * cr);
      samples[i + 2] = clip(y + 1.772 * cb);
      samples[i + 3] = (byte) ~samples[i + 3];
    }
  }

  private static byte clip(double sample) {
    return (byte) Math.clamp(Math.round(sample), 0, 255);
  }
}
