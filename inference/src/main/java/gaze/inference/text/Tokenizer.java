package gaze.inference.text;

import gaze.inference.session.ModelFailedException;

/// Turns a text into the numbers that a model knows its pieces by. Thread-safe.
public interface Tokenizer {
  /// The tokens of a text of any length and script, those that begin and end it included, cut to
  /// what the model takes.
  long[] tokens(String text) throws ModelFailedException;
}
