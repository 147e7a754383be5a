package gaze.media.picture;

import static gaze.media.picture.Drawn.assertFields;
import static gaze.media.picture.Drawn.assertNear;
import static gaze.media.picture.Drawn.at;
import static gaze.media.picture.Drawn.encoded;
import static gaze.media.picture.Drawn.exif;
import static gaze.media.picture.Drawn.fields;
import static gaze.media.picture.Drawn.mat;
import static gaze.media.picture.Drawn.withSegment;
import static gaze.media.picture.Drawn.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_PROGRESSIVE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_WEBP_QUALITY;

import gaze.domain.PictureSize;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.Previews;
import gaze.testkit.Seeded;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("integration")
final class PreviewMakerTest {
  private static final int CODING = 14;

  @TempDir Path folder;

  private final PreviewMaker maker = new PreviewMaker(DecodeLimits.DEFAULT);

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private Previews made(String name, byte[] content) throws IOException {
    PreviewResult result = maker.make(file(name, content));
    assertThat(result).as(name).isInstanceOf(PreviewResult.Made.class);
    return ((PreviewResult.Made) result).previews();
  }

  private Problem failed(String name, byte[] content) throws IOException {
    return failed(maker, file(name, content));
  }

  private static Problem failed(PreviewMaker maker, Path file) {
    PreviewResult result = maker.make(file);
    assertThat(result).isInstanceOf(PreviewResult.Failed.class);
    return ((PreviewResult.Failed) result).problem();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "bmp", "webp", "tiff"})
  void everyCommonFormatShowsThePictureThatWasDrawn(String extension) throws IOException {
    Previews previews = made("a." + extension, encoded("." + extension, fields(320, 200)));

    assertThat(previews.displayed()).isEqualTo(new PictureSize(320, 200));
    assertThat(previews.note()).isEmpty();
    assertFields(previews.preview(), CODING);
    assertFields(previews.thumbnail(), CODING);
  }

  @Test
  void aGifShowsItsFirstFrame() throws IOException {
    assertFields(made("a.gif", written("gif", fields(320, 200))).preview(), CODING);
  }

  @Test
  void aProgressiveJpegShowsThePictureThatWasDrawn() throws IOException {
    byte[] jpeg = encoded(".jpg", fields(1600, 1000), IMWRITE_JPEG_PROGRESSIVE, 1);

    assertFields(made("a.jpg", jpeg).preview(), CODING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "tiff"})
  void sixteenBitsAreShownAsEight(String extension) throws IOException {
    try (Mat eight = mat(fields(320, 200));
        Mat sixteen = new Mat()) {
      eight.convertTo(sixteen, CV_16U, 257, 0);

      assertFields(made("a." + extension, encoded("." + extension, sixteen)).preview(), CODING);
    }
  }

  @Test
  void fractionsInATiffAreLight() throws IOException {
    try (Mat light = new Mat(64, 64, CV_32F, org.bytedeco.opencv.opencv_core.Scalar.all(0.2140))) {
      Previews previews = made("a.tiff", encoded(".tiff", light));

      assertNear(at(previews.preview(), 0.5, 0.5), new Color(127, 127, 127), 4);
    }
  }

  @ParameterizedTest(name = "orientation {0}")
  @CsvSource({
    "1, RED, GREEN, BLUE",
    "2, GREEN, RED, GREY",
    "3, GREY, BLUE, GREEN",
    "4, BLUE, GREY, RED",
    "5, RED, BLUE, GREEN",
    "6, BLUE, RED, GREY",
    "7, GREY, GREEN, BLUE",
    "8, GREEN, GREY, RED"
  })
  void aPictureIsShownUpright(int code, String topLeft, String topRight, String bottomLeft)
      throws IOException {
    Previews previews =
        made("a.jpg", withSegment(encoded(".jpg", fields(320, 200)), 0xE1, exif(code)));

    boolean turned = code >= 5;
    assertThat(previews.displayed())
        .isEqualTo(turned ? new PictureSize(200, 320) : new PictureSize(320, 200));
    assertNear(at(previews.preview(), 0.25, 0.25), Drawn.color(topLeft), CODING);
    assertNear(at(previews.preview(), 0.75, 0.25), Drawn.color(topRight), CODING);
    assertNear(at(previews.preview(), 0.25, 0.75), Drawn.color(bottomLeft), CODING);
  }

  @Test
  void aPictureIsMadeSmallerAndNeverLarger() throws IOException {
    Previews large = made("a.jpg", encoded(".jpg", fields(4000, 3000)));
    Previews small = made("b.jpg", encoded(".jpg", fields(90, 60)));

    assertThat(large.preview().size()).isEqualTo(new PictureSize(1440, 1080));
    assertThat(large.thumbnail().size()).isEqualTo(new PictureSize(512, 384));
    assertThat(large.displayed()).isEqualTo(new PictureSize(4000, 3000));
    assertThat(small.preview().size()).isEqualTo(new PictureSize(90, 60));
    assertThat(small.thumbnail().size()).isEqualTo(new PictureSize(90, 60));
  }

  @Test
  void aProfileIsAppliedToThePicture() throws IOException {
    byte[] icc = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    ByteBuffer segment = ByteBuffer.allocate(14 + icc.length);
    segment.put("ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1));
    segment.put((byte) 1).put((byte) 1).put(icc);

    Previews previews =
        made("a.jpg", withSegment(encoded(".jpg", fields(320, 200)), 0xE2, segment.array()));

    // Linear light of 128 / 255 is sRGB's 188.
    assertNear(at(previews.preview(), 0.75, 0.75), new Color(188, 188, 188), 4);
  }

  /// A pixel of 128 in a PNG whose gAMA chunk says which power makes light of it.
  @ParameterizedTest
  @CsvSource({"100000, 188", "55556, 146", "45455, 128"})
  void aPngsGammaIsApplied(int gamma, int shown) throws IOException {
    try (Mat grey = new Mat(64, 64, CV_8UC3, org.bytedeco.opencv.opencv_core.Scalar.all(128))) {
      byte[] png = encoded(".png", grey);
      ByteBuffer whole = ByteBuffer.allocate(png.length + 16).put(png, 0, 33);
      CRC32 checksum = new CRC32();
      byte[] chunk = ByteBuffer.allocate(8).putInt(0x67414D41).putInt(gamma).array();
      checksum.update(chunk);
      whole.putInt(4).put(chunk).putInt((int) checksum.getValue());
      whole.put(png, 33, png.length - 33);

      Previews previews = made("a.png", whole.array());

      assertNear(at(previews.preview(), 0.5, 0.5), new Color(shown, shown, shown), 3);
    }
  }

  /// The oldest header has 12 bytes: length, width and height of two bytes each, planes, bits.
  @Test
  void theOldestKindOfBmpKeepsItsColors() throws IOException {
    ByteBuffer bmp = ByteBuffer.allocate(26 + 16 * 16 * 3).order(ByteOrder.LITTLE_ENDIAN);
    bmp.put((byte) 'B').put((byte) 'M').putInt(bmp.capacity()).putInt(0).putInt(26);
    bmp.putInt(12).putShort((short) 16).putShort((short) 16).putShort((short) 1);
    bmp.putShort((short) 24);
    while (bmp.hasRemaining()) {
      bmp.put((byte) 30).put((byte) 40).put((byte) 200);
    }

    assertNear(at(made("a.bmp", bmp.array()).preview(), 0.5, 0.5), new Color(200, 40, 30), 8);
  }

  @Test
  void transparentPartsLieOnWhite() throws IOException {
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
    image.createGraphics().fillRect(0, 0, 0, 0);
    paint(image, 0, 32, new Color(180, 20, 20));

    Previews previews = made("a.png", written("png", image));

    assertNear(at(previews.preview(), 0.25, 0.5), new Color(180, 20, 20), CODING);
    assertNear(at(previews.preview(), 0.8, 0.5), Color.WHITE, 4);
  }

  @Test
  void whiteOnTransparentLiesOnAGroundThatShowsIt() throws IOException {
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
    paint(image, 0, 32, Color.WHITE);

    Previews previews = made("a.png", written("png", image));

    assertNear(at(previews.preview(), 0.25, 0.5), Color.WHITE, 6);
    assertThat(at(previews.preview(), 0.8, 0.5).getRed()).isLessThan(80);
  }

  private static void paint(BufferedImage image, int from, int to, Color color) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = from; x < to; x++) {
        image.setRGB(x, y, color.getRGB());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void theUpperPartOfATornJpegIsShownWithANote(int progressive) throws IOException {
    byte[] jpeg = encoded(".jpg", noisy(1600, 1000), IMWRITE_JPEG_PROGRESSIVE, progressive);

    Previews previews = made("a.jpg", Arrays.copyOf(jpeg, jpeg.length * 6 / 10));

    assertThat(previews.note().map(Problem::kind)).contains(ProblemKind.TRUNCATED);
    assertNear(at(previews.preview(), 0.25, 0.2), Drawn.RED, 40);
    assertNear(at(previews.preview(), 0.75, 0.2), Drawn.GREEN, 40);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp"})
  void theUpperPartOfATornPictureIsShownWithANote(String format) throws IOException {
    byte[] picture = written(format, noisy(800, 500));
    boolean fromTheTop = format.equals("png");

    Previews previews = made("a." + format, Arrays.copyOf(picture, picture.length * 6 / 10));

    assertThat(previews.note().map(Problem::kind)).contains(ProblemKind.TRUNCATED);
    assertNear(
        at(previews.preview(), 0.25, fromTheTop ? 0.2 : 0.8),
        fromTheTop ? Drawn.RED : Drawn.BLUE,
        40);
  }

  /// Fields that do not compress to nothing, so that a cut falls into the picture.
  private static BufferedImage noisy(int width, int height) {
    BufferedImage image = fields(width, height);
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        Color color = new Color(image.getRGB(x, y));
        int noise = random.nextInt(-12, 13);
        image.setRGB(
            x,
            y,
            new Color(
                    Math.clamp(color.getRed() + noise, 0, 255),
                    Math.clamp(color.getGreen() + noise, 0, 255),
                    Math.clamp(color.getBlue() + noise, 0, 255))
                .getRGB());
      }
    }
    return image;
  }

  @Test
  void anEmptyFileIsCalledEmpty() throws IOException {
    Problem problem = failed("a.jpg", new byte[0]);

    assertThat(problem.kind()).isEqualTo(ProblemKind.EMPTY_FILE);
    assertThat(problem.stage()).isEqualTo(Stage.MAKING_PREVIEWS);
  }

  @Test
  void aFileThatIsNoPictureIsCalledWhatItIs() throws IOException {
    Problem problem = failed("a.jpg", "%PDF-1.5\n1 0 obj".getBytes(StandardCharsets.UTF_8));

    assertThat(problem.kind()).isEqualTo(ProblemKind.WRONG_CONTENT);
    assertThat(problem.detail()).contains("PDF");
  }

  @Test
  void aWrongExtensionDoesNotMatter() throws IOException {
    assertFields(made("a.png", encoded(".jpg", fields(320, 200))).preview(), CODING);
  }

  @Test
  void noiseUnderAPicturesNameIsUnreadable() throws IOException {
    byte[] noise = new byte[4000];
    Arrays.fill(noise, (byte) 0xB7);

    assertThat(failed("a.jpg", noise).kind()).isEqualTo(ProblemKind.UNREADABLE);
  }

  @Test
  void aFileThatIsGoneHasVanished() {
    Problem problem = failed(maker, folder.resolve("gone.jpg"));

    assertThat(problem.kind()).isEqualTo(ProblemKind.VANISHED);
  }

  @Test
  void aJpegThatEndsBeforeItsPictureIsTruncated() throws IOException {
    byte[] jpeg = encoded(".jpg", fields(320, 200));

    assertThat(failed("a.jpg", Arrays.copyOf(jpeg, 60)).kind()).isEqualTo(ProblemKind.TRUNCATED);
  }

  @Test
  void aPictureThatNeedsTooMuchMemoryIsRefused() throws IOException {
    Path file = file("a.png", encoded(".png", fields(400, 400)));
    PreviewMaker modest = new PreviewMaker(new DecodeLimits(100_000, 40_000));

    assertThat(failed(modest, file).kind()).isEqualTo(ProblemKind.TOO_LARGE);
  }

  @Test
  void aJpegThatNeedsTooMuchMemoryIsDecodedSmaller() throws IOException {
    Path file = file("a.jpg", encoded(".jpg", fields(2000, 1200)));
    PreviewMaker modest = new PreviewMaker(new DecodeLimits(500_000, 40_000));

    PreviewResult result = modest.make(file);

    assertThat(result).isInstanceOf(PreviewResult.Made.class);
    Previews previews = ((PreviewResult.Made) result).previews();
    assertThat(previews.displayed()).isEqualTo(new PictureSize(2000, 1200));
    assertThat(previews.preview().size()).isEqualTo(new PictureSize(500, 300));
    assertFields(previews.preview(), CODING);
  }

  @Seeded(times = 60)
  void aDamagedPictureLeavesAPictureOrAProblem(RandomGenerator random) throws IOException {
    List<byte[]> originals =
        List.of(
            encoded(".jpg", fields(120, 80)),
            encoded(".png", fields(120, 80)),
            encoded(".webp", fields(120, 80), IMWRITE_WEBP_QUALITY, 80),
            encoded(".tiff", fields(120, 80)),
            written("gif", fields(120, 80)),
            encoded(".bmp", fields(120, 80)));
    for (byte[] original : originals) {
      byte[] damaged = original.clone();
      for (int i = 0; i < 12; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      Path file = file("a.bin", Arrays.copyOf(damaged, random.nextInt(20, damaged.length + 1)));

      assertThat(maker.make(file))
          .isInstanceOfAny(PreviewResult.Made.class, PreviewResult.Failed.class);
    }
  }
}
