package gaze.testkit.sample;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A picture while it is drawn. Positions are fractions of the width and of the height, sizes are
/// fractions of the height, so that a scene fits every shape of picture.
final class Canvas {
  final int width;
  final int height;
  final BufferedImage image;
  final Graphics2D pen;
  final RandomGenerator random;
  final Noise noise;

  Canvas(int width, int height, int seed) {
    this.width = width;
    this.height = height;
    this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    this.pen = image.createGraphics();
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.noise = new Noise(seed * 7919);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  double x(double fraction) {
    return fraction * width;
  }

  double y(double fraction) {
    return fraction * height;
  }

  /// Width over height.
  double aspect() {
    return (double) width / height;
  }

  double between(double low, double high) {
    return random.nextDouble(low, high);
  }

  void fill(Shape shape, Color color) {
    pen.setPaint(color);
    pen.fill(shape);
  }

  /// Fills a horizontal band with a vertical gradient.
  void band(double top, double bottom, Color upper, Color lower) {
    pen.setPaint(gradient(top, bottom, upper, lower));
    pen.fill(new Rectangle2D.Double(0, y(top), width, y(bottom) - y(top) + 1));
  }

  GradientPaint gradient(double top, double bottom, Color upper, Color lower) {
    return new GradientPaint(0, (float) y(top), upper, 0, (float) y(bottom), lower);
  }

  /// A soft round light that adds to what is there.
  void glow(double atX, double atY, double radius, Color color, double strength) {
    float r = (float) Math.max(1, radius * height);
    Color core = alpha(color, strength);
    Color middle = alpha(color, strength * 0.3);
    pen.setPaint(
        new RadialGradientPaint(
            (float) x(atX),
            (float) y(atY),
            r,
            new float[] {0f, 0.35f, 1f},
            new Color[] {core, middle, alpha(color, 0)}));
    pen.fill(circle(atX, atY, radius));
  }

  Ellipse2D circle(double atX, double atY, double radius) {
    double r = radius * height;
    return new Ellipse2D.Double(x(atX) - r, y(atY) - r, 2 * r, 2 * r);
  }

  void line(double x1, double y1, double x2, double y2, double thickness, Color color) {
    pen.setPaint(color);
    pen.setStroke(stroke(thickness));
    pen.draw(new Line2D.Double(x(x1), y(y1), x(x2), y(y2)));
  }

  BasicStroke stroke(double thickness) {
    return new BasicStroke(
        (float) Math.max(0.5, thickness * height), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /// A closed shape through points given as fractions: x, y, x, y …
  Path2D shape(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(x(points[0]), y(points[1]));
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(x(points[i]), y(points[i + 1]));
    }
    path.closePath();
    return path;
  }

  /// Lets what follows shine through.
  void opacity(double share) {
    pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) share));
  }

  /// What a lens and a film add: darker corners and a fine grain.
  BufferedImage developed() {
    pen.dispose();
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        double dx = 2.0 * column / width - 1;
        double dy = 2.0 * row / height - 1;
        double light = 1 - 0.11 * (dx * dx + dy * dy);
        double grain = random.nextDouble(-5, 5);
        int rgb = image.getRGB(column, row);
        image.setRGB(
            column,
            row,
            clamp((rgb >> 16 & 255) * light + grain) << 16
                | clamp((rgb >> 8 & 255) * light + grain) << 8
                | clamp((rgb & 255) * light + grain));
      }
    }
    return image;
  }

  static Color mix(Color a, Color b, double share) {
    double s = Math.clamp(share, 0, 1);
    return new Color(
        clamp(a.getRed() + (b.getRed() - a.getRed()) * s),
        clamp(a.getGreen() + (b.getGreen() - a.getGreen()) * s),
        clamp(a.getBlue() + (b.getBlue() - a.getBlue()) * s));
  }

  static Color alpha(Color color, double share) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), clamp(255 * share));
  }

  static int clamp(double value) {
    return (int) Math.clamp(Math.round(value), 0, 255);
  }
}
