package gaze.media.container;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/// A stretch of a file, read at random through one small page. Positions count from the stretch's
/// start; reading beyond its end is an [EOFException].
///
/// Not thread-safe. Does not own the channel: who opened it closes it.
public final class Window {
  private static final int PAGE = 8192;

  private final FileChannel channel;
  private final long from;
  private final long length;
  private final ByteBuffer page;
  private long pageAt;

  private Window(FileChannel channel, long from, long length) {
    this.channel = channel;
    this.from = from;
    this.length = length;
    this.page = ByteBuffer.allocate(PAGE).limit(0);
  }

  /// The whole file.
  public static Window on(FileChannel channel) throws IOException {
    return new Window(channel, 0, channel.size());
  }

  /// A stretch of this one, cut at its end.
  public Window part(long start, long wanted) {
    long begin = Math.clamp(start, 0, length);
    return new Window(channel, from + begin, Math.clamp(wanted, 0, length - begin));
  }

  public long length() {
    return length;
  }

  /// Where this stretch begins in the file.
  public long start() {
    return from;
  }

  public boolean holds(long at, long count) {
    return at >= 0 && count >= 0 && at <= length - count;
  }

  public int u8(long at) throws IOException {
    return at(at, 1).get() & 0xFF;
  }

  public int u16(long at, ByteOrder order) throws IOException {
    return Short.toUnsignedInt(at(at, 2).order(order).getShort());
  }

  public long u32(long at, ByteOrder order) throws IOException {
    return Integer.toUnsignedLong(at(at, 4).order(order).getInt());
  }

  public long i64(long at, ByteOrder order) throws IOException {
    return at(at, 8).order(order).getLong();
  }

  /// Big-endian, as most of the formats here are.
  public int u16(long at) throws IOException {
    return u16(at, ByteOrder.BIG_ENDIAN);
  }

  /// Big-endian.
  public long u32(long at) throws IOException {
    return u32(at, ByteOrder.BIG_ENDIAN);
  }

  public byte[] bytes(long at, int count) throws IOException {
    if (!holds(at, count)) {
      throw new EOFException("need %d bytes at %d, have %d".formatted(count, at, length));
    }
    byte[] bytes = new byte[count];
    if (count <= PAGE) {
      at(at, count).get(bytes);
    } else {
      fill(ByteBuffer.wrap(bytes), from + at);
    }
    return bytes;
  }

  /// Latin-1 text of exactly this many bytes.
  public String text(long at, int count) throws IOException {
    return new String(bytes(at, count), java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  /// Whether these characters stand at a position; beyond the end they do not.
  public boolean has(long at, String latin) throws IOException {
    return holds(at, latin.length()) && text(at, latin.length()).equals(latin);
  }

  /// The page, positioned so that `count` bytes from `at` can be read.
  private ByteBuffer at(long at, int count) throws IOException {
    if (!holds(at, count)) {
      throw new EOFException("need %d bytes at %d, have %d".formatted(count, at, length));
    }
    if (at < pageAt || at + count > pageAt + page.limit()) {
      pageAt = at;
      page.clear().limit((int) Math.min(PAGE, length - at));
      fill(page, from + at);
      page.flip();
    }
    return page.position((int) (at - pageAt));
  }

  private void fill(ByteBuffer target, long position) throws IOException {
    long next = position;
    while (target.hasRemaining()) {
      int read = channel.read(target, next);
      if (read < 0) {
        throw new EOFException("the file became shorter while it was read");
      }
      next += read;
    }
  }
}
