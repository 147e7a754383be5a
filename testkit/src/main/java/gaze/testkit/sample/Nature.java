package gaze.testkit.sample;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/// What landscapes are made of: sky, clouds, stars, ridges, water, trees.
final class Nature {
  private Nature() {}

  static void sky(Canvas c, Light light, double horizon) {
    c.band(0, horizon * 0.55, light.zenith, light.sky);
    c.band(horizon * 0.55, horizon, light.sky, light.horizon);
    c.band(horizon, 1, light.horizon, light.horizon);
  }

  static void sun(Canvas c, Light light, double x, double y, double radius) {
    c.glow(x, y, radius * 9, light.sun, 0.45);
    c.glow(x, y, radius * 3, light.sun, 0.6);
    c.fill(c.circle(x, y, radius), light.sun);
  }

  static void clouds(Canvas c, Light light, double bottom, double cover) {
    Color lit = Canvas.mix(light.horizon, Color.WHITE, light.dark() ? 0.05 : 0.7);
    Color shade = Canvas.mix(light.sky, light.haze, 0.6);
    for (int row = 0; row < c.y(bottom); row++) {
      double fade = Math.min(1, (c.y(bottom) - row) / c.y(bottom * 0.5));
      for (int column = 0; column < c.width; column++) {
        double u = column / (double) c.height;
        double v = row / (double) c.height;
        double thickness = c.noise.rough(u * 2.2 + 40, v * 6.5, 5) + cover - 0.35;
        if (thickness > 0) {
          double under = c.noise.rough(u * 2.2 + 40, v * 6.5 + 0.16, 4);
          Color color = Canvas.mix(lit, shade, 0.5 + under);
          double share = Math.min(0.9, thickness * 2.6) * fade;
          Color sky = new Color(c.image.getRGB(column, row));
          c.image.setRGB(column, row, Canvas.mix(sky, color, share).getRGB());
        }
      }
    }
  }

  static void stars(Canvas c, int count, double bottom) {
    for (int i = 0; i < count; i++) {
      double size = 0.0006 + Math.pow(c.random.nextDouble(), 6) * 0.0022;
      double warmth = c.random.nextDouble();
      Color color = Canvas.mix(new Color(0xcfe0ff), new Color(0xffe9cf), warmth);
      double x = c.random.nextDouble();
      double y = c.between(0, bottom);
      if (size > 0.0018) {
        c.glow(x, y, size * 5, color, 0.5);
      }
      c.fill(c.circle(x, y, size), Canvas.alpha(color, c.between(0.4, 1)));
    }
  }

  /// A line of hills or peaks across the picture, `roughness` 0 for dunes and 1 for rock.
  static Path2D ridge(Canvas c, double base, double rise, double scale, double roughness) {
    double offset = c.between(0, 900);
    Path2D path = new Path2D.Double();
    path.moveTo(0, c.height);
    for (int column = 0; column <= c.width; column += 2) {
      double u = column / (double) c.height * scale + offset;
      double soft = c.noise.at(u, 3.5) * 0.6;
      double rock = (1 - 2 * Math.abs(c.noise.rough(u * 1.4, 8.5, 7))) * 0.9 - 0.3;
      double lift = soft * (1 - roughness) + rock * roughness;
      path.lineTo(column, c.y(base - rise * lift));
    }
    path.lineTo(c.width, c.height);
    path.closePath();
    return path;
  }

  static void hill(Canvas c, Path2D ridge, double top, double bottom, Color upper, Color lower) {
    c.pen.setPaint(c.gradient(top, bottom, upper, lower));
    c.pen.fill(ridge);
  }

