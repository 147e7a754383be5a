package gaze.testkit.sample;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// A picture as the bytes of a file, with its EXIF block and XMP packet where the format has a
/// place for them.
final class PictureFile {
  /// Between what phones (about 0.9) and the web (about 0.8) use.
  private static final float JPEG_QUALITY = 0.87f;

  private PictureFile() {}

  static byte[] jpeg(BufferedImage picture, byte[] exif, String xmp) throws IOException {
    byte[] plain = encode("jpeg", picture);
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length + 4096);
    out.write(plain, 0, 2);
    segment(out, "Exif\0\0", exif);
    if (!xmp.isEmpty()) {
      segment(out, "http://ns.adobe.com/xap/1.0/\0", xmp.getBytes(StandardCharsets.UTF_8));
    }
    out.write(plain, 2, plain.length - 2);
    return out.toByteArray();
  }

  static byte[] plainJpeg(BufferedImage picture) throws IOException {
    return encode("jpeg", picture);
  }

  /// APP1: `FF E1`, the length with itself (big-endian), a name, the content.
  private static void segment(ByteArrayOutputStream out, String name, byte[] content) {
    byte[] label = name.getBytes(StandardCharsets.US_ASCII);
    int length = 2 + label.length + content.length;
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
    out.writeBytes(label);
    out.writeBytes(content);
  }

  /// The EXIF block goes into an `eXIf` chunk behind the header, which is 33 bytes with the
  /// signature.
  static byte[] png(BufferedImage picture, byte[] exif) throws IOException {
    byte[] plain = encode("png", picture);
    byte[] named = new byte[4 + exif.length];
    System.arraycopy("eXIf".getBytes(StandardCharsets.US_ASCII), 0, named, 0, 4);
    System.arraycopy(exif, 0, named, 4, exif.length);
    CRC32 crc = new CRC32();
    crc.update(named);
    ByteBuffer out = ByteBuffer.allocate(plain.length + 12 + exif.length);
    out.put(plain, 0, 33).putInt(exif.length).put(named).putInt((int) crc.getValue());
    out.put(plain, 33, plain.length - 33);
    return out.array();
  }

  static byte[] gif(BufferedImage picture) throws IOException {
    BufferedImage few =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED);
    few.createGraphics().drawImage(picture, 0, 0, null);
    return encode("gif", few);
  }

  static byte[] tiff(BufferedImage picture) throws IOException {
    return encode("tiff", picture);
  }

  static byte[] avif(BufferedImage picture) throws IOException {
    return Encoded.avif(picture);
  }

  /// `RIFF` size `WEBP`, then a `VP8X` chunk that announces EXIF (bit 3), the picture's own chunk
  /// and the `EXIF` chunk. Sizes are little-endian, chunks are padded to even lengths.
  static byte[] webp(BufferedImage picture, byte[] exif) throws IOException {
    byte[] plain = Encoded.webp(picture);
    byte[] picturesChunk = Arrays.copyOfRange(plain, 12, plain.length);
    int exifSize = exif.length + (exif.length & 1);
    int size = 4 + 18 + picturesChunk.length + 8 + exifSize;
    ByteBuffer out = ByteBuffer.allocate(8 + size).order(ByteOrder.LITTLE_ENDIAN);
    out.put(ascii("RIFF")).putInt(size).put(ascii("WEBP"));
    out.put(ascii("VP8X")).putInt(10).putInt(0b1000);
    put24(out, picture.getWidth() - 1);
    put24(out, picture.getHeight() - 1);
    out.put(picturesChunk);
    out.put(ascii("EXIF")).putInt(exif.length).put(exif);
    return out.array();
  }

  private static void put24(ByteBuffer out, int value) {
    out.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] encode(String format, BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    if (format.equals("jpeg")) {
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(JPEG_QUALITY);
    }
    if (format.equals("tiff")) {
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionType("LZW");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), settings);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /// The picture as a camera held that way stores it: EXIF orientations 1, 3, 6 and 8.
  static BufferedImage stored(BufferedImage displayed, int orientation) {
    int quarters =
        switch (orientation) {
          case 1 -> 0;
          case 8 -> 1;
          case 3 -> 2;
          case 6 -> 3;
          default -> throw new IllegalArgumentException("need 1, 3, 6 or 8, got " + orientation);
        };
    if (quarters == 0) {
      return displayed;
    }
    int width = displayed.getWidth();
    int height = displayed.getHeight();
    boolean lying = quarters % 2 == 1;
    BufferedImage turned =
        new BufferedImage(
            lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
    AffineTransform turn = new AffineTransform();
    turn.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
    turn.quadrantRotate(quarters);
    turn.translate(-width / 2.0, -height / 2.0);
    var pen = turned.createGraphics();
    pen.drawImage(displayed, turn, null);
    pen.dispose();
    return turned;
  }
}
