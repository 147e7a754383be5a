package gaze.media.subtitle;

import static gaze.media.subtitle.Given.refused;
import static gaze.media.subtitle.Given.words;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import gaze.domain.ProblemKind;
import gaze.testkit.Seeded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileSubtitlesTest {
  private static final List<String> PIECES =
      List.of(
          "1\n",
          "00:00:01,000",
          " --> ",
          "-->",
          "00:00:02.5",
          "\n",
          "\r",
          "\n\n",
          "WEBVTT",
          "NOTE",
          "[Script Info]\n",
          "Format: Start, End, Text\n",
          "Dialogue: ",
          "0,0:00:01.00,",
          "{\\p1}",
          "{",
          "}",
          "<",
          ">",
          "<v Anna>",
          "&amp;",
          "&#x1F600;",
          "&#",
          ";",
          "\\N",
          "\0",
          "\uFFFD",
          "-",
          "é",
          "日本",
          "\uFEFF",
          "99999999:99:99,999999999",
          ",",
          ":");

  @TempDir Path folder;

  @Seeded(times = 300)
  void noMixtureOfPiecesThrowsOrBreaksTheLaws(RandomGenerator random) {
    StringBuilder file = new StringBuilder();
    random.ints(random.nextInt(1, 80), 0, PIECES.size()).forEach(i -> file.append(PIECES.get(i)));
    byte[] bytes = file.toString().getBytes(UTF_8);
    for (int i = random.nextInt(3); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    lawful(bytes);
  }

  @Seeded
  void noBytesThrow(RandomGenerator random) {
    byte[] bytes = new byte[random.nextInt(1000)];
    random.nextBytes(bytes);
    lawful(bytes);
  }

  private static void lawful(byte[] bytes) {
    for (String name : List.of("a.srt", "a.vtt", "a.ass")) {
      switch (SubtitleReader.read(bytes, name, Optional.empty())) {
        case SubtitleReading.Words words -> {
          assertThat(words.cues()).doesNotHaveDuplicates();
          assertThat(words.cues()).extracting(Cue::start).isSorted();
          assertThat(words.cues()).allSatisfy(HostileSubtitlesTest::sound);
        }
        case SubtitleReading.Refused refusal ->
            assertThat(refusal.trouble().sentence()).isNotBlank();
      }
    }
  }

  private static void sound(Cue cue) {
    assertThat(cue.end()).isGreaterThan(cue.start());
    assertThat(cue.text()).isNotBlank().isEqualTo(cue.text().strip());
    assertThat(cue.text()).doesNotContain("\n\n").doesNotContain("\r").doesNotContain("\0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<", "{", "{\\p1}", "<rt>", "&", "<a", "1:", "-", " ", "\n", "0,", "{\\p1", "-->"})
  @Timeout(20)
  void millionsOfTheSamePieceAreReadInTime(String piece) {
    String million = piece.repeat((1 << 20) / piece.length());
    for (String head :
        List.of(
            "",
            "1\n00:00:01,000 --> 00:00:02,000\n",
            "WEBVTT\n\n00:01.000 --> 00:02.000\n",
            "Dialogue: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,")) {
      lawful((head + million).getBytes(UTF_8));
    }
  }

  @Test
  void aFileOfSixtyFourMegabytesIsReadInPart() throws IOException {
    byte[] cue = "1\n00:00:01,000 --> 00:00:02,000\nHello\n\n".getBytes(UTF_8);
    byte[] junk = new byte[64 << 20];
    Arrays.fill(junk, (byte) 'x');
    System.arraycopy(cue, 0, junk, 0, cue.length);
    Path file = Files.write(folder.resolve("a.srt"), junk);
    SubtitleReading reading = SubtitleReader.read(file, Optional.empty());
    assertThat(reading).isInstanceOf(SubtitleReading.Words.class);
    SubtitleReading.Words read = (SubtitleReading.Words) reading;
    assertThat(read.notes()).extracting(Trouble::kind).contains(ProblemKind.TOO_LARGE);
    assertThat(read.cues())
        .singleElement()
        .satisfies(it -> assertThat(it.text()).startsWith("Hello"));
  }

  @Test
  void moreCuesThanAnybodyReadsAreLeftOut() {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < CueList.MOST + 10; i++) {
      file.append(
          "00:%02d:%02d,%03d --> 01:00:00,000\nx\n\n"
              .formatted(i / 60_000, i / 1000 % 60, i % 1000));
    }
    SubtitleReading.Words read = words(file.toString(), "a.srt");
    assertThat(read.cues()).hasSize(CueList.MOST);
    assertThat(read.notes()).extracting(Trouble::kind).containsExactly(ProblemKind.TOO_LARGE);
  }

  @Test
  void aCueOfAWholeBookIsCutBetweenCharacters() {
    SubtitleReading.Words read =
        words("1\n00:00:01,000 --> 00:00:02,000\nx" + "😀".repeat(CueList.LONGEST), "a.srt");
    String text = read.cues().getFirst().text();
    assertThat(text.length()).isLessThanOrEqualTo(CueList.LONGEST);
    assertThat(text).endsWith("😀");
    assertThat(read.notes()).extracting(Trouble::kind).containsExactly(ProblemKind.TOO_LARGE);
  }

  @Test
  void aPictureUnderASubtitlesNameIsRefused() {
    byte[] bytes = new byte[3000];
    new java.util.SplittableRandom(7).nextBytes(bytes);
    SubtitleReading reading = SubtitleReader.read(bytes, "a.srt", Optional.empty());
    assertThat(reading).isInstanceOf(SubtitleReading.Refused.class);
    assertThat(((SubtitleReading.Refused) reading).trouble().kind())
        .isEqualTo(ProblemKind.WRONG_CONTENT);
    assertThat(refused("\0".repeat(5000), "a.srt").kind()).isEqualTo(ProblemKind.WRONG_CONTENT);
  }

  @Test
  void aFileThatIsGoneIsAProblem() {
    SubtitleReading reading = SubtitleReader.read(folder.resolve("gone.srt"), Optional.empty());
    assertThat(reading).isInstanceOf(SubtitleReading.Refused.class);
    assertThat(((SubtitleReading.Refused) reading).trouble().kind())
        .isEqualTo(ProblemKind.VANISHED);
  }

  @Test
  void absurdTimesAreTimes() {
    assertThatCode(() -> words("9999999:59:59,999 --> 9999999:59:59,999\nlate\n", "a.srt").cues())
        .doesNotThrowAnyException();
    assertThat(words("9999999:59:59,999 --> 0:0:0,0\nlate\n", "a.srt").cues())
        .singleElement()
        .satisfies(it -> assertThat(it.end()).isGreaterThan(Duration.ofHours(9_999_999)));
  }
}
