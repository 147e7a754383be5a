package gaze.testkit.sample;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A line of a SubRip file beside one of the videos. A row of `subtitles.tsv`.
///
/// @param path of the file, below the library's folder
/// @param start in seconds
record Subtitle(String path, double start, double end, String text) {
  static Subtitle parse(String row) {
    String[] cells = row.split("\t", -1);
    if (cells.length != 4) {
      throw new IllegalArgumentException("need 4 cells, got " + cells.length + " in " + row);
    }
    return new Subtitle(
        cells[0], Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), cells[3]);
  }

  /// The file of these lines.
  static String file(List<Subtitle> lines) {
    return IntStream.range(0, lines.size())
        .mapToObj(index -> lines.get(index).numbered(index + 1))
        .collect(Collectors.joining("\n"));
  }

  private String numbered(int number) {
    return "%d\n%s --> %s\n%s\n".formatted(number, time(start), time(end), text);
  }

  private static String time(double seconds) {
    return String.format(Locale.ROOT, "00:00:%06.3f", seconds).replace('.', ',');
  }
}
