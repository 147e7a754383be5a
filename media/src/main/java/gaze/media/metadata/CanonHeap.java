package gaze.media.metadata;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import gaze.media.container.Window;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// Reads CRW, Canon's format before CR2 (CIFF 1.0): heaps within heaps. A heap's last four bytes
/// say where in it its directory is: a count, then tag (2 bytes), length (4) and offset (4) of each
/// record. Bits 14–15 of a tag say where the value is, bits 11–13 of what kind; kinds 5 and 6 are
/// heaps.
final class CanonHeap {
  private static final int MAKE_AND_MODEL = 0x080A;
  private static final int IMAGE_SPECIFICATION = 0x1810;
  private static final int CAPTURED_TIME = 0x180E;
  private static final int DEEPEST = 8;

  private final Window file;
  private final Collected into;

  private CanonHeap(Window file, Collected into) {
    this.file = file;
    this.into = into;
  }

  static void read(Window file, Collected into) throws IOException {
    long start = file.u32(2, LITTLE_ENDIAN);
    new CanonHeap(file, into).heap(file.part(start, file.length() - start), 0);
  }

  private void heap(Window heap, int depth) throws IOException {
    if (depth > DEEPEST || heap.length() < 6) {
      return;
    }
    long directory = heap.u32(heap.length() - 4, LITTLE_ENDIAN);
    int count = heap.u16(directory, LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      long entry = directory + 2 + 10L * i;
      int tag = heap.u16(entry, LITTLE_ENDIAN);
      boolean elsewhere = (tag & 0xC000) == 0;
      Window value =
          elsewhere
              ? heap.part(heap.u32(entry + 6, LITTLE_ENDIAN), heap.u32(entry + 2, LITTLE_ENDIAN))
              : heap.part(entry + 2, 8);
      int kind = tag >> 11 & 7;
      if (elsewhere && (kind == 5 || kind == 6)) {
        heap(value, depth + 1);
      } else {
        record(tag & 0x3FFF, value);
      }
    }
  }

  private void record(int tag, Window value) throws IOException {
    switch (tag) {
      case MAKE_AND_MODEL -> {
        byte[] bytes = value.bytes(0, (int) Math.min(value.length(), 64));
        String make = Texts.decode(bytes);
        into.exif.make(make);
        int model = Math.min(make.length() + 1, bytes.length);
        into.exif.model(Texts.decode(java.util.Arrays.copyOfRange(bytes, model, bytes.length)));
      }
      case IMAGE_SPECIFICATION -> {
        into.size(value.u32(0, LITTLE_ENDIAN), value.u32(4, LITTLE_ENDIAN));
        int turn = Math.floorMod((int) value.u32(12, LITTLE_ENDIAN), 360);
        into.heading(new Heading(false, turn / 90 * 90));
      }
      case CAPTURED_TIME -> time(value.u32(0, LITTLE_ENDIAN));
      default -> {}
    }
  }

  /// Seconds since 1970 on the camera's clock, which knows no zone.
  private void time(long seconds) {
    LocalDateTime wall = LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    into.exif.written(TimeStep.ORIGINAL, "Canon's time", wall.toString());
  }
}
