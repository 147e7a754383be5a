package gaze.media.picture;

import static gaze.media.picture.Drawn.assertFields;
import static gaze.media.picture.Drawn.assertNear;
import static gaze.media.picture.Drawn.at;
import static gaze.media.picture.Drawn.encoded;
import static gaze.media.picture.Drawn.fields;
import static gaze.media.picture.Drawn.withSegment;
import static gaze.media.picture.Drawn.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_16UC4;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_OPTIMIZE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_PROGRESSIVE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_WEBP_QUALITY;

import gaze.domain.PictureSize;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.NativeLibraries;
import gaze.media.pixels.Previews;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the formats can do beside plain pixels: palettes, inks, opacity, places on a screen,
/// profiles; and what is left of them when their middle is damaged.
@Tag("integration")
final class PictureKindsTest {
  private static final int CODING = 14;

  @TempDir Path folder;

  private Previews made(String name, byte[] content) throws IOException {
    return made(new PreviewMaker(DecodeLimits.DEFAULT), name, content);
  }

  private Previews made(PreviewMaker maker, String name, byte[] content) throws IOException {
    PreviewResult result = maker.make(Files.write(folder.resolve(name), content));
    assertThat(result).as(name).isInstanceOf(PreviewResult.Made.class);
    return ((PreviewResult.Made) result).previews();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8})
  void aPngOfAPaletteShowsItsColors(int bits) throws IOException {
    assertFields(made("a.png", written("png", ofPalette(bits, -1))).preview(), CODING);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void aColorOfThePaletteCanBeTransparent(int bits) throws IOException {
    Previews previews = made("a.png", written("png", ofPalette(bits, 2)));

    assertNear(at(previews.preview(), 0.25, 0.25), Drawn.RED, CODING);
    assertNear(at(previews.preview(), 0.25, 0.75), Color.WHITE, 4);
  }

  /// @param transparent an entry of the palette, or −1 for none
  private static BufferedImage ofPalette(int bits, int transparent) {
    byte[] red = new byte[1 << bits];
    byte[] green = new byte[1 << bits];
    byte[] blue = new byte[1 << bits];
    Color[] colors = {Drawn.RED, Drawn.GREEN, Drawn.BLUE, Drawn.GREY};
    for (int i = 0; i < colors.length; i++) {
      red[i] = (byte) colors[i].getRed();
      green[i] = (byte) colors[i].getGreen();
      blue[i] = (byte) colors[i].getBlue();
    }
    IndexColorModel palette = new IndexColorModel(bits, 1 << bits, red, green, blue, transparent);
    WritableRaster raster =
        bits == 8
            ? Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 64, 64, 1, null)
            : Raster.createPackedRaster(DataBuffer.TYPE_BYTE, 64, 64, 1, bits, null);
    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 64; x++) {
        raster.setSample(x, y, 0, y / 32 * 2 + x / 32);
      }
    }
    return new BufferedImage(palette, raster, false, null);
  }

  /// The chunk tRNS of a picture without palette names one colour, two bytes a channel.
  @Test
  void aColorOfAPngCanBeTransparent() throws IOException {
    ByteBuffer blue = ByteBuffer.allocate(6);
    blue.putShort((short) Drawn.BLUE.getRed());
    blue.putShort((short) Drawn.BLUE.getGreen());
    blue.putShort((short) Drawn.BLUE.getBlue());

    Previews previews =
        made("a.png", withChunk(written("png", fields(64, 64)), "tRNS", blue.array()));

    assertNear(at(previews.preview(), 0.25, 0.25), Drawn.RED, CODING);
    assertNear(at(previews.preview(), 0.25, 0.75), Color.WHITE, 4);
  }

  @ParameterizedTest
  @CsvSource({"png", "jpg", "gif"})
  void aPictureThatIsStoredFromCoarseToFineShowsWhatWasDrawn(String format) throws IOException {
    assertFields(made("a." + format, interlaced(format)).preview(), CODING);
  }

  private static byte[] interlaced(String format) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.write(null, new IIOImage(fields(320, 200), null, null), settings);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  @Test
  void aFrameOfAGifLiesWhereItsScreenPutsIt() throws IOException {
    byte[] gif = written("gif", fields(40, 30));
    ByteBuffer file = ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort(6, (short) 100).putShort(8, (short) 80);
    int frame = 13 + (3 << (gif[10] & 7) + 1);
    while (gif[frame] != ',') {
      frame += 2;
      while (gif[frame] != 0) {
        frame += 1 + (gif[frame] & 0xFF);
      }
      frame++;
    }
    file.putShort(frame + 1, (short) 60).putShort(frame + 3, (short) 50);

    Previews previews = made("a.gif", gif);

    assertThat(previews.displayed()).isEqualTo(new PictureSize(100, 80));
    assertNear(at(previews.preview(), 0.7, 0.7), Drawn.RED, CODING);
    assertNear(at(previews.preview(), 0.9, 0.9), Drawn.GREY, CODING);
    assertNear(at(previews.preview(), 0.3, 0.3), Color.WHITE, CODING);
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 101})
  void transparentPartsOfAWebpLieOnWhite(int quality) throws IOException {
    NativeLibraries.load();
    try (Mat clear = new Mat(64, 64, CV_8UC4, new Scalar(30, 30, 200, 0));
        Mat left = clear.colRange(0, 32)) {
      left.put(new Scalar(30, 30, 200, 255));

      Previews previews = made("a.webp", encoded(".webp", clear, IMWRITE_WEBP_QUALITY, quality));

      assertNear(at(previews.preview(), 0.25, 0.5), new Color(200, 30, 30), CODING);
      assertNear(at(previews.preview(), 0.8, 0.5), Color.WHITE, 6);
    }
  }

  /// Higher than what is laid on a ground at once.
  @ParameterizedTest
  @ValueSource(ints = {8, 16})
  void allPartsOfATallPictureLieOnTheSameGround(int bits) throws IOException {
    NativeLibraries.load();
    double full = bits == 8 ? 255 : 65_535;
    int type = bits == 8 ? CV_8UC4 : CV_16UC4;
    try (Mat clear = new Mat(1000, 64, type, new Scalar(full, full, full, 0));
        Mat left = clear.colRange(0, 32)) {
      left.put(new Scalar(full, full, full, full));

      Previews previews = made("a.png", encoded(".png", clear));

      for (double y : new double[] {0.05, 0.5, 0.95}) {
        assertNear(at(previews.preview(), 0.25, y), Color.WHITE, 6);
        assertNear(at(previews.preview(), 0.8, y), new Color(32, 32, 32), 6);
      }
    }
  }

  /// Four inks as Photoshop writes them: inverted, and Adobe's marker says that nothing else was
  /// done to them.
  @Test
  void aJpegOfFourInksIsMixed() throws IOException {
    WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 64, 64, 4, null);
    int[][] fields = {{0, 255, 255, 0}, {255, 0, 255, 0}, {255, 255, 0, 0}, {0, 0, 0, 127}};
    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 64; x++) {
        int[] field = fields[y / 32 * 2 + x / 32].clone();
        for (int i = 0; i < 4; i++) {
          field[i] = 255 - field[i];
        }
        inks.setPixel(x, y, field);
      }
    }
    byte[] adobe = "Adobe\0\144\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    Previews previews = made("a.jpg", withSegment(ofRaster(inks), 0xEE, adobe));

    assertNear(at(previews.preview(), 0.25, 0.25), Color.RED, 30);
    assertNear(at(previews.preview(), 0.75, 0.25), Color.GREEN, 30);
    assertNear(at(previews.preview(), 0.25, 0.75), Color.BLUE, 30);
    assertNear(at(previews.preview(), 0.75, 0.75), new Color(128, 128, 128), 30);
  }

  private static byte[] ofRaster(Raster raster) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(raster, null, null), null);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /// A profile that calls red what is stored as blue: nothing but applying it shows the picture
  /// right.
  @Test
  void aProfileThatExchangesColorsIsApplied() throws IOException {
    byte[] icc = exchanged();
    ByteBuffer segment = ByteBuffer.allocate(14 + icc.length);
    segment.put("ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1));
    segment.put((byte) 1).put((byte) 1).put(icc);
    byte[] jpeg = withSegment(encoded(".jpg", fields(320, 200)), 0xE2, segment.array());
    byte[] png = withChunk(written("png", fields(320, 200)), "iCCP", deflated(icc));

    for (Previews previews : new Previews[] {made("a.jpg", jpeg), made("a.png", png)}) {
      assertNear(at(previews.preview(), 0.25, 0.25), reversed(Drawn.RED), CODING);
      assertNear(at(previews.preview(), 0.75, 0.25), reversed(Drawn.GREEN), CODING);
      assertNear(at(previews.preview(), 0.25, 0.75), reversed(Drawn.BLUE), CODING);
    }
  }

  private static Color reversed(Color color) {
    return new Color(color.getBlue(), color.getGreen(), color.getRed());
  }

  /// sRGB with the entries of red and blue exchanged in its table: a count (4 bytes) at 128, then
  /// signature, offset and length (4 bytes each).
  private static byte[] exchanged() {
    ByteBuffer icc = ByteBuffer.wrap(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    for (int i = 0; i < icc.getInt(128); i++) {
      int entry = 132 + 12 * i;
      switch (icc.getInt(entry)) {
        case 0x7258595A -> icc.putInt(entry, 0x6258595A);
        case 0x6258595A -> icc.putInt(entry, 0x7258595A);
        default -> {}
      }
    }
    return icc.array();
  }

  /// A name, 0, the method, the profile.
  private static byte[] deflated(byte[] icc) {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    chunk.writeBytes(new byte[] {'x', 0, 0});
    byte[] part = new byte[4 * icc.length];
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(icc);
      deflater.finish();
      chunk.write(part, 0, deflater.deflate(part));
    }
    return chunk.toByteArray();
  }

  /// The PNG with a chunk put in behind its header.
  private static byte[] withChunk(byte[] png, String type, byte[] content) {
    int header = 8 + 12 + 13;
    ByteBuffer whole = ByteBuffer.allocate(png.length + 12 + content.length);
    whole.put(png, 0, header).putInt(content.length);
    whole.put(type.getBytes(StandardCharsets.ISO_8859_1)).put(content);
    CRC32 checksum = new CRC32();
    checksum.update(whole.array(), header + 4, 4 + content.length);
    whole.putInt((int) checksum.getValue()).put(png, header, png.length - header);
    return whole.array();
  }

  /// Three of the five lie where a sector of the disk was written over.
  @ParameterizedTest
  @CsvSource({"0, 600, 1", "1, 600, 1", "0, 4096, 2", "1, 4096, 3", "0, 4096, 4"})
  void aJpegWithADamagedMiddleIsShownWithANote(int progressive, int bytes, long seed)
      throws IOException {
    byte[] jpeg = encoded(".jpg", noisy(800, 500), IMWRITE_JPEG_PROGRESSIVE, progressive);
    damageMiddle(jpeg, bytes, seed);

    Previews previews = made(listening(), "a.jpg", jpeg);

    assertThat(previews.displayed()).isEqualTo(new PictureSize(800, 500));
    assertThat(previews.note().map(Problem::kind)).contains(ProblemKind.UNREADABLE);
    assertNear(at(previews.preview(), 0.25, 0.1), Drawn.RED, 60);
  }

  /// Zeros where a sector was, which libjpeg takes for detail and does not complain of.
  @Test
  void aJpegThatLacksASectorIsShownWithANote() throws IOException {
    byte[] jpeg = encoded(".jpg", noisy(800, 500));
    int sector = jpeg.length / 2 / 512 * 512;
    Arrays.fill(jpeg, sector, sector + 512, (byte) 0);

    Previews previews = made("a.jpg", jpeg);

    assertThat(previews.note().map(Problem::kind)).contains(ProblemKind.UNREADABLE);
    assertNear(at(previews.preview(), 0.25, 0.1), Drawn.RED, 60);
  }

  /// With codes made for it, an even picture is little but zeros.
  @Test
  void zerosOfAnEvenPictureAreNoDamage() throws IOException {
    byte[] jpeg = encoded(".jpg", fields(16_000, 400), IMWRITE_JPEG_OPTIMIZE, 1);
    String text = new String(jpeg, StandardCharsets.ISO_8859_1);

    assertThat(text.contains("\0".repeat(512))).as("as much as a sector").isTrue();
    assertThat(made("a.jpg", jpeg).note()).isEmpty();
  }

  @Test
  void zerosBehindTheEndAreNoDamage() throws IOException {
    byte[] jpeg = encoded(".jpg", noisy(800, 500));

    assertThat(made("a.jpg", Arrays.copyOf(jpeg, jpeg.length + 20_000)).note()).isEmpty();
  }

  /// Whatever other files make the decoders print meanwhile.
  @Test
  void aWholeJpegHasNoNoteHoweverMuchIsComplained() throws IOException {
    byte[] jpeg = encoded(".jpg", noisy(800, 500));

    assertThat(made(listening(), "a.jpg", jpeg).note()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'Corrupt JPEG data: bad Huffman code', true",
    "'Corrupt JPEG data: premature end of data segment', true",
    "'Corrupt JPEG data: 2 extraneous bytes before marker 0xd9', false",
    "'Corrupt JPEG data: 35 extraneous bytes before marker 0xd9', true",
    "'Invalid SOS parameters for sequential JPEG', false"
  })
  void someComplaintsMeanDamage(String complaint, boolean damage) {
    assertThat(JpegDamage.meansDamage(complaint)).isEqualTo(damage);
  }

  private static PreviewMaker listening() {
    AtomicLong complaints = new AtomicLong();
    return new PreviewMaker(DecodeLimits.DEFAULT, complaints::incrementAndGet);
  }

  @Test
  void aPngWithADamagedMiddleIsShownWithANote() throws IOException {
    byte[] png = written("png", noisy(800, 500));
    damageMiddle(png, 600, 1);

    Previews previews = made("a.png", png);

    assertThat(previews.note().map(Problem::kind)).contains(ProblemKind.UNREADABLE);
    assertThat(previews.note().map(Problem::detail).orElse("")).contains("damaged");
    assertNear(at(previews.preview(), 0.25, 0.1), Drawn.RED, 60);
  }

  private static void damageMiddle(byte[] file, int bytes, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = file.length / 2; i < file.length / 2 + bytes; i++) {
      file[i] = (byte) random.nextInt();
    }
  }

  private static BufferedImage noisy(int width, int height) {
    BufferedImage image = fields(width, height);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, image.getRGB(x, y) ^ random.nextInt(16) * 0x010101);
      }
    }
    return image;
  }
}
