package gaze.pipeline.worker;

import gaze.pipeline.stage.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The worker's end of the line: takes tasks until the engine hangs up. Background tasks run in the
/// order they came, so many at once as the engine says; urgent ones run beside them at once.
public final class WorkerLoop {
  /// How a task is done; runs on several threads at once.
  @FunctionalInterface
  public interface Hands {
    Reply does(Task task, Progress progress);
  }

  private final Hands hands;
  private final MessageStream stream;
  private final Gate gate = new Gate(1);
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("task-", 0).factory());
  private final Map<Long, Boolean> open = new ConcurrentHashMap<>();
  private final Set<Long> cancelled = ConcurrentHashMap.newKeySet();

  private WorkerLoop(Hands hands, MessageStream stream) {
    this.hands = hands;
    this.stream = stream;
  }

  /// Serves the engine behind this loopback port; returns when it hangs up.
  public static void serve(int port, String secret, Hands hands) throws IOException {
    try (MessageStream stream =
        new MessageStream(new Socket(InetAddress.getLoopbackAddress(), port))) {
      stream.send(new Message.Hello(secret, ProcessHandle.current().pid()));
      new WorkerLoop(hands, stream).listen();
    }
  }

  private void listen() throws IOException {
    for (var message = stream.receive(); message.isPresent(); message = stream.receive()) {
      switch (message.get()) {
        case Message.Run(long id, Task task) -> {
          open.put(id, true);
          long ticket = task.urgent() ? Gate.URGENT : gate.ticket();
          threads.execute(() -> run(id, task, ticket));
        }
        case Message.Cancel(long id) -> {
          if (open.containsKey(id)) {
            cancelled.add(id);
          }
        }
        case Message.Throttle(int parallel) -> gate.width(parallel);
        case Message.Hello _, Message.Progressed _, Message.Answered _ ->
            throw new IOException("an engine does not say " + message);
      }
    }
  }

  private void run(long id, Task task, long ticket) {
    try {
      gate.enter(ticket);
      try {
        say(new Message.Progressed(id, 0));
        say(new Message.Answered(id, hands.does(task, progress(id))));
      } finally {
        gate.leave(ticket);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // The engine hung up; the loop ends by itself.
    } finally {
      open.remove(id);
      cancelled.remove(id);
    }
  }

  private Progress progress(long id) {
    return new Progress() {
      @Override
      public void reached(double fraction) {
        try {
          say(new Message.Progressed(id, fraction));
        } catch (IOException e) {
          cancelled.add(id);
        }
      }

      @Override
      public boolean cancelled() {
        return cancelled.contains(id);
      }
    };
  }

  private void say(Message message) throws IOException {
    stream.send(message);
  }
}
