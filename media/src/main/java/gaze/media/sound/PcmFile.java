package gaze.media.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file of samples ([Pcm]) that is being written. One thread at a time; closing keeps what was
/// written unless [#discard] was called.
final class PcmFile implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;
  private final ByteBuffer waiting = ByteBuffer.allocateDirect(1 << 16);
  private long samples;

  private PcmFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  static PcmFile create(Path path) throws IOException {
    return new PcmFile(
        path,
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE));
  }

  /// How many there are.
  long samples() {
    return samples;
  }

  /// @param bytes of whole samples
  void write(ByteBuffer bytes) throws IOException {
    samples += bytes.remaining() / Pcm.BYTES;
    if (bytes.remaining() > waiting.remaining()) {
      flush();
    }
    if (bytes.remaining() > waiting.remaining()) {
      writeAll(bytes);
      return;
    }
    waiting.put(bytes);
  }

  /// Silence up to a sample. Where the file system can, it takes no room.
  void silence(long until) throws IOException {
    flush();
    samples = until;
    channel.position(Pcm.BYTES * until);
  }

  void flush() throws IOException {
    waiting.flip();
    writeAll(waiting);
    waiting.clear();
  }

  private void writeAll(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  void discard() throws IOException {
    channel.close();
    Files.deleteIfExists(path);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
