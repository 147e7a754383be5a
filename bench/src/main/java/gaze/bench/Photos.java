package gaze.bench;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import gaze.media.picture.FullPicture;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.JpegEncoder;
import gaze.media.pixels.NativeLibraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.bytedeco.opencv.opencv_core.Mat;

/// The pictures that thumbnails are made of: two that are drawn here, of 12 and 24 megapixels, and
/// the large photos of the real corpus where it is present, HEIC as JPEG.
final class Photos {
  private static final long LEAST_BYTES = 700_000;
  private static final int QUALITY = 92;

  private Photos() {}

  static List<Path> in(Path folder, Path corpus) throws IOException {
    List<Path> photos = new ArrayList<>();
    photos.add(drawn(folder.resolve("drawn-12mp.jpg"), 4000, 3000));
    photos.add(drawn(folder.resolve("drawn-24mp.jpg"), 6000, 4000));
    if (Files.isDirectory(corpus)) {
      try (Stream<Path> files = Files.walk(corpus)) {
        for (Path file : files.filter(Photos::large).sorted().toList()) {
          photos.addAll(asJpeg(file, folder));
        }
      }
    }
    return photos;
  }

  private static boolean large(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return (name.endsWith(".jpg") || name.endsWith(".heic"))
        && file.toFile().length() > LEAST_BYTES;
  }

  private static List<Path> asJpeg(Path file, Path folder) throws IOException {
    FullPicture.Result whole = new FullPicture(DecodeLimits.DEFAULT).make(file);
    if (!(whole instanceof FullPicture.Result.Made(var picture, var note))
        || note.isPresent()
        || picture.size().pixels() < 8_000_000) {
      return List.of();
    }
    Path jpeg = folder.resolve(file.getFileName() + ".jpg");
    return List.of(Files.write(jpeg, picture.bytes()));
  }

  /// Waves of many lengths, grain and hard edges: as hard to shrink as a photo of leaves.
  static Path drawn(Path file, int width, int height) throws IOException {
    NativeLibraries.load();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    try (Mat picture = new Mat(height, width, CV_8UC3)) {
      byte[] row = new byte[3 * width];
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          double wave =
              40 * Math.sin(x / 310.0 + y / 170.0)
                  + 24 * Math.sin(x / 23.0 - y / 31.0)
                  + 12 * Math.sin(x / 3.1 + y / 4.3);
          double edge = ((x / 160 + y / 210) & 1) == 0 ? 30 : -30;
          double light = 128 + wave + edge + random.nextInt(-9, 10);
          row[3 * x] = clip(light + 20 * Math.sin(x / 900.0));
          row[3 * x + 1] = clip(light);
          row[3 * x + 2] = clip(light + 20 * Math.cos(y / 700.0));
        }
        picture.ptr(y).put(row);
      }
      return Files.write(file, JpegEncoder.encode(picture, QUALITY).bytes());
    }
  }

  private static byte clip(double sample) {
    return (byte) Math.clamp(Math.round(sample), 0, 255);
  }
}
