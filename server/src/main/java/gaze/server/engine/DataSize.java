package gaze.server.engine;

import gaze.server.EngineIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// How much lies in the data directory. Hundreds of thousands of small files are counted, so it is
/// done in the background, now and then, and only while somebody asks. Thread-safe.
@Singleton
public final class DataSize {
  /// An answer older than this has the next one measured.
  static final Duration FRESH = Duration.ofMinutes(5);

  private record Measured(long bytes, Instant at) {}

  private final Path data;
  private final InstantSource clock;
  private final Executor background;
  private Optional<Measured> last = Optional.empty();
  private boolean measuring;

  @Inject
  public DataSize(EngineIdentity identity, InstantSource clock) {
    this(identity.data(), clock, Thread.ofPlatform().name("data-size").daemon()::start);
  }

  DataSize(Path data, InstantSource clock, Executor background) {
    this.data = data;
    this.clock = clock;
    this.background = background;
  }

  /// As last measured; empty until it first was. Never waits.
  synchronized Optional<Long> bytes() {
    if (!measuring && last.filter(this::fresh).isEmpty()) {
      measuring = true;
      background.execute(this::measure);
    }
    return last.map(Measured::bytes);
  }

  private boolean fresh(Measured measured) {
    return clock.instant().isBefore(measured.at().plus(FRESH));
  }

  private void measure() {
    long bytes = sum(data);
    synchronized (this) {
      last = Optional.of(new Measured(bytes, clock.instant()));
      measuring = false;
    }
  }

  /// Of all files below; what cannot be read or vanishes meanwhile counts nothing.
  private static long sum(Path folder) {
    Bytes bytes = new Bytes();
    try {
      Files.walkFileTree(folder, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.total;
  }

  private static final class Bytes extends SimpleFileVisitor<Path> {
    private long total;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      total += attributes.size();
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) {
      return FileVisitResult.CONTINUE;
    }
  }
}
