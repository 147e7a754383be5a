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

/// One run of a YOLOX model over a picture: a square of raw BGR bytes in; out, for every cell of
/// three grids, a box relative to the cell, how sure it is that there is an object, and how sure of
/// each label.
///
/// @param side of the square, a multiple of the widest stride
/// @param labels how many there are
/// @param least score that a candidate needs
record YoloxLook(OnnxModel model, int side, int labels, double least) {
  /// The grey around the picture, as in the model's training.
  private static final int PADDING = 114;

  /// Pixels of the square to a cell of each grid, in the order of the output's rows.
  private static final int[] STRIDES = {8, 16, 32};

  /// Box (centre, size) and objectness, before the labels.
  private static final int GEOMETRY = 5;

  private static final Pixels PIXELS = Pixels.raw(Pixels.Order.BGR);

  /// What is proposed, every object as often as cells saw it.
  List<Candidate> candidates(Raster picture) throws ModelFailedException {
    Letterbox boxed = Letterbox.of(picture, side, PADDING, Filter.TRIANGLE);
    Tensor.Floats rows =
        model
            .run(Tensor.floats(PIXELS.of(boxed.square()), 1, 3, side, side))
            .only(1, cells(), GEOMETRY + labels);
    return decoded(rows.values(), boxed.scale());
  }

  private long cells() {
    long cells = 0;
    for (int stride : STRIDES) {
      long across = side / stride;
      cells += across * across;
    }
    return cells;
  }

  private List<Candidate> decoded(float[] rows, double scale) {
    List<Candidate> candidates = new ArrayList<>();
    int row = 0;
    for (int stride : STRIDES) {
      int across = side / stride;
      for (int cell = 0; cell < across * across; cell++) {
        int label = surest(rows, row + GEOMETRY);
        float score = rows[row + GEOMETRY - 1] * rows[row + GEOMETRY + label];
        if (score >= least) {
          Cell place = new Cell(cell % across, cell / across, stride / scale);
          candidates.add(place.candidate(label, Math.min(score, 1), rows, row));
        }
        row += GEOMETRY + labels;
      }
    }
    return candidates;
  }

  private int surest(float[] rows, int start) {
    int surest = 0;
    for (int i = 1; i < labels; i++) {
      if (rows[start + i] > rows[start + surest]) {
        surest = i;
      }
    }
    return surest;
  }

  /// A cell of a grid.
  ///
  /// @param size in pixels of the picture
  private record Cell(int column, int line, double size) {
    Candidate candidate(int label, float score, float[] rows, int row) {
      double x = (rows[row] + column) * size;
      double y = (rows[row + 1] + line) * size;
      double halfWidth = Math.exp(rows[row + 2]) * size / 2;
      double halfHeight = Math.exp(rows[row + 3]) * size / 2;
      return new Candidate(
          label,
          score,
          (float) (x - halfWidth),
          (float) (y - halfHeight),
          (float) (x + halfWidth),
          (float) (y + halfHeight));
    }
  }
}
