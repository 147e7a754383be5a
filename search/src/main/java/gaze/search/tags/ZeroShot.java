package gaze.search.tags;

import gaze.domain.FloatVector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Tags a picture by the sentences that its vector is closest to (Radford et al. 2021, *Learning
/// Transferable Visual Models From Natural Language Supervision*, section 3.1). Thread-safe; a
/// vocabulary's sentences are embedded once, when this is made.
public final class ZeroShot {
  /// What CLIP multiplies a cosine with before it compares (its learned logit scale).
  private static final double SCALE = 100;

  private final List<Sentences> groups;
  private final double threshold;

  /// @param vectors of the tags, then of the others; of length 1
  private record Sentences(Vocabulary.Group group, List<float[]> vectors) {}

  private ZeroShot(List<Sentences> groups, double threshold) {
    this.groups = List.copyOf(groups);
    this.threshold = threshold;
  }

  /// Empty where some sentence has no vector.
  ///
  /// @param threshold the share of its group that a tag needs
  public static Optional<ZeroShot> of(
      Vocabulary vocabulary, double threshold, Function<String, Optional<FloatVector>> embedding) {
    List<Sentences> embedded = new ArrayList<>();
    for (Vocabulary.Group group : vocabulary.groups()) {
      List<float[]> vectors = new ArrayList<>();
      for (String sentence : group.sentences()) {
        Optional<FloatVector> vector = embedding.apply(sentence);
        if (vector.isEmpty()) {
          return Optional.empty();
        }
        vectors.add(unit(vector.get()));
      }
      embedded.add(new Sentences(group, vectors));
    }
    return Optional.of(new ZeroShot(embedded, threshold));
  }

  /// The tags of a picture by its vector, the surest first.
  public List<Tagged> tags(FloatVector picture) {
    float[] unit = unit(picture);
    List<Tagged> tagged = new ArrayList<>();
    for (Sentences group : groups) {
      double[] shares = shares(group.vectors(), unit);
      List<Vocabulary.Tag> tags = group.group().tags();
      for (int i = 0; i < tags.size(); i++) {
        if (shares[i] >= threshold && shares[i] > 0) {
          tagged.add(new Tagged(group.group().name() + "/" + tags.get(i).name(), shares[i]));
        }
      }
    }
    tagged.sort(Comparator.comparing(Tagged::confidence).reversed());
    return tagged;
  }

  /// The softmax of the cosines.
  private static double[] shares(List<float[]> sentences, float[] picture) {
    double[] shares = new double[sentences.size()];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(SCALE * (product(sentences.get(i), picture) - 1));
      sum += shares[i];
    }
    for (int i = 0; i < shares.length && sum > 0; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  private static float[] unit(FloatVector vector) {
    float[] unit = vector.toArray();
    double length = Math.sqrt(product(unit, unit));
    for (int i = 0; i < unit.length && length > 0; i++) {
      unit[i] = (float) (unit[i] / length);
    }
    return unit;
  }

  private static double product(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < Math.min(one.length, other.length); i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
