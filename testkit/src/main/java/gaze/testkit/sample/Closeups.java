package gaze.testkit.sample;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/// Near things: flowers, leaves, fish, a cake, a cat.
final class Closeups {
  private Closeups() {}

  static void flowers(Canvas c, Light light) {
    c.band(0, 0.5, light.sky, light.horizon);
    c.band(0.5, 1, new Color(0x7fa650), new Color(0x2f5a2a));
    Nature.bokeh(c, 70, 0, 0.75, light.sun, light.horizon, new Color(0xb8d98a));
    Color[] petals = {
      new Color(0xe63946),
      new Color(0xf4a3c0),
      new Color(0xffd23f),
      new Color(0xf8f4ff),
      new Color(0x9d6bd1)
    };
    Color main = petals[c.random.nextInt(petals.length)];
    Color other = petals[c.random.nextInt(petals.length)];
    for (int i = 0; i < 60; i++) {
      double near = i / 59.0;
      double size = 0.015 + 0.09 * near * near;
      double x = c.random.nextDouble();
      double y = 0.5 + 0.4 * near + c.between(-0.1, 0.05);
      Color green = Canvas.mix(new Color(0x8fb35c), new Color(0x2c5a24), near);
      c.line(x, y, x + c.between(-0.02, 0.02), y + 0.12 + size * 2, 0.002 + 0.005 * near, green);
      flower(c, x, y, size, c.random.nextInt(3) == 0 ? other : main);
    }
  }

  private static void flower(Canvas c, double x, double y, double size, Color color) {
    var before = c.pen.getTransform();
    c.pen.translate(c.x(x), c.y(y));
    c.pen.scale(1, c.between(0.55, 0.95));
    double r = size * c.height;
    int petals = 7 + c.random.nextInt(5);
    for (int ring = 0; ring < 2; ring++) {
      double reach = r * (1 - 0.35 * ring);
      for (int i = 0; i < petals; i++) {
        c.pen.rotate(2 * Math.PI / petals);
        Color tone = Canvas.mix(color, ring == 0 ? Color.BLACK : Color.WHITE, c.between(0.02, 0.2));
        c.fill(new Ellipse2D.Double(0, -reach * 0.2, reach, reach * 0.4), tone);
      }
      c.pen.rotate(Math.PI / petals);
    }
    double eye = r * 0.22;
    c.fill(new Ellipse2D.Double(-eye, -eye, 2 * eye, 2 * eye), new Color(0x6b3f12));
    c.fill(new Ellipse2D.Double(-eye * 0.6, -eye * 0.7, eye, eye), new Color(0xf6b93b));
    c.pen.setTransform(before);
  }

  static void leaves(Canvas c, Light light) {
    c.band(0, 1, new Color(0x6a4a2c), new Color(0x3b2818));
    Color[] autumn = {
      new Color(0xd9480f),
      new Color(0xf08c00),
      new Color(0xffc53d),
      new Color(0x9c2a1c),
      new Color(0x8a9a3b),
      new Color(0xb5651d)
    };
    for (int i = 0; i < 420; i++) {
      double near = i / 419.0;
      Color color = autumn[c.random.nextInt(autumn.length)];
      Color tone = Canvas.mix(new Color(0x3b2818), color, 0.35 + 0.65 * near);
      leaf(c, c.random.nextDouble(), c.random.nextDouble(), c.between(0.05, 0.11), tone);
    }
    c.glow(0.25, 0.1, 1.1, light.sun, 0.28);
  }

