package gaze.media.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gaze.domain.PictureSize;
import gaze.domain.ProblemKind;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.Flaw;
import gaze.media.scene.Mode;
import gaze.media.scene.Scene;
import gaze.media.sound.SoundResult;
import gaze.media.video.VideoFrame;
import gaze.media.video.VideoSpecimen;
import gaze.testkit.Corpus;
import gaze.testkit.Tools;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("integration")
final class VideoPassTest {
  private static final int ONE = 0x10000;

  @TempDir Path folder;

  private final Passing passing = new Passing();

  private Path sound() {
    return folder.resolve("sound.pcm");
  }

  private Sinks both() {
    return Sinks.of(passing.frames::add, sound());
  }

  private static Path corpus(String name) {
    return Corpus.set("video").resolve("files").resolve(name);
  }

  private VideoResult.Passed passed(Path file) {
    VideoResult result = passing.run(file, VideoRequest.ACCURATE, both());
    assertThat(result).isInstanceOf(VideoResult.Passed.class);
    return (VideoResult.Passed) result;
  }

  private List<Scene> scenes(PicturesResult.Seen seen) {
    assertThat(seen.scenes().scenes())
        .allSatisfy(
            scene ->
                assertThat(passing.frames).extracting(VideoFrame::at).contains(scene.keyFrame()));
    return seen.scenes().scenes();
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void framesAreOnePerTwoSecondsAndOnePerScene(Mode mode) {
    Path file = VideoSpecimen.of(9, i -> i % 20 == 0).write(folder.resolve("a.mp4"));

    PicturesResult.Seen seen = passing.seen(file, VideoRequest.ACCURATE.in(mode));

    assertThat(passing.times()).contains(0L, 2000L, 4000L, 6000L, 8000L).hasSizeBetween(5, 6);
    assertThat(scenes(seen)).hasSize(1);
    assertThat(seen.frames()).isEqualTo(passing.frames.size());
    assertThat(seen.end()).isEqualTo(Duration.ofSeconds(9));
    assertThat(seen.note()).isEmpty();
  }

  @Test
  void sparseKeyframesAreFilledUpInTheFastModeToo() {
    Path file = VideoSpecimen.of(21, i -> i == 0).write(folder.resolve("a.mp4"));

    passing.seen(file, VideoRequest.FAST);

    assertThat(passing.times())
        .containsExactly(
            0L, 2000L, 4000L, 6000L, 8000L, 10_000L, 12_000L, 14_000L, 16_000L, 18_000L, 20_000L);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void framesOfAnUnevenVideoKeepTheirTimes(Mode mode) {
    List<Integer> times = List.of(0, 40, 90, 1500, 3333, 3400, 3900, 9001, 9040, 12_345, 12_400);
    Path file = VideoSpecimen.of(1, i -> i == 0).at(times).write(folder.resolve("a.mp4"));

    scenes(passing.seen(file, VideoRequest.ACCURATE.in(mode)));

    assertThat(passing.times()).contains(0L, 3333L, 9001L, 12_345L);
    assertThat(times.stream().map(Integer::longValue)).containsAll(passing.times());
  }

  @ParameterizedTest
  @CsvSource({"m-dev-rot90.mp4, 51, 90", "m-dev-rot180.mp4, 160, 90", "m-dev-rot270.mp4, 51, 90"})
  void aTurnedVideoIsShownUpright(String name, int width, int height) {
    PicturesResult.Seen seen = passing.seen(corpus("derived/" + name), VideoRequest.ACCURATE);

    assertThat(seen.preview().tile()).isEqualTo(new PictureSize(width, height));
    assertThat(passing.frames)
        .allSatisfy(
            frame ->
                assertThat(frame.picture().size().width() < frame.picture().size().height())
                    .isEqualTo(width < height));
  }

  @Test
  void aTurnedVideoLooksDifferentFromTheSameUpright() {
    VideoHash upright =
        passing.seen(corpus("derived/m-dev-h264.mp4"), VideoRequest.ACCURATE).hash();
    VideoHash turned =
        passing.seen(corpus("derived/m-dev-rot90.mp4"), VideoRequest.ACCURATE).hash();

    assertThat(upright.frames()).hasSize(5);
    assertThat(upright.similar(turned)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"5, 3, 2000", "199, 100, 2000", "400, 100, 4000"})
  void thePreviewHasATileForEveryStretch(int seconds, int tiles, long every) {
    List<Integer> times = new ArrayList<>();
    for (int i = 0; i < 2 * seconds; i++) {
      times.add(500 * i);
    }
    Path file = VideoSpecimen.of(1, i -> i % 8 == 0).at(times).write(folder.resolve("a.mkv"));

    SeekPreview preview = passing.seen(file, VideoRequest.ACCURATE).preview();

    assertThat(preview.tiles()).isEqualTo(tiles);
    assertThat(preview.every().toMillis()).isCloseTo(every, within(20L));
    assertThat(preview.tile()).isEqualTo(new PictureSize(160, 90));
    assertThat(preview.sheet().size())
        .isEqualTo(
            new PictureSize(160 * preview.columns(), 90 * Math.ceilDiv(tiles, preview.columns())));
  }

  @Test
  void soundAndPicturesComeOfOnePass() {
    VideoResult.Passed passed = passed(corpus("derived/cuts-dev.mp4"));

    assertThat(passed.pictures()).isInstanceOf(PicturesResult.Seen.class);
    assertThat(scenes((PicturesResult.Seen) passed.pictures())).hasSize(7);
    assertThat(passed.sound()).isInstanceOf(SoundResult.Written.class);
    SoundResult.Written written = (SoundResult.Written) passed.sound();
    assertThat(written.length().toMillis()).isCloseTo(20_608, within(60L));
    assertThat(sound()).hasSize(written.length().toMillis() * 32);
  }

  @Test
  void theFastModeListensToAllOfTheSound() throws IOException {
    passed(corpus("derived/cuts-dev.mp4"));
    byte[] accurate = Files.readAllBytes(sound());

    passing.run(corpus("derived/cuts-dev.mp4"), VideoRequest.FAST, both());

    assertThat(sound()).hasBinaryContent(accurate);
  }

  @Test
  void aVideoWithoutSoundIsWatchedAllTheSame() {
    VideoResult.Passed passed = passed(corpus("derived/m-dev-noaudio.mp4"));

    assertThat(passed.pictures()).isInstanceOf(PicturesResult.Seen.class);
    assertThat(passed.sound()).isEqualTo(new SoundResult.Absent());
    assertThat(sound()).doesNotExist();
  }

  @Test
  void aVideoWithoutPicturesIsHeardAllTheSame() {
    VideoResult.Passed passed = passed(corpus("derived/m-dev-audioonly.mp4"));

    assertThat(passed.pictures()).isInstanceOf(PicturesResult.Failed.class);
    assertThat(passed.sound()).isInstanceOf(SoundResult.Written.class);
  }

  @Test
  void soundAloneIsNotDecodedForPictures() {
    VideoResult result =
        passing.run(corpus("derived/cuts-dev.mp4"), VideoRequest.ACCURATE, Sinks.ofSound(sound()));

    assertThat(result).isInstanceOf(VideoResult.Passed.class);
    VideoResult.Passed passed = (VideoResult.Passed) result;
    assertThat(passed.pictures()).isEqualTo(new PicturesResult.Unwanted());
    assertThat(passed.sound()).isInstanceOf(SoundResult.Written.class);
    assertThat(passing.frames).isEmpty();
  }

  @Test
  void whatIsThereOfATruncatedVideoIsKept() throws IOException {
    Path file = folder.resolve("a.mkv");
    Files.copy(corpus("derived/cuts-dev.vp9.webm"), file);
    try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
      cut.setLength(cut.length() / 2);
    }

    VideoResult.Passed passed = passed(file);

    PicturesResult.Seen seen = (PicturesResult.Seen) passed.pictures();
    assertThat(seen.note()).map(Flaw::kind).hasValue(ProblemKind.TRUNCATED);
    assertThat(seen.end()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(15));
    assertThat(scenes(seen)).hasSizeGreaterThan(1);
    assertThat(((SoundResult.Written) passed.sound()).note()).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void damageHurtsOnlyItself(Mode mode) throws IOException {
    byte[] bytes = Files.readAllBytes(corpus("derived/cuts-dev.mp4"));
    for (int i = bytes.length / 2; i < bytes.length / 2 + 4000; i++) {
      bytes[i] = (byte) (31 * i);
    }
    Path file = Files.write(folder.resolve("a.mp4"), bytes);

    PicturesResult.Seen seen = passing.seen(file, VideoRequest.ACCURATE.in(mode));

    assertThat(scenes(seen)).hasSizeBetween(4, 10);
    assertThat(passing.frames).hasSizeGreaterThan(6);
  }

  @Test
  void whatIsNoVideoIsToldOf() throws IOException {
    Path file = Files.writeString(folder.resolve("a.mp4"), "no video");

    VideoResult result = passing.run(file, VideoRequest.ACCURATE, both());

    assertThat(result).isInstanceOf(VideoResult.Failed.class);
    assertThat(sound()).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void whoSaysStopGetsNoSound(Mode mode) {
    int[] asked = {0};

    VideoResult result =
        new VideoPass(DecodeLimits.DEFAULT)
            .run(
                corpus("derived/cuts-dev.mp4"),
                VideoRequest.ACCURATE.in(mode),
                both(),
                () -> asked[0]++ > 600);

    assertThat(result).isEqualTo(new VideoResult.Cancelled());
    assertThat(sound()).doesNotExist();
  }

  @Test
  void aSinkThatIsFullEndsThePassAndLeavesNoSound() {
    VideoResult result =
        passing.run(
            corpus("derived/cuts-dev.mp4"),
            VideoRequest.ACCURATE,
            Sinks.of(
                _ -> {
                  throw new IOException("full");
                },
                sound()));

    assertThat(result).isInstanceOf(VideoResult.Failed.class);
    assertThat(sound()).doesNotExist();
  }

  @Test
  void timeThatIsUpKeepsWhatWasSeen() {
    VideoRequest hasty = VideoRequest.ACCURATE.within(Duration.ofMillis(400));
    Path file = corpus("pyscenedetect/counter.mp4");

    VideoResult result = passing.run(file, hasty, both());

    if (result instanceof VideoResult.Passed(PicturesResult.Seen seen, _)) {
      seen.note().ifPresent(note -> assertThat(note.kind()).isEqualTo(ProblemKind.TIMEOUT));
    } else {
      assertThat(result).isNotInstanceOf(VideoResult.Cancelled.class);
    }
  }

  @Test
  void noMoreFramesAreKeptThanAreWanted() {
    Path file = VideoSpecimen.of(20, i -> i % 20 == 0).write(folder.resolve("a.mp4"));
    VideoRequest few =
        new VideoRequest(Mode.ACCURATE, Duration.ofSeconds(2), 320, 4, Duration.ofMinutes(1));

    PicturesResult.Seen seen = passing.seen(file, few);

    assertThat(passing.frames).hasSize(4);
    assertThat(seen.note()).map(Flaw::kind).hasValue(ProblemKind.TOO_LARGE);
  }

  /// The same hour again and again takes no more memory.
  @Test
  @Tag("slow")
  void memoryDoesNotGrowWithTheVideo() throws IOException {
    Tools.need("ffmpeg");
    long afterMinutes = memory(stretched(20));
    long afterHours = memory(stretched(540));

    System.out.printf(
        "resident: %,d MB after 7 minutes, %,d MB after 3 hours of video%n",
        afterMinutes >> 10, afterHours >> 10);
    assertThat(afterHours - afterMinutes).isLessThan(150 << 10);
  }

  private Path stretched(int times) {
    Path file = folder.resolve("long-%d.mkv".formatted(times));
    Tools.run(
        folder,
        List.of(
            "ffmpeg",
            "-v",
            "error",
            "-stream_loop",
            "" + (times - 1),
            "-i",
            corpus("derived/cuts-dev.mp4").toString(),
            "-c",
            "copy",
            file.toString()));
    return file;
  }

  /// Resident kilobytes after a pass.
  private long memory(Path file) throws IOException {
    VideoResult result = passing.run(file, VideoRequest.ACCURATE, Sinks.of(_ -> {}, sound()));
    assertThat(result).isInstanceOf(VideoResult.Passed.class);
    System.gc();
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElseThrow();
  }
}
