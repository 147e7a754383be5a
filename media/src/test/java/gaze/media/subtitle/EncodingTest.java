package gaze.media.subtitle;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Twenty sentences in each of 35 languages, as subtitles in every code page that was used for it.
class EncodingTest {
  private static final double MOST = 0.95;

  /// @param tag of the language
  private record Sentences(String tag, List<Charset> pages, List<String> lines) {
    Locale language() {
      return Locale.forLanguageTag(tag);
    }

    String subtitles(int from, int count) {
      StringBuilder file = new StringBuilder();
      IntStream.range(from, from + count)
          .forEach(
              i ->
                  file.append("%d\r\n00:00:%02d,000 --> 00:00:%02d,900\r\n".formatted(i + 1, i, i))
                      .append(lines.get(i))
                      .append("\r\n\r\n"));
      return file.toString();
    }

    @Override
    public String toString() {
      return tag;
    }
  }

  private static final List<Sentences> ALL = load();

  private static List<Sentences> load() {
    try (InputStream stream =
        Objects.requireNonNull(EncodingTest.class.getResourceAsStream("sentences.txt"))) {
      List<Sentences> all = new ArrayList<>();
      for (String line : new String(stream.readAllBytes(), UTF_8).lines().toList()) {
        if (line.startsWith("[")) {
          List<String> words = List.of(line.substring(1, line.length() - 1).split(" "));
          List<Charset> pages = words.stream().skip(1).map(Charset::forName).toList();
          all.add(new Sentences(words.getFirst(), pages, new ArrayList<>()));
        } else {
          all.getLast().lines().add(line);
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Sentences> all() {
    return ALL.stream();
  }

  /// The share of pieces of so many lines that come back as they were written.
  private static double rate(int lines, boolean hint) {
    int right = 0;
    int tried = 0;
    List<String> wrong = new ArrayList<>();
    for (Sentences sentences : ALL) {
      for (Charset page : sentences.pages()) {
        for (int from = 0; from + lines <= sentences.lines().size(); from += lines) {
          String written = sentences.subtitles(from, lines);
          assertThat(page.newEncoder().canEncode(written)).as("%s %s", sentences, page).isTrue();
          byte[] bytes = written.getBytes(page);
          Optional<Locale> language = hint ? Optional.of(sentences.language()) : Optional.empty();
          Charset guessed = Encoding.of(bytes, language);
          tried++;
          if (Encoding.decode(bytes, guessed).equals(written)) {
            right++;
          } else {
            wrong.add(sentences + " " + page + " as " + guessed);
          }
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "encodings, %d lines, %s: %d of %d right %s%n",
        lines,
        hint ? "language known" : "language unknown",
        right,
        tried,
        wrong.stream().limit(8).toList());
    return (double) right / tried;
  }

  @Test
  void codePagesAreGuessedFromTwentyLines() {
    assertThat(rate(20, false)).isGreaterThanOrEqualTo(MOST);
    assertThat(rate(5, false)).isGreaterThanOrEqualTo(MOST);
  }

  @Test
  void theLanguageInTheNameHelpsWhereLittleIsSaid() {
    assertThat(rate(20, true)).isGreaterThanOrEqualTo(MOST);
    assertThat(rate(1, true)).isGreaterThanOrEqualTo(MOST);
  }

  @ParameterizedTest
  @MethodSource("all")
  void unicodeIsRecognisedWithAndWithoutItsMark(Sentences sentences) {
    String written = sentences.subtitles(0, 3);
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      for (String mark : List.of("", "\uFEFF")) {
        byte[] bytes = (mark + written).getBytes(charset);
        assertThat(Encoding.decode(bytes, Encoding.of(bytes, Optional.empty())))
            .as("%s%s", charset, mark.isEmpty() ? "" : " with mark")
            .isEqualTo(written);
      }
    }
  }

  @Test
  void aNameThatPromisesTheWrongLanguageDoesNotMislead() {
    Sentences russian = named("ru");
    byte[] bytes = russian.subtitles(0, 20).getBytes(Charset.forName("windows-1251"));
    for (Sentences promised : ALL) {
      assertThat(Encoding.decode(bytes, Encoding.of(bytes, Optional.of(promised.language()))))
          .as("as %s", promised)
          .isEqualTo(russian.subtitles(0, 20));
    }
  }

  private static Sentences named(String tag) {
    return ALL.stream().filter(it -> it.tag().equals(tag)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aBrokenByteInUnicodeCostsOneCharacter(int broken) {
    String written = named("fr").subtitles(0, 20);
    byte[] bytes = written.getBytes(UTF_8);
    for (int i = 0; i < broken; i++) {
      bytes[written.indexOf("chocolat") + i] = (byte) 0xFF;
    }
    Charset guessed = Encoding.of(bytes, Optional.empty());
    assertThat(guessed).isEqualTo(UTF_8);
    assertThat(Encoding.decode(bytes, guessed))
        .contains("\uFFFD".repeat(broken))
        .contains("Où est-ce que tu as mis");
  }

  @Test
  void theOldMailEncodingOfJapanIsRecognisedByItsEscapes() {
    String written = named("ja").subtitles(0, 5);
    byte[] bytes = written.getBytes(Charset.forName("ISO-2022-JP"));
    for (Sentences promised : ALL) {
      Charset guessed = Encoding.of(bytes, Optional.of(promised.language()));
      assertThat(Encoding.decode(bytes, guessed)).as("as %s", promised).isEqualTo(written);
    }
  }

  @Test
  void subtitlesInAnOldCodePageAreReadWhole() {
    Sentences czech = named("cs");
    byte[] bytes = czech.subtitles(0, 20).getBytes(Charset.forName("windows-1250"));
    SubtitleReading reading = SubtitleReader.read(bytes, "clip.srt", Optional.empty());
    assertThat(reading).isInstanceOf(SubtitleReading.Words.class);
    assertThat(((SubtitleReading.Words) reading).cues())
        .extracting(Cue::text)
        .containsExactlyElementsOf(czech.lines());
  }

  @Test
  void aFileCutInTheMiddleOfACharacterIsStillUnicode() {
    byte[] bytes = named("ja").subtitles(0, 5).getBytes(UTF_8);
    for (int cut = bytes.length - 20; cut < bytes.length; cut++) {
      assertThat(Encoding.of(Arrays.copyOf(bytes, cut), Optional.empty())).isEqualTo(UTF_8);
    }
  }
}
