package gaze.media.scene;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.Tools;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Films with flashes, whip pans, crash zooms, shaking, passing objects and dark and noisy shots.
/// The weights of the finders were fitted on seeds 1 and 2.
@Tag("integration")
final class FilmTest {
  private static final Duration FRAME = Duration.ofNanos(1_000_000_000L / Film.RATE);

  @TempDir Path folder;

  private static List<Score.Truth> truths(Film film, boolean hard) {
    return film.transitions().stream()
        .filter(transition -> (transition.kind() == Cut.Kind.HARD) == hard)
        .map(t -> new Score.Truth((double) t.start() / Film.RATE, (double) t.end() / Film.RATE))
        .toList();
  }

  private static List<Cut> cuts(List<Cut> all, boolean hard) {
    return all.stream().filter(cut -> (cut.kind() == Cut.Kind.HARD) == hard).toList();
  }

  /// A cut that is found as the other kind is a miss of one and wrong among the other.
  private static Score score(String name, Film film, List<Cut> found, boolean hard) {
    Duration slack = FRAME.plusMillis(1);
    Score score = Score.of(truths(film, hard), cuts(found, hard), slack);
    System.out.printf("%s %s: F1 %.3f %s%n", name, hard ? "hard" : "soft", score.f1(), score);
    return score;
  }

  private static void shoot(long seed, int cuts) throws IOException {
    CutFinder finder = new CutFinder();
    int[] count = {0};
    Film film =
        Film.of(
            FilmStock.ofCorpus(),
            seed,
            cuts,
            raster -> finder.accept(FRAME.multipliedBy(count[0]++), raster.small()));
    List<Cut> found = finder.finish();
    assertThat(film.transitions())
        .filteredOn(Film.Transition::likePalette)
        .hasSizeGreaterThan(cuts * 3 / 10);
    assertThat(score("film " + seed, film, found, true).f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(score("film " + seed, film, found, false).f1()).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void cutsOfAFilmAreFound() throws IOException {
    shoot(3, 210);
  }

  @ParameterizedTest
  @Tag("slow")
  @ValueSource(longs = {4, 5, 6})
  void cutsOfOtherFilmsAreFound(long seed) throws IOException {
    shoot(seed, 210);
  }

  @ParameterizedTest
  @Tag("slow")
  @EnumSource(Mode.class)
  void cutsOfAnEncodedFilmAreFound(Mode mode) throws IOException {
    Tools.need("ffmpeg");
    Path raw = folder.resolve("film.rgb");
    Film film;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw))) {
      film = Film.of(FilmStock.ofCorpus(), 7, 100, raster -> write(out, raster));
    }
    Path encoded = folder.resolve("film.mp4");
    String size = Raster.WIDTH + "x" + Raster.HEIGHT;
    Tools.run(
        folder,
        List.of(
            "ffmpeg",
            "-v",
            "error",
            "-f",
            "rawvideo",
            "-pix_fmt",
            "rgb24",
            "-s",
            size,
            "-r",
            String.valueOf(Film.RATE),
            "-i",
            raw.toString(),
            "-c:v",
            "libx264",
            "-preset",
            "veryfast",
            "-crf",
            "26",
            "-pix_fmt",
            "yuv420p",
            encoded.toString()));
    Scenes scenes = Found.in(encoded, mode);
    assertThat(scenes.mode()).isEqualTo(mode);
    double least = mode == Mode.ACCURATE ? 0.95 : 0.8;
    double soft = mode == Mode.ACCURATE ? 0.85 : 0.7;
    assertThat(score("encoded " + mode, film, scenes.cuts(), true).f1())
        .isGreaterThanOrEqualTo(least);
    assertThat(score("encoded " + mode, film, scenes.cuts(), false).f1())
        .isGreaterThanOrEqualTo(soft);
  }

  private static void write(OutputStream out, Raster raster) {
    try {
      out.write(raster.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
