package gaze.media.picture;

import static gaze.media.picture.Drawn.assertFields;
import static gaze.media.picture.Drawn.assertNear;
import static gaze.media.picture.Drawn.at;
import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.PictureSize;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.Previews;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("integration")
final class PamDecoderTest {
  private static final int CODING = 14;
  private static final BufferedImage DRAWN = Drawn.fields(64, 48);

  @TempDir Path folder;

  private PreviewResult result(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("a.pam"), content);
    return new PreviewMaker(DecodeLimits.DEFAULT).make(file);
  }

  private Previews made(byte[] content) throws IOException {
    PreviewResult result = result(content);
    assertThat(result).isInstanceOf(PreviewResult.Made.class);
    return ((PreviewResult.Made) result).previews();
  }

  private Problem problem(byte[] content) throws IOException {
    PreviewResult result = result(content);
    assertThat(result).isInstanceOf(PreviewResult.Failed.class);
    return ((PreviewResult.Failed) result).problem();
  }

  private static String header(int depth, int most, String rest) {
    return "P7\nWIDTH 64\nHEIGHT 48\nDEPTH %d\nMAXVAL %d\n%sENDHDR\n".formatted(depth, most, rest);
  }

  /// The four fields.
  ///
  /// @param samples of a pixel: `r`, `g`, `b`, `o` for full opacity, `x` for something else
  private static byte[] fields(String samples, int most, String type) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(header(samples.length(), most, type).getBytes(StandardCharsets.US_ASCII));
    for (int y = 0; y < 48; y++) {
      for (int x = 0; x < 64; x++) {
        Color color = new Color(DRAWN.getRGB(x, y));
        for (char sample : samples.toCharArray()) {
          int value = Math.round(strength(sample, color) * most / 255f);
          if (most > 255) {
            file.write(value >> 8);
          }
          file.write(value);
        }
      }
    }
    return file.toByteArray();
  }

  private static int strength(char sample, Color color) {
    return switch (sample) {
      case 'r' -> color.getRed();
      case 'g' -> color.getGreen();
      case 'b' -> color.getBlue();
      case 'o' -> 255;
      default -> 0;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "rgb, 255, TUPLTYPE RGB",
    "rgb, 255, # nobody says what the tuples are",
    "rgb, 100, TUPLTYPE RGB",
    "rgb, 1023, TUPLTYPE RGB",
    "rgb, 65535, TUPLTYPE RGB",
    "rgbo, 255, TUPLTYPE RGB_ALPHA",
    "rgbo, 65535, TUPLTYPE RGB_ALPHA",
    "rgbo, 255, # no type",
    "rgbx, 255, TUPLTYPE RGB and depth",
    "rgbxx, 255, TUPLTYPE measured by a satellite"
  })
  void colorsAreShownAsTheyWereDrawn(String samples, int most, String line) throws IOException {
    Previews previews = made(fields(samples, most, line + "\n"));

    assertThat(previews.displayed()).isEqualTo(new PictureSize(64, 48));
    assertThat(previews.note()).isEmpty();
    assertFields(previews.preview(), CODING);
  }

  @ParameterizedTest
  @CsvSource({"g, GRAYSCALE", "go, GRAYSCALE_ALPHA"})
  void greyIsShownAsGrey(String samples, String type) throws IOException {
    Previews previews = made(fields(samples, 255, "TUPLTYPE " + type + "\n"));

    assertNear(at(previews.preview(), 0.75, 0.25), new Color(160, 160, 160), CODING);
    assertNear(at(previews.preview(), 0.25, 0.75), new Color(50, 50, 50), CODING);
  }

  @Test
  void oneIsWhiteInAPictureOfTwoColors() throws IOException {
    byte[] file = fields("g", 1, "TUPLTYPE BLACKANDWHITE\n");

    assertNear(at(made(file).preview(), 0.75, 0.25), Color.WHITE, CODING);
    assertNear(at(made(file).preview(), 0.25, 0.25), Color.BLACK, CODING);
  }

  @Test
  void whatIsTransparentLiesOnWhite() throws IOException {
    Previews previews = made(fields("rgbx", 255, "TUPLTYPE RGB_ALPHA\n"));

    assertNear(at(previews.preview(), 0.25, 0.25), Color.WHITE, CODING);
  }

  @Test
  void theUpperPartOfATornPictureIsShownWithANote() throws IOException {
    byte[] whole = fields("rgb", 255, "");

    Previews previews = made(Arrays.copyOf(whole, whole.length * 3 / 5));

    assertThat(previews.note().map(Problem::kind)).contains(ProblemKind.TRUNCATED);
    assertNear(at(previews.preview(), 0.25, 0.25), Drawn.RED, CODING);
    assertNear(at(previews.preview(), 0.75, 0.25), Drawn.GREEN, CODING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"P7\nWIDTH 64\nHEIGHT 48\n", "P7\nWIDTH 6\nHEIGHT 4\nDEPTH 1\nMAXVAL 1\nENDHDR\n"})
  void aFileWithoutSamplesEndsEarly(String content) throws IOException {
    assertThat(problem(content.getBytes(StandardCharsets.US_ASCII)).kind())
        .isEqualTo(ProblemKind.TRUNCATED);
  }

  @ParameterizedTest
  @CsvSource({
    "WIDTH 0 HEIGHT 9 DEPTH 3 MAXVAL 255, UNREADABLE",
    "WIDTH 9 HEIGHT 9 DEPTH 0 MAXVAL 255, UNREADABLE",
    "WIDTH 9 HEIGHT 9 DEPTH 3 MAXVAL 65536, UNREADABLE",
    "WIDTH 9 HEIGHT 9 DEPTH three MAXVAL 255, UNREADABLE",
    "WIDTH 60000 HEIGHT 60000 DEPTH 3 MAXVAL 255, TOO_LARGE",
    "WIDTH 39999 HEIGHT 39999 DEPTH 3 MAXVAL 255, TOO_LARGE"
  })
  void aHeaderThatCannotBeTrueIsRefused(String words, ProblemKind kind) throws IOException {
    String lines = words.replaceAll("(\\S+ \\S+) ?", "$1\n");

    assertThat(
            problem(("P7\n" + lines + "ENDHDR\n????").getBytes(StandardCharsets.US_ASCII)).kind())
        .isEqualTo(kind);
  }
}
