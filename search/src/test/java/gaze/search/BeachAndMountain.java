package gaze.search;

import gaze.domain.FloatVector;
import gaze.domain.ModelRef;
import gaze.search.index.VectorSpace;
import gaze.search.index.VectorSpace.Kind;
import java.util.Optional;

/// Models that know two things.
final class BeachAndMountain implements QueryEncoder {
  static final ModelRef CLIP = new ModelRef("clip", "1");
  static final ModelRef WORDS = new ModelRef("words", "1");

  /// The first number says how much of a beach there is, the second of a mountain; the third is
  /// what both have in common with everything.
  static FloatVector seen(double beach, double mountain) {
    double rest = Math.sqrt(Math.max(0, 1 - beach * beach - mountain * mountain));
    return FloatVector.of((float) beach, (float) mountain, (float) rest);
  }

  private static ModelRef model(Kind kind) {
    return kind == Kind.VISUAL ? CLIP : WORDS;
  }

  @Override
  public Optional<VectorSpace> space(Kind kind) {
    return Optional.of(new VectorSpace(kind, model(kind)));
  }

  @Override
  public Optional<Encoded> encode(Kind kind, String sentence) {
    return meant(sentence).map(meant -> new Encoded(new VectorSpace(kind, model(kind)), meant));
  }

  private static Optional<FloatVector> meant(String sentence) {
    if (sentence.contains("beach")) {
      return Optional.of(seen(1, 0));
    }
    return sentence.contains("mountain") ? Optional.of(seen(0, 1)) : Optional.empty();
  }
}
