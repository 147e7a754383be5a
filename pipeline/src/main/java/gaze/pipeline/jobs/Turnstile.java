package gaze.pipeline.jobs;

import java.util.concurrent.Semaphore;

/// Lets several items be worked on at once, or one item alone. Fair, so that whoever must be alone
/// is not starved. Thread-safe.
final class Turnstile {
  /// Leaves on close.
  interface Pass extends AutoCloseable {
    @Override
    void close();
  }

  private final int places;
  private final Semaphore free;

  Turnstile(int places) {
    this.places = places;
    this.free = new Semaphore(places, true);
  }

  Pass together() throws InterruptedException {
    return taking(1);
  }

  Pass alone() throws InterruptedException {
    return taking(places);
  }

  private Pass taking(int count) throws InterruptedException {
    free.acquire(count);
    return () -> free.release(count);
  }
}
