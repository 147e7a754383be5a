package gaze.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What is to be measured: `ROOT SCALE NAME…`, the root being the project's. A scale of 0.1
/// measures a tenth of the files and items.
///
/// @param folder where what is measured may lie
record Measurement(Path root, Path folder, double scale, List<String> names) {
  /// A large library's.
  static final int ITEMS = 1_000_000;

  /// Measures one thing and says what came of it, as Markdown.
  interface Section {
    String measure() throws IOException;
  }

  static Measurement of(String... arguments) throws IOException {
    Path root = Path.of(arguments[0]).toAbsolutePath();
    return new Measurement(
        root,
        Files.createDirectories(root.resolve("bench/target/engine")),
        Double.parseDouble(arguments[1]),
        List.of(arguments).subList(2, arguments.length));
  }

  boolean names(String section) {
    return names.contains(section);
  }

  /// Writes a section of the report if it is asked for.
  void write(String name, Section section) throws IOException {
    if (names(name)) {
      new Report(root.resolve("docs/performance.md")).write(name, section.measure());
    }
  }

  int scaled(int count) {
    return (int) (count * scale);
  }

  StoredItems items() {
    return new StoredItems(folder, scaled(ITEMS));
  }
}
