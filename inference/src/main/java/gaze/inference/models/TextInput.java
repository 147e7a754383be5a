package gaze.inference.models;

/// How words become tokens and tokens a vector.
///
/// @param maxTokens what is longer is cut
/// @param padded whether every text is filled up to that length
/// @param queryPrefix written before a question
/// @param passagePrefix written before what is searched
public record TextInput(
    int maxTokens,
    boolean padded,
    boolean lowercase,
    Pooling pooling,
    String queryPrefix,
    String passagePrefix) {
  /// How the vectors of tokens become one.
  public enum Pooling {
    /// The graph has done it.
    NONE,
    /// The first token stands for all.
    FIRST,
    /// The mean of those that are not filling.
    MEAN
  }
}
