package gaze.inference.session;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;

/// A session of ONNX Runtime with the count of who uses it. The first who asks for the session
/// opens it, others wait. [Sessions] owns it and guards every other call; closing frees the native
/// memory.
final class OpenModel implements AutoCloseable {
  /// ONNX Runtime follows a graph by calling itself: for CLIP's twelve layers it ran out of the
  /// megabyte that a Java thread has, which ends the process. Only what is used takes memory.
  private static final long DEEP = 64L << 20;

  private final ModelSource source;
  private final int threads;
  private final Devices devices;
  private final ReentrantLock opening = new ReentrantLock();
  private Optional<OrtSession> session = Optional.empty();
  private int users;
  private boolean discarded;
  private Instant used = Instant.EPOCH;

  OpenModel(ModelSource source, int threads, Devices devices) {
    this.source = source;
    this.threads = threads;
    this.devices = devices;
  }

  String name() {
    return source.name();
  }

  OrtSession session() throws OrtException, ModelFailedException {
    opening.lock();
    try {
      if (session.isEmpty()) {
        session = Optional.of(openedOnDeepStack());
      }
      return session.get();
    } catch (IOException e) {
      throw new ModelFailedException(
          "The model %s cannot be read: %s".formatted(name(), e.getMessage()), e);
    } finally {
      opening.unlock();
    }
  }

  private OrtSession openedOnDeepStack() throws OrtException, IOException {
    FutureTask<OrtSession> task = new FutureTask<>(this::opened);
    Thread thread = new Thread(null, task, "open-model", DEEP);
    thread.setDaemon(true);
    thread.start();
    try {
      return result(task);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case OrtException refused -> throw refused;
        case IOException unreadable -> throw unreadable;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException("the model does not open", e);
      }
    }
  }

  /// An interruption is kept for later: who opens a model has to close it.
  private static OrtSession result(FutureTask<OrtSession> task) throws ExecutionException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private OrtSession opened() throws OrtException, IOException {
    OrtEnvironment runtime = Onnx.runtime();
    try (SessionOptions options = options()) {
      devices.addTo(options);
      return switch (source) {
        case ModelSource.InFile(var path) -> runtime.createSession(path.toString(), options);
        case ModelSource.InMemory(_, var bytes) -> runtime.createSession(bytes.read(), options);
      };
    }
  }

  /// Threads sleep between runs instead of spinning: decoders need the same cores.
  private SessionOptions options() throws OrtException {
    SessionOptions options = new SessionOptions();
    options.setIntraOpNumThreads(threads);
    options.setInterOpNumThreads(1);
    options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    return options;
  }

  /// When its last run ended.
  Instant used() {
    return used;
  }

  boolean free() {
    return users == 0;
  }

  void take() {
    users++;
  }

  void giveBack(Instant now) {
    users--;
    used = now;
    if (discarded && free()) {
      close();
    }
  }

  /// Closes it as soon as nobody uses it.
  void discard() {
    discarded = true;
  }

  @Override
  public void close() {
    try {
      if (session.isPresent()) {
        session.get().close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the session of %s does not close".formatted(name()), e);
    }
    session = Optional.empty();
  }
}
