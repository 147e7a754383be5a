package gaze.inference.ocr;

import gaze.inference.image.Raster;
import gaze.inference.image.Rasters;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// A page of text in one font, photographed badly: turned, noisy, compressed.
///
/// @param quarters right angles that the page is turned by, clockwise
/// @param degrees that it is tilted by beyond them
record Page(List<String> lines, Font font, int quarters, double degrees) {
  private static final int MARGIN = 60;
  private static final double NOISE = 8;
  private static final float JPEG_QUALITY = 0.6f;

  Raster photographed(RandomGenerator random) {
    return Rasters.of(compressed(noisy(turned(drawn()), random)));
  }

  private BufferedImage drawn() {
    BufferedImage one = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    Graphics2D measure = pen(one);
    int step = (int) Math.round(measure.getFontMetrics().getHeight() * 1.25);
    int width =
        lines.stream().mapToInt(measure.getFontMetrics()::stringWidth).max().orElse(0) + 2 * MARGIN;
    measure.dispose();
    BufferedImage page =
        new BufferedImage(width, step * lines.size() + 2 * MARGIN, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = pen(page);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, page.getWidth(), page.getHeight());
    pen.setColor(new Color(20, 20, 30));
    for (int i = 0; i < lines.size(); i++) {
      pen.drawString(lines.get(i), MARGIN, MARGIN + step * i + pen.getFontMetrics().getAscent());
    }
    pen.dispose();
    return page;
  }

  private Graphics2D pen(BufferedImage page) {
    Graphics2D pen = page.createGraphics();
    pen.setFont(font);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    return pen;
  }

  private BufferedImage turned(BufferedImage page) {
    double angle = Math.toRadians(90 * quarters + degrees);
    double cos = Math.abs(Math.cos(angle));
    double sin = Math.abs(Math.sin(angle));
    int width = (int) Math.ceil(page.getWidth() * cos + page.getHeight() * sin);
    int height = (int) Math.ceil(page.getWidth() * sin + page.getHeight() * cos);
    BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = pen(turned);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
    turn.rotate(angle);
    turn.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
    pen.drawImage(page, turn, null);
    pen.dispose();
    return turned;
  }

  private static BufferedImage noisy(BufferedImage page, RandomGenerator random) {
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        int pixel = page.getRGB(x, y);
        int noisy = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
          long value = Math.round((pixel >> shift & 0xff) + random.nextGaussian() * NOISE);
          noisy |= Math.clamp(value, 0, 255) << shift;
        }
        page.setRGB(x, y, noisy);
      }
    }
    return page;
  }

  private static BufferedImage compressed(BufferedImage page) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam quality = writer.getDefaultWriteParam();
      quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      quality.setCompressionQuality(JPEG_QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(page, null, null), quality);
      stream.flush();
      return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
  }
}
