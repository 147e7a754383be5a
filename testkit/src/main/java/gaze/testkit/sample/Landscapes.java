package gaze.testkit.sample;

import java.awt.Color;
import java.awt.geom.Path2D;

/// Wide views without people: mountains, sea, desert, forest, nights.
final class Landscapes {
  private Landscapes() {}

  static void mountains(Canvas c, Light light) {
    Nature.sky(c, light, 0.62);
    if (light.dark()) {
      Nature.stars(c, 300, 0.5);
    }
    Nature.clouds(c, light, 0.5, c.between(0.1, 0.35));
    Nature.sun(c, light, c.between(0.2, 0.8), c.between(0.26, 0.4), 0.028);
    double[] bases = {0.56, 0.62, 0.68, 0.76};
    for (int i = 0; i < bases.length; i++) {
      Path2D ridge = Nature.ridge(c, bases[i], 0.34 - 0.05 * i, 0.9 + 0.25 * i, 1);
      Color top = light.depth(0.22 + 0.2 * i);
      Nature.hill(c, ridge, bases[i] - 0.3, bases[i] + 0.12, top, light.depth(0.08 + 0.17 * i));
    }
    Nature.mist(c, 0.6, 0.84, light.horizon, 0.4);
    Nature.treeLine(c, 0.84, 0.09, 46, light.depth(0.85));
    Nature.hill(c, Nature.ridge(c, 0.84, 0.03, 1, 0.2), 0.8, 1, light.depth(0.9), light.depth(1));
  }

  static void lake(Canvas c, Light light) {
    Nature.sky(c, light, 0.55);
    if (light.dark()) {
      Nature.stars(c, 250, 0.45);
    }
    Nature.clouds(c, light, 0.45, c.between(0.15, 0.35));
    Nature.sun(c, light, c.between(0.3, 0.7), 0.3, 0.024);
    for (int i = 0; i < 3; i++) {
      Path2D ridge = Nature.ridge(c, 0.5 + 0.04 * i, 0.3 - 0.07 * i, 1 + 0.3 * i, 1);
      Nature.hill(c, ridge, 0.22, 0.62, light.depth(0.3 + 0.22 * i), light.depth(0.12 + 0.2 * i));
    }
    Nature.treeLine(c, 0.6, 0.06, 90, light.depth(0.9));
    Nature.water(c, light, 0.6, 0.7);
  }

  static void sea(Canvas c, Light light) {
    double horizon = c.between(0.5, 0.62);
    double sun = c.between(0.25, 0.75);
    Nature.sky(c, light, horizon);
    Nature.clouds(c, light, horizon - 0.06, c.between(0.15, 0.35));
    Nature.sun(c, light, sun, horizon - c.between(0.06, 0.16), 0.035);
    Nature.water(c, light, horizon, 0.3);
    Nature.sparkle(c, light, sun, horizon, 700);
    if (c.random.nextBoolean()) {
      sail(c, light, sun + (sun > 0.5 ? -0.27 : 0.27), horizon + 0.05, 0.17);
    } else {
      lighthouse(c, light, sun > 0.5 ? 0.16 : 0.84, horizon + 0.02);
    }
  }

  private static void sail(Canvas c, Light light, double x, double foot, double size) {
    double w = size / c.aspect();
    Color hull = light.depth(1);
    c.fill(
        c.shape(
            x - 0.38 * w,
            foot - 0.06 * size,
            x + 0.42 * w,
            foot - 0.06 * size,
            x + 0.28 * w,
            foot + 0.04 * size,
            x - 0.28 * w,
            foot + 0.04 * size),
        hull);
    c.line(x, foot - 0.05 * size, x, foot - size, 0.003, hull);
    Color cloth = Canvas.mix(light.horizon, Color.WHITE, 0.75);
    c.fill(
        c.shape(
            x + 0.02 * w, foot - 0.97 * size,
            x + 0.4 * w, foot - 0.12 * size,
            x + 0.02 * w, foot - 0.12 * size),
        cloth);
    c.fill(
        c.shape(
            x - 0.03 * w, foot - 0.85 * size,
            x - 0.03 * w, foot - 0.12 * size,
            x - 0.3 * w, foot - 0.12 * size),
        Canvas.mix(cloth, light.haze, 0.35));
  }