  private static void leaf(Canvas c, double x, double y, double size, Color color) {
    AffineTransform before = c.pen.getTransform();
    c.pen.translate(c.x(x), c.y(y));
    c.pen.rotate(c.between(0, 2 * Math.PI));
    double s = size * c.height;
    Path2D leaf = new Path2D.Double();
    leaf.moveTo(-s, 0);
    leaf.curveTo(-s * 0.4, -s * 0.7, s * 0.4, -s * 0.6, s, 0);
    leaf.curveTo(s * 0.4, s * 0.6, -s * 0.4, s * 0.7, -s, 0);
    c.pen.translate(s * 0.06, s * 0.08);
    c.fill(leaf, new Color(0, 0, 0, 70));
    c.pen.translate(-s * 0.06, -s * 0.08);
    c.fill(leaf, color);
    c.pen.setStroke(c.stroke(0.0016));
    c.pen.setPaint(Canvas.mix(color, Color.BLACK, 0.3));
    c.pen.drawLine((int) -s, 0, (int) s, 0);
    for (double vein = -0.5; vein < 0.7; vein += 0.3) {
      c.pen.drawLine((int) (vein * s), 0, (int) ((vein + 0.25) * s), (int) (-0.3 * s));
      c.pen.drawLine((int) (vein * s), 0, (int) ((vein + 0.25) * s), (int) (0.3 * s));
    }
    c.pen.setTransform(before);
  }

  static void reef(Canvas c, Light light) {
    c.band(0, 1, new Color(0x48c5e0), new Color(0x06304f));
    for (int ray = 0; ray < 9; ray++) {
      double x = c.between(-0.1, 1);
      c.fill(
          c.shape(x, 0, x + 0.04, 0, x + 0.2, 1, x + 0.02, 1),
          Canvas.alpha(Color.WHITE, c.between(0.02, 0.08)));
    }
    Path2D floor = Nature.ridge(c, 0.86, 0.12, 1.6, 0.3);
    Nature.hill(c, floor, 0.76, 1, new Color(0x2f7f86), new Color(0x0b2f3f));
    Color[] corals = {new Color(0xff6f61), new Color(0xf7b267), new Color(0xc86fc9)};
    for (int i = 0; i < 16; i++) {
      coral(c, c.random.nextDouble(), c.between(0.86, 1), corals[c.random.nextInt(3)]);
    }
    Color[] fish = {new Color(0xffa62b), new Color(0xf9f871), new Color(0xf25f5c)};
    for (int i = 0; i < 26; i++) {
      double size = c.between(0.012, 0.05);
      fish(c, c.random.nextDouble(), c.between(0.12, 0.78), size, fish[c.random.nextInt(3)]);
    }
    for (int i = 0; i < 60; i++) {
      c.pen.setStroke(c.stroke(0.0012));
      c.pen.setPaint(Canvas.alpha(Color.WHITE, 0.35));
      c.pen.draw(c.circle(c.random.nextDouble(), c.random.nextDouble(), c.between(0.002, 0.009)));
    }
    c.glow(0.5, -0.1, 0.8, light.sun, 0.45);
  }

  private static void coral(Canvas c, double x, double foot, Color color) {
    for (int arm = 0; arm < 7; arm++) {
      double lean = (arm - 3) * 0.016;
      double top = foot - c.between(0.06, 0.16);
      c.line(x, foot, x + lean, (foot + top) / 2, 0.014, color);
      c.line(x + lean, (foot + top) / 2, x + lean * 1.3, top, 0.01, color);
    }
  }

  private static void fish(Canvas c, double x, double y, double size, Color color) {
    double s = size * c.height;
    double way = c.random.nextBoolean() ? 1 : -1;
    AffineTransform before = c.pen.getTransform();
    c.pen.translate(c.x(x), c.y(y));
    c.pen.scale(way, 1);
    Path2D tail = new Path2D.Double();
    tail.moveTo(-s * 0.7, 0);
    tail.lineTo(-s * 1.4, -s * 0.5);
    tail.lineTo(-s * 1.4, s * 0.5);
    tail.closePath();
    c.fill(tail, Canvas.mix(color, Color.BLACK, 0.15));
    c.fill(new Ellipse2D.Double(-s, -s * 0.5, 2 * s, s), color);
    c.fill(new Rectangle2D.Double(-s * 0.1, -s * 0.48, s * 0.28, s * 0.96), Color.WHITE);
    c.fill(new Ellipse2D.Double(s * 0.5, -s * 0.18, s * 0.24, s * 0.24), new Color(0x10202a));
    c.pen.setTransform(before);
  }

