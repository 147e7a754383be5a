package gaze.media.picture;

import gaze.domain.ProblemKind;
import gaze.media.container.Window;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bytedeco.javacpp.BytePointer;

/// A picture's file, open for reading at any place. Never mapped into memory: a file that shrinks
/// while it is read would end the process. One thread at a time; closing closes the file.
final class PictureFile implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;
  private final long size;
  private final DecodeLimits limits;

  private PictureFile(Path path, FileChannel channel, long size, DecodeLimits limits) {
    this.path = path;
    this.channel = channel;
    this.size = size;
    this.limits = limits;
  }

  static PictureFile open(Path path, DecodeLimits limits) throws IOException, UndecodableException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    try {
      long size = channel.size();
      if (size == 0) {
        throw new UndecodableException(
            ProblemKind.EMPTY_FILE, "The file is empty: it has 0 bytes.");
      }
      return new PictureFile(path, channel, size, limits);
    } catch (IOException | UndecodableException failure) {
      channel.close();
      throw failure;
    }
  }

  Path path() {
    return path;
  }

  long size() {
    return size;
  }

  DecodeLimits limits() {
    return limits;
  }

  /// The bytes from `at`; fewer where the file ends.
  byte[] upTo(long at, int length) throws IOException {
    if (at < 0 || at >= size || length <= 0) {
      return new byte[0];
    }
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(length, size - at));
    fill(buffer, at);
    byte[] bytes = new byte[buffer.position()];
    buffer.flip().get(bytes);
    return bytes;
  }

  /// The bytes from `at`, big-endian, all of them.
  ByteBuffer exactly(long at, long length) throws IOException, UndecodableException {
    limits.checkAllocation(length);
    byte[] bytes = at < 0 || length < 0 ? new byte[0] : upTo(at, (int) length);
    if (bytes.length < length || at < 0) {
      throw endsEarly();
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.BIG_ENDIAN);
  }

  /// The bytes from `at` outside the heap, as many as are there; whoever asked closes them.
  ///
  /// @param room bytes to allocate after them, beyond the limit of what is returned
  BytePointer outside(long at, long length, int room) throws IOException, UndecodableException {
    long there = Math.clamp(size - at, 0, length);
    limits.checkAllocation(there);
    if (there <= 0) {
      throw endsEarly();
    }
    BytePointer bytes = new BytePointer(there + room);
    try {
      ByteBuffer buffer = bytes.asBuffer().limit((int) there);
      fill(buffer, at);
      bytes.limit(buffer.position());
      return bytes;
    } catch (IOException failure) {
      bytes.close();
      throw failure;
    }
  }

  /// For readers that go from place to place; a failing disk reads as the file's end.
  Tiff.Bytes bytes() {
    return (at, length) -> {
      try {
        return upTo(at, length);
      } catch (IOException unreadable) {
        return new byte[0];
      }
    };
  }

  /// The file for readers of boxes.
  Window window() throws IOException {
    return Window.on(channel);
  }

  BytePointer whole() throws IOException, UndecodableException {
    return outside(0, size, 0);
  }

  private void fill(ByteBuffer buffer, long from) throws IOException {
    long at = from;
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, at);
      if (read < 0) {
        return;
      }
      at += read;
    }
  }

  static UndecodableException endsEarly() {
    return new UndecodableException(
        ProblemKind.TRUNCATED, "The file ends before its picture begins.");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
