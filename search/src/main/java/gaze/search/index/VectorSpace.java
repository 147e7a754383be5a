package gaze.search.index;

import gaze.domain.ModelRef;

/// Vectors that can be compared with each other: of one kind, made by one version of one model.
public record VectorSpace(Kind kind, ModelRef model) {
  /// What is described.
  public enum Kind {
    /// What can be seen, in one space with sentences about it.
    VISUAL,
    /// The meaning of an item's words.
    WORDS,
    /// The meaning of the names of what is seen, where any two are alike: a cat is rather like a
    /// dog.
    LABELS,
    /// The meaning of what is said.
    SAID,
    /// What a picture looks like.
    FEATURES
  }

  /// Where the same model puts another kind of words.
  public VectorSpace of(Kind other) {
    return new VectorSpace(other, model);
  }

  /// Its field; another version of the model has another one.
  String field() {
    return "vector_" + kind.name() + " " + model.name() + " " + model.version();
  }
}
