package gaze.inference.detect;

import gaze.inference.models.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// COCO's labels as the manifest has them.
final class Labels {
  private Labels() {}

  static List<String> withoutGaps() {
    return lines("coco-80.txt");
  }

  static List<String> asAnnotated() {
    return lines("coco-91.txt");
  }

  private static List<String> lines(String resource) {
    try (InputStream text =
        Objects.requireNonNull(Manifest.class.getResourceAsStream(resource), resource)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