  private static void lighthouse(Canvas c, Light light, double x, double foot) {
    Color rock = light.depth(0.95);
    double w = 1 / c.aspect();
    c.fill(
        c.shape(
            x - 0.3 * w,
            foot + 0.09,
            x - 0.18 * w,
            foot - 0.02,
            x - 0.05 * w,
            foot - 0.06,
            x + 0.1 * w,
            foot - 0.04,
            x + 0.24 * w,
            foot + 0.03,
            x + 0.34 * w,
            foot + 0.1),
        rock);
    double top = foot - 0.38;
    Color white = Canvas.mix(light.haze, Color.WHITE, light.dark() ? 0.25 : 0.8);
    Color red = Canvas.mix(new Color(0xc2362f), light.near, light.dark() ? 0.45 : 0.05);
    for (int stripe = 0; stripe < 5; stripe++) {
      double upper = top + stripe * 0.066;
      double half = (0.019 + 0.0022 * stripe) * w;
      c.fill(
          c.shape(
              x - half,
              upper,
              x + half,
              upper,
              x + half + 0.0022 * w,
              upper + 0.067,
              x - half - 0.0022 * w,
              upper + 0.067),
          stripe % 2 == 0 ? white : red);
    }
    c.fill(
        c.shape(
            x - 0.026 * w,
            top,
            x + 0.026 * w,
            top,
            x + 0.017 * w,
            top - 0.04,
            x,
            top - 0.062,
            x - 0.017 * w,
            top - 0.04),
        rock);
    c.glow(x, top - 0.02, 0.12, new Color(0xffe9a0), light.dark() ? 0.8 : 0.3);
    c.fill(c.circle(x, top - 0.02, 0.011), new Color(0xfff3c4));
  }

  static void dunes(Canvas c, Light light) {
    Nature.sky(c, light, 0.5);
    Nature.sun(c, light, c.between(0.2, 0.8), 0.24, 0.04);
    Color sand = new Color(light.dark() ? 0xd0704a : 0xe9b06c);
    Color shadow = new Color(light.dark() ? 0x2a1530 : 0x7c4526);
    for (int i = 0; i < 5; i++) {
      double base = 0.52 + 0.11 * i;
      double near = i / 4.0;
      Path2D dune = Nature.ridge(c, base, 0.3 - 0.02 * i, 1.1 + 0.2 * i, 0);
      Color lit = Canvas.mix(light.haze, sand, 0.3 + 0.7 * near);
      Color dark = Canvas.mix(light.haze, shadow, 0.25 + 0.6 * near);
      Nature.hill(c, dune, base - 0.16, base + 0.18, lit, dark);
      c.pen.setClip(dune);
      for (int line = 0; line < 26; line++) {
        ripple(c, base - 0.14 + line * 0.014, 0.4 + near, Canvas.alpha(shadow, 0.04 + 0.1 * near));
      }
      c.pen.setClip(null);
    }
  }

  private static void ripple(Canvas c, double y, double scale, Color color) {
    Path2D path = new Path2D.Double();
    path.moveTo(0, c.y(y));
    for (int column = 0; column <= c.width; column += 6) {
      double u = column / (double) c.height;
      path.lineTo(column, c.y(y + 0.03 * c.noise.at(u * 2 * scale, y * 9)));
    }
    c.pen.setStroke(c.stroke(0.0022));
    c.pen.setPaint(color);
    c.pen.draw(path);
  }

  static void forest(Canvas c, Light light) {
    c.band(0, 0.6, Canvas.mix(light.horizon, light.sun, 0.3), light.horizon);
    c.band(0.6, 1, light.horizon, light.depth(0.5));
    c.glow(c.between(0.3, 0.7), 0.2, 0.9, light.sun, 0.7);
    for (int layer = 0; layer < 5; layer++) {
      double near = layer / 4.0;
      double foot = 0.66 + 0.11 * layer;
      Nature.treeLine(c, foot, 0.36 + 0.2 * near, 26 - 4 * layer, light.depth(0.15 + 0.8 * near));
      Nature.mist(c, foot - 0.3, foot + 0.08, light.horizon, 0.36 * (1 - near));
    }
    for (int ray = 0; ray < 7; ray++) {
      double x = c.between(-0.1, 0.9);
      c.fill(
          c.shape(x, 0, x + 0.05, 0, x + 0.42, 1, x + 0.26, 1),
          Canvas.alpha(light.sun, c.between(0.02, 0.07)));
    }
  }

  static void aurora(Canvas c, Light light) {
    Nature.sky(c, light, 0.75);
    Nature.stars(c, 500, 0.7);
    Color[] veils = {new Color(0x3df2a0), new Color(0x4fd8ff), new Color(0xb06bff)};
    for (int veil = 0; veil < 4; veil++) {
      double level = c.between(0.32, 0.55);
      double offset = c.between(0, 500);
      Color color = veils[c.random.nextInt(veils.length)];
      for (int column = 0; column < c.width; column++) {
        double u = column / (double) c.height;
        double foot = level + 0.16 * c.noise.at(u * 1.3 + offset, veil);
        double reach = 0.18 + 0.22 * (0.5 + 0.5 * c.noise.rough(u * 14 + offset, 5.5, 3));
        double strength = 0.3 * (0.6 + 0.6 * c.noise.rough(u * 9 + offset, 9.5, 3));
        c.pen.setPaint(
            c.gradient(foot - reach, foot, Canvas.alpha(color, 0), Canvas.alpha(color, strength)));
        c.pen.fillRect(column, (int) c.y(foot - reach), 1, (int) c.y(reach));
        c.pen.setPaint(
            c.gradient(foot, foot + 0.05, Canvas.alpha(color, strength), Canvas.alpha(color, 0)));
        c.pen.fillRect(column, (int) c.y(foot), 1, (int) c.y(0.05));
      }
    }
    Path2D far = Nature.ridge(c, 0.76, 0.2, 1.1, 1);
    Nature.hill(c, far, 0.6, 0.84, new Color(0x31476d), new Color(0x16223f));
    Nature.treeLine(c, 0.85, 0.12, 40, new Color(0x081020));
    Path2D snow = Nature.ridge(c, 0.86, 0.05, 0.8, 0);
    Nature.hill(c, snow, 0.82, 1, new Color(0x8aa8c9), new Color(0x2d4268));
    cabin(c, c.between(0.25, 0.7), 0.9, 0.15, true);
  }

