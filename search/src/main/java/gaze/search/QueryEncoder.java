package gaze.search;

import gaze.domain.FloatVector;
import gaze.search.index.VectorSpace;
import java.util.Optional;

/// Says what sentences are in the spaces where items are: what search asks of models. Thread-safe;
/// quick enough for somebody to wait for.
public interface QueryEncoder {
  /// Without models.
  QueryEncoder NONE =
      new QueryEncoder() {
        @Override
        public Optional<VectorSpace> space(VectorSpace.Kind kind) {
          return Optional.empty();
        }

        @Override
        public Optional<Encoded> encode(VectorSpace.Kind kind, String sentence) {
          return Optional.empty();
        }
      };

  /// @param space whose vectors it can be compared with
  record Encoded(VectorSpace space, FloatVector vector) {}

  /// Where the model of this kind puts things; empty where none is there.
  Optional<VectorSpace> space(VectorSpace.Kind kind);

  /// Empty where no model of this kind is there, or where it can make nothing of the sentence.
  Optional<Encoded> encode(VectorSpace.Kind kind, String sentence);
}
