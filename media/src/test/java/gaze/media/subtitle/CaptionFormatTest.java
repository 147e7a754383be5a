package gaze.media.subtitle;

import static gaze.media.subtitle.Given.cue;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.Seeded;
import gaze.testkit.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionFormatTest {
  private static final List<String> WORDS =
      List.of(
          "Hello",
          "R&D",
          "&amp;",
          "&#33;",
          "&",
          "<",
          "<3",
          "<b>",
          "</i>",
          "<v Anna>",
          "-->",
          "->",
          "a<b",
          ">",
          "{\\an8}",
          "{x}",
          "\\N",
          "1",
          "42",
          "NOTE",
          "WEBVTT",
          "STYLE",
          "é",
          "日本語",
          "😀",
          "שלום",
          "00:00:01,000",
          "00:01.000",
          "--",
          "♪",
          "[door]",
          "Dialogue:",
          "[Script Info]",
          "...",
          "–>");

  @TempDir Path folder;

  private static final List<Cue> MIXED =
      List.of(
          cue(3_600_000, 3_602_500, "Tom & Jerry <3"),
          cue(0, 1_500, "First\nline & second"),
          cue(360_000_000, 360_001_001, "One hundred hours"),
          cue(1_000, 5_000, "over\r\n\r\n\r\nlapping"),
          cue(7_000, 7_000, "no time"),
          cue(8_000, 9_000, " \n "));

  @Test
  void subRipIsNumberedAndTimedWithCommas() {
    assertThat(CaptionFormat.SRT.write(MIXED))
        .isEqualTo(
            """
            1
            00:00:00,000 --> 00:00:01,500
            First
            line & second

            2
            00:00:01,000 --> 00:00:05,000
            over
            lapping

            3
            00:00:07,000 --> 00:00:07,500
            no time

            4
            01:00:00,000 --> 01:00:02,500
            Tom & Jerry <3

            5
            100:00:00,000 --> 100:00:01,001
            One hundred hours

            """);
  }

  @Test
  void webVttHasAHeaderAndIsEscaped() {
    assertThat(CaptionFormat.VTT.write(MIXED))
        .startsWith("WEBVTT\n\n00:00:00.000 --> 00:00:01.500\nFirst\nline &amp; second\n\n")
        .contains("Tom &amp; Jerry &lt;3")
        .contains("100:00:00.000 --> 100:00:01.001\n");
    assertThat(CaptionFormat.VTT.write(List.of(cue(0, 1000, "a --> b"))))
        .endsWith("\na --&gt; b\n\n");
  }

  @Test
  void nothingSaidIsAValidFile() {
    assertThat(CaptionFormat.VTT.write(List.of())).isEqualTo("WEBVTT\n\n");
    assertThat(CaptionFormat.SRT.write(List.of(cue(0, 1, "")))).isEmpty();
  }

  @Seeded(times = 300)
  void whatIsWrittenIsReadBack(RandomGenerator random) {
    List<Cue> cues = anyCues(random);
    for (CaptionFormat format : CaptionFormat.values()) {
      SubtitleReading reading =
          SubtitleReader.read(
              format.write(cues).getBytes(UTF_8),
              "a." + format.name().toLowerCase(Locale.ROOT),
              Optional.empty());
      assertThat(reading).as(format.name()).isInstanceOf(SubtitleReading.Words.class);
      assertThat(((SubtitleReading.Words) reading).cues())
          .as(format.name())
          .isEqualTo(cues.stream().sorted(Comparator.comparing(Cue::start)).distinct().toList());
    }
  }

  private static List<Cue> anyCues(RandomGenerator random) {
    return IntStream.range(0, random.nextInt(1, 12))
        .mapToObj(
            i -> {
              long start = random.nextInt(4) == 0 ? random.nextLong(500_000_000) : 1000L * i;
              return cue(start, start + random.nextLong(1, 5000), anyText(random));
            })
        .toList();
  }

  private static String anyText(RandomGenerator random) {
    return IntStream.range(0, random.nextInt(1, 4))
        .mapToObj(
            _ ->
                IntStream.range(0, random.nextInt(1, 5))
                    .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
                    .collect(Collectors.joining(random.nextBoolean() ? " " : "")))
        .collect(Collectors.joining("\n"));
  }

  /// FFmpeg knows `&` and `<` in its own way; the times and their number it must see as we do.
  @ParameterizedTest
  @EnumSource
  @Tag("integration")
  void ffmpegReadsTheSameCues(CaptionFormat format) throws IOException {
    Tools.need("ffmpeg");
    List<Cue> cues =
        List.of(
            cue(0, 1_500, "First\nsecond"),
            cue(1_000, 5_000, "Tom & Jerry"),
            cue(7_000, 7_000, "no time"),
            cue(8_000, 9_000, " \n\n "),
            cue(9_500, 9_750, "one\n\n\ntwo"),
            cue(10_000, 11_000, "42"),
            cue(12_000, 13_000, "Übergrößenträger ♪ 日本語 😀"),
            cue(3_600_000, 3_601_000, "an hour"),
            cue(360_000_000, 360_001_001, "a hundred"));
    Path file =
        Files.writeString(
            folder.resolve("a." + format.name().toLowerCase(Locale.ROOT)), format.write(cues));
    String printed =
        Tools.run(
            folder,
            List.of("ffmpeg", "-v", "error", "-xerror", "-i", file.toString(), "-f", "srt", "-"));
    assertThat(printed.replace("\r\n", "\n")).isEqualTo(CaptionFormat.SRT.write(cues));
  }

  /// The other way round: what FFmpeg makes of our captions in every kind says the same.
  @ParameterizedTest
  @ValueSource(strings = {"srt", "vtt", "ass", "ssa"})
  @Tag("integration")
  void filesThatFfmpegWritesAreReadAlike(String extension) throws IOException {
    Tools.need("ffmpeg");
    List<Cue> cues =
        List.of(
            cue(0, 1_500, "First\nsecond"),
            cue(1_000, 5_000, "Tom, Jerry & all; \"yes\""),
            cue(10_000, 11_000, "1999"),
            cue(12_000, 13_000, "Übergrößenträger ♪ 日本語 😀"),
            cue(3_600_000, 3_601_000, "an hour"));
    Path ours = Files.writeString(folder.resolve("a.srt"), CaptionFormat.SRT.write(cues));
    Path theirs = folder.resolve("b." + extension);
    Tools.run(folder, List.of("ffmpeg", "-v", "error", "-i", ours.toString(), theirs.toString()));
    assertThat(SubtitleReader.read(theirs, Optional.empty()))
        .isInstanceOfSatisfying(
            SubtitleReading.Words.class, words -> assertThat(words.cues()).isEqualTo(cues));
  }

  @Test
  @Tag("integration")
  void ffmpegUnderstandsTheEscapesOfWebVtt() throws IOException {
    Tools.need("ffmpeg");
    String text = "R&D <b>is</b> --> 5 > 4 &amp; so on";
    Path file =
        Files.writeString(
            folder.resolve("a.vtt"), CaptionFormat.VTT.write(List.of(cue(0, 1000, text))));
    assertThat(
            Tools.run(
                folder, List.of("ffmpeg", "-v", "error", "-i", file.toString(), "-f", "ass", "-")))
        .contains(text);
  }
}
