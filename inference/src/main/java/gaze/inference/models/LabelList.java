package gaze.inference.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The lists of labels that Gaze carries, one label a line, the first line class 0.
final class LabelList {
  private static final List<String> NAMES = List.of("coco-80", "coco-91");

  private LabelList() {}

  static Optional<List<String>> named(String name) {
    return NAMES.contains(name) ? Optional.of(lines(name + ".txt")) : Optional.empty();
  }

  private static List<String> lines(String resource) {
    try (InputStream text =
        Objects.requireNonNull(LabelList.class.getResourceAsStream(resource), resource)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
