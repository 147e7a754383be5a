package gaze.media.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Expands the pieces of a TIFF: PackBits and LZW (TIFF 6.0, sections 9 and 13), Deflate (Adobe's
/// technical note 2), and undoes the predictors (section 14; technical note 3). A piece that is cut
/// short or damaged stays 0 from there on.
final class TiffPieces {
  private static final int PLAIN = 1;
  private static final int LZW = 5;
  private static final int DEFLATE = 8;
  private static final int OLD_DEFLATE = 32_946;
  private static final int PACK_BITS = 32_773;

  private static final int CLEAR = 256;
  private static final int END = 257;
  private static final int LARGEST_CODE = 4096;

  private TiffPieces() {}

  static boolean expands(int compression) {
    return switch (compression) {
      case PLAIN, LZW, DEFLATE, OLD_DEFLATE, PACK_BITS -> true;
      default -> false;
    };
  }

  /// Fills `to` as far as the bytes reach.
  ///
  /// @return how many bytes there were
  static int expand(int compression, byte[] from, byte[] to) {
    return switch (compression) {
      case LZW -> new Lzw(from, to).expand();
      case DEFLATE, OLD_DEFLATE -> inflate(from, to);
      case PACK_BITS -> unpack(from, to);
      default -> {
        int length = Math.min(from.length, to.length);
        System.arraycopy(from, 0, to, 0, length);
        yield length;
      }
    };
  }

  private static int inflate(byte[] from, byte[] to) {
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(from);
      int filled = 0;
      while (filled < to.length && !inflater.finished()) {
        int more = inflater.inflate(to, filled, to.length - filled);
        if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          break;
        }
        filled += more;
      }
      return filled;
    } catch (DataFormatException damaged) {
      return 0;
    }
  }

  /// A count n and n + 1 bytes as they are; or a count −n and one byte, n + 1 times.
  private static int unpack(byte[] from, byte[] to) {
    int read = 0;
    int filled = 0;
    while (read + 1 < from.length && filled < to.length) {
      int count = from[read++];
      if (count >= 0) {
        int length = Math.min(count + 1, Math.min(from.length - read, to.length - filled));
        System.arraycopy(from, read, to, filled, length);
        read += count + 1;
        filled += length;
      } else if (count != -128) {
        byte same = from[read++];
        for (int i = 0; i <= -count && filled < to.length; i++) {
          to[filled++] = same;
        }
      }
    }
    return filled;
  }

  /// Codes of 9 to 12 bits, the highest first. Each stands for the bytes of an earlier one and one
  /// more, so a code is kept as where those bytes were written.
  private static final class Lzw {
    private final byte[] from;
    private final byte[] to;
    private final int[] starts = new int[LARGEST_CODE];
    private final int[] lengths = new int[LARGEST_CODE];
    private int bit;
    private int filled;

    Lzw(byte[] from, byte[] to) {
      this.from = from;
      this.to = to;
    }

    int expand() {
      int next = END + 1;
      int width = 9;
      boolean fresh = true;
      int beforeAt = 0;
      int beforeLength = 0;
      while (filled < to.length) {
        int code = code(width);
        if (code < 0 || code == END) {
          break;
        }
        if (code == CLEAR) {
          next = END + 1;
          width = 9;
          fresh = true;
          continue;
        }
        int at = filled;
        if (code < CLEAR) {
          to[filled++] = (byte) code;
        } else if (!fresh && code < next) {
          copy(starts[code], lengths[code]);
        } else if (!fresh && code == next) {
          copy(beforeAt, beforeLength + 1);
        } else {
          break;
        }
        if (!fresh && next < LARGEST_CODE) {
          starts[next] = beforeAt;
          lengths[next] = beforeLength + 1;
          next++;
        }
        fresh = false;
        beforeAt = at;
        beforeLength = filled - at;
        // The width grows one code early.
        width = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9;
      }
      return filled;
    }

    /// May overlap what it writes, byte by byte.
    private void copy(int at, int length) {
      for (int i = 0; i < length && filled < to.length; i++) {
        to[filled++] = to[at + i];
      }
    }

    private int code(int width) {
      int last = bit + width - 1 >> 3;
      if (last >= from.length) {
        return -1;
      }
      int code = 0;
      for (int at = bit >> 3; at <= last; at++) {
        code = code << 8 | from[at] & 0xFF;
      }
      bit += width;
      return code >> (8 * (last + 1) - bit) & (1 << width) - 1;
    }
  }

  /// Each sample is stored as what it is more than the one before it in its row.
  static void undoDifferences(byte[] piece, TiffLayout layout) {
    int row = layout.rowBytes();
    int step = layout.inPiece();
    ByteBuffer samples = ByteBuffer.wrap(piece).order(layout.order());
    for (int start = 0; start + row <= piece.length; start += row) {
      int count = row * 8 / layout.bits();
      for (int i = step; i < count; i++) {
        switch (layout.bits()) {
          case 8 -> piece[start + i] += piece[start + i - step];
          case 16 -> {
            int before = samples.getShort(start + 2 * (i - step));
            samples.putShort(start + 2 * i, (short) (samples.getShort(start + 2 * i) + before));
          }
          default -> {
            int before = samples.getInt(start + 4 * (i - step));
            samples.putInt(start + 4 * i, samples.getInt(start + 4 * i) + before);
          }
        }
      }
    }
  }

  /// The highest bytes of all fractions of a row stand first, then the next ones, all as
  /// differences; afterwards the fractions are in the layout's order.
  static void undoFractions(byte[] piece, TiffLayout layout) {
    int row = layout.rowBytes();
    int width = layout.bits() / 8;
    int count = row / width;
    boolean little = layout.order() == ByteOrder.LITTLE_ENDIAN;
    byte[] mixed = new byte[row];
    for (int start = 0; start + row <= piece.length; start += row) {
      for (int i = layout.inPiece(); i < row; i++) {
        piece[start + i] += piece[start + i - layout.inPiece()];
      }
      System.arraycopy(piece, start, mixed, 0, row);
      for (int i = 0; i < count; i++) {
        for (int b = 0; b < width; b++) {
          piece[start + i * width + (little ? width - 1 - b : b)] = mixed[b * count + i];
        }
      }
    }
  }
}
