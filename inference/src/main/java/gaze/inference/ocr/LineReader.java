package gaze.inference.ocr;

import gaze.inference.image.Pixels;
import gaze.inference.image.Raster;
import gaze.inference.session.ModelFailedException;
import gaze.inference.session.OnnxModel;
import gaze.inference.session.Tensor;
import java.util.ArrayList;
import java.util.List;

/// Reads a level line by a model that says for every few columns which letter is there, or none
/// (connectionist temporal classification): a letter that goes on is written once.
final class LineReader {
  /// Pixels that the lines of PP-OCRv3 and later are high.
  static final int HEIGHT = 48;

  private static final Pixels PIXELS =
      Pixels.normalised(new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f});

  /// Short lines are continued by grey to this width, as in the model's training.
  private static final int NARROWEST = 320;

  private final OnnxModel model;

  /// By class; the first means no letter.
  private final List<String> letters;

  private final int height;

  /// @param height of the lines that the model was trained with, in pixels
  LineReader(OnnxModel model, List<String> letters, int height) {
    this.model = model;
    this.letters = letters;
    this.height = height;
  }

  int height() {
    return height;
  }

  /// A dictionary's letters as the model counts them: none, the dictionary's, a space.
  static List<String> classes(List<String> dictionary) {
    List<String> classes = new ArrayList<>(dictionary);
    classes.addFirst("");
    classes.addLast(" ");
    return List.copyOf(classes);
  }

  /// @param line of the reader's height
  Reading read(Raster line) throws ModelFailedException {
    int width = Math.max(NARROWEST, line.width());
    Tensor.Floats steps =
        model
            .run(
                Tensor.floats(
                    padded(PIXELS.of(line), height, line.width(), width), 1, 3, height, width))
            .only(1, -1, letters.size());
    return decoded(steps, (double) width / line.width());
  }

  /// Rows continued by zeros, which are grey.
  static float[] padded(float[] planes, int height, int from, int to) {
    if (from == to) {
      return planes;
    }
    float[] padded = new float[3 * height * to];
    for (int row = 0; row < 3 * height; row++) {
      System.arraycopy(planes, row * from, padded, row * to, from);
    }
    return padded;
  }

  private Reading decoded(Tensor.Floats steps, double stretch) {
    int count = steps.size(1);
    List<Reading.Letter> read = new ArrayList<>();
    int previous = 0;
    for (int step = 0; step < count; step++) {
      int letter = surest(steps.values(), step * letters.size());
      if (letter != 0 && letter != previous) {
        double place = Math.min(1, (step + 0.5) / count * stretch);
        float confidence = steps.values()[step * letters.size() + letter];
        read.add(new Reading.Letter(letters.get(letter), confidence, place));
      }
      previous = letter;
    }
    return new Reading(read);
  }

  private int surest(float[] values, int start) {
    int surest = 0;
    for (int i = 1; i < letters.size(); i++) {
      if (values[start + i] > values[start + surest]) {
        surest = i;
      }
    }
    return surest;
  }
}
