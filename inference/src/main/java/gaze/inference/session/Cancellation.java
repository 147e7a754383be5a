package gaze.inference.session;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// A way to end the model runs of one piece of work from another thread: whatever runs inside
/// [#during] ends with a [CancellationException] soon after [#cancel], in the middle of a run too.
/// Thread-safe; used once.
public final class Cancellation {
  private static final ScopedValue<Cancellation> CURRENT = ScopedValue.newInstance();

  private static final String SENTENCE = "the work was cancelled";

  private final Set<OrtSession.RunOptions> running = new HashSet<>();
  private boolean cancelled;

  /// Work that can be ended.
  public interface Work<R, X extends Exception> {
    R run() throws X;
  }

  public <R, X extends Exception> R during(Work<R, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work::run);
  }

  public synchronized void cancel() {
    cancelled = true;
    running.forEach(Cancellation::terminate);
  }

  public synchronized boolean cancelled() {
    return cancelled;
  }

  synchronized boolean running() {
    return !running.isEmpty();
  }

  /// The one around this call; one that nobody can reach where there is none.
  static Cancellation current() {
    return CURRENT.orElse(new Cancellation());
  }

  synchronized void begin(OrtSession.RunOptions run) {
    if (cancelled) {
      throw new CancellationException(SENTENCE);
    }
    running.add(run);
  }

  synchronized void end(OrtSession.RunOptions run) {
    running.remove(run);
  }

  static CancellationException ended(OrtException cause) {
    CancellationException ended = new CancellationException(SENTENCE);
    ended.initCause(cause);
    return ended;
  }

  private static void terminate(OrtSession.RunOptions run) {
    try {
      run.setTerminate(true);
    } catch (OrtException e) {
      throw new IllegalStateException("a run could not be told to end", e);
    }
  }
}
