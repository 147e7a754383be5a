package gaze.media.metadata;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import gaze.media.container.IsoBox;
import gaze.media.container.TiffDirectories;
import gaze.media.container.Window;
import java.io.IOException;
import java.util.Optional;

/// Raw formats with containers of their own.
final class RawReaders {
  /// Canon's box in a CR3: 85C0B687-820F-11E0-8111-F4CE462B6A48.
  private static final String CANON_UUID =
      "\u0085\u00C0\u00B6\u0087\u0082\u000F\u0011\u00E0"
          + "\u0081\u0011\u00F4\u00CE\u0046\u002B\u006A\u0048";

  private static final int RAF_CROPPED_SIZE = 0x0111;
  private static final int CANON_LENS_MODEL = 0x0095;

  private RawReaders() {}

  /// Fujifilm: behind the header the places of a JPEG, which has the EXIF block, and of a list of
  /// records (tag, length, value), which has the picture's size.
  static void raf(Window file, Collected into) throws IOException {
    rafSize(file, into);
    long jpeg = file.u32(84);
    long length = file.u32(88);
    if (file.has(jpeg, "\u00FF\u00D8")) {
      JpegReader.read(file.part(jpeg, length), into);
    }
  }

  private static void rafSize(Window file, Collected into) throws IOException {
    long at = file.u32(92);
    if (at == 0 || !file.holds(at, 4)) {
      return;
    }
    long count = Math.min(file.u32(at), 1000);
    at += 4;
    for (long i = 0; i < count && file.holds(at, 8); i++) {
      int tag = file.u16(at);
      int size = file.u16(at + 2);
      if (tag == RAF_CROPPED_SIZE && size >= 4) {
        into.size(file.u16(at + 6), file.u16(at + 4));
      }
      at += 4 + size;
    }
  }

  /// Minolta: blocks of a name, a length and data; `TTW` is a TIFF, `PRD` has the sizes.
  static void mrw(Window file, Collected into) throws IOException {
    long end = 8 + file.u32(4);
    for (long at = 8; at + 8 <= end && file.holds(at, 8); at += 8 + file.u32(at + 4)) {
      if (file.has(at, "\0PRD")) {
        into.size(file.u16(at + 8 + 14), file.u16(at + 8 + 12));
      } else if (file.has(at, "\0TTW")) {
        into.exifBlock(file.part(at + 8, file.u32(at + 4)));
      }
    }
  }

  /// Canon CR3: four TIFF blocks in a box of the movie: `CMT1` the main directory, `CMT2` EXIF's,
  /// `CMT3` the maker's notes, `CMT4` GPS.
  static void cr3(Window file, Collected into) throws IOException {
    for (IsoBox box : IsoBox.in(file)) {
      if (box.type().equals("moov")) {
        for (IsoBox uuid : box.children(file)) {
          canon(file, uuid, into);
        }
      }
    }
    QuickTimeReader.read(file, into);
  }

  private static void canon(Window file, IsoBox uuid, Collected into) throws IOException {
    if (!uuid.type().equals("uuid") || !file.has(uuid.body(), CANON_UUID)) {
      return;
    }
    for (IsoBox block : IsoBox.between(file, uuid.body() + 16, uuid.end())) {
      Window tiff = file.part(block.body(), block.length());
      switch (block.type()) {
        case "CMT1" -> {
          Optional<TiffDirectories.Directory> main = TiffDirectories.of(tiff).first();
          if (main.isPresent()) {
            into.size(main.get().number(0x100).orElse(0), main.get().number(0x101).orElse(0));
          }
          into.exifBlock(tiff);
        }
        case "CMT2" -> into.exifBlock(tiff);
        case "CMT3" -> {
          Optional<TiffDirectories.Directory> notes = TiffDirectories.of(tiff).first();
          if (notes.isPresent()) {
            notes.get().text(CANON_LENS_MODEL).ifPresent(into.exif::lens);
          }
        }
        case "CMT4" -> into.gpsBlock(tiff);
        default -> {}
      }
    }
  }

  /// Sigma: the header has the size and how the picture is turned (from version 2.1 on; newer
  /// cameras moved it, and tell it in the JPEG that they keep beside).
  static void x3f(Window file, Collected into) throws IOException {
    int version = (int) file.u32(4, LITTLE_ENDIAN) >> 16;
    if (version < 4) {
      into.size(file.u32(28, LITTLE_ENDIAN), file.u32(32, LITTLE_ENDIAN));
      into.heading(
          new Heading(false, Math.floorMod((int) file.u32(36, LITTLE_ENDIAN), 360) / 90 * 90));
    }
    SigmaSections.read(file, into);
  }
}
