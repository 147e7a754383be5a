package gaze.media.subtitle;

import static gaze.media.subtitle.Given.cue;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gaze.domain.ProblemKind;
import gaze.testkit.Seeded;
import gaze.testkit.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Text tracks of videos that the ffmpeg command puts together.
@Tag("integration")
class EmbeddedSubtitlesTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final List<Cue> SAID =
      List.of(
          cue(500, 1500, "Guten Morgen & \"Grüße\""),
          cue(2000, 3000, "zwei\nZeilen"),
          cue(3000, 3500, "日本語 😀"));

  @TempDir Path folder;

  private Path video(String name, String... more) throws IOException {
    Tools.need("ffmpeg", "ffprobe");
    Files.writeString(folder.resolve("a.srt"), CaptionFormat.SRT.write(SAID));
    Path file = folder.resolve(name);
    List<String> command =
        new ArrayList<>(
            List.of(
                "ffmpeg",
                "-v",
                "error",
                "-y",
                "-f",
                "lavfi",
                "-i",
                "color=gray:s=64x48:r=10:d=5",
                "-f",
                "lavfi",
                "-i",
                "sine=d=5"));
    command.addAll(List.of(more));
    command.add(file.toString());
    Tools.run(folder, command);
    return file;
  }

  private static List<TextTrack> tracks(Path file) {
    EmbeddedReading reading = EmbeddedSubtitles.read(file, LIMIT, () -> false);
    assertThat(reading).isInstanceOf(EmbeddedReading.Tracks.class);
    assertThat(((EmbeddedReading.Tracks) reading).notes()).isEmpty();
    return ((EmbeddedReading.Tracks) reading).tracks();
  }

  private static String[] oneTrack(String codec, String pictures) {
    String options =
        "-i a.srt -map 0:v -map 2:s -c:v %s -c:s %s -metadata:s:s:0 language=ger"
            .formatted(pictures, codec);
    return (options + " -metadata:s:s:0 title=Für_alle").split(" ");
  }

  @ParameterizedTest
  @CsvSource({
    "a.mp4, mov_text, mpeg4",
    "a.mov, mov_text, mpeg4",
    "a.mkv, subrip, mpeg4",
    "a.mkv, ass, mpeg4",
    "a.mkv, webvtt, mpeg4",
    "a.webm, webvtt, libvpx",
  })
  void wordsAreReadFromEveryKindOfTrack(String name, String codec, String pictures)
      throws IOException {
    assertThat(tracks(video(name, oneTrack(codec, pictures))))
        .singleElement()
        .satisfies(
            track -> {
              assertThat(track.cues()).isEqualTo(SAID);
              assertThat(track.index()).isEqualTo(1);
              assertThat(track.label().language()).contains(Locale.GERMAN);
              boolean named = name.endsWith(".mkv") || name.endsWith(".webm");
              assertThat(track.title())
                  .isEqualTo(named ? Optional.of("Für_alle") : Optional.empty());
            });
  }

  @Test
  void allTracksAreReadWithWhatTheContainerSaysOfThem() throws IOException {
    Path file =
        video(
            "a.mkv",
            "-i",
            "a.srt",
            "-map",
            "0:v",
            "-map",
            "2:s",
            "-map",
            "2:s",
            "-map",
            "2:s",
            "-map",
            "2:s",
            "-c:v",
            "mpeg4",
            "-c:s",
            "subrip",
            "-metadata:s:s:0",
            "language=eng",
            "-metadata:s:s:1",
            "language=fre",
            "-metadata:s:s:2",
            "title=Deutsch (SDH)",
            "-metadata:s:s:3",
            "language=und",
            "-disposition:s:0",
            "0",
            "-disposition:s:1",
            "default",
            "-disposition:s:3",
            "forced");
    assertThat(tracks(file))
        .extracting(track -> track.label().language().map(Locale::toLanguageTag))
        .containsExactly(Optional.of("en"), Optional.of("fr"), Optional.of("de"), Optional.empty());
    List<SubtitleLabel> labels = tracks(file).stream().map(TextTrack::label).toList();
    assertThat(labels.get(0).marks()).isEmpty();
    assertThat(labels.get(1).marks()).containsExactly(Mark.DEFAULT);
    assertThat(labels.get(2).has(Mark.SDH)).isTrue();
    assertThat(labels.get(3).has(Mark.FORCED)).isTrue();
  }

  @Test
  void tracksOfPicturesArePassedOver() throws IOException {
    Path file =
        video(
            "a.mkv", "-i", "a.srt", "-map", "0:v", "-map", "2:s", "-c:v", "mpeg4", "-c:s",
            "subrip");
    Path mixed = folder.resolve("b.mkv");
    Path blank = folder.resolve("blank.sup");
    Files.write(blank, new byte[] {'P', 'G', 0, 0, 0, 1, 0, 0, 0, 0, (byte) 0x80, 0, 0});
    Tools.run(
        folder,
        List.of(
            "ffmpeg",
            "-v",
            "error",
            "-y",
            "-f",
            "sup",
            "-i",
            blank.toString(),
            "-i",
            file.toString(),
            "-map",
            "0",
            "-map",
            "1",
            "-c",
            "copy",
            mixed.toString()));
    assertThat(tracks(mixed))
        .singleElement()
        .satisfies(it -> assertThat(it.cues()).isEqualTo(SAID));
  }

  @Test
  void chaptersAreNotSaid() throws IOException {
    Files.writeString(
        folder.resolve("chapters.txt"),
        ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=2000\ntitle=Beginning\n"
            + "[CHAPTER]\nTIMEBASE=1/1000\nSTART=2000\nEND=5000\ntitle=End\n");
    Path file = video("a.mp4", "-i", "chapters.txt", "-map_metadata", "2", "-c:v", "mpeg4");
    assertThat(tracks(file)).isEmpty();
  }

  @Test
  void filesAndTracksAreChosenFromTogether() throws IOException {
    Path video = video("a.mkv", oneTrack("subrip", "mpeg4"));
    List<Cue> spoken = List.of(cue(0, 1000, "Good morning"), cue(2000, 3000, "two lines"));
    Path english = folder.resolve("a.en.vtt");
    Path forced = folder.resolve("a.en.forced.srt");
    Path broken = folder.resolve("a.fr.srt");
    Files.writeString(english, CaptionFormat.VTT.write(spoken));
    Files.writeString(forced, CaptionFormat.SRT.write(List.of(cue(0, 1000, "EXIT"))));
    Files.writeString(broken, "<html>not found</html>");
    assertThat(ExistingWords.find(video, List.of(forced, broken, english), LIMIT, () -> false))
        .isInstanceOfSatisfying(
            ExistingWords.Found.class,
            found -> {
              assertThat(found.chosen())
                  .extracting(it -> it.label().language().orElseThrow().getLanguage())
                  .containsExactlyInAnyOrder("en", "de");
              assertThat(found.chosen()).extracting(Subtitles::cues).contains(spoken, SAID);
              assertThat(found.notes())
                  .extracting(ExistingWords.Note::file)
                  .containsExactly("a.fr.srt");
            });
    assertThat(ExistingWords.find(video, List.of(english), LIMIT, () -> true))
        .isInstanceOf(ExistingWords.Cancelled.class);
  }

  @Test
  void aVideoWithoutWordsHasNone() throws IOException {
    assertThat(tracks(video("a.mp4", "-c:v", "mpeg4"))).isEmpty();
    assertThat(tracks(video("a.avi", "-c:v", "mpeg4"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"a.mkv, subrip", "a.mp4, mov_text"})
  void timesCountFromWhereTheVideoBegins(String name, String codec) throws IOException {
    Path plain = video(name, oneTrack(codec, "mpeg4"));
    Path late = folder.resolve("late-" + name);
    Tools.run(
        folder,
        List.of(
            "ffmpeg",
            "-v",
            "error",
            "-y",
            "-copyts",
            "-itsoffset",
            "100",
            "-i",
            plain.toString(),
            "-map",
            "0",
            "-c",
            "copy",
            "-avoid_negative_ts",
            "disabled",
            late.toString()));
    assertThat(tracks(late)).singleElement().satisfies(it -> assertThat(it.cues()).isEqualTo(SAID));
  }

  /// Sound that is coded begins a little before the pictures.
  @ParameterizedTest
  @CsvSource({"a.mkv, subrip, libvorbis", "a.mp4, mov_text, aac"})
  void timesAreThoseThatFfprobePrintsLessTheContainersStart(String name, String codec, String sound)
      throws IOException {
    Path file =
        video(
            name, "-i", "a.srt", "-map", "0:v", "-map", "1:a", "-map", "2:s", "-c:v", "mpeg4",
            "-c:a", sound, "-c:s", codec);
    double start = printed(file, "-show_entries", "format=start_time").getFirst();
    List<Double> times =
        printed(file, "-select_streams", "s", "-show_entries", "packet=pts_time").stream()
            .filter(time -> !name.endsWith(".mp4") || SAID.stream().anyMatch(it -> near(it, time)))
            .toList();
    List<Cue> read = tracks(file).getFirst().cues();
    assertThat(read).hasSameSizeAs(SAID).hasSameSizeAs(times);
    for (int i = 0; i < read.size(); i++) {
      assertThat(read.get(i).start().toNanos() / 1e9).isCloseTo(times.get(i) - start, within(2e-3));
    }
  }

  /// MP4 fills the time between two cues with empty ones.
  private static boolean near(Cue cue, double time) {
    return Math.abs(cue.start().toMillis() / 1e3 - time) < 0.2;
  }

  private List<Double> printed(Path file, String... what) {
    List<String> command = new ArrayList<>(List.of("ffprobe", "-v", "error", "-of", "csv=p=0"));
    command.addAll(List.of(what));
    command.add(file.toString());
    return Tools.run(folder, command)
        .lines()
        .map(line -> line.replace(",", "").strip())
        .filter(line -> !line.isEmpty())
        .map(Double::valueOf)
        .toList();
  }

  @Test
  void aTornFileKeepsTheWordsThatAreThere() throws IOException {
    byte[] whole = Files.readAllBytes(video("a.mkv", oneTrack("subrip", "mpeg4")));
    for (int tenths = 1; tenths < 10; tenths++) {
      Path torn =
          Files.write(folder.resolve("torn.mkv"), Arrays.copyOf(whole, whole.length * tenths / 10));
      switch (EmbeddedSubtitles.read(torn, LIMIT, () -> false)) {
        case EmbeddedReading.Tracks tracks ->
            assertThat(tracks.tracks())
                .allSatisfy(track -> assertThat(SAID).containsAll(track.cues()));
        case EmbeddedReading.Failed failed ->
            assertThat(failed.trouble().kind()).isEqualTo(ProblemKind.UNREADABLE);
        case EmbeddedReading.Cancelled _ -> throw new AssertionError("nobody cancelled");
      }
    }
  }

  @Test
  void anMp4WithoutItsIndexIsAProblem() throws IOException {
    byte[] whole = Files.readAllBytes(video("a.mp4", oneTrack("mov_text", "mpeg4")));
    int index = new String(whole, ISO_8859_1).indexOf("moov") - Integer.BYTES;
    Path torn = Files.write(folder.resolve("torn.mp4"), Arrays.copyOf(whole, index));
    assertThat(EmbeddedSubtitles.read(torn, LIMIT, () -> false))
        .isInstanceOfSatisfying(
            EmbeddedReading.Failed.class,
            failed -> assertThat(failed.trouble().kind()).isEqualTo(ProblemKind.UNREADABLE));
  }

  @Seeded(times = 20)
  void noDamageThrows(RandomGenerator random) throws IOException {
    String kind = random.nextBoolean() ? "a.mkv, subrip" : "a.mp4, mov_text";
    String[] parts = kind.split(", ");
    byte[] bytes = Files.readAllBytes(video(parts[0], oneTrack(parts[1], "mpeg4")));
    for (int round = 0; round < 20; round++) {
      byte[] damaged = bytes.clone();
      for (int i = random.nextInt(1, 30); i > 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      Path file = Files.write(folder.resolve("damaged-" + parts[0]), damaged);
      switch (EmbeddedSubtitles.read(file, LIMIT, () -> false)) {
        case EmbeddedReading.Tracks tracks ->
            assertThat(tracks.tracks())
                .flatExtracting(TextTrack::cues)
                .allSatisfy(cue -> assertThat(cue.text()).isNotBlank());
        case EmbeddedReading.Failed failed -> assertThat(failed.trouble().sentence()).isNotBlank();
        case EmbeddedReading.Cancelled _ -> throw new AssertionError("nobody cancelled");
      }
    }
  }

  @Test
  void somebodyMaySayStop() throws IOException {
    Path file = video("a.mkv", oneTrack("subrip", "mpeg4"));
    assertThat(EmbeddedSubtitles.read(file, LIMIT, () -> true))
        .isInstanceOf(EmbeddedReading.Cancelled.class);
  }

  @Test
  void timeMayBeUp() throws IOException {
    Path file = video("a.mkv", oneTrack("subrip", "mpeg4"));
    assertThat(EmbeddedSubtitles.read(file, Duration.ZERO, () -> false))
        .isInstanceOfSatisfying(
            EmbeddedReading.Failed.class,
            failed -> assertThat(failed.trouble().kind()).isEqualTo(ProblemKind.TIMEOUT));
  }

  @Test
  void aFileThatIsGoneIsAProblem() {
    assertThat(EmbeddedSubtitles.read(folder.resolve("gone.mkv"), LIMIT, () -> false))
        .isInstanceOfSatisfying(
            EmbeddedReading.Failed.class,
            failed -> assertThat(failed.trouble().kind()).isEqualTo(ProblemKind.VANISHED));
  }
}
