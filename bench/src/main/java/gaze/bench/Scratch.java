package gaze.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder that is empty at first and deleted at the end.
record Scratch(Path path) implements AutoCloseable {
  static Scratch in(Path folder, String name) throws IOException {
    Scratch scratch = new Scratch(folder.resolve(name));
    scratch.close();
    Files.createDirectories(scratch.path());
    return scratch;
  }

  @Override
  public void close() throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> all = Files.walk(path)) {
        List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        for (Path each : deepestFirst) {
          Files.delete(each);
        }
      }
    }
  }
}
