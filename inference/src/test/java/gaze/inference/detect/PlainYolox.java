package gaze.inference.detect;

import gaze.inference.image.Raster;
import gaze.inference.session.ModelFailedException;
import gaze.inference.session.OnnxModel;
import gaze.inference.session.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// YOLOX done a second time, straight from its description and without a thought for speed: every
/// pixel of the square asked for by itself, every label of every cell, every pair of boxes. It
/// shares nothing with the detector that it is compared with but the session.
final class PlainYolox {
  private static final int SIDE = 416;

  private final OnnxModel model;
  private final List<String> labels;
  private final double threshold;

  PlainYolox(OnnxModel model, List<String> labels, double threshold) {
    this.model = model;
    this.labels = labels;
    this.threshold = threshold;
  }

  /// A box as `{left, top, right, bottom}` in fractions of the picture.
  record Found(String label, double score, double[] corners) {}

  List<Found> find(Raster picture) throws ModelFailedException {
    double shrink = Math.min(1.0 * SIDE / picture.width(), 1.0 * SIDE / picture.height());
    float[] out =
        model
            .run(Map.of("images", Tensor.floats(square(picture, shrink), 1, 3, SIDE, SIDE)))
            .floats("output", 1, 3549, 85)
            .values();
    Map<String, List<Found>> byLabel = new HashMap<>();
    for (int row = 0; row < 3549; row++) {
      double[] place = place(row);
      for (int label = 0; label < 80; label++) {
        double score = out[85 * row + 4] * out[85 * row + 5 + label];
        if (score >= threshold && isBest(out, row, label)) {
          double x = (out[85 * row] + place[0]) * place[2] / shrink / picture.width();
          double y = (out[85 * row + 1] + place[1]) * place[2] / shrink / picture.height();
          double w = Math.exp(out[85 * row + 2]) * place[2] / shrink / picture.width();
          double h = Math.exp(out[85 * row + 3]) * place[2] / shrink / picture.height();
          byLabel
              .computeIfAbsent(labels.get(label), _ -> new ArrayList<>())
              .add(
                  new Found(
                      labels.get(label),
                      score,
                      new double[] {x - w / 2, y - h / 2, x + w / 2, y + h / 2}));
        }
      }
    }
    List<Found> kept = new ArrayList<>();
    byLabel.values().forEach(same -> kept.addAll(oneEach(same)));
    return kept;
  }

  /// Column, line and stride of a row of the output.
  private static double[] place(int row) {
    if (row < 52 * 52) {
      return new double[] {row % 52, row / 52, 8};
    }
    int second = row - 52 * 52;
    if (second < 26 * 26) {
      return new double[] {second % 26, second / 26, 16};
    }
    int third = second - 26 * 26;
    return new double[] {third % 13, third / 13, 32};
  }

  private static boolean isBest(float[] out, int row, int label) {
    for (int other = 0; other < 80; other++) {
      if (out[85 * row + 5 + other] > out[85 * row + 5 + label]) {
        return false;
      }
    }
    return true;
  }

  private static List<Found> oneEach(List<Found> same) {
    List<Found> left = new ArrayList<>(same);
    List<Found> kept = new ArrayList<>();
    while (!left.isEmpty()) {
      Found best = left.getFirst();
      for (Found found : left) {
        best = found.score() > best.score() ? found : best;
      }
      Found chosen = best;
      kept.add(chosen);
      left.removeIf(found -> shared(found.corners(), chosen.corners()) > 0.45);
    }
    return kept;
  }

  static double shared(double[] a, double[] b) {
    double w = Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]));
    double h = Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
    double all = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h;
    return w * h / all;
  }

  private static float[] square(Raster picture, double shrink) {
    long width = Math.round(picture.width() * shrink);
    long height = Math.round(picture.height() * shrink);
    float[] square = new float[3 * SIDE * SIDE];
    for (int colour = 0; colour < 3; colour++) {
      for (int y = 0; y < SIDE; y++) {
        for (int x = 0; x < SIDE; x++) {
          boolean inside = x < width && y < height;
          square[((2 - colour) * SIDE + y) * SIDE + x] =
              inside
                  ? between(
                      picture,
                      (x + 0.5) * picture.width() / width - 0.5,
                      (y + 0.5) * picture.height() / height - 0.5,
                      colour)
                  : 114;
        }
      }
    }
    return square;
  }

  /// Linear between the four pixels around a place, as a byte again.
  private static long between(Raster picture, double x, double y, int colour) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double low = y - top;
    return Math.round(
        (at(picture, left, top, colour) * (1 - right) + at(picture, left + 1, top, colour) * right)
                * (1 - low)
            + (at(picture, left, top + 1, colour) * (1 - right)
                    + at(picture, left + 1, top + 1, colour) * right)
                * low);
  }

  private static int at(Raster picture, int x, int y, int colour) {
    int column = Math.clamp(x, 0, picture.width() - 1);
    int line = Math.clamp(y, 0, picture.height() - 1);
    return picture.rgb()[3 * (line * picture.width() + column) + colour] & 0xff;
  }
}
