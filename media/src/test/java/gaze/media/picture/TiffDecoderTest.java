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
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("integration")
final class TiffDecoderTest {
  private static final int CODING = 14;
  private static final BufferedImage FIELDS = fields(150, 90);

  @TempDir Path folder;

  private final PreviewMaker maker = new PreviewMaker(DecodeLimits.DEFAULT);

  private PreviewResult make(byte[] content) throws IOException {
    return maker.make(Files.write(folder.resolve("a.tif"), content));
  }

  private Previews made(byte[] content) throws IOException {
    PreviewResult result = make(content);
    assertThat(result).isInstanceOf(PreviewResult.Made.class);
    return ((PreviewResult.Made) result).previews();
  }

  private static TiffSpecimen tiff() {
    return new TiffSpecimen(FIELDS);
  }

  static Stream<Arguments> layouts() {
    return Stream.of(
        Arguments.of("strips", tiff()),
        Arguments.of("tiles", tiff().tiles(32)),
        Arguments.of("planes in strips", tiff().planes()),
        Arguments.of("planes in tiles", tiff().planes().tiles(32)),
        Arguments.of("planes of 16 bits in tiles", tiff().planes().tiles(32).bits(16)),
        Arguments.of("16 bits", tiff().bits(16)),
        Arguments.of("16 bits, big-endian", tiff().bits(16).bigEndian()),
        Arguments.of("deflated differences", tiff().deflated(2)),
        Arguments.of("deflated differences of 16 bits", tiff().bits(16).deflated(2)),
        Arguments.of("big-endian differences of 16 bits", tiff().bits(16).deflated(2).bigEndian()),
        Arguments.of("planes of differences", tiff().bits(16).planes().deflated(2)),
        Arguments.of("halves", tiff().fractions(16)),
        Arguments.of("floats", tiff().fractions(32)),
        Arguments.of("doubles", tiff().fractions(64)),
        Arguments.of("differences of halves", tiff().fractions(16).deflated(3)),
        Arguments.of("differences of floats", tiff().fractions(32).deflated(3)),
        Arguments.of("differences of floats, big", tiff().fractions(32).deflated(3).bigEndian()),
        Arguments.of("inks", tiff().meaning(TiffLayout.INKS)),
        Arguments.of("inks of 16 bits", tiff().meaning(TiffLayout.INKS).bits(16).deflated(2)),
        Arguments.of("inks in planes", tiff().meaning(TiffLayout.INKS).planes().tiles(32)),
        Arguments.of("Lab", tiff().meaning(TiffLayout.LAB)),
        Arguments.of("Lab of 16 bits", tiff().meaning(TiffLayout.LAB).bits(16)),
        Arguments.of("Lab of floats", tiff().meaning(TiffLayout.LAB).fractions(32)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layouts")
  void everyLayoutShowsThePictureThatWasDrawn(String name, TiffSpecimen specimen)
      throws IOException {
    Previews previews = made(specimen.bytes());

    assertThat(previews.displayed()).isEqualTo(new PictureSize(150, 90));
    assertThat(previews.note()).isEmpty();
    assertFields(previews.preview(), CODING);
  }

  @ParameterizedTest
  @CsvSource({"0, 8", "0, 16", "1, 8", "1, 16"})
  void greyIsWhiteOrBlackAtZero(int photometric, int bits) throws IOException {
    Previews previews = made(tiff().meaning(photometric).bits(bits).bytes());

    int red = Drawn.RED.getRed();
    assertNear(at(previews.preview(), 0.25, 0.25), new Color(red, red, red), 4);
    int green = Drawn.GREEN.getRed();
    assertNear(at(previews.preview(), 0.75, 0.25), new Color(green, green, green), 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LZW", "ZLib", "Deflate", "PackBits", "JPEG"})
  void everyCompressionShowsThePictureThatWasDrawn(String compression) throws IOException {
    assertFields(made(written(compression, FIELDS)).preview(), CODING);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8})
  void paletteColorsAreLookedUp(int bits) throws IOException {
    int[] colors = {
      Drawn.RED.getRGB(), Drawn.GREEN.getRGB(), Drawn.BLUE.getRGB(), Drawn.GREY.getRGB()
    };
    IndexColorModel palette =
        new IndexColorModel(bits, 4, colors, 0, false, -1, DataBuffer.TYPE_BYTE);
    int type = bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY;
    BufferedImage image = new BufferedImage(150, 90, type, palette);
    image.createGraphics().drawImage(FIELDS, 0, 0, null);

    assertFields(made(written("LZW", image)).preview(), CODING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CCITT RLE", "CCITT T.4", "CCITT T.6", "PackBits"})
  void aFaxIsBlackOnWhite(String compression) throws IOException {
    BufferedImage image = new BufferedImage(150, 90, BufferedImage.TYPE_BYTE_BINARY);
    image.createGraphics().fillRect(0, 0, 75, 90);
    Previews previews = made(written(compression, image));

    assertNear(at(previews.preview(), 0.25, 0.5), Color.WHITE, CODING);
    assertNear(at(previews.preview(), 0.75, 0.5), Color.BLACK, CODING);
  }

  /// Encoded by the JDK.
  private static byte[] written(String compression, BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionType(compression);
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, List.of(), null), settings);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest(name = "orientation {0}, {1} bits, compression {2}")
  @CsvSource({
    "2, 8, 1, GREEN, RED", "3, 8, 1, GREY, BLUE", "4, 8, 1, BLUE, GREY", "5, 8, 1, RED, BLUE",
    "6, 8, 1, BLUE, RED", "7, 8, 1, GREY, GREEN", "8, 8, 1, GREEN, GREY", "6, 16, 1, BLUE, RED",
    "8, 16, 8, GREEN, GREY"
  })
  void aTiffIsTurnedOnce(int code, int bits, int compression, String topLeft, String topRight)
      throws IOException {
    TiffSpecimen specimen = tiff().bits(bits).turned(code);
    Previews previews = made((compression == 8 ? specimen.deflated(2) : specimen).bytes());

    assertThat(previews.displayed())
        .isEqualTo(code >= 5 ? new PictureSize(90, 150) : new PictureSize(150, 90));
    assertNear(at(previews.preview(), 0.25, 0.25), Drawn.color(topLeft), CODING);
    assertNear(at(previews.preview(), 0.75, 0.25), Drawn.color(topRight), CODING);
  }

  @Test
  void theUpperPartOfATornTiffIsShownWithANote() throws IOException {
    byte[] tiff = tiff().bytes();

    Previews previews = made(Arrays.copyOf(tiff, tiff.length * 6 / 10));

    assertThat(previews.note().map(Problem::kind)).contains(ProblemKind.TRUNCATED);
    assertNear(at(previews.preview(), 0.25, 0.2), Drawn.RED, CODING);
  }

  @Test
  void aCompressionThatNobodyReadsIsNamed() throws IOException {
    PreviewResult result = make(tiff().claiming(50_000).bytes());

    assertThat(result).isInstanceOf(PreviewResult.Failed.class);
    Problem problem = ((PreviewResult.Failed) result).problem();
    assertThat(problem.kind()).isEqualTo(ProblemKind.UNSUPPORTED);
    assertThat(problem.detail()).contains("50000");
  }

  @Seeded(times = 60)
  void aDamagedTiffLeavesAPictureOrAProblem(RandomGenerator random) throws IOException {
    for (TiffSpecimen specimen :
        List.of(tiff(), tiff().planes().tiles(32), tiff().deflated(2), tiff().fractions(16))) {
      byte[] damaged = specimen.bytes();
      for (int i = 0; i < 8; i++) {
        damaged[random.nextInt(random.nextBoolean() ? 300 : damaged.length)] =
            (byte) random.nextInt();
      }
      assertThat(make(damaged))
          .isInstanceOfAny(PreviewResult.Made.class, PreviewResult.Failed.class);
    }
  }
}
