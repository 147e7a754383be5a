package gaze.testkit.sample;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// What people build and light: skylines, fireworks, balloons, tiles.
final class Towns {
  private Towns() {}

  static void skyline(Canvas c, Light light) {
    Nature.sky(c, light, 0.64);
    if (light.dark()) {
      Nature.stars(c, 160, 0.4);
    }
    Nature.clouds(c, light, 0.5, c.between(0.1, 0.3));
    Nature.sun(c, light, c.between(0.15, 0.85), c.between(0.18, 0.34), 0.026);
    for (int layer = 0; layer < 3; layer++) {
      houses(c, light, layer);
    }
    Nature.water(c, light, 0.68, 0.55);
  }

  private static void houses(Canvas c, Light light, int layer) {
    Color wall = light.depth(0.35 + 0.28 * layer);
    for (double x = -0.02; x < 1; ) {
      double width = c.between(0.03, 0.075) / c.aspect() * 1.5;
      double top = 0.68 - c.between(0.1, 0.4 - 0.09 * layer);
      double left = x;
      Rectangle2D tower =
          new Rectangle2D.Double(c.x(left), c.y(top), c.x(width), c.y(0.69) - c.y(top));
      c.fill(tower, wall);
      if (c.random.nextInt(4) == 0) {
        c.line(left + width / 2, top, left + width / 2, top - 0.05, 0.002, wall);
      }
      windows(c, light, tower, layer);
      x += width * c.between(0.9, 1.25);
    }
  }

  private static void windows(Canvas c, Light light, Rectangle2D tower, int layer) {
    double size = c.height * 0.0055;
    Color lamp = new Color(light.dark() ? 0xffd27a : 0xeef6ff);
    double share = light.dark() ? 0.45 : 0.3;
    for (double y = tower.getMinY() + size * 2; y < tower.getMaxY(); y += size * 2.4) {
      for (double x = tower.getMinX() + size; x < tower.getMaxX() - size; x += size * 2) {
        if (c.random.nextDouble() < share) {
          c.fill(
              new Rectangle2D.Double(x, y, size, size * 1.2),
              Canvas.alpha(lamp, c.between(0.25, 0.5 + 0.2 * layer)));
        }
      }
    }
  }

  static void fireworks(Canvas c, Light light) {
    Nature.sky(c, light, 0.7);
    Color[] colors = {
      new Color(0xffd166), new Color(0xff5d73), new Color(0x7ce0ff), new Color(0xc79bff)
    };
    for (int burst = 0; burst < 7; burst++) {
      Color color = colors[c.random.nextInt(colors.length)];
      double x = c.between(0.12, 0.88);
      double y = c.between(0.12, 0.46);
      double reach = c.between(0.1, 0.22);
      c.glow(x, y, reach * 1.6, color, 0.28);
      for (int spark = 0; spark < 90; spark++) {
        double angle = c.between(0, 2 * Math.PI);
        double length = reach * Math.sqrt(c.random.nextDouble());
        double endX = x + Math.cos(angle) * length / c.aspect();
        double endY = y + Math.sin(angle) * length + length * length * 0.6;
        c.line(
            x + (endX - x) * 0.55,
            y + (endY - y) * 0.5,
            endX,
            endY,
            0.0018,
            Canvas.alpha(color, 0.55));
        c.fill(c.circle(endX, endY, 0.0028), Canvas.mix(color, Color.WHITE, 0.6));
      }
    }
    for (int layer = 1; layer < 3; layer++) {
      houses(c, light, layer);
    }
    Nature.water(c, light, 0.68, 0.5);
  }

  static void balloons(Canvas c, Light light) {
    Nature.sky(c, light, 0.7);
    Nature.clouds(c, light, 0.5, 0.2);
    Nature.sun(c, light, c.between(0.15, 0.85), 0.5, 0.03);
    for (int i = 0; i < 4; i++) {
      Path2D hill = Nature.ridge(c, 0.68 + 0.08 * i, 0.1, 0.9 + 0.2 * i, 0.35);
      Nature.hill(
          c,
          hill,
          0.6 + 0.08 * i,
          0.8 + 0.08 * i,
          light.depth(0.25 + 0.22 * i),
          light.depth(0.15 + 0.22 * i));
    }
    Color[][] liveries = {
      {new Color(0xe4572e), new Color(0xffc145)},
      {new Color(0x2e86ab), new Color(0xf6f5ae)},
      {new Color(0x8e3b8a), new Color(0xf7a1c4)},
      {new Color(0x2a9d6f), new Color(0xf2f2f2)}
    };
    int count = 9;
    for (int i = 0; i < count; i++) {
      double size = 0.05 + 0.17 * Math.pow(i / (double) count, 2);
      double x = (i * 0.381966 + c.between(0, 0.12)) % 1;
      balloon(c, x, c.between(0.14, 0.62 - size), size, liveries[c.random.nextInt(4)], light);
    }
  }

