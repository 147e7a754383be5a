package gaze.media.metadata;

import gaze.media.container.IsoBox;
import gaze.media.container.Window;
import java.io.IOException;
import java.util.HexFormat;

/// Reads JPEG 2000 (ISO/IEC 15444-1): a bare codestream, or boxes around one (annex I) with the
/// size in `ihdr`. XMP lies in a `uuid` box (XMP part 3), EXIF in another, as Adobe and ExifTool
/// write it.
final class Jpeg2000Reader {
  private static final String XMP = "be7acfcb97a942e89c71999491e3afac";
  private static final String EXIF = "4a706754696666457869662d3e4a5032";
  private static final int UUID = 16;

  private Jpeg2000Reader() {}

  static void read(Window file, Collected into) throws IOException {
    if (file.u8(0) == 0xFF) {
      codestream(file, into);
      return;
    }
    for (IsoBox box : IsoBox.in(file)) {
      switch (box.type()) {
        case "jp2h" -> header(file, box, into);
        case "uuid" -> block(file, box, into);
        default -> {}
      }
    }
  }

  private static void header(Window file, IsoBox header, Collected into) throws IOException {
    for (IsoBox box : header.children(file)) {
      if (box.type().equals("ihdr")) {
        into.size(file.u32(box.body() + 4), file.u32(box.body()));
      }
    }
  }

  /// The marker SIZ (annex A.5.1): the far corner of the reference grid, then the near one.
  private static void codestream(Window file, Collected into) throws IOException {
    into.size(file.u32(8) - file.u32(16), file.u32(12) - file.u32(20));
  }

  private static void block(Window file, IsoBox box, Collected into) throws IOException {
    if (box.length() <= UUID) {
      return;
    }
    String kind = HexFormat.of().formatHex(file.bytes(box.body(), UUID));
    long length = box.length() - UUID;
    if (kind.equals(EXIF)) {
      into.exifBlock(file.part(box.body() + UUID, length));
    } else if (kind.equals(XMP) && length <= XmpPacket.LARGEST) {
      into.xmpPacket(file.bytes(box.body() + UUID, (int) length));
    }
  }
}
