package gaze.media.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_GRAYSCALE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import gaze.domain.PictureSize;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.media.picture.PreviewMaker;
import gaze.media.picture.PreviewResult;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.EncodedPicture;
import gaze.testkit.Seeded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("integration")
final class VideoFramesTest {
  private static final int ONE = 0x10000;

  @TempDir Path folder;

  private final List<VideoFrame> frames = new ArrayList<>();
  private final VideoFrames extractor = new VideoFrames(DecodeLimits.DEFAULT);

  private FramesResult extract(Path file) {
    return extractor.extract(file, FrameRequest.DEFAULT, frames::add);
  }

  private List<Long> times() {
    return frames.stream().map(frame -> frame.at().toMillis()).toList();
  }

  private static Problem problem(FramesResult result) {
    assertThat(result).isInstanceOf(FramesResult.Failed.class);
    return ((FramesResult.Failed) result).problem();
  }

  @ParameterizedTest
  @CsvSource({
    "a.mp4, mpeg4",
    "a.mov, libopenh264",
    "a.avi, mpeg4",
    "a.mkv, libopenh264",
    "a.webm, libvpx",
    "a.ts, mpeg2video",
    "a.flv, flv",
    "a.mov, mjpeg",
    "a.wmv, wmv2"
  })
  void everyCommonKindGivesAFrameForEveryTwoSeconds(String name, String encoder) {
    // MPEG-2 and FLV know only some frame rates; 25 a second suits all.
    List<Integer> times =
        java.util.stream.IntStream.range(0, 25 * 7).mapToObj(i -> 40 * i).toList();
    VideoSpecimen specimen = VideoSpecimen.of(7, i -> i % 25 == 0).at(times).by(encoder);

    FramesResult result = extract(specimen.write(folder.resolve(name)));

    assertThat(result).isInstanceOf(FramesResult.Extracted.class);
    assertThat(times()).hasSize(4);
    assertShowTheirTime();
  }

  @Test
  void keyframesAreTakenAtTheirOwnTimes() {
    extract(VideoSpecimen.of(8, i -> i % 15 == 0).write(folder.resolve("a.mp4")));

    assertThat(times()).containsExactly(0L, 3000L, 4500L, 6000L);
    assertShowTheirTime();
  }

  @Test
  void aStretchWithoutAKeyframeGivesItsFirstFrame() {
    extract(VideoSpecimen.of(9, i -> i == 0).write(folder.resolve("a.mp4")));

    assertThat(times()).containsExactly(0L, 2000L, 4000L, 6000L, 8000L);
    assertShowTheirTime();
  }

  @Test
  void framesOfAnUnevenVideoKeepTheirTimes() {
    List<Integer> times = List.of(0, 40, 90, 1500, 3333, 3400, 3900, 9001, 9040, 12_345, 12_400);

    extract(VideoSpecimen.of(1, i -> i == 0).at(times).write(folder.resolve("a.mp4")));

    assertThat(times()).containsExactly(0L, 3333L, 9001L, 12_345L);
    assertShowTheirTime();
  }

  /// Each keyframe but the first is stored before two frames that are shown before it. The edit
  /// list that the encoder's delay gives an MP4 cuts its last picture away.
  @ParameterizedTest
  @CsvSource({"a.mkv, 9000", "a.mp4, 8000"})
  void aVideoOfOneFrameASecondLosesNoneThatIsDue(String name, long last) {
    List<Integer> seconds = List.of(0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000);

    extract(VideoSpecimen.of(1, i -> i % 3 == 0).at(seconds).with(2).write(folder.resolve(name)));

    assertThat(times()).containsExactly(0L, 3000L, 4000L, 6000L, last);
    assertShowTheirTime();
  }

  @Seeded(times = 25)
  void everyStretchThatHoldsAFrameGivesOne(RandomGenerator random) {
    List<Integer> times = new ArrayList<>();
    int rarest = List.of(60, 400, 1500, 3000).get(random.nextInt(4));
    for (int at = 0; at < 10_000; at += random.nextInt(20, rarest)) {
      times.add(at);
    }
    java.util.Set<Integer> keys = new java.util.HashSet<>();
    random.ints(random.nextInt(5), 1, times.size() + 1).forEach(keys::add);
    VideoSpecimen specimen =
        VideoSpecimen.of(1, i -> i == 0 || keys.contains(i)).at(times).with(random.nextInt(4));

    FramesResult result = extract(specimen.write(folder.resolve("a.mkv")));

    assertThat(result).isEqualTo(new FramesResult.Extracted(frames.size(), Optional.empty()));
    assertThat(times().stream().map(at -> at / 2000).toList())
        .isEqualTo(times.stream().map(at -> at / 2000L).distinct().toList());
    assertThat(times()).isSubsetOf(times.stream().map(Integer::longValue).toList());
    assertShowTheirTime();
  }

