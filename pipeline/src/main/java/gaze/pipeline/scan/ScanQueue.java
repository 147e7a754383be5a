package gaze.pipeline.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// The scans of one library that are asked for: one runs, the others wait. A thread lives as long
/// as there is something to run. Thread-safe.
final class ScanQueue {
  /// Runs one scan on the queue's thread.
  interface Runner {
    ScanOutcome run(ScanScope scope, int again, AtomicBoolean cancelled);
  }

  /// @param again how often files of this scope were restless before
  private record Asked(ScanScope scope, int again, CompletableFuture<ScanOutcome> outcome) {}

  private final String name;
  private final Runner runner;
  private final Deque<Asked> waiting = new ArrayDeque<>();
  private AtomicBoolean cancelled = new AtomicBoolean();
  private @Nullable CompletableFuture<Void> busy;

  ScanQueue(String name, Runner runner) {
    this.name = name;
    this.runner = runner;
  }

  synchronized CompletableFuture<ScanOutcome> add(ScanScope scope, int again) {
    Optional<Asked> covering =
        waiting.stream().filter(asked -> asked.scope().joined(scope).isPresent()).findFirst();
    if (covering.isPresent()) {
      Asked asked = covering.get();
      waiting.remove(asked);
      ScanScope both = asked.scope().joined(scope).orElseThrow();
      waiting.addLast(new Asked(both, Math.max(asked.again(), again), asked.outcome()));
      return asked.outcome();
    }
    Asked asked = new Asked(scope, again, new CompletableFuture<>());
    waiting.addLast(asked);
    if (busy == null) {
      busy = new CompletableFuture<>();
      cancelled = new AtomicBoolean();
      Thread.ofPlatform().daemon().name(name).start(this::drain);
    }
    return asked.outcome();
  }

  synchronized CompletableFuture<Void> cancel() {
    cancelled.set(true);
    waiting.forEach(asked -> asked.outcome().complete(new ScanOutcome.Cancelled(ScanCounts.NONE)));
    waiting.clear();
    return busy == null ? CompletableFuture.completedFuture(null) : busy.copy();
  }

  private void drain() {
    for (Optional<Asked> next = next(); next.isPresent(); next = next()) {
      Asked asked = next.get();
      try {
        asked.outcome().complete(runner.run(asked.scope(), asked.again(), current()));
      } catch (RuntimeException e) {
        asked.outcome().completeExceptionally(e);
      }
    }
  }

  private synchronized AtomicBoolean current() {
    return cancelled;
  }

  private synchronized Optional<Asked> next() {
    Optional<Asked> next = Optional.ofNullable(waiting.pollFirst());
    if (next.isPresent()) {
      cancelled = new AtomicBoolean();
    } else if (busy != null) {
      busy.complete(null);
      busy = null;
    }
    return next;
  }
}
