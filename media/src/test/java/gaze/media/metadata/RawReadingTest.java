package gaze.media.metadata;

import static gaze.media.metadata.Bytes.*;
import static gaze.media.metadata.Specimens.*;
import static gaze.media.metadata.TiffBytes.directory;
import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.Metadata;
import gaze.domain.PictureSize;
import gaze.media.content.Format;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A raw's size is the picture's, never a preview's.
class RawReadingTest {
  private static final PictureSize FULL = new PictureSize(4000, 3000);

  @TempDir Path folder;
  private Specimens specimens;

  @BeforeEach
  void open() {
    specimens = new Specimens(folder);
  }

  private static TiffBytes.Directory sized(int type, int width, int height) {
    return directory().large(0x00FE, type).number(0x0100, width).number(0x0101, height);
  }

  private static TiffBytes.Directory preview() {
    return sized(1, 160, 120);
  }

  @Test
  void aNefHasItsPictureBelowAPreview() {
    byte[] file =
        preview()
            .text(0x010F, "NIKON CORPORATION")
            .below(0x014A, sized(0, 4000, 3000).number(0x0106, 32803))
            .tiff();
    FileReading reading = specimens.read("a.nef", file);
    assertThat(reading.format()).contains(Format.NEF);
    assertThat(reading.metadata().size()).contains(FULL);
    assertThat(reading.metadata().camera().make()).contains("NIKON CORPORATION");
  }

  @Test
  void aDngTurnsWithItsMainDirectory() {
    byte[] file =
        preview()
            .number(0x0112, 8)
            .bytes(0xC612, new byte[] {1, 4, 0, 0})
            .below(0x014A, sized(0, 4000, 3000))
            .tiff();
    FileReading reading = specimens.read("a.dng", file);
    assertThat(reading.format()).contains(Format.DNG);
    assertThat(reading.metadata().size()).contains(FULL.turned());
  }

  @Test
  void aCr2KnowsItsPictureOnlyByExif() {
    byte[] tiff =
        directory()
            .number(0x0100, 160)
            .number(0x0101, 120)
            .below(0x8769, directory().number(0xA002, 4000).number(0xA003, 3000))
            .tiff();
    byte[] file = join(latin("II*\0"), little32(16), latin("CR\2\0"), new byte[4], moved(tiff, 8));
    FileReading reading = specimens.read("a.cr2", file);
    assertThat(reading.format()).contains(Format.CR2);
    assertThat(reading.metadata().size()).contains(FULL);
  }

  /// The directories of a TIFF as they are eight bytes later: every offset grows.
  private static byte[] moved(byte[] tiff, int by) {
    byte[] rest = java.util.Arrays.copyOfRange(tiff, 8, tiff.length);
    java.nio.ByteBuffer bytes =
        java.nio.ByteBuffer.wrap(rest).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    int pointer = 2 + 12 * (bytes.getShort(0) - 1) + 8;
    bytes.putInt(pointer, bytes.getInt(pointer) + by);
    return rest;
  }

  @Test
  void aPanasonicTellsTheBordersOnItsSensor() {
    byte[] file =
        directory()
            .number(4, 8)
            .number(5, 16)
            .number(6, 3008)
            .number(7, 4016)
            .text(0x010F, "Panasonic")
            .tiff("IIU\0");
    FileReading reading = specimens.read("a.rw2", file);
    assertThat(reading.format()).contains(Format.RW2);
    assertThat(reading.metadata().size()).contains(FULL);
    assertThat(reading.metadata().camera().make()).contains("Panasonic");
  }

  @Test
  void anOlympusOnlyChangesTheMagicNumber() {
    byte[] file =
        directory().number(0x0100, 4000).number(0x0101, 3000).text(0x010F, "OLYMPUS").tiff("IIRO");
    FileReading reading = specimens.read("a.orf", file);
    assertThat(reading.format()).contains(Format.ORF);
    assertThat(reading.metadata().size()).contains(FULL);
    assertThat(reading.metadata().camera().make()).contains("OLYMPUS");
  }

