package gaze.inference.detect;

import gaze.inference.image.Filter;
import gaze.inference.image.Letterbox;
import gaze.inference.image.Pixels;
import gaze.inference.image.Raster;
import gaze.inference.session.ModelFailedException;
import gaze.inference.session.OnnxModel;
import gaze.inference.session.Tensor;
import java.util.ArrayList;
import java.util.List;

/// The YOLOX family: a square of raw BGR bytes in; out, for every cell of three grids, a box
/// relative to the cell, how sure it is that there is an object, and how sure of each label.
public final class YoloxDetector implements Detector {
  /// The grey around the picture, as in the model's training.
  private static final int PADDING = 114;

  /// Pixels of the square to a cell of each grid, in the order of the output's rows.
  private static final int[] STRIDES = {8, 16, 32};

  /// Box (centre, size) and objectness, before the labels.
  private static final int GEOMETRY = 5;

  /// Overlap from which two boxes of a label are one object; the model's published evaluation uses
  /// it.
  private static final double SAME_OBJECT = 0.45;

  private static final Pixels PIXELS = Pixels.raw(Pixels.Order.BGR);

  private final OnnxModel model;
  private final DetectorSettings settings;

  public YoloxDetector(OnnxModel model, DetectorSettings settings) {
    this.model = model;
    this.settings = settings;
  }

  @Override
  public List<Detected> detect(Raster picture) throws ModelFailedException {
    int side = settings.side();
    Letterbox boxed = Letterbox.of(picture, side, PADDING, Filter.TRIANGLE);
    Tensor.Floats rows =
        model
            .run(Tensor.floats(PIXELS.of(boxed.square()), 1, 3, side, side))
            .only(1, cells(), GEOMETRY + settings.labels().size());
    return Candidate.named(
        Suppression.survivors(candidates(rows, boxed.scale()), SAME_OBJECT),
        settings.labels(),
        picture);
  }

  private long cells() {
    long cells = 0;
    for (int stride : STRIDES) {
      long across = settings.side() / stride;
      cells += across * across;
    }
    return cells;
  }

  private List<Candidate> candidates(Tensor.Floats rows, double scale) {
    List<Candidate> candidates = new ArrayList<>();
    int width = rows.size(2);
    int offset = 0;
    for (int stride : STRIDES) {
      int across = settings.side() / stride;
      for (int cell = 0; cell < across * across; cell++, offset += width) {
        int label = surest(rows.values(), offset + GEOMETRY, width - GEOMETRY);
        float score = rows.values()[offset + 4] * rows.values()[offset + GEOMETRY + label];
        if (score >= settings.threshold()) {
          candidates.add(
              candidate(
                  rows.values(),
                  offset,
                  label,
                  score,
                  cell % across,
                  cell / across,
                  stride,
                  scale));
        }
      }
    }
    return candidates;
  }

  private static int surest(float[] values, int start, int count) {
    int surest = 0;
    for (int i = 1; i < count; i++) {
      if (values[start + i] > values[start + surest]) {
        surest = i;
      }
    }
    return surest;
  }

  private static Candidate candidate(
      float[] row, int at, int label, float score, int column, int line, int stride, double scale) {
    double x = (row[at] + column) * stride / scale;
    double y = (row[at + 1] + line) * stride / scale;
    double halfWidth = Math.exp(row[at + 2]) * stride / scale / 2;
    double halfHeight = Math.exp(row[at + 3]) * stride / scale / 2;
    return new Candidate(
        label,
        Math.min(score, 1),
        (float) (x - halfWidth),
        (float) (y - halfHeight),
        (float) (x + halfWidth),
        (float) (y + halfHeight));
  }
}
