package gaze.inference.clip;

import gaze.inference.session.ModelFailedException;
import gaze.inference.vector.Vectors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Tags a picture by the sentences that its vector is closest to. Thread-safe; a vocabulary's
/// sentences are embedded once, when this is made.
public final class ZeroShot {
  /// What CLIP multiplies a cosine with before it compares (its learned logit scale).
  private static final double SCALE = 100;

  private final List<Sentences> groups;
  private final double threshold;

  /// @param sentences vectors of the tags, then of the others
  private record Sentences(Vocabulary.Group group, List<float[]> sentences) {}

  /// @param confidence the tag's share of its group, between 0 and 1
  public record Tagged(String group, String tag, double confidence) {}

  /// @param threshold the share of its group that a tag needs
  public ZeroShot(ImageTextModel model, Vocabulary vocabulary, double threshold)
      throws ModelFailedException {
    this.threshold = threshold;
    List<Sentences> embedded = new ArrayList<>();
    for (Vocabulary.Group group : vocabulary.groups()) {
      List<float[]> sentences = new ArrayList<>();
      for (Vocabulary.Tag tag : group.tags()) {
        sentences.add(model.embed(tag.sentence()));
      }
      for (String other : group.others()) {
        sentences.add(model.embed(other));
      }
      embedded.add(new Sentences(group, sentences));
    }
    this.groups = List.copyOf(embedded);
  }

  /// The tags of a picture by its vector, the surest first.
  public List<Tagged> tags(float[] picture) {
    List<Tagged> tagged = new ArrayList<>();
    for (Sentences group : groups) {
      double[] shares = shares(group.sentences(), picture);
      List<Vocabulary.Tag> tags = group.group().tags();
      for (int i = 0; i < tags.size(); i++) {
        if (shares[i] >= threshold) {
          tagged.add(new Tagged(group.group().name(), tags.get(i).name(), shares[i]));
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
      shares[i] = Math.exp(SCALE * (Vectors.product(sentences.get(i), picture) - 1));
      sum += shares[i];
    }
    for (int i = 0; i < shares.length && sum > 0; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