  /// Each frame is as grey as the time it is said to be shown at.
  private void assertShowTheirTime() {
    for (VideoFrame frame : frames) {
      assertThat(grey(frame.picture(), 0.75, 0.5))
          .as("at " + frame.at())
          .isCloseTo(VideoSpecimen.grey(frame.at().toMillis()), within(8));
    }
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @CsvSource({
    "0, 1, -1, 0, 0.5, 0.25, 0.5, 0.75",
    "-1, 0, 0, -1, 0.75, 0.5, 0.25, 0.5",
    "0, -1, 1, 0, 0.5, 0.75, 0.5, 0.25",
    "-1, 0, 0, 1, 0.75, 0.5, 0.25, 0.5"
  })
  void aTurnedVideoIsShownUpright(
      int a, int b, int c, int d, double darkX, double darkY, double lightX, double lightY) {
    extract(
        VideoSpecimen.of(2, i -> i == 0)
            .turned(a * ONE, b * ONE, c * ONE, d * ONE)
            .write(folder.resolve("a.mp4")));

    EncodedPicture picture = frames.getFirst().picture();
    assertThat(picture.size())
        .isEqualTo(a == 0 ? new PictureSize(180, 320) : new PictureSize(320, 180));
    assertThat(grey(picture, darkX, darkY)).isLessThan(10);
    assertThat(grey(picture, lightX, lightY)).isGreaterThan(20);
  }

  @Test
  void oblongPixelsAreMadeSquare() {
    extract(VideoSpecimen.of(2, i -> i == 0).withWidePixels().write(folder.resolve("a.mp4")));

    assertThat(frames.getFirst().picture().size()).isEqualTo(new PictureSize(640, 180));
  }

  @Test
  void theFramesOfATornVideoAreKeptWithANote() throws IOException {
    Path whole = VideoSpecimen.of(10, i -> i % 10 == 0).write(folder.resolve("a.mkv"));
    byte[] bytes = Files.readAllBytes(whole);
    Path torn = Files.write(folder.resolve("b.mkv"), Arrays.copyOf(bytes, bytes.length / 2));

    FramesResult result = extract(torn);

    assertThat(frames).hasSizeBetween(2, 4);
    assertThat(result).isInstanceOf(FramesResult.Extracted.class);
    assertThat(((FramesResult.Extracted) result).note().map(Problem::kind))
        .contains(ProblemKind.TRUNCATED);
  }

  @Test
  void aVideoLongerThanIsKeptEndsWithANote() {
    FrameRequest three =
        new FrameRequest(Duration.ofSeconds(2), 960, 3, Duration.ofMinutes(1), () -> false);
    Path file = VideoSpecimen.of(12, i -> i % 10 == 0).write(folder.resolve("a.mp4"));

    FramesResult result = extractor.extract(file, three, frames::add);

    assertThat(frames).hasSize(3);
    assertThat(((FramesResult.Extracted) result).note().map(Problem::kind))
        .contains(ProblemKind.TOO_LARGE);
  }

  /// Seven pictures, each as far from the next as a video can say.
  @Test
  void aVideoWithoutEndCostsWhatItsPicturesCost() {
    List<Integer> times =
        java.util.stream.IntStream.range(0, 7).mapToObj(i -> 300_000_000 * i).toList();
    Path file = VideoSpecimen.of(7, _ -> true).at(times).write(folder.resolve("a.mkv"));

    long start = System.nanoTime();
    FramesResult result = extract(file);
    PreviewResult poster = new PreviewMaker(DecodeLimits.DEFAULT).make(file);

    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    assertThat(result).isInstanceOf(FramesResult.Extracted.class);
    assertThat(frames).hasSize(7);
    assertThat(poster).isInstanceOf(PreviewResult.Made.class);
  }

  /// The movie header's version is 0: a scale and a duration, of four bytes each, follow two times.
  @Test
  void aVideoThatClaimsToLastForCenturiesIsReadToItsEnd() throws IOException {
    Path file = VideoSpecimen.of(6, i -> i % 10 == 0).write(folder.resolve("a.mp4"));
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    for (String header : List.of("mvhd", "mdhd")) {
      int at = text.indexOf(header) + 16;
      java.nio.ByteBuffer.wrap(bytes).putInt(at, 1).putInt(at + 4, 0xFFFFFFF0);
    }
    Files.write(file, bytes);

    long start = System.nanoTime();
    FramesResult result = extract(file);
    PreviewResult poster = new PreviewMaker(DecodeLimits.DEFAULT).make(file);

    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    assertThat(result).isInstanceOf(FramesResult.Extracted.class);
    assertThat(poster).isInstanceOf(PreviewResult.Made.class);
  }

  @Test
  void aCancelledVideoStops() {
    Path file = VideoSpecimen.of(12, i -> i % 10 == 0).write(folder.resolve("a.mp4"));
    FrameRequest request = FrameRequest.DEFAULT.cancelledBy(() -> frames.size() == 2);

    FramesResult result = extractor.extract(file, request, frames::add);

    assertThat(result).isEqualTo(new FramesResult.Cancelled(2));
  }

  @Test
  void aVideoThatTakesTooLongEndsWithItsTime() {
    Path file = VideoSpecimen.of(12, i -> i % 10 == 0).write(folder.resolve("a.mp4"));

    FramesResult result =
        extractor.extract(file, FrameRequest.DEFAULT.within(Duration.ofNanos(1)), frames::add);

    assertThat(problem(result).kind()).isEqualTo(ProblemKind.TIMEOUT);
  }

  @Test
  void whatIsNoVideoLeavesAProblem() throws IOException {
    Path empty = Files.write(folder.resolve("a.mp4"), new byte[0]);
    Path text = Files.writeString(folder.resolve("b.mp4"), "not a video");

    assertThat(problem(extract(empty)).kind()).isEqualTo(ProblemKind.EMPTY_FILE);
    assertThat(problem(extract(text)).kind()).isEqualTo(ProblemKind.UNREADABLE);
    assertThat(problem(extract(folder.resolve("c.mp4"))).kind()).isEqualTo(ProblemKind.VANISHED);
    assertThat(problem(extract(text)).stage()).isEqualTo(Stage.EXTRACTING_FRAMES);
  }

  @Test
  void aPlayListOpensNothing() throws IOException {
    VideoSpecimen.of(2, i -> i == 0).write(folder.resolve("secret.ts"));
    Path list =
        Files.writeString(
            folder.resolve("list.m3u8"),
            "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nsecret.ts\n#EXT-X-ENDLIST\n");

    assertThat(extract(list)).isInstanceOf(FramesResult.Failed.class);
    assertThat(frames).isEmpty();
  }

  @Seeded(times = 25)
  void aDamagedVideoLeavesFramesOrAProblem(RandomGenerator random) throws IOException {
    List<String> names = List.of("a.mp4", "a.mkv", "a.avi", "a.ts");
    String name = names.get(random.nextInt(names.size()));
    String encoder = name.endsWith("ts") ? "mpeg1video" : "mpeg4";
    List<Integer> times = java.util.stream.IntStream.range(0, 75).mapToObj(i -> 40 * i).toList();
    Path whole =
        VideoSpecimen.of(3, i -> i % 25 == 0).at(times).by(encoder).write(folder.resolve(name));
    byte[] bytes = Files.readAllBytes(whole);
    for (int i = 0; i < 60; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }

    FramesResult result = extract(Files.write(folder.resolve("damaged-" + name), bytes));

    assertThat(result).isInstanceOfAny(FramesResult.Extracted.class, FramesResult.Failed.class);
  }

  private static int grey(EncodedPicture picture, double x, double y) {
    try (BytePointer bytes = new BytePointer(picture.bytes());
        Mat buffer = new Mat(1, picture.bytes().length, CV_8UC1, bytes);
        Mat decoded = imdecode(buffer, IMREAD_GRAYSCALE)) {
      return decoded.ptr((int) (y * decoded.rows()), (int) (x * decoded.cols())).get() & 0xFF;
    }
  }
}
