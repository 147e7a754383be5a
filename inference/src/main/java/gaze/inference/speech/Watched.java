package gaze.inference.speech;

import gaze.domain.ProblemKind;
import gaze.inference.session.ModelFailedException;
import gaze.inference.speech.Heard.Ending;
import gaze.inference.speech.Listening.Limits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/// A recogniser at work on a thread of its own, under the eyes of the one that waits for it. As
/// long as it asks whether to stop, it lives; it is told to when nobody wants its words or when it
/// takes too long or asks no more, and given up when it does not. It is opened when it is first
/// needed. For one thread, which closes this.
final class Watched implements AutoCloseable {
  /// How an answer ends.
  sealed interface Answer {}

  record Said(List<RecognizedSegment> segments) implements Answer {}

  record Ended(Ending ending) implements Answer {}

  private static final Duration LOOK = Duration.ofMillis(100);

  /// How often it is told that the work goes on.
  private static final long TELL_NANOS = Duration.ofSeconds(5).toNanos();

  private static final String TOO_LONG = "Writing down what is said took too long.";

  /// What a recogniser gets to stop in, after it was told.
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final SpeechRecognizer.Source source;
  private final Limits limits;
  private final BooleanSupplier cancelled;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("recognizer").factory());
  private final Deadline whole;
  private final AtomicBoolean stop = new AtomicBoolean();
  private final AtomicLong lastAsked = new AtomicLong();

  /// On the recogniser's thread only.
  private List<SpeechRecognizer> open = List.of();

  Watched(SpeechRecognizer.Source source, Limits limits, BooleanSupplier cancelled) {
    this.source = source;
    this.limits = limits;
    this.cancelled = cancelled;
    this.whole = Deadline.in(limits.whole());
  }

  /// Not called again once it has ended.
  ///
  /// @param goesOn called now and then while the recogniser lives
  Answer recognize(float[] samples, Language language, Runnable goesOn) {
    lastAsked.set(System.nanoTime());
    Future<List<RecognizedSegment>> words =
        thread.submit(() -> recognizer().recognize(samples, language, this::asked));
    Deadline chunk = Deadline.in(limits.chunk());
    long told = System.nanoTime();
    try {
      while (!cancelled.getAsBoolean()) {
        if (ended(words, LOOK)) {
          return new Said(words.get());
        }
        if (chunk.passed() || whole.passed() || silent()) {
          return stopped(words, new Ending.Failed(ProblemKind.TIMEOUT, TOO_LONG));
        }
        if (System.nanoTime() - told > TELL_NANOS) {
          goesOn.run();
          told = System.nanoTime();
        }
      }
      return stopped(words, new Ending.Cancelled());
    } catch (ExecutionException e) {
      return switch (e.getCause()) {
        case ModelFailedException failed ->
            new Ended(new Ending.Failed(ProblemKind.MODEL_FAILED, failed.sentence()));
        case Error error -> throw error;
        case RuntimeException bug -> throw bug;
        case null, default -> throw new IllegalStateException("the recogniser broke", e);
      };
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Ended(new Ending.Cancelled());
    }
  }

  /// The recogniser's question, whether to stop.
  private boolean asked() {
    lastAsked.set(System.nanoTime());
    return stop.get();
  }

  private boolean silent() {
    return System.nanoTime() - lastAsked.get() > limits.silence().toNanos();
  }

  private SpeechRecognizer recognizer() throws ModelFailedException {
    if (open.isEmpty()) {
      open = List.of(source.open());
    }
    return open.getFirst();
  }

  private Answer stopped(Future<List<RecognizedSegment>> words, Ending ending)
      throws InterruptedException {
    stop.set(true);
    return ended(words, GRACE)
        ? new Ended(ending)
        : new Ended(new Ending.Stuck("The recogniser hangs and cannot be stopped."));
  }

  private static boolean ended(Future<List<RecognizedSegment>> words, Duration wait)
      throws InterruptedException {
    try {
      words.get(wait.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException _) {
      return true;
    } catch (TimeoutException _) {
      return false;
    }
  }

  /// A moment that is not to be missed.
  private record Deadline(long nanos) {
    static Deadline in(Duration time) {
      return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean passed() {
      return System.nanoTime() - nanos > 0;
    }
  }

  /// Closes the recogniser on its own thread, after whatever it still does there; one that hangs is
  /// never closed.
  @Override
  public void close() {
    stop.set(true);
    Future<?> closed = thread.submit(() -> open.forEach(SpeechRecognizer::close));
    thread.shutdown();
    try {
      closed.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the recogniser does not close", e);
    } catch (TimeoutException _) {
      // It is stuck, which was said.
    }
  }
}
