package gaze.media.picture;

import gaze.media.container.IsoBox;
import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.util.Arrays;

/// The size that a JPEG XL codestream begins with (ISO/IEC 18181-1, section D.2). Bits run from the
/// lowest of each byte; the codestream is the file, or lies in a `jxlc` or the first `jxlp` box.
record JxlHeader(long width, long height) {
  private static final int SIGNATURE = 2;
  private static final int ENOUGH = 16;
  private static final int[] WIDTHS = {9, 13, 18, 30};

  /// Width to height by the ratio's code.
  private static final int[][] RATIOS = {{1, 1}, {12, 10}, {4, 3}, {3, 2}, {16, 9}, {5, 4}, {2, 1}};

  static JxlHeader read(PictureFile file) throws IOException, UndecodableException {
    byte[] start = file.upTo(0, ENOUGH);
    boolean bare = start.length > 2 && start[0] == (byte) 0xFF && start[1] == 0x0A;
    byte[] codestream = bare ? start : boxed(file);
    if (codestream.length < ENOUGH / 2) {
      throw PictureFile.endsEarly();
    }
    return new Bits(Arrays.copyOfRange(codestream, SIGNATURE, SIGNATURE + ENOUGH)).size();
  }

  private static byte[] boxed(PictureFile file) throws IOException {
    for (IsoBox box : IsoBox.in(file.window())) {
      if (box.type().equals("jxlc")) {
        return file.upTo(box.body(), ENOUGH);
      }
      if (box.type().equals("jxlp")) {
        return file.upTo(box.body() + 4, ENOUGH);
      }
    }
    return new byte[0];
  }

  private static final class Bits {
    private final byte[] bytes;
    private int at;

    Bits(byte[] bytes) {
      this.bytes = bytes;
    }

    JxlHeader size() {
      boolean small = next(1) == 1;
      long height = side(small);
      int ratio = (int) next(3);
      long width = ratio == 0 ? side(small) : height * RATIOS[ratio - 1][0] / RATIOS[ratio - 1][1];
      return new JxlHeader(width, height);
    }

    private long side(boolean small) {
      return small ? (next(5) + 1) * 8 : next(WIDTHS[(int) next(2)]) + 1;
    }

    private long next(int count) {
      long value = 0;
      for (int i = 0; i < count; i++, at++) {
        value |= (long) (bytes[at / 8] >> at % 8 & 1) << i;
      }
      return value;
    }
  }
}
