package gaze.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `docs/performance.md`: one section for each measurement, between two comments that name it, so
/// that each can be measured again alone.
final class Report {
  private static final String TITLE =
      """
      # Performance

      Numbers made by `make bench`: Gaze and a peer measured in one run on one machine. They compare;
      another machine has others.
      """;

  private final Path file;

  Report(Path file) {
    this.file = file;
  }

  /// Replaces a section, or adds it at the end.
  void write(String name, String text) throws IOException {
    String begin = "<!-- begin " + name + " -->\n";
    String end = "<!-- end " + name + " -->\n";
    String whole = Files.exists(file) ? Files.readString(file) : TITLE;
    int from = whole.indexOf(begin);
    int to = whole.indexOf(end);
    String section = begin + text.strip() + "\n" + end;
    String changed =
        from >= 0 && to > from
            ? whole.substring(0, from) + section + whole.substring(to + end.length())
            : whole.strip() + "\n\n" + section;
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, changed);
    System.out.println(text.strip());
  }
}
