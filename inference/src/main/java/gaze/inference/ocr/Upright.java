package gaze.inference.ocr;

import gaze.inference.image.Filter;
import gaze.inference.image.Pixels;
import gaze.inference.image.Raster;
import gaze.inference.image.Resizing;
import gaze.inference.session.ModelFailedException;
import gaze.inference.session.OnnxModel;
import gaze.inference.session.Tensor;

/// Tells whether a line stands on its head.
final class Upright {
  private static final int WIDTH = 192;

  private static final Pixels PIXELS =
      Pixels.normalised(new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f});

  /// No single line may decide for all others.
  private static final double LEAST = 0.01;

  private final OnnxModel model;

  Upright(OnnxModel model) {
    this.model = model;
  }

  /// The logarithm of how much likelier the line is on its head than upright.
  ///
  /// @param line 48 pixels high
  double headOverFeet(Raster line) throws ModelFailedException {
    int width = Math.min(WIDTH, line.width());
    float[] planes = PIXELS.of(Resizing.to(line, width, LineReader.HEIGHT, Filter.TRIANGLE));
    float[] padded = LineReader.padded(planes, LineReader.HEIGHT, width, WIDTH);
    float[] answer =
        model.run(Tensor.floats(padded, 1, 3, LineReader.HEIGHT, WIDTH)).only(1, 2).values();
    return Math.log(Math.max(LEAST, answer[1]) / Math.max(LEAST, answer[0]));
  }
}
