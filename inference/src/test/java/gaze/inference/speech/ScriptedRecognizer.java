package gaze.inference.speech;

import gaze.inference.session.ModelFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/// A recogniser that does as a test says, and remembers what it was asked.
final class ScriptedRecognizer implements SpeechRecognizer {
  /// @param number of the chunk, from 0
  record Asked(int number, float[] samples, Language language, BooleanSupplier stop) {}

  interface Script {
    List<RecognizedSegment> answer(Asked asked) throws ModelFailedException;
  }

  private final Script script;
  private final List<Asked> asked = new ArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private int opened;

  ScriptedRecognizer(Script script) {
    this.script = script;
  }

  SpeechRecognizer open() {
    opened++;
    return this;
  }

  @Override
  public List<RecognizedSegment> recognize(float[] samples, Language language, BooleanSupplier stop)
      throws ModelFailedException {
    Asked now = new Asked(asked.size(), samples, language, stop);
    asked.add(now);
    return script.answer(now);
  }

  @Override
  public void close() {
    closed.countDown();
  }

  int opened() {
    return opened;
  }

  boolean closed() {
    return closed.getCount() == 0;
  }

  List<Asked> asked() {
    return asked;
  }
}
