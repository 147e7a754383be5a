package gaze.inference.speech;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Sound in a file of one channel, 16 000 samples a second, 16 bits each, with the heading of a
/// WAVE file or without any. Of a WAVE file that was torn off, or written by somebody who could not
/// say its length beforehand, everything that is there. Whoever opens it closes it.
public final class Recording implements Sound, Closeable {
  /// Opens one.
  @FunctionalInterface
  public interface Source {
    Recording open() throws IOException;
  }

  private static final int SAMPLE = Short.BYTES;
  private static final float LOUDEST = 1 << 15;

  private static final int RIFF = fourLetters("RIFF");
  private static final int WAVE = fourLetters("WAVE");
  private static final int FORMAT = fourLetters("fmt ");
  private static final int CONTENT = fourLetters("data");

  /// The code of uncompressed whole numbers, and the one that says it stands further back.
  private static final int PCM = 1;

  private static final int EXTENSIBLE = 0xfffe;
  private static final int SHORTEST_FORMAT = 16;
  private static final int CHUNK_HEAD = 8;

  private final FileChannel file;
  private final long begin;
  private final long samples;

  private Recording(FileChannel file, long begin, long samples) {
    this.file = file;
    this.begin = begin;
    this.samples = samples;
  }

  /// Of a file that holds samples, the lower byte first, and nothing else.
  public static Recording ofSamples(Path path) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    try {
      return new Recording(file, 0, file.size() / SAMPLE);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /// Of a WAVE file.
  ///
  /// @throws IOException where it cannot be read or is no such recording
  public static Recording open(Path path) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    try {
      return opened(file, path);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static Recording opened(FileChannel file, Path path) throws IOException {
    ByteBuffer head = read(file, 0, 3 * Integer.BYTES);
    if (head.getInt() != RIFF || head.getInt(2 * Integer.BYTES) != WAVE) {
      throw new IOException("%s is no WAVE file".formatted(path));
    }
    boolean fits = false;
    long at = 3L * Integer.BYTES;
    while (true) {
      ByteBuffer chunk = read(file, at, CHUNK_HEAD);
      int name = chunk.getInt();
      long length = Integer.toUnsignedLong(chunk.getInt());
      at += CHUNK_HEAD;
      if (name == FORMAT) {
        fits = length >= SHORTEST_FORMAT && fits(read(file, at, SHORTEST_FORMAT));
      } else if (name == CONTENT) {
        if (!fits) {
          throw new IOException("%s is not 16 bits, one channel, 16 kHz".formatted(path));
        }
        return new Recording(file, at, contentLength(length, file.size() - at) / SAMPLE);
      }
      at += length + length % 2;
    }
  }

  private static boolean fits(ByteBuffer format) {
    int code = Short.toUnsignedInt(format.getShort());
    int channels = format.getShort();
    int rate = format.getInt();
    int bits = format.getShort(SHORTEST_FORMAT - Short.BYTES);
    return (code == PCM || code == EXTENSIBLE)
        && channels == 1
        && rate == SAMPLES_PER_SECOND
        && bits == Short.SIZE;
  }

  /// A writer that cannot go back leaves a length of 0 or of all ones.
  private static long contentLength(long said, long there) {
    return said == 0 ? there : Math.min(said, there);
  }

  @Override
  public long samples() {
    return samples;
  }

  @Override
  public float[] heard(long from, int most) throws IOException {
    int count = (int) Math.clamp(samples - from, 0, most);
    ByteBuffer bytes = read(file, begin + from * SAMPLE, count * SAMPLE);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = bytes.getShort() / LOUDEST;
    }
    return values;
  }

  private static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, at + bytes.position()) < 0) {
        throw new EOFException("a recording ends at %d, before its sound".formatted(file.size()));
      }
    }
    return bytes.flip();
  }

  private static int fourLetters(String name) {
    return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
