package gaze.inference.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.inference.image.Rasters;
import gaze.inference.session.Device;
import gaze.inference.session.SessionSettings;
import gaze.inference.session.Sessions;
import gaze.testkit.Corpus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The built-in reader on photographs of shop fronts, buses, bottles and captions, most of them no
/// larger than 384 pixels, against what a person reads there.
@Tag("integration")
class TranscriptsTest {
  @Test
  void mostWordsOfPhotographsAreFound() throws Exception {
    Path pictures = Corpus.set("objects").resolve("files");
    int words = 0;
    int exact = 0;
    int found = 0;
    int files = 0;
    try (Sessions sessions =
        new Sessions(
            new SessionSettings(Device.CPU, 2, 3, Duration.ofMinutes(1)), InstantSource.system())) {
      TextReader reader = BuiltInReader.in(sessions);
      for (String[] transcript : transcripts()) {
        files++;
        List<Line> lines = reader.read(Rasters.read(pictures.resolve(transcript[0])));
        List<String> read =
            new ArrayList<>(
                lines.stream()
                    .flatMap(line -> line.words().stream())
                    .map(word -> plain(word.text()))
                    .toList());
        String all = plain(String.join("", lines.stream().map(Line::text).toList()));
        for (String word : transcript[1].split(" ")) {
          words++;
          exact += read.remove(plain(word)) ? 1 : 0;
          found += all.contains(plain(word)) ? 1 : 0;
        }
      }
    }
    System.out.printf(
        "MEASURED photographs: %d of %d words as words, %d as parts of the text, %d pictures%n",
        exact, words, found, files);
    assertThat(files).isGreaterThanOrEqualTo(30);
    assertThat((double) exact / words).isGreaterThan(0.45);
    assertThat((double) found / words).isGreaterThan(0.7);
  }

  private static List<String[]> transcripts() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(TranscriptsTest.class.getResourceAsStream("transcripts.tsv"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }

  /// As search compares: without case, accents and signs.
  private static String plain(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder();
    decomposed.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
