package gaze.media.subtitle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// SubRip and WebVTT: a line with two times, then the words. Everything around that may be missing
/// or odd: counters, blank lines, headers, notes, styles, regions.
///
/// In WebVTT a blank line ends the words; in SubRip they go on until the next times, as players
/// show them.
final class TimedLines {
  private final CueList cues = new CueList();
  private final boolean blankEnds;
  private final UnaryOperator<String> markup;
  private final List<String> words = new ArrayList<>();
  private Optional<CueTimes> open = Optional.empty();

  private TimedLines(boolean blankEnds, UnaryOperator<String> markup) {
    this.blankEnds = blankEnds;
    this.markup = markup;
  }

  static CueList webVtt(List<String> lines) {
    return new TimedLines(true, Markup::webVtt).read(lines);
  }

  static CueList subRip(List<String> lines) {
    return new TimedLines(false, Markup::subRip).read(lines);
  }

  private CueList read(List<String> lines) {
    for (int i = 0; i < lines.size() && !cues.isFull(); i++) {
      read(lines.get(i), i + 1);
    }
    end(false);
    return cues;
  }

  private void read(String line, int number) {
    Optional<CueTimes> times = line.indexOf(':') < 0 ? Optional.empty() : CueTimes.of(line);
    if (times.isPresent()) {
      end(true);
      open = times;
    } else if (garbled(line)) {
      end(true);
      cues.misfit(number);
    } else if (open.isPresent()) {
      say(line);
    }
  }

  /// Meant as times, but not to be understood; what follows belongs to no time.
  private static boolean garbled(String line) {
    int arrow = line.indexOf("-->");
    return arrow >= 0 && line.substring(0, arrow).strip().matches("-?[\\dOolI]{1,7}[:.;].{0,40}");
  }

  private void say(String line) {
    if (blankEnds && line.isBlank()) {
      end(false);
      return;
    }
    words.add(line);
  }

  /// @param next whether another pair of times follows: then a number before it is its counter
  private void end(boolean next) {
    if (open.isPresent()) {
      if (next || !blankEnds) {
        dropCounter(next);
      }
      cues.add(open.get(), markup.apply(String.join("\n", words)));
    }
    words.clear();
    open = Optional.empty();
  }

  /// At the end of a file a number after a blank line counts a cue that is not there.
  private void dropCounter(boolean next) {
    if (words.isEmpty()) {
      return;
    }
    int last = words.size() - 1;
    while (!next && last > 0 && words.get(last).isBlank()) {
      last--;
    }
    boolean number = words.get(last).strip().matches("\\d{1,9}");
    boolean apart = last > 0 && words.get(last - 1).isBlank();
    if (number && (next || apart)) {
      words.subList(last, words.size()).clear();
    }
  }
}
