package gaze.app.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The operating system's lock on `engine.lock`: whoever holds it is the engine of this data
/// directory. It goes with the process, however that ends.
public final class EngineLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private EngineLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /// The lock, or nothing when another process holds it.
  public static Optional<EngineLock> tryTake(DataDirectory data) throws IOException {
    FileChannel channel =
        FileChannel.open(data.engineLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new EngineLock(channel, lock));
      }
    } catch (OverlappingFileLockException e) {
      // This very process holds it.
    }
    channel.close();
    return Optional.empty();
  }

  /// Whether some process holds it now.
  public static boolean held(DataDirectory data) throws IOException {
    Path file = data.engineLock();
    if (!Files.exists(file)) {
      return false;
    }
    Optional<EngineLock> taken = tryTake(data);
    if (taken.isPresent()) {
      taken.get().close();
    }
    return taken.isEmpty();
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
