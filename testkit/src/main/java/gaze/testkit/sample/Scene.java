package gaze.testkit.sample;

import java.awt.image.BufferedImage;
import java.util.function.BiConsumer;

/// What can be drawn.
enum Scene {
  MOUNTAINS(Landscapes::mountains),
  LAKE(Landscapes::lake),
  SEA(Landscapes::sea),
  DUNES(Landscapes::dunes),
  FOREST(Landscapes::forest),
  AURORA(Landscapes::aurora),
  GALAXY(Landscapes::galaxy),
  WINTER(Landscapes::winter),
  SKYLINE(Towns::skyline),
  FIREWORKS(Towns::fireworks),
  BALLOONS(Towns::balloons),
  TILES(Towns::tiles),
  FLOWERS(Closeups::flowers),
  LEAVES(Closeups::leaves),
  REEF(Closeups::reef),
  CAKE(Closeups::cake),
  CAT(Closeups::cat);

  private final BiConsumer<Canvas, Light> painter;

  Scene(BiConsumer<Canvas, Light> painter) {
    this.painter = painter;
  }

  /// The same seed draws the same picture.
  BufferedImage draw(Light light, int seed, int width, int height) {
    Canvas canvas = new Canvas(width, height, seed);
    painter.accept(canvas, light);
    return canvas.developed();
  }
}
