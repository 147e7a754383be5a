package gaze.media.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.Seeded;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentSnifferTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "FFD8FFE0, JPEG",
    "89504E470D0A1A0A, PNG",
    "474946383961, GIF",
    "52494646000000005745425056503820, WEBP",
    "5249464600000000415649204C495354, AVI",
    "524946460000000057415645666D7420, AUDIO",
    "FF0A, JXL",
    "0000000C4A584C200D0A870A, JXL",
    "0000000C6A5020200D0A870A, JPEG_2000",
    "46554A4946494C4D4343442D524157, RAF",
    "464F5662, X3F",
    "49492A001000000043520200, CR2",
    "4949550018000000, RW2",
    "4949524F08000000, ORF",
    "1A45DFA39342868101428242F7810142F381084282887765626D, WEBM",
    "1A45DFA3A34286810142F7810142F2810442F381084282886D6174726F736B61, MKV",
    "464C5601, FLV",
    "3026B2758E66CF11A6D900AA0062CE6C, WMV",
    "B7D800203749DA11A64E0007E95EAD8D, WTV",
    "000001BA44, MPEG_PS",
    "000001B316, MPEG_PS",
    "38425053, PSD",
    "255044462D312E34, PDF"
  })
  void aFormatIsKnownByItsFirstBytes(String hex, Format format) throws IOException {
    assertThat(sniff(java.util.HexFormat.of().parseHex(hex))).contains(format);
  }

  @ParameterizedTest
  @CsvSource({
    "heic, mif1, HEIC",
    "mif1, heic, HEIF",
    "mif1, avif, AVIF",
    "mif1, miaf, HEIF",
    "avis, avif, AVIF",
    "'crx ', isom, CR3",
    "'qt  ', 'qt  ', MOV",
    "'M4V ', isom, M4V",
    "3gp4, isom, THREE_GP",
    "3g2a, isom, THREE_G2",
    "isom, avc1, MP4",
    "mp42, isom, MP4",
    "'M4A ', mp42, AUDIO"
  })
  void theBrandsOfAnIsoFileDecide(String major, String compatible, Format format)
      throws IOException {
    byte[] file = ("\0\0\0\u0014ftyp" + major + "\0\0\0\0" + compatible).getBytes(ISO_8859_1);
    assertThat(sniff(file)).contains(format);
  }

  @Test
  void aQuickTimeFileWithoutBrandsIsKnownByItsBoxes() throws IOException {
    assertThat(sniff("\0\0\0\u0008wide\0\0\u0010\0mdat".getBytes(ISO_8859_1))).contains(Format.MOV);
  }

  @Test
  void aTransportStreamIsKnownByItsPackets() throws IOException {
    byte[] plain = new byte[188 * 4];
    byte[] withTimecode = new byte[192 * 4];
    for (int packet = 0; packet < 4; packet++) {
      plain[packet * 188] = 0x47;
      withTimecode[packet * 192 + 4] = 0x47;
    }
    assertThat(sniff(plain)).contains(Format.MPEG_TS);
    assertThat(sniff(withTimecode)).contains(Format.MPEG_TS);
  }

  @Test
  void anOggStreamIsAVideoOnlyWithAPictureCodec() throws IOException {
    assertThat(sniff("OggS....\u0080theora".getBytes(ISO_8859_1))).contains(Format.OGV);
    assertThat(sniff("OggS....\u0001vorbis".getBytes(ISO_8859_1))).contains(Format.AUDIO);
  }

  @ParameterizedTest
  @CsvSource({
    "NIKON CORPORATION, 32803, NEF",
    "SONY, 32803, ARW",
    "PENTAX, 32803, PEF",
    "SAMSUNG, 32803, SRW",
    "NIKON CORPORATION, 2, TIFF",
    "Somebody else, 32803, OTHER_RAW"
  })
  void sensorValuesMakeATiffARawPicture(String maker, int photometric, Format format)
      throws IOException {
    assertThat(sniff(tiff(maker, photometric, false))).contains(format);
  }

  @Test
  void theDngTagWinsOverTheMaker() throws IOException {
    assertThat(sniff(tiff("Canon", 2, true))).contains(Format.DNG);
  }

  @Test
  void aTiffDirectoryThatPointsAtItselfEnds() throws IOException {
    ByteBuffer file = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    file.put("II".getBytes(ISO_8859_1)).putShort((short) 42).putInt(8).putShort((short) 1);
    file.putShort((short) 0x14A).putShort((short) 4).putInt(1).putInt(8).putInt(8);
    assertThat(sniff(file.array())).contains(Format.TIFF);
  }

  @ParameterizedTest
  @CsvSource({
    "'<?xpacket begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta/>', XMP",
    "'<?xml version=\"1.0\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/>', XMP",
    "'<svg xmlns=\"http://www.w3.org/2000/svg\"/>', SVG",
    "'<!DOCTYPE HTML><html/>', HTML",
    "'<gpx/>', XML",
    "'  {\"title\": \"x\"}', JSON",
    "'[{\"SourceFile\": \"x\"}]', JSON",
    "'{\\rtf1 hello}', TEXT",
    "'WEBVTT', VTT",
    "'[Script Info]', ASS",
    "'hello world', TEXT"
  })
  void textsAreToldApart(String text, Format format) throws IOException {
    assertThat(sniff(text.getBytes(ISO_8859_1))).contains(format);
    assertThat(sniff(("\uFEFF" + text).getBytes(UTF_16LE))).contains(format);
  }

  @Test
  void subtitlesAreKnownByTheirFirstTime() throws IOException {
    String text = "1\r\n00:00:01,000 --> 00:00:02,000\r\nHello\r\n";
    assertThat(sniff(text.getBytes(ISO_8859_1))).contains(Format.SRT);
  }

  @Test
  void nothingIsNothing() throws IOException {
    assertThat(sniff(new byte[0])).isEmpty();
    assertThat(sniff(new byte[500])).isEmpty();
  }

  @Seeded
  void anyBytesGiveAnAnswerAndNoException(RandomGenerator random) throws IOException {
    byte[] noise = new byte[random.nextInt(6000)];
    random.nextBytes(noise);
    byte[] tiff = tiff("SONY", 32803, false);
    System.arraycopy(tiff, 0, noise, 0, Math.min(random.nextInt(tiff.length), noise.length));
    assertThat(sniff(noise)).isNotNull();
  }

  private Optional<Format> sniff(byte[] bytes) throws IOException {
    return ContentSniffer.sniff(Files.write(folder.resolve("file"), bytes));
  }

  private static byte[] tiff(String maker, int photometric, boolean dng) {
    ByteBuffer file = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
    file.put("II".getBytes(ISO_8859_1)).putShort((short) 42).putInt(8);
    file.putShort((short) (dng ? 3 : 2));
    file.putShort((short) 0x106).putShort((short) 3).putInt(1).putInt(photometric);
    file.putShort((short) 0x10F).putShort((short) 2).putInt(maker.length() + 1).putInt(100);
    if (dng) {
      file.putShort((short) 0xC612).putShort((short) 1).putInt(4).putInt(0x00000401);
    }
    file.putInt(0);
    file.position(100).put(maker.getBytes(ISO_8859_1));
    return file.array();
  }
}
