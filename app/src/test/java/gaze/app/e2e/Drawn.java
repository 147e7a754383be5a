package gaze.app.e2e;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.imageio.ImageIO;

/// Folders of pictures that are made for one test.
final class Drawn {
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1200;

  private Drawn() {}

  /// `count` pictures with a date in their names.
  static Path circles(Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < count; i++) {
      BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
      Graphics2D pen = image.createGraphics();
      pen.setColor(Color.getHSBColor(i / (float) count, 0.6f, 0.9f));
      pen.fillRect(0, 0, WIDTH, HEIGHT);
      pen.setColor(Color.WHITE);
      pen.fillOval(100 + 40 * i, 300, 400, 400);
      pen.dispose();
      save(image, folder.resolve("IMG_2019032%d_1104%02d.jpg".formatted(1 + i % 9, i % 60)));
    }
    return folder;
  }

  /// `count` pictures of a sign that says `Gleis` and a number.
  static Path signs(Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    for (int i = 1; i <= count; i++) {
      BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
      Graphics2D pen = image.createGraphics();
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, WIDTH, HEIGHT);
      pen.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      pen.setColor(Color.BLACK);
      pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 120));
      pen.drawString("Gleis " + i, 200, 400);
      pen.dispose();
      save(image, folder.resolve("sign-%d.jpg".formatted(i)));
    }
    return folder;
  }

  /// `count` pictures of noise: their previews are large.
  static Path noise(Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(count);
    for (int i = 0; i < count; i++) {
      BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
      int[] pixels = random.ints((long) WIDTH * HEIGHT).toArray();
      image.setRGB(0, 0, WIDTH, HEIGHT, pixels, 0, WIDTH);
      save(image, folder.resolve("noise-%d.jpg".formatted(i)));
    }
    return folder;
  }

  /// A disc of one colour on white.
  static Path disc(Path file, Color colour) throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(colour);
    pen.fillOval(WIDTH / 2 - HEIGHT / 2, 0, HEIGHT, HEIGHT);
    pen.dispose();
    save(image, file);
    return file;
  }

  /// A picture of noise that takes a decoder long.
  static Path large(Path file) throws IOException {
    BufferedImage image = new BufferedImage(4 * WIDTH, 4 * HEIGHT, BufferedImage.TYPE_INT_RGB);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(WIDTH);
    int[] row = random.ints(image.getWidth()).toArray();
    for (int y = 0; y < image.getHeight(); y++) {
      row[y % row.length] = y;
      image.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
    save(image, file);
    return file;
  }

  private static void save(BufferedImage image, Path file) throws IOException {
    if (Files.exists(file)) {
      throw new IOException("drawn twice: " + file);
    }
    ImageIO.write(image, file.toString().endsWith(".png") ? "png" : "jpg", file.toFile());
  }
}
