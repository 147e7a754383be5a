package gaze.inference.ocr;

import gaze.inference.image.Filter;
import gaze.inference.image.Pixels;
import gaze.inference.image.Raster;
import gaze.inference.image.Resizing;
import gaze.inference.session.ModelFailedException;
import gaze.inference.session.OnnxModel;
import gaze.inference.session.Tensor;
import java.util.List;

/// Finds where lines of text are, by a model that gives every pixel the probability to lie in the
/// core of a line (differentiable binarization). Lines are grown from their cores.
final class TextFinder {
  /// The model halves its picture five times.
  private static final int STEP = 32;

  /// The probability that bounds a core, as in the model's training.
  private static final float CORE = 0.3f;

  /// Cores smaller than this in pixels of the map are specks.
  private static final int SPECK = 12;

  /// Of a core's area over its outline: how far a line reaches beyond its core.
  private static final double GROWTH = 1.6;

  /// Pictures with a shorter side are made larger: the model was trained on lines of their size.
  private static final double SHORTEST = 736;

  private static final double LARGEST = 2;

  private final OnnxModel model;
  private final double threshold;
  private final int longest;

  /// @param threshold the mean probability that makes a core a line
  /// @param longest side of a picture that is looked at; larger ones are made smaller
  TextFinder(OnnxModel model, double threshold, int longest) {
    this.model = model;
    this.threshold = threshold;
    this.longest = longest;
  }

  /// Cores with what grows them, in the scale of the picture.
  List<Core> find(Raster picture) throws ModelFailedException {
    double scale = scale(picture);
    int width = multiple(picture.width() * scale);
    int height = multiple(picture.height() * scale);
    Raster sized = Resizing.to(picture, width, height, Filter.TRIANGLE);
    float[] map =
        model
            .run(Tensor.floats(Pixels.imageNet().of(sized), 1, 3, height, width))
            .only(1, 1, height, width)
            .values();
    double across = (double) picture.width() / width;
    double down = (double) picture.height() / height;
    return Blobs.of(map, width, CORE).stream()
        .filter(blob -> blob.size() >= SPECK && blob.mean() >= threshold)
        .map(blob -> new Core(blob, across, down))
        .toList();
  }

  private double scale(Raster picture) {
    double larger = (double) SHORTEST / Math.min(picture.width(), picture.height());
    double most = (double) longest / Math.max(picture.width(), picture.height());
    return Math.min(Math.clamp(larger, 1, LARGEST), most);
  }

  private static int multiple(double length) {
    return (int) Math.max(1, Math.round(length / STEP)) * STEP;
  }

  /// The core of a line, found in a map that is a scaled picture.
  record Core(Blob blob, double across, double down) {
    /// The line as its core lies.
    Strip line() {
      return grown(blob.smallest());
    }

    /// The line if it lies at this angle, whatever its core says.
    Strip line(double angle) {
      return grown(blob.at(angle));
    }

    private Strip grown(Strip core) {
      double outline = 2 * (core.length() + core.height());
      return core.grown(core.area() * GROWTH / outline).scaled(across, down);
    }
  }
}
