package gaze.testkit.sample;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Stills in formats that the JDK cannot write.
final class Encoded {
  private static final Movie.Format WEBP =
      new Movie.Format("webp", Map.of(), "libwebp", Map.of("quality", "84"), Optional.empty());
  private static final Movie.Format AVIF =
      new Movie.Format(
          "avif",
          Map.of(),
          "libaom-av1",
          Map.of("still-picture", "1", "crf", "26", "b", "0", "cpu-used", "6"),
          Optional.empty());

  private Encoded() {}

  static byte[] webp(BufferedImage picture) throws IOException {
    return still(picture, WEBP);
  }

  static byte[] avif(BufferedImage picture) throws IOException {
    return still(picture, AVIF);
  }

  private static byte[] still(BufferedImage picture, Movie.Format format) throws IOException {
    Path file = Files.createTempFile("gaze-still", "." + format.muxer());
    try {
      try (Movie movie =
          new Movie(file, format, picture.getWidth(), picture.getHeight(), 1, 0, Map.of())) {
        movie.picture(picture);
      }
      return Files.readAllBytes(file);
    } finally {
      Files.delete(file);
    }
  }
}
