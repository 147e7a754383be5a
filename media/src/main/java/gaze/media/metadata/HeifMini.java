package gaze.media.metadata;

import gaze.media.container.IsoBox;
import gaze.media.container.Window;
import java.io.IOException;

/// The `mini` box of ISO/IEC 23008-12 amendment 3, a HEIF file with hardly any boxes. From the
/// highest bit: version (2 bits), nine flags, chroma subsampling (2), orientation minus 1 (3, as
/// EXIF counts), large (1), then width minus 1 and height minus 1 in 15 bits each if large, else 7.
final class HeifMini {
  private static final int ORIENTATION_AT = 13;
  private static final int LARGE_AT = 16;
  private static final int WIDTH_AT = 17;

  private HeifMini() {}

  static void read(Window file, IsoBox mini, Collected into) throws IOException {
    int bits = number(file, mini, LARGE_AT, 1) == 1 ? 15 : 7;
    into.size(
        1 + number(file, mini, WIDTH_AT, bits), 1 + number(file, mini, WIDTH_AT + bits, bits));
    into.heading(Heading.ofExif(1 + number(file, mini, ORIENTATION_AT, 3)));
  }

  private static int number(Window file, IsoBox box, int from, int count) throws IOException {
    int value = 0;
    for (int bit = from; bit < from + count; bit++) {
      value = value << 1 | file.u8(box.body() + bit / 8) >> 7 - bit % 8 & 1;
    }
    return value;
  }
}
