package gaze.media.picture;

import static gaze.media.picture.Drawn.encoded;
import static gaze.media.picture.Drawn.fields;
import static gaze.media.picture.Drawn.written;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_WEBP_QUALITY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Small files that claim to be huge pictures, or that hold more than their pictures need.
final class Bombs {
  private Bombs() {}

  static byte[] claiming(String extension, int width, int height) {
    return switch (extension) {
      case "jpg" -> jpeg(width, height);
      case "png" -> png(width, height);
      case "bmp" -> littleEndian(encoded(".bmp", fields(32, 32)), 18, width, height);
      case "tiff" -> tiff(width, height);
      case "gif" -> gif(width, height);
      case "webp" -> webp(width, height);
      case "jxl" -> jxl(width, height);
      case "avif", "heic" -> heif(extension, width, height);
      default -> throw new IllegalArgumentException("no bomb of " + extension);
    };
  }

  private static byte[] jpeg(int width, int height) {
    byte[] jpeg = encoded(".jpg", fields(32, 32));
    for (int at = 2; at < jpeg.length; at++) {
      if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xC0) {
        ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
        return jpeg;
      }
    }
    throw new AssertionError("a baseline JPEG has a frame");
  }

  private static byte[] png(int width, int height) {
    byte[] png = encoded(".png", fields(32, 32));
    ByteBuffer buffer = ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    CRC32 checksum = new CRC32();
    checksum.update(png, 12, 17);
    buffer.putInt(29, (int) checksum.getValue());
    return png;
  }

  private static byte[] littleEndian(byte[] file, int at, int width, int height) {
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(at, width).putInt(at + 4, height);
    return file;
  }

  /// Two entries, width and height, and one strip that is not there.
  private static byte[] tiff(int width, int height) {
    ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 12 * 5 + 4).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 5);
    entry(tiff, Tiff.WIDTH, width);
    entry(tiff, Tiff.HEIGHT, height);
    entry(tiff, Tiff.PHOTOMETRIC, 2);
    entry(tiff, Tiff.STRIP_OFFSETS, 8);
    entry(tiff, Tiff.STRIP_BYTES, 16);
    return tiff.array();
  }

  private static void entry(ByteBuffer tiff, int tag, int value) {
    tiff.putShort((short) tag).putShort((short) 4).putInt(1).putInt(value);
  }

  private static byte[] gif(int width, int height) {
    byte[] gif = written("gif", fields(32, 32));
    ByteBuffer.wrap(gif)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(6, (short) width)
        .putShort(8, (short) height);
    return gif;
  }

  /// Of the extended kind: flags, then width and height less 1, three bytes each.
  private static byte[] webp(int width, int height) {
    ByteBuffer webp = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    webp.put(latin("RIFF")).putInt(56).put(latin("WEBPVP8X")).putInt(10).putInt(0);
    webp.putInt(width - 1).position(webp.position() - 1);
    webp.putInt(height - 1);
    return webp.array();
  }

  /// A codestream's first bits, lowest first: no small size, 2 for 18 bits of height less 1, ratio
  /// 0, 2 for 18 bits of width less 1.
  private static byte[] jxl(int width, int height) {
    long bits = 2L << 1 | (height - 1L) << 3 | 2L << 24 | (width - 1L) << 26;
    ByteBuffer jxl = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    return jxl.put((byte) 0xFF).put((byte) 0x0A).putLong(bits).array();
  }

  /// One coded picture whose property `ispe` says how large it is.
  private static byte[] heif(String brand, int width, int height) {
    byte[] handler = box("hdlr", new byte[8], latin("pict"), new byte[13]);
    byte[] primary = box("pitm", new byte[4], u16(1));
    String type = brand.equals("avif") ? "av01" : "hvc1";
    byte[] entry = box("infe", new byte[] {2, 0, 0, 0}, u16(1), u16(0), latin(type), new byte[1]);
    byte[] entries = box("iinf", new byte[4], u16(1), entry);
    byte[] properties = box("ipco", box("ispe", new byte[4], u32(width), u32(height)));
    byte[] uses = box("ipma", new byte[4], u32(1), u16(1), new byte[] {1, 1});
    byte[] place =
        box("iloc", new byte[4], u16(0x4400), u16(1), u16(1), u16(0), u16(1), u32(0), u32(64));
    byte[] meta =
        box("meta", new byte[4], handler, primary, entries, box("iprp", properties, uses), place);
    return joined(box("ftyp", latin(brand), u32(0), latin("mif1"), latin(brand)), meta);
  }

  private static byte[] box(String type, byte[]... parts) {
    byte[] body = joined(parts);
    return joined(u32(8 + body.length), latin(type), body);
  }

  private static byte[] u16(int value) {
    return ByteBuffer.allocate(2).putShort((short) value).array();
  }

  private static byte[] u32(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }

  /// Bytes that inflate to these, and then to this many zeros.
  static byte[] deflated(byte[] begin, int zeros) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (Deflater fast = new Deflater(Deflater.BEST_SPEED);
        DeflaterOutputStream deflate = new DeflaterOutputStream(packed, fast)) {
      deflate.write(begin);
      byte[] part = new byte[1 << 20];
      for (int left = zeros; left > 0; left -= part.length) {
        deflate.write(part, 0, Math.min(left, part.length));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  /// A grey PNG of 8 × 8 pixels whose data goes on for this many bytes, with this chunk before it.
  static byte[] endlessPng(String chunk, byte[] content, int zeros) {
    byte[] rows = new byte[8 * 9];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (byte) (i % 9 == 0 ? 0 : 100);
    }
    return joined(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
        chunk("IHDR", joined(u32(8), u32(8), new byte[] {8, 0, 0, 0, 0})),
        chunk(chunk, content),
        chunk("IDAT", deflated(rows, zeros)),
        chunk("IEND", new byte[0]));
  }

  private static byte[] chunk(String type, byte[] content) {
    byte[] named = joined(latin(type), content);
    CRC32 checksum = new CRC32();
    checksum.update(named);
    return joined(u32(content.length), named, u32((int) checksum.getValue()));
  }

  /// A TIFF of one deflated strip, 8 × 8 grey pixels, whose data goes on for this many bytes.
  static byte[] endlessTiff(int zeros) {
    byte[] grey = new byte[64];
    Arrays.fill(grey, (byte) 100);
    byte[] strip = deflated(grey, zeros);
    int[][] entries = {
      {Tiff.WIDTH, 8},
      {Tiff.HEIGHT, 8},
      {Tiff.BITS, 8},
      {Tiff.COMPRESSION, 8},
      {Tiff.PHOTOMETRIC, 1},
      {Tiff.STRIP_OFFSETS, 8 + 2 + 12 * 8 + 4},
      {Tiff.SAMPLES, 1},
      {Tiff.STRIP_BYTES, strip.length}
    };
    ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 12 * entries.length + 4 + strip.length);
    tiff.order(ByteOrder.LITTLE_ENDIAN).put(latin("II")).putShort((short) 42).putInt(8);
    tiff.putShort((short) entries.length);
    for (int[] pair : entries) {
      entry(tiff, pair[0], pair[1]);
    }
    return tiff.putInt(0).put(strip).array();
  }

  /// The GIF with its first picture again and again.
  static byte[] endlessGif(int frames) {
    byte[] gif = written("gif", fields(32, 32));
    int first = 13 + (3 << (gif[10] & 7) + 1);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(gif, 0, first);
    for (int i = 0; i < frames; i++) {
      whole.write(gif, first, gif.length - 1 - first);
    }
    whole.write(';');
    return whole.toByteArray();
  }

  /// An animation of the same picture: the extended header, how to play it, and each frame in a
  /// chunk that says where it lies and for how long (RFC 9649, section 2.7.1).
  static byte[] endlessWebp(int frames) {
    byte[] still = encoded(".webp", fields(32, 32), IMWRITE_WEBP_QUALITY, 80);
    byte[] picture = Arrays.copyOfRange(still, 12, still.length);
    byte[] size = {31, 0, 0, 31, 0, 0};
    byte[] frame =
        joined(latin("ANMF"), little(16 + picture.length), new byte[6], size, little(40), picture);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(latin("WEBPVP8X"));
    whole.writeBytes(joined(little(10), little(2), size));
    whole.writeBytes(joined(latin("ANIM"), little(6), new byte[6]));
    for (int i = 0; i < frames; i++) {
      whole.writeBytes(frame);
    }
    return joined(latin("RIFF"), little(whole.size()), whole.toByteArray());
  }

  private static byte[] little(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }
}
