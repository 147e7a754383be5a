package gaze.pipeline.worker;

/// Lets so many in at once, in the order of their tickets; an urgent one always. The width may
/// change at any time. Thread-safe.
final class Gate {
  static final long URGENT = -1;

  private int width;
  private int inside;
  private long nextTicket;
  private long nowServing;

  Gate(int width) {
    this.width = width;
  }

  synchronized long ticket() {
    return nextTicket++;
  }

  synchronized void enter(long ticket) throws InterruptedException {
    if (ticket == URGENT) {
      return;
    }
    while (ticket != nowServing || inside >= width) {
      wait();
    }
    nowServing++;
    inside++;
    notifyAll();
  }

  synchronized void leave(long ticket) {
    if (ticket != URGENT) {
      inside--;
      notifyAll();
    }
  }

  synchronized void width(int width) {
    this.width = width;
    notifyAll();
  }
}
