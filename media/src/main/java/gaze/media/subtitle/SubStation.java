package gaze.media.subtitle;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// SubStation Alpha, old and advanced: lines `Dialogue:` with columns, the last of which holds the
/// words and may hold commas. Comments and all other sections are passed over.
final class SubStation {
  private static final String DIALOGUE = "dialogue:";

  private final CueList cues = new CueList();
  private Columns columns = Columns.USUAL;

  private SubStation() {}

  /// Where times stand in a line and how many columns it has.
  record Columns(int start, int end, int count) {
    /// `Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text`; in the old form
    /// the first is `Marked`.
    static final Columns USUAL = new Columns(1, 2, 10);

    /// From a line `Format:`; empty where it names no times.
    static Optional<Columns> of(String format) {
      List<String> names =
          Stream.of(format.split(",")).map(it -> it.strip().toLowerCase(Locale.ROOT)).toList();
      int start = names.indexOf("start");
      int end = names.indexOf("end");
      boolean whole = start >= 0 && end >= 0 && names.getLast().equals("text");
      return whole ? Optional.of(new Columns(start, end, names.size())) : Optional.empty();
    }
  }

  static boolean isDialogue(String line) {
    return line.regionMatches(true, 0, DIALOGUE, 0, DIALOGUE.length());
  }

  static CueList read(List<String> lines) {
    SubStation read = new SubStation();
    for (int i = 0; i < lines.size() && !read.cues.isFull(); i++) {
      read.read(lines.get(i).strip(), i + 1);
    }
    return read.cues;
  }

  private void read(String line, int number) {
    if (line.regionMatches(true, 0, "format:", 0, 7)) {
      columns = Columns.of(line.substring(7)).orElse(columns);
    } else if (isDialogue(line) && !say(line.substring(DIALOGUE.length()))) {
      cues.misfit(number);
    }
  }

  private boolean say(String event) {
    String[] parts = event.split(",", columns.count());
    if (parts.length < columns.count()) {
      return false;
    }
    Optional<Duration> start = CueTimes.single(parts[columns.start()]);
    Optional<Duration> end = CueTimes.single(parts[columns.end()]);
    if (start.isEmpty() || end.isEmpty()) {
      return false;
    }
    cues.add(new CueTimes(start.get(), end.get()), Markup.subStation(parts[columns.count() - 1]));
    return true;
  }
}
