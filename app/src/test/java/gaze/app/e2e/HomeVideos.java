package gaze.app.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What is said in home videos, and what is asked of it.
///
/// @param nothing questions about what is said nowhere
record HomeVideos(List<Cue> cues, List<Question> questions, List<String> nothing) {
  /// What a subtitle shows at once.
  ///
  /// @param start in seconds
  record Cue(String video, double start, double end, String text) {}

  /// What is said in one go.
  ///
  /// @param start in seconds
  record Sentence(String video, double start, String text) {}

  /// @param literal whether it is in the sentence's own words
  record Question(String text, Sentence about, boolean literal) {}

  private static final String MEANS = "  means ";
  private static final String SAYS = "  says ";

  static HomeVideos read(String resource) {
    List<Cue> cues = new ArrayList<>();
    List<Question> questions = new ArrayList<>();
    List<String> nothing = new ArrayList<>();
    String video = "";
    Sentence last = new Sentence("", 0, "");
    for (String line : lines(resource)) {
      if (line.startsWith("video ")) {
        video = line.substring("video ".length());
      } else if (line.startsWith(MEANS)) {
        questions.add(new Question(line.substring(MEANS.length()), last, false));
      } else if (line.startsWith(SAYS)) {
        questions.add(new Question(line.substring(SAYS.length()), last, true));
      } else if (line.startsWith("  ")) {
        nothing.add(line.strip());
      } else if (!line.equals("nothing")) {
        boolean goesOn = line.startsWith("+ ");
        Cue cue = cue(video, goesOn ? line.substring(2) : line);
        cues.add(cue);
        last =
            goesOn
                ? new Sentence(video, last.start(), last.text() + " " + cue.text())
                : new Sentence(video, cue.start(), cue.text());
      }
    }
    return new HomeVideos(cues, questions, nothing);
  }

  private static Cue cue(String video, String line) {
    String[] columns = line.split(" ", 3);
    return new Cue(
        video, Double.parseDouble(columns[0]), Double.parseDouble(columns[1]), columns[2]);
  }

  /// The lines of a resource beside this class that say something.
  static List<String> lines(String resource) {
    try (InputStream stream = HomeVideos.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