  /// Turns everything below the horizon into water that mirrors what is above it.
  static void water(Canvas c, Light light, double horizon, double calm) {
    int level = (int) c.y(horizon);
    Color deep = Canvas.mix(light.zenith, light.near, 0.35);
    for (int row = level; row < c.height; row++) {
      double depth = (row - level) / (double) (c.height - level);
      double wave = c.height * (0.002 + 0.035 * depth * (1 - calm));
      for (int column = 0; column < c.width; column++) {
        double u = column / (double) c.height;
        double ripple = c.noise.rough(u * 6, Math.sqrt(depth) * 70, 3);
        int fromX = Math.clamp((int) (column + ripple * wave * 2), 0, c.width - 1);
        int fromY = (int) (level - 1 - (row - level) * 0.9 + ripple * wave * 3);
        Color mirrored = new Color(c.image.getRGB(fromX, Math.clamp(fromY, 0, level - 1)));
        double share = 0.18 + 0.5 * depth + 0.12 * ripple;
        c.image.setRGB(column, row, Canvas.mix(mirrored, deep, share).getRGB());
      }
    }
  }

  /// The path of sparks that a low sun lays on water.
  static void sparkle(Canvas c, Light light, double x, double horizon, int count) {
    for (int i = 0; i < count; i++) {
      double depth = Math.pow(c.random.nextDouble(), 1.4);
      double at = x + c.random.nextGaussian() * (0.012 + 0.05 * depth);
      double y = horizon + 0.004 + depth * (0.98 - horizon);
      double length = (0.004 + 0.03 * depth) * c.between(0.4, 1.2);
      Color spark = Canvas.alpha(light.sun, c.between(0.1, 0.65) * (1 - 0.5 * depth));
      c.line(at - length / 2, y, at + length / 2, y, 0.0012 + 0.0025 * depth, spark);
    }
  }

  static void conifer(Canvas c, double x, double foot, double size, Color color) {
    double half = size * 0.22 / c.aspect();
    Path2D tree = new Path2D.Double();
    tree.moveTo(c.x(x), c.y(foot - size));
    int tiers = 7;
    for (int side = 1; side >= -1; side -= 2) {
      for (int i = 0; i < tiers; i++) {
        int tier = side > 0 ? i + 1 : tiers - i;
        double down = foot - size + size * 0.95 * tier / tiers;
        double reach = half * tier / tiers * c.between(0.85, 1.1);
        double in = reach * 0.55;
        if (side > 0) {
          tree.lineTo(c.x(x + reach), c.y(down));
          tree.lineTo(c.x(x + in), c.y(down - size * 0.02));
        } else {
          tree.lineTo(c.x(x - in), c.y(down - size * 0.02));
          tree.lineTo(c.x(x - reach), c.y(down));
        }
      }
    }
    tree.closePath();
    c.fill(tree, color);
    c.line(x, foot, x, foot - size * 0.1, size * 0.03, color);
  }

  static void treeLine(Canvas c, double foot, double size, int count, Color color) {
    for (int i = 0; i < count; i++) {
      double x = (i + c.between(-0.4, 0.4)) / count;
      double lift = c.noise.at(x * 4, 77) * size * 0.3;
      conifer(c, x, foot + lift, size * c.between(0.6, 1.25), color);
    }
  }

  static void mist(Canvas c, double top, double bottom, Color color, double strength) {
    double middle = (top + bottom) / 2;
    c.band(top, middle, Canvas.alpha(color, 0), Canvas.alpha(color, strength));
    c.band(middle, bottom, Canvas.alpha(color, strength), Canvas.alpha(color, 0));
  }

  /// Out-of-focus lights.
  static void bokeh(Canvas c, int count, double top, double bottom, Color... colors) {
    for (int i = 0; i < count; i++) {
      Color color = colors[c.random.nextInt(colors.length)];
      double radius = c.between(0.012, 0.05);
      double x = c.random.nextDouble();
      double y = c.between(top, bottom);
      Ellipse2D disc = c.circle(x, y, radius);
      c.fill(disc, Canvas.alpha(color, c.between(0.06, 0.3)));
      c.pen.setStroke(c.stroke(0.0015));
      c.pen.setPaint(Canvas.alpha(Color.WHITE, 0.08));
      c.pen.draw(disc);
    }
  }
}
