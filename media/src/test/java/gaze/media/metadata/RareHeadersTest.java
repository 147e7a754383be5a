package gaze.media.metadata;

import static gaze.media.metadata.Bytes.*;
import static gaze.media.metadata.Specimens.*;
import static gaze.media.metadata.TiffBytes.directory;
import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.Metadata;
import gaze.domain.PictureSize;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Pictures of uncommon kinds tell their size, and what else they hold.
class RareHeadersTest {
  private static final TiffBytes.Directory CAMERA = directory().text(0x010F, "Canon");
  private static final String RATING = "<xmp:Rating>4</xmp:Rating>";

  @TempDir Path folder;
  private Specimens specimens;

  @BeforeEach
  void open() {
    specimens = new Specimens(folder);
  }

  static List<Map.Entry<String, byte[]>> headers() {
    return List.of(
        Map.entry("a.ppm", latin("P6\n# drawn\n40 30\n255\n")),
        Map.entry("a.pfm", latin("PF\n40 30\n-1.0\n")),
        Map.entry("a.pam", latin("P7\nWIDTH 40\nHEIGHT 30\nDEPTH 3\nENDHDR\n")),
        Map.entry("a.pcx", pcx()),
        Map.entry("a.dpx", dpx()),
        Map.entry("a.qoi", join(latin("qoif"), u32(40), u32(30), u16(0x0300))),
        Map.entry("a.xcf", join(latin("gimp xcf v003\0"), u32(40), u32(30), u32(0))),
        Map.entry("a.flif", join(latin("FLIF31"), u8(39), u8(29), new byte[8])),
        Map.entry("a.bpg", join(latin("BPG"), u8(0xFB), u16(0), u8(40), u8(30), new byte[8])),
        Map.entry("a.svg", latin("<?xml version='1.0'?><svg width=\"40px\" height=\"30\"/>")),
        Map.entry(
            "a.j2k",
            join(u16(0xFF4F), u16(0xFF51), u16(41), u16(0), u32(50), u32(50), u32(10), u32(20))),
        Map.entry(
            "a.ico",
            join(
                u16(0),
                new byte[] {1, 0, 2, 0, 40, 30},
                new byte[14],
                new byte[] {16, 16},
                new byte[14])));
  }

  private static byte[] pcx() {
    byte[] corners = join(little16(5), little16(6), little16(44), little16(35));
    return join(new byte[] {0x0A, 5, 1, 8}, corners, new byte[200]);
  }

  private static byte[] dpx() {
    return join(latin("SDPX"), new byte[768], u32(40), u32(30), new byte[8]);
  }

  @ParameterizedTest
  @MethodSource("headers")
  void theHeaderTellsTheSize(Map.Entry<String, byte[]> file) {
    FileReading reading = specimens.read(file.getKey(), file.getValue());

    assertThat(reading.failure()).isEmpty();
    assertThat(reading.metadata().size()).contains(new PictureSize(40, 30));
  }

  @ParameterizedTest
  @CsvSource({"P6, a.ppm", "P7 WIDTH x, a.pam", "FLIF31, a.flif", "gimp xcf, a.xcf", "SDPX, a.dpx"})
  void aHeaderThatIsCutOffTellsNone(String header, String name) {
    assertThat(specimens.read(name, latin(header), u8('\n')).metadata().size()).isEmpty();
  }

  @Test
  void aPictureOfGimpHoldsItsMetadataAsParasites() {
    byte[] exif = parasite("exif-data", join(latin("Exif\0\0"), CAMERA.tiff()));
    byte[] packet = parasite("gimp-metadata", join(latin("GIMP_XMP_1"), utf8(xmp(RATING))));
    byte[] all = join(exif, packet);
    byte[] header = join(latin("gimp xcf v011\0"), u32(40), u32(30), u32(0), u32(150));
    Metadata metadata =
        specimens.read("a.xcf", header, u32(21), u32(all.length), all, new byte[8]).metadata();

    assertThat(metadata.camera().make()).contains("Canon");
    assertThat(metadata.rating()).hasValue(4);
  }

  private static byte[] parasite(String name, byte[] data) {
    return join(u32(name.length() + 1), latin(name), u8(0), u32(1), u32(data.length), data);
  }

  @Test
  void aBpgHoldsItsMetadataAsExtensions() {
    byte[] exif = CAMERA.tiff();
    byte[] extension = join(u8(1), u8(exif.length), exif);
    Metadata metadata =
        specimens
            .read(
                "a.bpg",
                join(latin("BPG"), u8(0xFB), u8(0), u8(8), u8(40), u8(30), u8(0)),
                u8(extension.length),
                extension)
            .metadata();

    assertThat(metadata.size()).contains(new PictureSize(40, 30));
    assertThat(metadata.camera().make()).contains("Canon");
  }

  @Test
  void aPhotoshopDocumentHoldsItsMetadataAsResources() {
    byte[] resources = join(resource(0x0422, CAMERA.tiff()), resource(0x0424, utf8(xmp(RATING))));
    Metadata metadata =
        specimens
            .read(
                "a.psd",
                join(latin("8BPS"), u16(1), new byte[6], u16(3), u32(30), u32(40), u16(8), u16(3)),
                u32(0),
                u32(resources.length),
                resources)
            .metadata();

    assertThat(metadata.size()).contains(new PictureSize(40, 30));
    assertThat(metadata.camera().make()).contains("Canon");
    assertThat(metadata.rating()).hasValue(4);
  }

  @Test
  void aJpeg2000HoldsItsMetadataInBoxes() {
    Metadata metadata =
        specimens
            .read(
                "a.jp2",
                box("jP  ", HexFormat.of().parseHex("0d0a870a")),
                box("jp2h", box("ihdr", u32(30), u32(40), u16(3), u32(0x07070000))),
                box("uuid", latin("JpgTiffExif->JP2"), CAMERA.tiff()),
                box(
                    "uuid",
                    HexFormat.of().parseHex("be7acfcb97a942e89c71999491e3afac"),
                    utf8(xmp(RATING))))
            .metadata();

    assertThat(metadata.size()).contains(new PictureSize(40, 30));
    assertThat(metadata.camera().make()).contains("Canon");
    assertThat(metadata.rating()).hasValue(4);
  }

  private static byte[] resource(int id, byte[] data) {
    return join(latin("8BIM"), u16(id), u16(0), u32(data.length), data, new byte[data.length % 2]);
  }
}
