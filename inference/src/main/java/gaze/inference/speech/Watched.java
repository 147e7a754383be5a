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
import java.util.function.BooleanSupplier;

/// A recogniser at work on a thread of its own, under the eyes of the one that waits for it: it is
/// told to stop when nobody wants its words or when it takes too long, and given up when it does
/// not. The recogniser is opened when it is first needed; for one thread, which closes this.
final class Watched implements AutoCloseable {
  /// How an answer ends.
  sealed interface Answer {}

  record Said(List<RecognizedSegment> segments) implements Answer {}

  record Ended(Ending ending) implements Answer {}

  private static final Duration LOOK = Duration.ofMillis(100);

  /// What a recogniser gets to stop in, after it was told.
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final SpeechRecognizer.Source source;
  private final Limits limits;
  private final BooleanSupplier cancelled;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("recognizer").factory());
  private final long begin = System.nanoTime();
  private final AtomicBoolean stop = new AtomicBoolean();

  /// On the recogniser's thread only.
  private List<SpeechRecognizer> open = List.of();

  Watched(SpeechRecognizer.Source source, Limits limits, BooleanSupplier cancelled) {
    this.source = source;
    this.limits = limits;
    this.cancelled = cancelled;
  }

  /// Not called again once it has ended.
  Answer recognize(float[] samples, Language language) {
    Duration left = limits.whole().minusNanos(System.nanoTime() - begin);
    Duration limit = left.compareTo(limits.chunk()) < 0 ? left : limits.chunk();
    Future<List<RecognizedSegment>> words =
        thread.submit(() -> recognizer().recognize(samples, language, stop::get));
    long latest = System.nanoTime() + limit.toNanos();
    try {
      while (!cancelled.getAsBoolean()) {
        if (System.nanoTime() - latest > 0) {
          return stopped(words, new Ending.Failed(ProblemKind.TIMEOUT, tooLong(limit)));
        }
        if (ended(words, LOOK)) {
          return new Said(words.get());
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

  private static String tooLong(Duration limit) {
    return "The recogniser took longer than %d s.".formatted(limit.toSeconds());
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
