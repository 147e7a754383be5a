package gaze.inference.speech;

import gaze.inference.session.ModelFailedException;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Writes down what is said. One thread at a time; whoever opened it closes it, and never while it
/// works.
public interface SpeechRecognizer extends AutoCloseable {
  /// Opens one, which takes a while and much memory.
  @FunctionalInterface
  interface Source {
    SpeechRecognizer open() throws ModelFailedException;
  }

  /// The words in some sound, with times from its start.
  ///
  /// @param samples of [Sound#SAMPLES_PER_SECOND], at most [Chunking#LONGEST] of them
  /// @param stop asked again and again; once it says yes, nobody wants the answer any more
  List<RecognizedSegment> recognize(float[] samples, Language language, BooleanSupplier stop)
      throws ModelFailedException;

  @Override
  void close();
}
