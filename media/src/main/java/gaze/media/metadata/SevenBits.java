package gaze.media.metadata;

import gaze.media.container.Window;
import java.io.IOException;

/// Numbers of seven bits a byte, the highest first; the eighth bit says that more follow.
final class SevenBits {
  private static final int MOST_BYTES = 5;

  private final Window file;
  private long at;

  SevenBits(Window file, long at) {
    this.file = file;
    this.at = at;
  }

  /// 0 for what is longer than any honest number.
  long next() throws IOException {
    long value = 0;
    for (int i = 0; i < MOST_BYTES; i++) {
      int next = file.u8(at++);
      value = value << 7 | next & 0x7F;
      if ((next & 0x80) == 0) {
        return value;
      }
    }
    return 0;
  }

  /// Where the next number begins.
  long position() {
    return at;
  }

  void skip(long count) {
    at += count;
  }
}
