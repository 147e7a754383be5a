package gaze.media.picture;

import static gaze.media.picture.Drawn.assertFields;
import static gaze.media.picture.Drawn.assertNear;
import static gaze.media.picture.Drawn.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import gaze.domain.FileRole;
import gaze.domain.PictureSize;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.media.metadata.FileReading;
import gaze.media.metadata.MetadataReader;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.Previews;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Small files that are made to fill the memory or to keep a decoder busy. Each leaves a picture or
/// a problem, at once and in little memory.
@Tag("integration")
@Timeout(value = 20, unit = TimeUnit.SECONDS)
final class BombsTest {
  private static final int ENDLESS = 1 << 28;

  @TempDir Path folder;

  private final PreviewMaker maker = new PreviewMaker(DecodeLimits.DEFAULT);
  private final MetadataReader reader = new MetadataReader(InstantSource.system());

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "bmp", "tiff", "gif", "webp", "jxl", "heic", "avif"})
  void aPictureThatClaimsTooMuchIsRefusedBeforeItIsDecoded(String extension) throws IOException {
    Path bomb = file("bomb." + extension, Bombs.claiming(extension, 60_000, 60_000));

    long start = System.nanoTime();
    PreviewResult result = maker.make(bomb);

    assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    assertThat(result).isInstanceOf(PreviewResult.Failed.class);
    Problem problem = ((PreviewResult.Failed) result).problem();
    assertThat(problem.kind()).isEqualTo(ProblemKind.TOO_LARGE);
    assertThat(problem.detail())
        .isEqualTo(
            "The picture says it is 60,000 × 60,000 pixels; at most 40,000 a side are opened.");
  }

  /// The size is a fact about the file, whether or not it is ever decoded.
  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "bmp", "tiff", "gif", "webp", "jxl", "heic", "avif"})
  void whatItClaimsIsItsMetadata(String extension) throws IOException {
    byte[] bomb = Bombs.claiming(extension, 60_000, 60_000);

    FileReading reading = reader.read(file("bomb." + extension, bomb), FileRole.ORIGINAL);

    assertThat(reading.metadata().size()).contains(new PictureSize(60_000, 60_000));
  }

  @Test
  void aPngThatInflatesToMoreThanItsPictureIsShown() throws IOException {
    Path bomb = file("a.png", Bombs.endlessPng("tEXt", text("Comment\0none"), ENDLESS));

    assertGrey(bomb);
  }

  @Test
  void aTiffThatInflatesToMoreThanItsPictureIsShown() throws IOException {
    assertGrey(file("a.tif", Bombs.endlessTiff(ENDLESS)));
  }

  private void assertGrey(Path bomb) {
    long start = System.nanoTime();
    PreviewResult result = maker.make(bomb);

    assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
    assertThat(result).isInstanceOf(PreviewResult.Made.class);
    Previews previews = ((PreviewResult.Made) result).previews();
    assertNear(at(previews.preview(), 0.5, 0.5), new Color(100, 100, 100), 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zTXt", "iCCP"})
  void aPngWhoseWordsInflateEndlesslyIsRead(String chunk) throws IOException {
    String name = chunk.equals("zTXt") ? "XML:com.adobe.xmp" : "profile";
    byte[] packed = Bombs.deflated(text("<x"), ENDLESS);
    byte[] content = new byte[name.length() + 2 + packed.length];
    System.arraycopy(text(name), 0, content, 0, name.length());
    System.arraycopy(packed, 0, content, name.length() + 2, packed.length);
    Path bomb = file("a.png", Bombs.endlessPng(chunk, content, 0));

    FileReading reading = reader.read(bomb, FileRole.ORIGINAL);

    assertThat(reading.metadata().size()).contains(new PictureSize(8, 8));
    assertGrey(bomb);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void ofAVeryLongAnimationTheFirstPictureIsShown() throws IOException {
    Path gif = file("a.gif", Bombs.endlessGif(30_000));
    Path webp = file("a.webp", Bombs.endlessWebp(30_000));

    for (Path animation : new Path[] {gif, webp}) {
      long start = System.nanoTime();
      FileReading reading = reader.read(animation, FileRole.ORIGINAL);
      PreviewResult result = maker.make(animation);

      assertThat(System.nanoTime() - start).isLessThan(4_000_000_000L);
      assertThat(reading.metadata().size()).contains(new PictureSize(32, 32));
      assertThat(result).isInstanceOf(PreviewResult.Made.class);
      assertFields(((PreviewResult.Made) result).previews().preview(), 24);
    }
  }

  @Test
  void framesOfAnAnimationThatClaimTooMuchAreRefused() throws IOException {
    byte[] gif = Bombs.endlessGif(1);
    int frame = new String(gif, StandardCharsets.ISO_8859_1).indexOf(",\0\0\0\0");
    for (int i = 0; i < 4; i++) {
      gif[frame + 5 + i] = (byte) (i % 2 == 0 ? 0x60 : 0xEA);
    }
    Path bomb = file("a.gif", gif);

    assertThat(maker.make(bomb))
        .isInstanceOfSatisfying(
            PreviewResult.Failed.class,
            failed -> assertThat(failed.problem().kind()).isEqualTo(ProblemKind.TOO_LARGE));
    assertThatCode(() -> reader.read(bomb, FileRole.ORIGINAL)).doesNotThrowAnyException();
  }
}
