package gaze.media.metadata;

import static gaze.media.metadata.Bytes.*;
import static gaze.media.metadata.Specimens.*;
import static gaze.media.metadata.TiffBytes.directory;
import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.Exposure;
import gaze.domain.FileRole;
import gaze.domain.Metadata;
import gaze.domain.PictureSize;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.media.content.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What pictures of every kind say of themselves.
class PictureReadingTest {
  private static final TiffBytes.Directory CAMERA =
      directory().text(0x010F, "Canon  ").text(0x0110, "EOS 5D");
  private static final String TITLE =
      "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Zoë</rdf:li></rdf:Alt></dc:title>";
  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");

  @TempDir Path folder;
  private Specimens specimens;

  @BeforeEach
  void open() {
    specimens = new Specimens(folder);
  }

  private static void isTheCanonCalledZoe(Metadata metadata) {
    assertThat(metadata.camera().make()).contains("Canon");
    assertThat(metadata.camera().model()).contains("EOS 5D");
    assertThat(metadata.title()).contains("Zoë");
  }

  @Test
  void aJpegSaysItInSegments() {
    Metadata metadata =
        specimens.read("a.jpg", jpeg(exifSegment(CAMERA), xmpSegment(TITLE))).metadata();
    isTheCanonCalledZoe(metadata);
    assertThat(metadata.size()).contains(new PictureSize(40, 30));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 40, 30, 0",
    "2, 40, 30, 0",
    "3, 40, 30, 180",
    "4, 40, 30, 180",
    "5, 30, 40, 270",
    "6, 30, 40, 90",
    "7, 30, 40, 90",
    "8, 30, 40, 270",
    "9, 40, 30, 0"
  })
  void theSizeIsAsDisplayed(int orientation, int width, int height, int rotation) {
    byte[] file = jpeg(exifSegment(directory().number(0x0112, orientation)));
    Metadata metadata = specimens.read("a.jpg", file).metadata();
    assertThat(metadata.size()).contains(new PictureSize(width, height));
    assertThat(metadata.rotation()).isEqualTo(rotation);
  }

  @Test
  void theExposureIsRead() {
    byte[] file =
        jpeg(
            exifSegment(
                TiffBytes.exif(
                    directory()
                        .rationals(0x829A, 1, 125)
                        .rationals(0x829D, 28, 10)
                        .number(0x8827, 400)
                        .number(0x9209, 0x19)
                        .rationals(0x920A, 85, 1)
                        .number(0xA405, 136)
                        .text(0xA434, "EF85mm f/1.8 USM"))));
    Metadata metadata = specimens.read("a.jpg", file).metadata();
    assertThat(metadata.exposure())
        .isEqualTo(
            new Exposure(
                OptionalDouble.of(1 / 125.0),
                OptionalDouble.of(2.8),
                OptionalInt.of(400),
                OptionalDouble.of(85),
                OptionalDouble.of(136),
                Optional.of(true),
                OptionalDouble.empty()));
    assertThat(metadata.camera().lens()).contains("EF85mm f/1.8 USM");
  }

  @Test
  void aLensWithoutANameIsDescribedByItsNumbers() {
    byte[] file =
        jpeg(exifSegment(TiffBytes.exif(directory().rationals(0xA432, 24, 1, 105, 1, 4, 1, 4, 1))));
    assertThat(specimens.read("a.jpg", file).metadata().camera().lens()).contains("24-105mm f/4");
  }

  @ParameterizedTest
  @CsvSource({
    "DCIM\\100GOPRO, ''",
    "DCIM/100MEDIA/DJI_0001.JPG, ''",
    "DCIM is where cameras put pictures, DCIM is where cameras put pictures",
    "SONY DSC, SONY DSC"
  })
  void aPathOnTheCamerasCardIsNoDescription(String written, String kept) {
    byte[] file = jpeg(exifSegment(directory().text(0x010E, written)));
    assertThat(specimens.read("a.jpg", file).metadata().description().orElse("")).isEqualTo(kept);
  }

  @Test
  void anAltitudeInSpaceIsPassedOverWithAProblemButThePlaceStays() {
    FileReading reading =
        specimens.read(
            "a.jpg",
            jpeg(
                xmpSegment(
                    "<exif:GPSLatitude>48,12.5N</exif:GPSLatitude>"
                        + "<exif:GPSLongitude>16,22.3E</exif:GPSLongitude>"
                        + "<exif:GPSAltitude>4294967284/1</exif:GPSAltitude>")));
    assertThat(reading.metadata().location().orElseThrow().altitude()).isEmpty();
    assertThat(reading.problems())
        .extracting(Problem::kind)
        .containsExactly(ProblemKind.BAD_METADATA);
  }

  @Test
  void whatAgenciesWriteInIptcIsRead() {
    byte[] iptc =
        join(
            iptc(5, "Title"),
            iptc(25, "dog"),
            iptc(25, "sea"),
            iptc(120, "Words"),
            iptc(55, "20190321"),
            iptc(60, "110422+0200"));
    byte[] resources =
        join(latin("Photoshop 3.0\0"), latin("8BIM"), u16(0x0404), u16(0), u32(iptc.length), iptc);
    FileReading reading = specimens.read("a.jpg", jpeg(segment(0xED, resources)));
    assertThat(reading.metadata().title()).contains("Title");
    assertThat(reading.metadata().description()).contains("Words");
    assertThat(reading.metadata().keywords()).containsExactly("dog", "sea");
    assertThat(reading.metadata().captured().orElseThrow().wall()).isEqualTo("2019-03-21T11:04:22");
  }

  private static byte[] iptc(int dataset, String text) {
    return join(u8(0x1C), u8(2), u8(dataset), u16(text.length()), latin(text));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "25, 2", "50, 3", "75, 4", "99, 5"})
  void windowsCountsStarsInPercent(int percent, int stars) {
    FileReading exif =
        specimens.read("a.jpg", jpeg(exifSegment(directory().number(0x4749, percent))));
    assertThat(exif.metadata().rating()).hasValue(stars);
    FileReading xmp =
        specimens.read(
            "b.jpg",
            jpeg(xmpSegment("<MicrosoftPhoto:Rating>" + percent + "</MicrosoftPhoto:Rating>")));
    assertThat(xmp.metadata().rating()).hasValue(stars);
  }

  @ParameterizedTest
  @CsvSource({"-1, -1", "5, 5", "3.0, 3"})
  void aRatingIsOneToFiveOrRejected(String text, int rating) {
    assertThat(rated(text).metadata().rating()).hasValue(rating);
  }

  @Test
  void aRatingOfZeroIsAbsentAndOfSevenIsNoted() {
    assertThat(rated("0").metadata().rating()).isEmpty();
    assertThat(rated("0").notes()).isEmpty();
    assertThat(rated("7").metadata().rating()).isEmpty();
    assertThat(rated("7").notes()).hasSize(1);
  }

  private FileReading rated(String text) {
    return specimens.read("a.jpg", jpeg(xmpSegment("<xmp:Rating>" + text + "</xmp:Rating>")));
  }

  @Test
  void keywordsThatAreOnlyATreeGiveTheirLastNames() {
    byte[] file =
        jpeg(
            xmpSegment(
                "<lr:hierarchicalSubject><rdf:Bag><rdf:li>animal|dog|zoey</rdf:li></rdf:Bag></lr:hierarchicalSubject>"));
    assertThat(specimens.read("a.jpg", file).metadata().keywords()).containsExactly("zoey");
  }

  @Test
  void anXmpSidecarMayBeWideText() {
    byte[] wide = ("\uFEFF" + xmp(TITLE)).getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
    FileReading reading = specimens.read("a.xmp", FileRole.SIDECAR, wide);
    assertThat(reading.format()).contains(Format.XMP);
    assertThat(reading.metadata().title()).contains("Zoë");
  }

  @Test
  void xmpMayNotBringADocumentType() {
    String hostile =
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + xmp("<dc:title>&e;</dc:title>");
    FileReading reading = specimens.read("a.xmp", FileRole.SIDECAR, utf8(hostile));
    assertThat(reading.metadata().title()).isEmpty();
    assertThat(reading.notes())
        .extracting(it -> it.kind())
        .containsExactly(ProblemKind.BAD_METADATA);
  }

  @Test
  void aPngSaysItInChunks() {
    byte[] file =
        join(
            PNG,
            chunk("IHDR", u32(40), u32(30), new byte[5]),
            chunk("eXIf", CAMERA.tiff()),
            chunk("iTXt", latin("XML:com.adobe.xmp\0\0\0\0\0"), utf8(xmp(TITLE))),
            chunk("tEXt", latin("Creation Time\0" + "2019:03:21 11:04:22")),
            chunk("IEND"));
    Metadata metadata = specimens.read("a.png", file).metadata();
    isTheCanonCalledZoe(metadata);
    assertThat(metadata.size()).contains(new PictureSize(40, 30));
    assertThat(metadata.captured().orElseThrow().wall()).isEqualTo("2019-03-21T11:04:22");
  }

  @Test
  void aPngOfImageMagickKeepsBlocksAsHexadecimalText() {
    byte[] block = join(latin("Exif\0\0"), CAMERA.tiff());
    String hex = "\nexif\n      " + block.length + "\n" + HexFormat.of().formatHex(block) + "\n";
    byte[] file =
        join(
            PNG,
            chunk("IHDR", u32(40), u32(30), new byte[5]),
            chunk("zTXt", latin("Raw profile type exif\0\0"), deflated(latin(hex))));
    assertThat(specimens.read("a.png", file).metadata().camera().model()).contains("EOS 5D");
  }

  private static byte[] deflated(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  @Test
  void aWebpSaysItInChunks() {
    byte[] chunks =
        join(
            riff("VP8X", u8(0x0C), new byte[3], new byte[] {39, 0, 0}, new byte[] {29, 0, 0}),
            riff("EXIF", CAMERA.tiff()),
            riff("XMP ", utf8(xmp(TITLE))));
    byte[] file = join(latin("RIFF"), little32(4 + chunks.length), latin("WEBP"), chunks);
    Metadata metadata = specimens.read("a.webp", file).metadata();
    isTheCanonCalledZoe(metadata);
    assertThat(metadata.size()).contains(new PictureSize(40, 30));
  }

  @Test
  void aPlainWebpHasItsSizeInItsFrame() {
    byte[] lossy =
        riff("VP8 ", new byte[] {0, 0, 0, (byte) 0x9D, 1, 0x2A}, little16(40), little16(30));
    assertThat(specimens.read("a.webp", latin("RIFF\0\0\0\0WEBP"), lossy).metadata().size())
        .contains(new PictureSize(40, 30));
    byte[] lossless = riff("VP8L", u8(0x2F), little32(39 | 29 << 14));
    assertThat(specimens.read("b.webp", latin("RIFF\0\0\0\0WEBP"), lossless).metadata().size())
        .contains(new PictureSize(40, 30));
  }

  @Test
  void aGifHasItsScreenAndPerhapsXmp() {
    byte[] trailer = new byte[258];
    trailer[0] = 1;
    for (int i = 0; i < 256; i++) {
      trailer[1 + i] = (byte) (255 - i);
    }
    byte[] file =
        join(
            latin("GIF89a"),
            little16(40),
            little16(30),
            new byte[] {(byte) 0x80, 0, 0},
            new byte[6],
            u8(0x21),
            u8(0xFF),
            u8(11),
            latin("XMP DataXMP"),
            utf8(xmp(TITLE)),
            trailer,
            u8(0x3B));
    Metadata metadata = specimens.read("a.gif", file).metadata();
    assertThat(metadata.size()).contains(new PictureSize(40, 30));
    assertThat(metadata.title()).contains("Zoë");
  }

  @Test
  void aBmpMayStandOnItsHead() {
    byte[] file =
        join(latin("BM"), new byte[12], little32(40), little32(40), little32(-30), new byte[60]);
    assertThat(specimens.read("a.bmp", file).metadata().size()).contains(new PictureSize(40, 30));
  }

  @Test
  void aTiffIsItsOwnExif() {
    byte[] file =
        directory()
            .number(0x0100, 40)
            .number(0x0101, 30)
            .text(0x010F, "Canon")
            .number(0x0112, 6)
            .tiff();
    Metadata metadata = specimens.read("a.tif", file).metadata();
    assertThat(metadata.size()).contains(new PictureSize(30, 40));
    assertThat(metadata.camera().make()).contains("Canon");
  }

  /// Bits of the header: small, height / 8 − 1 in five, ratio 0, width / 8 − 1 in five, not all
  /// default, extra fields, orientation − 1 in three.
  @Test
  void aJpegXlTurnsItself() {
    int bits = 1 | 2 << 1 | 4 << 9 | 1 << 15 | 5 << 16;
    assertThat(specimens.read("a.jxl", u16(0xFF0A), little32(bits)).metadata().size())
        .contains(new PictureSize(24, 40));
    byte[] boxed =
        join(
            HexFormat.of().parseHex("0000000c4a584c200d0a870a"),
            box("Exif", u32(0), CAMERA.tiff()),
            box("xml ", utf8(xmp(TITLE))),
            box("jxlc", u16(0xFF0A), little32(bits)));
    Metadata metadata = specimens.read("b.jxl", boxed).metadata();
    isTheCanonCalledZoe(metadata);
    assertThat(metadata.size()).contains(new PictureSize(24, 40));
    assertThat(metadata.rotation()).isEqualTo(90);
  }

  /// The primary item is 512 × 400, cut to 400 × 300 and turned; another item is larger.
  @Test
  void aHeicIsCutAndTurnedByItsPrimaryItem() {
    byte[] exif = join(u32(0), CAMERA.tiff());
    byte[] xmp = utf8(xmp(TITLE));
    byte[] properties =
        box(
            "iprp",
            box(
                "ipco",
                fullBox("ispe", 0, u32(512), u32(400)),
                box("clap", u32(400), u32(1), u32(300), u32(1), new byte[16]),
                box("irot", u8(3)),
                fullBox("ispe", 0, u32(4000), u32(3000))),
            fullBox(
                "ipma", 0, u32(2), u16(9), u8(1), u8(4), u16(7), u8(3), u8(1), u8(0x82), u8(0x83)));
    byte[] infos =
        fullBox(
            "iinf",
            0,
            u16(4),
            info(9, "hvc1", ""),
            info(7, "hvc1", ""),
            info(8, "Exif", ""),
            info(6, "mime", "application/rdf+xml\0"));
    byte[] locations =
        fullBox(
            "iloc",
            1,
            u16(0x4400),
            u16(2),
            u16(8),
            u16(1),
            u16(0),
            u16(1),
            u32(0),
            u32(exif.length),
            u16(6),
            u16(1),
            u16(0),
            u16(1),
            u32(exif.length),
            u32(xmp.length));
    byte[] meta =
        fullBox(
            "meta",
            0,
            fullBox("pitm", 0, u16(7)),
            infos,
            locations,
            properties,
            box("idat", exif, xmp));
    byte[] file = join(box("ftyp", latin("heic"), u32(0), latin("mif1")), meta);
    Metadata metadata = specimens.read("a.heic", file).metadata();
    isTheCanonCalledZoe(metadata);
    assertThat(metadata.size()).contains(new PictureSize(300, 400));
    assertThat(metadata.rotation()).isEqualTo(90);
  }

  private static byte[] info(int id, String type, String contentType) {
    return fullBox("infe", 2, u16(id), u16(0), latin(type), u8(0), latin(contentType));
  }

  @Test
  void whatTheNamePromisesDoesNotMatter() {
    FileReading reading = specimens.read("a.png", jpeg(exifSegment(CAMERA)));
    assertThat(reading.format()).contains(Format.JPEG);
    assertThat(reading.mime()).isEqualTo("image/jpeg");
    assertThat(reading.metadata().camera().make()).contains("Canon");
    assertThat(reading.failure()).isEmpty();
    assertThat(reading.notes().getFirst().kind()).isEqualTo(ProblemKind.WRONG_CONTENT);
    assertThat(reading.notes().getFirst().detail())
        .isEqualTo("The name says PNG picture, the content says JPEG picture.");
  }

  @Test
  void aLivePhotosPictureNamesItsOther() {
    byte[] note =
        join(
            latin("Apple iOS\0"),
            u8(0),
            u8(1),
            latin("MM"),
            u16(1),
            u16(0x11),
            u16(2),
            u32(37),
            u32(32),
            u32(0),
            latin("5C1E0B3A-7F1D-4B5E-9C55-0A6E5B1D2F01\0"));
    byte[] file =
        jpeg(
            exifSegment(
                directory().text(0x010F, "Apple").below(0x8769, directory().bytes(0x927C, note))));
    assertThat(specimens.read("a.jpg", file).metadata().contentIdentifier())
        .contains("5C1E0B3A-7F1D-4B5E-9C55-0A6E5B1D2F01");
  }
}
