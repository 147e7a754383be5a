package gaze.media.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import gaze.media.container.Window;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Reads the chunks of a PNG (W3C PNG, third edition): length (4 bytes), type (4), data, check sum
/// (4). `IHDR` has the size, `eXIf` an EXIF block, the text chunks XMP and a few words; ImageMagick
/// keeps other blocks as hexadecimal texts named `Raw profile type …`.
final class PngReader {
  private static final int MOST_CHUNKS = 100_000;
  private static final int LONGEST_TEXT = XmpPacket.LARGEST;

  private final Window file;
  private final Collected into;

  private PngReader(Window file, Collected into) {
    this.file = file;
    this.into = into;
  }

  static void read(Window file, Collected into) throws IOException {
    new PngReader(file, into).chunks();
  }

  private void chunks() throws IOException {
    long at = 8;
    for (int i = 0; i < MOST_CHUNKS && file.holds(at, 8); i++) {
      long length = file.u32(at);
      String type = file.text(at + 4, 4);
      if (type.equals("IEND") || !file.holds(at + 8, length)) {
        return;
      }
      if (length <= LONGEST_TEXT) {
        chunk(type, at + 8, (int) length);
      }
      at += 12 + length;
    }
  }

  private void chunk(String type, long body, int length) throws IOException {
    switch (type) {
      case "IHDR" -> into.size(file.u32(body), file.u32(body + 4));
      case "eXIf" -> exif(body, length);
      case "tEXt", "zTXt", "iTXt" -> text(type, file.bytes(body, length));
      default -> {}
    }
  }

  /// Some writers keep JPEG's `Exif\0\0` in front.
  private void exif(long body, int length) throws IOException {
    int prefix = file.has(body, "Exif\0\0") ? 6 : 0;
    into.exifBlock(file.part(body + prefix, length - prefix));
  }

  private void text(String type, byte[] chunk) throws IOException {
    int end = indexOf(chunk, 0);
    String keyword = new String(chunk, 0, end, ISO_8859_1);
    Optional<byte[]> value =
        switch (type) {
          case "tEXt" -> Optional.of(from(chunk, end + 1));
          case "zTXt" -> inflate(from(chunk, end + 2));
          default -> international(chunk, end + 1);
        };
    if (value.isPresent()) {
      keyword(keyword, value.get(), type.equals("iTXt"));
    }
  }

  /// Compression flag, method, language, translated keyword, text.
  private static Optional<byte[]> international(byte[] chunk, int at) {
    if (at + 2 > chunk.length) {
      return Optional.empty();
    }
    int language = indexOf(chunk, at + 2);
    byte[] text = from(chunk, indexOf(chunk, language + 1) + 1);
    return chunk[at] == 1 ? inflate(text) : Optional.of(text);
  }

  private void keyword(String keyword, byte[] value, boolean utf8) throws IOException {
    switch (keyword) {
      case "XML:com.adobe.xmp" -> into.xmpPacket(value);
      case "Raw profile type exif", "Raw profile type APP1" ->
          RawProfile.block(value).ifPresent(this::profile);
      case "Raw profile type xmp" -> RawProfile.block(value).ifPresent(into::xmpPacket);
      case "Raw profile type iptc" ->
          RawProfile.block(value).flatMap(PhotoshopResources::iptc).ifPresent(into::iptcBlock);
      case "Title" -> into.container.title(decode(value, utf8));
      case "Description" -> into.container.description(decode(value, utf8));
      case "Creation Time" -> creation(decode(value, utf8));
      default -> {}
    }
  }

  private void profile(byte[] block) {
    if (RawProfile.isXmp(block)) {
      into.xmpPacket(RawProfile.withoutXmpName(block));
      return;
    }
    into.exifBytes(RawProfile.withoutExifName(block));
  }

  /// RFC 1123 is only a suggestion of the standard; dates that are not numbers are passed over.
  private void creation(String text) {
    if (WrittenTime.parse(text) instanceof WrittenTime.Known) {
      into.container.written(TimeStep.XMP, "PNG Creation Time", text);
    }
  }

  private static String decode(byte[] value, boolean utf8) {
    return new String(value, utf8 ? UTF_8 : ISO_8859_1);
  }

  private static int indexOf(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != 0) {
      at++;
    }
    return Math.min(at, bytes.length);
  }

  private static byte[] from(byte[] bytes, int start) {
    return Arrays.copyOfRange(bytes, Math.min(start, bytes.length), bytes.length);
  }

  private static Optional<byte[]> inflate(byte[] packed) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!inflater.finished() && plain.size() < LONGEST_TEXT) {
        int count = inflater.inflate(buffer);
        if (count == 0) {
          break;
        }
        plain.write(buffer, 0, count);
      }
      return Optional.of(plain.toByteArray());
    } catch (DataFormatException e) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }

  /// ImageMagick's way to keep a block in a text: a name, a length, and hexadecimal digits, each on
  /// lines of their own.
  private static final class RawProfile {
    private static final String XMP_NAME = "http://ns.adobe.com/xap/1.0/\0";

    static Optional<byte[]> block(byte[] text) {
      String[] lines = new String(text, ISO_8859_1).strip().split("\\s+", 3);
      if (lines.length < 3) {
        return Optional.empty();
      }
      String digits = lines[2].replaceAll("\\s", "");
      try {
        return Optional.of(HexFormat.of().parseHex(digits.substring(0, digits.length() / 2 * 2)));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    static boolean isXmp(byte[] block) {
      return new String(block, 0, Math.min(block.length, XMP_NAME.length()), ISO_8859_1)
          .equals(XMP_NAME);
    }

    static byte[] withoutXmpName(byte[] block) {
      return from(block, XMP_NAME.length());
    }

    static byte[] withoutExifName(byte[] block) {
      boolean named = new String(block, 0, Math.min(block.length, 4), ISO_8859_1).equals("Exif");
      return named ? from(block, 6) : block;
    }
  }
}
