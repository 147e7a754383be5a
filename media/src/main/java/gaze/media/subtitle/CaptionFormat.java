package gaze.media.subtitle;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A kind of captions that players read. Written in UTF-8 without a mark, lines ending in `\n`.
public enum CaptionFormat {
  /// Knows no escapes: players show `&` and `<` as they are. Only what a player would take for
  /// markup or times is written as a reference, which most of them undo.
  SRT("application/x-subrip") {
    @Override
    String cue(int number, Duration start, Duration end, String text) {
      return "%d\n%s --> %s\n%s\n\n".formatted(number, time(start, ','), time(end, ','), text);
    }

    @Override
    String escaped(String line) {
      String safe = AMPERSAND.matcher(line).replaceAll("&amp;");
      safe = Markup.tagsEscaped(safe).replace("{\\", "&#123;\\").replace("-->", "--&gt;");
      return CueTimes.of(safe).isPresent() ? safe.replace(":", "&#58;") : safe;
    }
  },

  VTT("text/vtt") {
    @Override
    String cue(int number, Duration start, Duration end, String text) {
      return "%s --> %s\n%s\n\n".formatted(time(start, '.'), time(end, '.'), text);
    }

    @Override
    String escaped(String line) {
      return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
  };

  /// Where a line would be read as a reference.
  private static final Pattern AMPERSAND = Pattern.compile("&(?=#?\\w{1,10};)");

  /// What is shown for no time cannot be read, and WebVTT forbids it.
  private static final Duration SHORTEST = Duration.ofMillis(500);

  private final String mime;

  CaptionFormat(String mime) {
    this.mime = mime;
  }

  public String mime() {
    return mime;
  }

  /// All cues in order of their beginning, overlapping as they may; those without words are left
  /// out.
  public String write(List<Cue> cues) {
    StringBuilder written = new StringBuilder(this == VTT ? "WEBVTT\n\n" : "");
    int number = 0;
    for (Cue cue : cues.stream().sorted(Comparator.comparing(Cue::start)).toList()) {
      String text =
          Markup.plain(cue.text()).lines().map(this::escaped).collect(Collectors.joining("\n"));
      if (!text.isEmpty()) {
        written.append(cue(++number, cue.start(), end(cue), text));
      }
    }
    return written.toString();
  }

  private static Duration end(Cue cue) {
    return cue.end().toMillis() > cue.start().toMillis() ? cue.end() : cue.start().plus(SHORTEST);
  }

  abstract String cue(int number, Duration start, Duration end, String text);

  abstract String escaped(String line);

  /// Always with hours, and as many digits of them as it takes.
  private static String time(Duration time, char point) {
    return "%02d:%02d:%02d%c%03d"
        .formatted(
            time.toHours(), time.toMinutesPart(), time.toSecondsPart(), point, time.toMillisPart());
  }
}
