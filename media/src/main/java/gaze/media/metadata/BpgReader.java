package gaze.media.metadata;

import gaze.media.container.Window;
import java.io.IOException;

/// Reads BPG (Bellard, "BPG Specification"): two bytes of flags, the size, and where the flags say
/// so a list of extensions, of which one is EXIF and one XMP.
final class BpgReader {
  private static final int HAS_EXTENSIONS = 0x08;
  private static final int EXIF = 1;
  private static final int XMP = 3;
  private static final int MOST_EXTENSIONS = 100;

  private BpgReader() {}

  static void read(Window file, Collected into) throws IOException {
    SevenBits numbers = new SevenBits(file, 6);
    into.size(numbers.next(), numbers.next());
    numbers.next(); // the length of the picture's data
    if ((file.u8(5) & HAS_EXTENSIONS) == 0) {
      return;
    }
    long length = numbers.next();
    long end = numbers.position() + length;
    for (int i = 0; i < MOST_EXTENSIONS && numbers.position() < end; i++) {
      long tag = numbers.next();
      int size = (int) numbers.next();
      extension(file, tag, numbers.position(), size, into);
      numbers.skip(size);
    }
  }

  private static void extension(Window file, long tag, long at, int size, Collected into)
      throws IOException {
    if (tag == EXIF) {
      int padding = file.u8(at) == 0 ? 1 : 0;
      into.exifBlock(file.part(at + padding, (long) size - padding));
    } else if (tag == XMP && size <= XmpPacket.LARGEST) {
      into.xmpPacket(file.bytes(at, size));
    }
  }
}