  @Test
  void aFujifilmHasAJpegAndAListOfRecords() {
    byte[] jpeg = jpeg(exifSegment(directory().text(0x010F, "FUJIFILM")));
    byte[] records = join(u32(1), u16(0x0111), u16(4), u16(3000), u16(4000));
    byte[] head = latin("FUJIFILMCCD-RAW 0201FF383501");
    byte[] file =
        join(
            head,
            new byte[84 - head.length],
            u32(100),
            u32(jpeg.length),
            u32(100 + jpeg.length),
            u32(records.length),
            jpeg,
            records);
    Metadata metadata = specimens.read("a.raf", file).metadata();
    assertThat(metadata.size()).contains(FULL);
    assertThat(metadata.camera().make()).contains("FUJIFILM");
  }

  @Test
  void aMinoltaHasBlocks() {
    byte[] tiff = directory().text(0x010F, "MINOLTA").tiff();
    byte[] sizes =
        join(
            latin("\0PRD"),
            u32(24),
            new byte[8],
            u16(3016),
            u16(4016),
            u16(3000),
            u16(4000),
            new byte[8]);
    byte[] blocks = join(sizes, latin("\0TTW"), u32(tiff.length), tiff);
    Metadata metadata =
        specimens.read("a.mrw", latin("\0MRM"), u32(blocks.length), blocks).metadata();
    assertThat(metadata.size()).contains(FULL);
    assertThat(metadata.camera().make()).contains("MINOLTA");
  }

  @Test
  void aCr3HasFourTiffsInABox() {
    byte[] uuid = HexFormat.of().parseHex("85c0b687820f11e08111f4ce462b6a48");
    byte[] gps =
        directory()
            .text(1, "N")
            .rationals(2, 48, 1, 30, 1, 0, 1)
            .text(3, "E")
            .rationals(4, 16, 1, 15, 1, 0, 1)
            .tiff();
    byte[] canon =
        box(
            "uuid",
            uuid,
            box(
                "CMT1",
                directory().number(0x0100, 4000).number(0x0101, 3000).text(0x010F, "Canon").tiff()),
            box("CMT2", directory().text(0x9003, "2019:03:21 11:04:22").tiff()),
            box("CMT3", directory().text(0x0095, "RF50mm F1.8 STM").tiff()),
            box("CMT4", gps));
    byte[] file = join(box("ftyp", latin("crx "), u32(1), latin("isom")), box("moov", canon));
    FileReading reading = specimens.read("a.cr3", file);
    assertThat(reading.format()).contains(Format.CR3);
    Metadata metadata = reading.metadata();
    assertThat(metadata.size()).contains(FULL);
    assertThat(metadata.camera().lens()).contains("RF50mm F1.8 STM");
    assertThat(metadata.captured().orElseThrow().wall()).isEqualTo("2019-03-21T11:04:22");
    assertThat(metadata.location().orElseThrow().latitude()).isEqualTo(48.5);
    assertThat(metadata.location().orElseThrow().longitude()).isEqualTo(16.25);
  }

  @Test
  void aCanonHeapIsReadFromItsEnd() {
    byte[] makeAndModel = latin("Canon\0EOS D30\0");
    byte[] size = join(little32(4000), little32(3000), little32(0), little32(90));
    byte[] directory =
        join(
            little16(2),
            heapEntry(0x080A, makeAndModel.length, 0),
            heapEntry(0x1810, size.length, makeAndModel.length));
    byte[] heap = join(makeAndModel, size, directory, little32(makeAndModel.length + size.length));
    FileReading reading =
        specimens.read("a.crw", latin("II"), little32(26), latin("HEAPCCDR"), new byte[12], heap);
    assertThat(reading.format()).contains(Format.CRW);
    assertThat(reading.metadata().camera().model()).contains("EOS D30");
    assertThat(reading.metadata().size()).contains(FULL.turned());
  }

  private static byte[] heapEntry(int tag, int length, int offset) {
    return join(little16(tag), little32(length), little32(offset));
  }
}
