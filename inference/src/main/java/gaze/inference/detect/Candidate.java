package gaze.inference.detect;

import gaze.domain.Box;
import gaze.inference.image.Raster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a model proposes: a rectangle in pixels of the picture, a label by its number.
record Candidate(int label, float score, float left, float top, float right, float bottom) {

  /// Intersection over union.
  double overlap(Candidate other) {
    double width = Math.min(right, other.right) - Math.max(left, other.left);
    double height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
    if (width <= 0 || height <= 0) {
      return 0;
    }
    double both = width * height;
    return both / (area() + other.area() - both);
  }

  private double area() {
    return (double) (right - left) * (bottom - top);
  }

  /// The same object seen in a mirrored picture.
  Candidate mirrored(int width) {
    return new Candidate(label, score, width - right, top, width - left, bottom);
  }

  /// As sure as half of it.
  Candidate halved() {
    return new Candidate(label, score / 2, left, top, right, bottom);
  }

  /// The mean of two views of an object, in which the surer box counts for more.
  Candidate with(Candidate other) {
    float share = score / (score + other.score);
    return new Candidate(
        label,
        (score + other.score) / 2,
        left * share + other.left * (1 - share),
        top * share + other.top * (1 - share),
        right * share + other.right * (1 - share),
        bottom * share + other.bottom * (1 - share));
  }

  /// What is left of candidates when they are told by label and by fractions of the picture.
  static List<Detected> named(List<Candidate> candidates, List<String> labels, Raster picture) {
    List<Detected> detected = new ArrayList<>();
    for (Candidate candidate : candidates) {
      String label = labels.get(candidate.label());
      candidate
          .boxIn(picture)
          .ifPresent(box -> detected.add(new Detected(label, candidate.score(), box)));
    }
    return detected;
  }

  /// The part that lies in the picture, in fractions of it.
  Optional<Box> boxIn(Raster picture) {
    double x = Math.clamp(left / picture.width(), 0, 1);
    double y = Math.clamp(top / picture.height(), 0, 1);
    double width = Math.clamp(right / picture.width(), 0, 1) - x;
    double height = Math.clamp(bottom / picture.height(), 0, 1) - y;
    return width > 0 && height > 0 ? Optional.of(new Box(x, y, width, height)) : Optional.empty();
  }
}
