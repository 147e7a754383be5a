package gaze.media.picture;

import static gaze.media.picture.Drawn.assertFields;
import static gaze.media.picture.Drawn.assertNear;
import static gaze.media.picture.Drawn.at;
import static gaze.media.picture.Drawn.fields;
import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.PictureSize;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.Previews;
import gaze.testkit.Seeded;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("integration")
final class HeifDecoderTest {
  private static final int CODING = 14;
  private static final byte[] TILED = AvifSpecimen.of(fields(180, 120), 64).bytes();

  @TempDir Path folder;

  private final PreviewMaker maker = new PreviewMaker(DecodeLimits.DEFAULT);

  private PreviewResult make(byte[] content) throws IOException {
    return maker.make(Files.write(folder.resolve("a.avif"), content));
  }

  private Previews made(byte[] content) throws IOException {
    PreviewResult result = make(content);
    assertThat(result).isInstanceOf(PreviewResult.Made.class);
    return ((PreviewResult.Made) result).previews();
  }

  @Test
  void tilesMakeOnePictureOfTheSizeOfTheirGrid() throws IOException {
    Previews previews = made(TILED);

    assertThat(previews.displayed()).isEqualTo(new PictureSize(180, 120));
    assertThat(previews.note()).isEmpty();
    assertFields(previews.preview(), CODING);
  }

  @ParameterizedTest
  @CsvSource({"1, GREEN, GREY", "2, GREY, BLUE", "3, BLUE, RED"})
  void turnsGoAgainstTheClock(int quarters, String topLeft, String topRight) throws IOException {
    Previews previews = made(AvifSpecimen.of(fields(120, 80), 64).turned(quarters).bytes());

    assertThat(previews.displayed())
        .isEqualTo(quarters == 2 ? new PictureSize(120, 80) : new PictureSize(80, 120));
    assertNear(at(previews.preview(), 0.25, 0.25), Drawn.color(topLeft), CODING);
    assertNear(at(previews.preview(), 0.75, 0.25), Drawn.color(topRight), CODING);
  }

  @ParameterizedTest
  @CsvSource({"0, BLUE, GREY", "1, GREEN, RED"})
  void axisZeroExchangesTopAndBottom(int axis, String topLeft, String topRight) throws IOException {
    Previews previews = made(AvifSpecimen.of(fields(120, 80), 64).mirrored(axis).bytes());

    assertNear(at(previews.preview(), 0.25, 0.25), Drawn.color(topLeft), CODING);
    assertNear(at(previews.preview(), 0.75, 0.25), Drawn.color(topRight), CODING);
  }

  @Test
  void theCleanApertureLeavesTheMiddle() throws IOException {
    Previews previews = made(AvifSpecimen.of(fields(120, 80), 64).cut(60).bytes());

    assertThat(previews.displayed()).isEqualTo(new PictureSize(60, 60));
    assertFields(previews.preview(), CODING);
  }

  @Test
  void theTilesThatAreThereAreShownWithANote() throws IOException {
    Previews previews = made(Arrays.copyOf(TILED, TILED.length - 200));

    assertThat(previews.note().map(Problem::kind)).contains(ProblemKind.TRUNCATED);
    assertNear(at(previews.preview(), 0.25, 0.25), Drawn.RED, CODING);
  }

  @Test
  void aGridThatClaimsTooMuchIsRefused() throws IOException {
    byte[] bomb = TILED.clone();
    int mdat = new String(bomb, StandardCharsets.ISO_8859_1).indexOf("mdat");
    ByteBuffer.wrap(bomb).putShort(mdat + 8, (short) 60_000).putShort(mdat + 10, (short) 60_000);

    PreviewResult result = make(bomb);

    assertThat(result).isInstanceOf(PreviewResult.Failed.class);
    assertThat(((PreviewResult.Failed) result).problem().kind()).isEqualTo(ProblemKind.TOO_LARGE);
  }

  @Seeded(times = 60)
  void aDamagedFileLeavesAPictureOrAProblem(RandomGenerator random) throws IOException {
    byte[] damaged = TILED.clone();
    for (int i = 0; i < 8; i++) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
    }

    assertThat(make(Arrays.copyOf(damaged, random.nextInt(40, damaged.length + 1))))
        .isInstanceOfAny(PreviewResult.Made.class, PreviewResult.Failed.class);
  }
}
