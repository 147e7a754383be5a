package gaze.media.picture;

import static gaze.media.picture.Drawn.encoded;
import static gaze.media.picture.Drawn.fields;
import static gaze.media.picture.Drawn.written;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/// Small files that claim to be huge pictures.
final class Bombs {
  private Bombs() {}

  static byte[] claiming(String extension, int width, int height) {
    return switch (extension) {
      case "jpg" -> jpeg(width, height);
      case "png" -> png(width, height);
      case "bmp" -> littleEndian(encoded(".bmp", fields(32, 32)), 18, width, height);
      case "tiff" -> tiff(width, height);
      case "gif" -> gif(width, height);
      case "webp" -> webp();
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

  /// The largest sides that a WebP of the extended kind can name: 2²⁴.
  private static byte[] webp() {
    ByteBuffer webp = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    webp.put("RIFF".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)).putInt(56);
    webp.put("WEBPVP8X".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)).putInt(10);
    webp.putInt(0).putInt(0xFFFFFFFF).putShort((short) 0xFFFF);
    return webp.array();
  }
}
