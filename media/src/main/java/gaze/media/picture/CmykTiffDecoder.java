package gaze.media.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;

import gaze.domain.PictureSize;
import gaze.media.pixels.ColorEncoding.Cmyk;
import gaze.media.pixels.ColorEncoding.Profiled;
import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.Orientation;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.bytedeco.opencv.opencv_core.Mat;

/// The four inks of a TIFF for print, undisturbed.
final class CmykTiffDecoder {
  private CmykTiffDecoder() {}

  /// Empty where the inks cannot be had.
  static Optional<DecodedPicture> decode(PictureFile file, Optional<Profiled> profile)
      throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
    try (ImageInputStream input = new FileImageInputStream(file.path().toFile())) {
      reader.setInput(input, true, true);
      Raster raster =
          reader.canReadRaster() ? reader.readRaster(0, null) : reader.read(0).getRaster();
      return raster.getNumBands() < 4 ? Optional.empty() : Optional.of(picture(raster, profile));
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  private static DecodedPicture picture(Raster raster, Optional<Profiled> profile) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
    Mat pixels = new Mat(height, width, CV_8UC4);
    byte[] row = new byte[4 * width];
    int[] samples = new int[width];
    for (int y = 0; y < height; y++) {
      for (int ink = 0; ink < 4; ink++) {
        raster.getSamples(0, y, width, 1, ink, samples);
        for (int x = 0; x < width; x++) {
          row[4 * x + ink] = (byte) (samples[x] >> shift);
        }
      }
      pixels.ptr(y).put(row);
    }
    return new DecodedPicture(
        pixels,
        new Cmyk(profile),
        Orientation.UPRIGHT,
        new PictureSize(width, height),
        Optional.empty());
  }
}
