package gaze.media.metadata;

import static gaze.media.metadata.Bytes.*;
import static gaze.media.metadata.Specimens.*;
import static gaze.media.metadata.TiffBytes.directory;
import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.FileRole;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.testkit.Seeded;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that are broken, hostile or not what they seem.
class BadFilesTest {
  @TempDir Path folder;
  private Specimens specimens;

  @BeforeEach
  void open() {
    specimens = new Specimens(folder);
  }

  @Test
  void anEmptyFileSaysSo() {
    assertThat(failure(specimens.read("a.jpg", new byte[0]))).isEqualTo(ProblemKind.EMPTY_FILE);
  }

  @Test
  void aVanishedFileSaysSo() {
    FileReading reading =
        new MetadataReader(() -> NOW).read(folder.resolve("gone.jpg"), FileRole.ORIGINAL);
    assertThat(failure(reading)).isEqualTo(ProblemKind.VANISHED);
  }

  @ParameterizedTest
  @CsvSource({
    "a.jpg, hello world, WRONG_CONTENT",
    "a.mp4, %PDF-1.7, WRONG_CONTENT",
    "a.bin, hello world, UNSUPPORTED"
  })
  void whatIsNoPictureSaysSo(String name, String content, ProblemKind kind) {
    FileReading reading = specimens.read(name, latin(content));
    assertThat(failure(reading)).isEqualTo(kind);
  }

  @Test
  void noiseUnderAPicturesNameIsUnreadable() {
    FileReading reading = specimens.read("a.heic", new byte[100]);
    assertThat(failure(reading)).isEqualTo(ProblemKind.UNREADABLE);
    assertThat(reading.failure().orElseThrow().detail())
        .isEqualTo("The name says HEIC picture, the content is of no known kind.");
  }

  @Test
  void aSidecarOfAnotherKindIsNoProblem() {
    assertThat(specimens.read("a.json", FileRole.SIDECAR, utf8("{\"x\": 1}")).problems()).isEmpty();
    assertThat(specimens.read("a.srt", FileRole.SUBTITLE, utf8("hello")).problems()).isEmpty();
  }

  @Test
  void partlyBrokenMetadataKeepsItsGoodPart() {
    byte[] tiff = directory().text(0x010F, "Canon").text(0x0110, "EOS 5D Mark IV").tiff();
    byte[] cut = java.util.Arrays.copyOf(tiff, tiff.length - 8);
    FileReading reading = specimens.read("a.jpg", jpeg(segment(0xE1, latin("Exif\0\0"), cut)));
    assertThat(reading.metadata().camera().make()).contains("Canon");
    assertThat(reading.metadata().size()).isPresent();
  }

  @Test
  void aJpegThatEndsEarlyKeepsWhatCameBefore() {
    byte[] whole =
        jpeg(exifSegment(directory().text(0x010F, "Canon")), segment(0xE2, new byte[900]));
    FileReading reading = specimens.read("a.jpg", java.util.Arrays.copyOf(whole, 300));
    assertThat(reading.metadata().camera().make()).contains("Canon");
  }

  @Test
  void hugeClaimsAreNotBelieved() {
    byte[] png = HexFormat.of().parseHex("89504e470d0a1a0a");
    byte[] claim = join(png, u32(0x7FFFFFFFL), latin("iTXt"), latin("XML:com.adobe.xmp\0"));
    assertThat(specimens.read("a.png", claim).metadata().title()).isEmpty();
    byte[] sides = join(png, chunk("IHDR", u32(0xFFFFFFFFL), u32(0xFFFFFFFFL), new byte[5]));
    assertThat(specimens.read("b.png", sides).metadata().size()).isEmpty();
  }

  /// A valid specimen with bytes changed, cut or repeated anywhere.
  @Seeded(times = 400)
  void noDamageEscapesAsAnExceptionOrTakesLong(RandomGenerator random) {
    List<byte[]> originals = originals();
    byte[] original = originals.get(random.nextInt(originals.size()));
    byte[] damaged = java.util.Arrays.copyOf(original, 1 + random.nextInt(original.length));
    for (int i = random.nextInt(20); i >= 0; i--) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }
    Assertions.assertTimeout(
        Duration.ofSeconds(5), () -> assertThat(specimens.read("a.jpg", damaged)).isNotNull());
  }

  private static List<byte[]> originals() {
    TiffBytes.Directory camera =
        directory()
            .text(0x010F, "Canon")
            .number(0x0100, 40)
            .number(0x0101, 30)
            .below(0x8769, directory().text(0x9003, "2011:01:01 01:01:01"))
            .below(0x8825, directory().text(1, "N").rationals(2, 41, 1, 13, 1, 13, 1));
    byte[] meta =
        fullBox(
            "meta",
            0,
            fullBox("pitm", 0, u16(7)),
            fullBox("iinf", 0, u16(1), fullBox("infe", 2, u16(7), u16(0), latin("Exif"), u8(0))),
            fullBox("iloc", 1, u16(0x4400), u16(1), u16(7), u16(1), u16(0), u16(1), u32(0), u32(9)),
            box(
                "iprp",
                box("ipco", fullBox("ispe", 0, u32(512), u32(400))),
                fullBox("ipma", 0, u32(1), u16(7), u8(1), u8(1))),
            box("idat", new byte[20]));
    return List.of(
        jpeg(exifSegment(camera), xmpSegment("<xmp:Rating>4</xmp:Rating>")),
        camera.tiff(),
        camera.tiff("IIRO"),
        join(box("ftyp", latin("heic"), u32(0), latin("mif1")), meta),
        movie(
            movieHeader(NOW, 1),
            box("udta", box("©xyz", u16(18), u16(0), latin("+41.2203-096.0716/")))),
        join(
            HexFormat.of().parseHex("89504e470d0a1a0a"),
            chunk("IHDR", u32(40), u32(30), new byte[5]),
            chunk("eXIf", camera.tiff())),
        join(latin("RIFF\0\0\0\0WEBP"), riff("EXIF", camera.tiff())),
        join(latin("II"), little32(26), latin("HEAPCCDR"), new byte[40], little32(2)),
        join(latin("FOVb"), new byte[60], latin("SECd"), new byte[8], little32(64)),
        utf8(xmp("<xmp:Rating>4</xmp:Rating>")),
        utf8("{\"photoTakenTime\": {\"timestamp\": \"1499407627\"}}"));
  }

  private static ProblemKind failure(FileReading reading) {
    return reading.failure().map(Problem::kind).orElseThrow();
  }
}