  static void galaxy(Canvas c, Light light) {
    Nature.sky(c, light, 0.95);
    double tilt = c.between(0.5, 1.1);
    for (int row = 0; row < c.height; row++) {
      for (int column = 0; column < c.width; column++) {
        double u = column / (double) c.height - 0.5 * c.aspect();
        double v = row / (double) c.height - 0.4;
        double off = u * Math.sin(tilt) + v * Math.cos(tilt);
        double dust = c.noise.rough(u * 3 + 9, v * 3, 6);
        double band = Math.exp(-off * off * 26) * (0.55 + 0.9 * dust);
        if (band > 0) {
          Color color = Canvas.mix(new Color(0x6f7fd8), new Color(0xf3d2c0), 0.5 + 1.4 * dust);
          Color sky = new Color(c.image.getRGB(column, row));
          c.image.setRGB(column, row, Canvas.mix(sky, color, band * 0.62).getRGB());
        }
      }
    }
    Nature.stars(c, 1400, 0.95);
    Path2D hill = Nature.ridge(c, 0.86, 0.1, 0.8, 0.4);
    Nature.hill(c, hill, 0.75, 1, new Color(0x0a0f22), new Color(0x03050d));
    double x = c.between(0.3, 0.7);
    double w = 1 / c.aspect();
    c.glow(x, 0.87, 0.22, new Color(0xffb45c), 0.5);
    c.fill(
        c.shape(x - 0.11 * w, 0.9, x - 0.02 * w, 0.78, x + 0.03 * w, 0.78, x + 0.12 * w, 0.9),
        new Color(0xe8873a));
    c.fill(c.shape(x - 0.02 * w, 0.9, x + 0.01 * w, 0.79, x + 0.05 * w, 0.9), new Color(0xffd28a));
  }

  static void winter(Canvas c, Light light) {
    Nature.sky(c, light, 0.6);
    Nature.clouds(c, light, 0.45, 0.2);
    Path2D far = Nature.ridge(c, 0.55, 0.3, 1, 1);
    Nature.hill(c, far, 0.25, 0.65, new Color(0xf4f8ff), light.haze);
    for (int layer = 0; layer < 3; layer++) {
      double foot = 0.64 + 0.06 * layer;
      Nature.treeLine(c, foot, 0.12 + 0.05 * layer, 40 - 9 * layer, light.depth(0.4 + 0.2 * layer));
      Path2D field = Nature.ridge(c, foot, 0.03, 0.9, 0);
      Nature.hill(c, field, foot - 0.03, foot + 0.3, new Color(0xf3f7fc), new Color(0xb9cbe2));
    }
    cabin(c, c.between(0.3, 0.7), 0.84, 0.24, light.dark());
    for (int flake = 0; flake < 260; flake++) {
      double size = c.between(0.001, 0.005);
      c.fill(
          c.circle(c.random.nextDouble(), c.random.nextDouble(), size),
          Canvas.alpha(Color.WHITE, c.between(0.3, 0.9)));
    }
  }

  private static void cabin(Canvas c, double x, double foot, double size, boolean lit) {
    double w = size / c.aspect();
    Color wall = new Color(lit ? 0x2a1d19 : 0x7b4a2d);
    Color window = new Color(lit ? 0xffc861 : 0x9cc3da);
    c.fill(
        c.shape(
            x - 0.5 * w,
            foot,
            x - 0.5 * w,
            foot - 0.42 * size,
            x + 0.5 * w,
            foot - 0.42 * size,
            x + 0.5 * w,
            foot),
        wall);
    c.fill(
        c.shape(
            x - 0.62 * w,
            foot - 0.38 * size,
            x - 0.05 * w,
            foot - 0.85 * size,
            x + 0.05 * w,
            foot - 0.85 * size,
            x + 0.62 * w,
            foot - 0.38 * size),
        new Color(lit ? 0x9fb6d6 : 0xf7fbff));
    for (double at : new double[] {-0.28, 0.22}) {
      if (lit) {
        c.glow(x + at * w, foot - 0.24 * size, size * 0.5, window, 0.55);
      }
      double half = 0.09 * w;
      c.fill(
          c.shape(
              x + at * w - half,
              foot - 0.33 * size,
              x + at * w + half,
              foot - 0.33 * size,
              x + at * w + half,
              foot - 0.15 * size,
              x + at * w - half,
              foot - 0.15 * size),
          window);
    }
  }
}