  private static void balloon(
      Canvas c, double x, double y, double size, Color[] livery, Light light) {
    double w = size / c.aspect();
    Path2D envelope = new Path2D.Double();
    envelope.append(
        new Arc2D.Double(
            c.x(x - 0.5 * w), c.y(y - 0.5 * size), c.x(w), c.y(size), -20, 220, Arc2D.OPEN),
        false);
    envelope.lineTo(c.x(x - 0.1 * w), c.y(y + 0.72 * size));
    envelope.lineTo(c.x(x + 0.1 * w), c.y(y + 0.72 * size));
    envelope.closePath();
    c.fill(envelope, livery[0]);
    c.pen.setClip(envelope);
    for (int stripe = -2; stripe <= 2; stripe++) {
      double middle = x + Math.sin(stripe * 0.62) * 0.5 * w;
      double half = Math.cos(stripe * 0.62) * 0.075 * w;
      c.fill(
          new Ellipse2D.Double(
              c.x(middle - half), c.y(y - 0.55 * size), c.x(2 * half), c.y(1.35 * size)),
          livery[1]);
    }
    c.glow(x - 0.18 * w, y - 0.15 * size, size * 0.55, Color.WHITE, 0.3);
    c.glow(x + 0.4 * w, y + 0.2 * size, size * 0.7, light.near, 0.35);
    c.pen.setClip(null);
    Color rope = light.depth(0.9);
    for (double side : new double[] {-1, 1}) {
      double foot = x + side * 0.06 * w;
      c.line(x + side * 0.1 * w, y + 0.72 * size, foot, y + 0.9 * size, 0.0012, rope);
    }
    c.fill(
        c.shape(
            x - 0.08 * w,
            y + 0.88 * size,
            x + 0.08 * w,
            y + 0.88 * size,
            x + 0.06 * w,
            y + 1.02 * size,
            x - 0.06 * w,
            y + 1.02 * size),
        new Color(0x6b4423));
  }

  /// A wall of painted tiles: one motif, turned four ways.
  static void tiles(Canvas c, Light light) {
    Color ground = Canvas.mix(new Color(0xf4f1e6), light.horizon, 0.15);
    Color[] blues = {new Color(0x1d4e9e), new Color(0x5b8fd6), new Color(0xe0a526)};
    c.band(0, 1, ground, ground);
    int across = (int) Math.max(4, Math.round(5 * c.aspect()));
    double side = c.width / (double) across;
    double leaf = c.between(0.28, 0.46);
    double ring = c.between(0.2, 0.34);
    int petals = 4 * (1 + c.random.nextInt(3));
    for (int row = 0; row * side < c.height; row++) {
      for (int column = 0; column < across; column++) {
        double x = (column + 0.5) * side;
        double y = (row + 0.5) * side;
        tile(c, x, y, side, leaf, ring, petals, blues);
      }
    }
    c.glow(0.2, 0.1, 1.2, light.sun, 0.22);
  }

  private static void tile(
      Canvas c,
      double x,
      double y,
      double side,
      double leaf,
      double ring,
      int petals,
      Color[] ink) {
    var before = c.pen.getTransform();
    c.pen.translate(x, y);
    c.fill(new Rectangle2D.Double(-side / 2, -side / 2, side, side), shade(c));
    for (int i = 0; i < petals; i++) {
      c.pen.rotate(2 * Math.PI / petals);
      c.fill(
          new Ellipse2D.Double(side * 0.06, -side * 0.05, side * leaf, side * 0.1),
          i % 2 == 0 ? ink[0] : ink[1]);
    }
    c.pen.setPaint(ink[0]);
    c.pen.setStroke(c.stroke(0.004));
    double r = side * ring;
    c.pen.draw(new Ellipse2D.Double(-r, -r, 2 * r, 2 * r));
    c.fill(new Ellipse2D.Double(-side * 0.07, -side * 0.07, side * 0.14, side * 0.14), ink[2]);
    for (int corner = 0; corner < 4; corner++) {
      c.pen.rotate(Math.PI / 2);
      c.fill(
          new Arc2D.Double(
              side * 0.5 - side * 0.22,
              side * 0.5 - side * 0.22,
              side * 0.44,
              side * 0.44,
              90,
              90,
              Arc2D.PIE),
          ink[1]);
      c.fill(
          new Arc2D.Double(
              side * 0.5 - side * 0.12,
              side * 0.5 - side * 0.12,
              side * 0.24,
              side * 0.24,
              90,
              90,
              Arc2D.PIE),
          ink[2]);
    }
    c.pen.setPaint(new Color(0, 0, 0, 50));
    c.pen.setStroke(c.stroke(0.0018));
    c.pen.draw(new Rectangle2D.Double(-side / 2, -side / 2, side, side));
    c.pen.setTransform(before);
  }

  private static Color shade(Canvas c) {
    return Canvas.alpha(Color.WHITE, c.between(0, 0.35));
  }
}