  static void cake(Canvas c, Light light) {
    c.band(0, 0.7, new Color(0x3a2233), new Color(0x6d3b47));
    c.band(0.7, 1, new Color(0x8a5a3b), new Color(0x4d2e1d));
    Nature.bokeh(
        c, 60, 0, 0.65, light.sun, new Color(0xff9e6d), new Color(0xffd27a), new Color(0xe07a9b));
    double w = 1 / c.aspect();
    Color cream = new Color(0xfff3e2);
    tier(c, 0.5, 0.84, 0.36 * w, 0.2, new Color(0xd98ca6), cream);
    tier(c, 0.5, 0.64, 0.24 * w, 0.17, new Color(0xb5d6c6), cream);
    Color[] wax = {new Color(0x6fb1e0), new Color(0xf28482), new Color(0xf6d55c)};
    int candles = 5 + c.random.nextInt(4);
    for (int i = 0; i < candles; i++) {
      double x = 0.5 + (i - (candles - 1) / 2.0) * 0.052 * w;
      c.line(x, 0.47, x, 0.39, 0.009, wax[i % 3]);
      c.glow(x, 0.365, 0.1, new Color(0xffc04d), 0.75);
      c.fill(
          new Ellipse2D.Double(c.x(x) - c.y(0.006), c.y(0.35), c.y(0.012), c.y(0.03)),
          new Color(0xfff1b8));
    }
  }

  private static void tier(
      Canvas c, double x, double foot, double half, double tall, Color side, Color cream) {
    double oval = tall * 0.34;
    RoundRectangle2D body =
        new RoundRectangle2D.Double(
            c.x(x - half), c.y(foot - tall), c.x(2 * half), c.y(tall), c.y(0.05), c.y(0.05));
    c.pen.setPaint(c.gradient(foot - tall, foot, side, Canvas.mix(side, Color.BLACK, 0.25)));
    c.pen.fill(body);
    int drops = 11;
    for (int i = 0; i < drops; i++) {
      double at = x - half + 2 * half * (i + 0.5) / drops;
      c.line(at, foot - tall, at, foot - tall + c.between(0.02, 0.08), 2.2 * half / drops, cream);
    }
    c.fill(
        new Ellipse2D.Double(c.x(x - half), c.y(foot - tall - oval / 2), c.x(2 * half), c.y(oval)),
        cream);
  }

  static void cat(Canvas c, Light light) {
    Nature.sky(c, light, 0.75);
    Nature.clouds(c, light, 0.6, 0.3);
    Nature.sun(c, light, 0.68, 0.3, 0.05);
    Path2D hill = Nature.ridge(c, 0.76, 0.1, 0.9, 0.3);
    Nature.hill(c, hill, 0.68, 0.9, light.depth(0.4), light.depth(0.6));
    Color wood = new Color(0x2b1c18);
    c.fill(new Rectangle2D.Double(0, c.y(0.86), c.width, c.y(0.14)), wood);
    for (double post : new double[] {0, 0.5, 1}) {
      c.line(post, 0, post, 0.9, 0.035, wood);
    }
    c.line(0, 0.01, 1, 0.01, 0.05, wood);
    AffineTransform before = c.pen.getTransform();
    c.pen.translate(c.x(c.between(0.22, 0.32)), c.y(0.87));
    double s = c.height * 0.42;
    Color fur = new Color(0x120d12);
    c.fill(new Ellipse2D.Double(-s * 0.3, -s * 0.72, s * 0.6, s * 0.76), fur);
    c.fill(new Ellipse2D.Double(-s * 0.21, -s * 1.02, s * 0.42, s * 0.38), fur);
    for (double side : new double[] {-1, 1}) {
      Path2D ear = new Path2D.Double();
      ear.moveTo(side * s * 0.2, -s * 0.86);
      ear.lineTo(side * s * 0.18, -s * 1.16);
      ear.lineTo(side * s * 0.03, -s * 0.98);
      ear.closePath();
      c.fill(ear, fur);
    }
    Path2D tail = new Path2D.Double();
    tail.moveTo(s * 0.2, -s * 0.06);
    tail.curveTo(s * 0.7, -s * 0.02, s * 0.6, -s * 0.5, s * 0.8, -s * 0.46);
    c.pen.setStroke(c.stroke(0.035));
    c.pen.setPaint(fur);
    c.pen.draw(tail);
    c.pen.setTransform(before);
  }
}
