package gaze.pipeline.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;

/// The engine's end of one running worker. Every task gets exactly one [Reply], be it that the
/// worker died. Thread-safe. Closing kills the worker.
final class WorkerProcess implements AutoCloseable {
  private static final Duration HELLO = Duration.ofSeconds(30);

  /// A task that somebody waits for.
  private static final class Pending {
    final CompletableFuture<Reply> reply = new CompletableFuture<>();
    final DoubleConsumer progress;
    final Duration patience;

    /// When it was asked for, and from its start on when it was last heard of.
    volatile long lastSign;

    volatile boolean started;

    Pending(DoubleConsumer progress, Duration patience, long now) {
      this.progress = progress;
      this.patience = patience;
      this.lastSign = now;
    }
  }

  private final Process process;
  private final MessageStream stream;
  private final InstantSource clock;
  private final AtomicLong ids = new AtomicLong();
  private final Map<Long, Pending> pending = new ConcurrentHashMap<>();
  private volatile long lastHeard;
  private volatile boolean dead;

  private WorkerProcess(Process process, MessageStream stream, InstantSource clock) {
    this.process = process;
    this.stream = stream;
    this.clock = clock;
  }

  static WorkerProcess start(WorkerLauncher launcher, InstantSource clock) throws IOException {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    String secret = HexFormat.of().formatHex(random);
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      door.setSoTimeout((int) HELLO.toMillis());
      Process process = launcher.launch(door.getLocalPort());
      try {
        process.getOutputStream().write((secret + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        WorkerProcess worker = new WorkerProcess(process, greeted(door.accept(), secret), clock);
        Thread.ofPlatform().daemon().name("worker-replies").start(worker::listen);
        return worker;
      } catch (IOException e) {
        process.destroyForcibly();
        throw new IOException("the worker did not come up: " + e.getMessage(), e);
      }
    }
  }

  private static MessageStream greeted(Socket socket, String secret) throws IOException {
    MessageStream stream = new MessageStream(socket);
    if (stream.receive().orElse(null) instanceof Message.Hello hello
        && hello.secret().equals(secret)) {
      return stream;
    }
    stream.close();
    throw new IOException("somebody else called");
  }

  /// @param patience how long the task may give no sign of life once it has started
  CompletableFuture<Reply> ask(Task task, Duration patience, DoubleConsumer progress) {
    long id = ids.incrementAndGet();
    Pending entry = new Pending(progress, patience, clock.millis());
    pending.put(id, entry);
    entry.reply.whenComplete((_, _) -> pending.remove(id));
    say(new Message.Run(id, task));
    if (dead) {
      bury("the worker ended");
    }
    return entry.reply;
  }

  /// Tells the worker that nobody wants this answer any more; it still gives one.
  void cancel(CompletableFuture<Reply> reply) {
    pending.forEach(
        (id, entry) -> {
          if (entry.reply == reply) {
            say(new Message.Cancel(id));
          }
        });
  }

  void throttle(int parallel) {
    say(new Message.Throttle(parallel));
  }

  boolean alive() {
    return !dead && process.isAlive();
  }

  boolean idle() {
    return pending.isEmpty();
  }

  long pid() {
    return process.pid();
  }

  /// Kills the worker when a started task has been silent for longer than its patience, or when
  /// tasks wait so long and the worker has started none of them; the task that hung is told so.
  void killIfHung() {
    long now = clock.millis();
    boolean working = pending.values().stream().anyMatch(entry -> entry.started);
    for (Pending entry : pending.values()) {
      long since = entry.started ? entry.lastSign : Math.max(entry.lastSign, lastHeard);
      boolean waitsForOthers = working && !entry.started;
      if (!waitsForOthers && now - since > entry.patience.toMillis()) {
        String silent = entry.patience.toSeconds() + " s without a sign of life";
        entry.reply.complete(new Reply.WorkerDied(silent, true));
        process.destroyForcibly();
      }
    }
  }

  private void say(Message message) {
    try {
      stream.send(message);
    } catch (IOException e) {
      bury("the line to the worker broke");
    }
  }

  private void listen() {
    try (stream) {
      for (var message = stream.receive(); message.isPresent(); message = stream.receive()) {
        heard(message.get());
      }
    } catch (IOException | UncheckedIOException e) {
      // The end of the line, like the end of the stream.
    } finally {
      bury(ending());
    }
  }

  private void heard(Message message) {
    lastHeard = clock.millis();
    switch (message) {
      case Message.Progressed(long id, double fraction) -> {
        Pending entry = pending.get(id);
        if (entry != null) {
          entry.lastSign = clock.millis();
          entry.started = true;
          entry.progress.accept(fraction);
        }
      }
      case Message.Answered(long id, Reply reply) -> {
        Pending entry = pending.get(id);
        if (entry != null) {
          entry.reply.complete(reply);
        }
      }
      case Message.Hello _, Message.Run _, Message.Cancel _, Message.Throttle _ ->
          throw new UncheckedIOException(new IOException("a worker does not say " + message));
    }
  }

  private String ending() {
    process.destroyForcibly();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
      return "the worker ended with exit code " + process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "the worker ended";
    }
  }

  private void bury(String reason) {
    dead = true;
    process.destroyForcibly();
    pending.values().forEach(entry -> entry.reply.complete(new Reply.WorkerDied(reason, false)));
  }

  @Override
  public void close() {
    bury("the worker was stopped");
    try {
      stream.close();
    } catch (IOException e) {
      // The process is gone, and its socket with it.
    }
  }
}
