package gaze.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import gaze.media.pixels.EncodedPicture;
import gaze.media.pixels.NativeLibraries;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/// A picture of four fields, red and green above blue and grey, so that a turn, a mirroring or a
/// wrong colour shows; and readers for what came of it.
final class Drawn {
  static final Color RED = new Color(200, 30, 30);
  static final Color GREEN = new Color(30, 160, 40);
  static final Color BLUE = new Color(40, 50, 190);
  static final Color GREY = new Color(128, 128, 128);

  private Drawn() {}

  static BufferedImage fields(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = image.createGraphics();
    fill(pen, RED, 0, 0, width / 2, height / 2);
    fill(pen, GREEN, width / 2, 0, width - width / 2, height / 2);
    fill(pen, BLUE, 0, height / 2, width / 2, height - height / 2);
    fill(pen, GREY, width / 2, height / 2, width - width / 2, height - height / 2);
    pen.dispose();
    return image;
  }

  private static void fill(Graphics2D pen, Color color, int x, int y, int width, int height) {
    pen.setColor(color);
    pen.fillRect(x, y, width, height);
  }

  /// A field's colour by its name.
  static Color color(String name) {
    return switch (name) {
      case "RED" -> RED;
      case "GREEN" -> GREEN;
      case "BLUE" -> BLUE;
      case "GREY" -> GREY;
      default -> throw new IllegalArgumentException("no field is " + name);
    };
  }

  /// 8-bit BGR; whoever asked closes it.
  static Mat mat(BufferedImage image) {
    NativeLibraries.load();
    int width = image.getWidth();
    Mat mat = new Mat(image.getHeight(), width, CV_8UC3);
    byte[] row = new byte[3 * width];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        int rgb = image.getRGB(x, y);
        row[3 * x] = (byte) rgb;
        row[3 * x + 1] = (byte) (rgb >> 8);
        row[3 * x + 2] = (byte) (rgb >> 16);
      }
      mat.ptr(y).put(row);
    }
    return mat;
  }

  /// Encoded by OpenCV.
  ///
  /// @param settings pairs of `cv::ImwriteFlags` and values
  static byte[] encoded(String extension, Mat picture, int... settings) {
    try (BytePointer bytes = new BytePointer();
        IntPointer pairs = new IntPointer(settings)) {
      assertThat(imencode(extension, picture, bytes, pairs)).isTrue();
      byte[] file = new byte[Math.toIntExact(bytes.limit())];
      bytes.get(file);
      return file;
    }
  }

  static byte[] encoded(String extension, BufferedImage image, int... settings) {
    try (Mat picture = mat(image)) {
      return encoded(extension, picture, settings);
    }
  }

  /// Encoded by the JDK.
  static byte[] written(String format, BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      assertThat(ImageIO.write(image, format, bytes)).isTrue();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /// The JPEG with a segment put in after its first marker.
  static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    ByteBuffer whole = ByteBuffer.allocate(jpeg.length + 4 + content.length);
    whole.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker);
    whole.putShort((short) (content.length + 2)).put(content).put(jpeg, 2, jpeg.length - 2);
    return whole.array();
  }

  /// An Exif block that says nothing but the orientation: a TIFF of one entry.
  static byte[] exif(int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4);
    exif.put("Exif\0\0".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    exif.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) Tiff.ORIENTATION).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0);
    return exif.array();
  }

  /// The colour at a place of an encoded picture, as fractions of its sides.
  static Color at(EncodedPicture picture, double x, double y) {
    try (BytePointer bytes = new BytePointer(picture.bytes());
        Mat buffer = new Mat(1, picture.bytes().length, CV_8UC1, bytes);
        Mat decoded = imdecode(buffer, IMREAD_COLOR)) {
      BytePointer pixel = decoded.ptr((int) (y * decoded.rows()), (int) (x * decoded.cols()));
      return new Color(pixel.get(2) & 0xFF, pixel.get(1) & 0xFF, pixel.get(0) & 0xFF);
    }
  }

  static void assertNear(Color found, Color expected, int tolerance) {
    int red = Math.abs(found.getRed() - expected.getRed());
    int green = Math.abs(found.getGreen() - expected.getGreen());
    int blue = Math.abs(found.getBlue() - expected.getBlue());
    assertThat(Math.max(red, Math.max(green, blue)))
        .as("%s should be near %s", found, expected)
        .isLessThanOrEqualTo(tolerance);
  }

  /// The four fields where they were drawn.
  static void assertFields(EncodedPicture picture, int tolerance) {
    assertNear(at(picture, 0.25, 0.25), RED, tolerance);
    assertNear(at(picture, 0.75, 0.25), GREEN, tolerance);
    assertNear(at(picture, 0.25, 0.75), BLUE, tolerance);
    assertNear(at(picture, 0.75, 0.75), GREY, tolerance);
  }
}
