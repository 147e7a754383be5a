package gaze.media.metadata;

import gaze.media.container.Window;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/// Reads size and date of a Matroska file that is too short for a demultiplexer (RFC 9559):
/// elements of an id, a length and a body, both numbers of variable length whose first byte's
/// leading zeros count the bytes that follow.
final class MatroskaReader {
  private static final long SEGMENT = 0x18538067;
  private static final long INFO = 0x1549A966;
  private static final long DATE = 0x4461;
  private static final long TRACKS = 0x1654AE6B;
  private static final long TRACK = 0xAE;
  private static final long VIDEO = 0xE0;
  private static final long WIDTH = 0xB0;
  private static final long HEIGHT = 0xBA;
  private static final long CLUSTER = 0x1F43B675;

  /// Where DateUTC counts its nanoseconds from.
  private static final Instant EPOCH = Instant.parse("2001-01-01T00:00:00Z");

  private static final int MOST_ELEMENTS = 10_000;

  private final Window file;
  private final Collected into;
  private int elements;
  private long width;
  private boolean cutShort;

  private MatroskaReader(Window file, Collected into) {
    this.file = file;
    this.into = into;
  }

  /// @return whether an element says that it goes on behind the file's end
  static boolean read(Window file, Collected into) throws IOException {
    MatroskaReader reader = new MatroskaReader(file, into);
    reader.between(0, file.length());
    return reader.cutShort;
  }

  private void between(long from, long to) throws IOException {
    long at = from;
    while (at + 2 <= to && elements++ < MOST_ELEMENTS) {
      int idBytes = bytes(at);
      long id = number(at, idBytes, false);
      int lengthBytes = bytes(at + idBytes);
      long length = number(at + idBytes, lengthBytes, true);
      long body = at + idBytes + lengthBytes;
      boolean unknown = length == (1L << 7 * lengthBytes) - 1;
      cutShort |= !unknown && body + length > file.length();
      long end = unknown ? to : Math.min(to, body + length);
      if (id == CLUSTER) {
        return;
      }
      element(id, body, end);
      at = end;
    }
  }

  private void element(long id, long body, long end) throws IOException {
    if (id == SEGMENT || id == INFO || id == TRACKS || id == TRACK || id == VIDEO) {
      between(body, end);
    } else if (id == DATE && end - body == 8) {
      date(file.i64(body, java.nio.ByteOrder.BIG_ENDIAN));
    } else if (id == WIDTH) {
      width = unsigned(body, end);
    } else if (id == HEIGHT) {
      into.size(width, unsigned(body, end));
    }
  }

  private void date(long nanos) {
    try {
      into.container.exact(TimeStep.CONTAINER, "Matroska's date", EPOCH.plusNanos(nanos));
    } catch (DateTimeException e) {
      into.container.badMetadata("Matroska's date cannot be right.");
    }
  }

  private long unsigned(long from, long to) throws IOException {
    long value = 0;
    for (long at = from; at < to && at < from + 8; at++) {
      value = value << 8 | file.u8(at);
    }
    return value;
  }

  private int bytes(long at) throws IOException {
    return Math.min(8, Integer.numberOfLeadingZeros(file.u8(at)) - 23);
  }

  /// An id keeps its marking bit, a length does not.
  private long number(long at, int count, boolean unmarked) throws IOException {
    long value = file.u8(at);
    if (unmarked) {
      value &= (1L << 8 - count) - 1;
    }
    for (int i = 1; i < count; i++) {
      value = value << 8 | file.u8(at + i);
    }
    return value;
  }
}
