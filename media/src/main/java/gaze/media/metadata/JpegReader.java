package gaze.media.metadata;

import gaze.media.container.Window;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// Reads the segments of a JPEG (ITU-T T.81, annex B) before its first scan.
///
/// A segment is `FF`, a marker, and for all but a few markers a length that counts itself. EXIF and
/// XMP travel in APP1, Photoshop's resources (IPTC among them) in APP13, the size in the frame
/// header.
final class JpegReader {
  private static final String EXIF = "Exif\0";
  private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
  private static final String PHOTOSHOP = "Photoshop 3.0\0";
  private static final int MOST_SEGMENTS = 2000;

  private final Window file;
  private final Collected into;
  private final ByteArrayOutputStream resources = new ByteArrayOutputStream();

  private JpegReader(Window file, Collected into) {
    this.file = file;
    this.into = into;
  }

  static void read(Window file, Collected into) throws IOException {
    JpegReader reader = new JpegReader(file, into);
    try {
      reader.segments();
    } finally {
      PhotoshopResources.iptc(reader.resources.toByteArray()).ifPresent(into::iptcBlock);
    }
  }

  private void segments() throws IOException {
    long at = 2;
    for (int i = 0; i < MOST_SEGMENTS && file.holds(at, 4); i++) {
      if (file.u8(at) != 0xFF) {
        at++; // Padding that should not be there; the next marker begins with FF.
        continue;
      }
      int marker = file.u8(at + 1);
      if (marker == 0xFF || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) {
        at += marker == 0xFF ? 1 : 2;
        continue;
      }
      if (marker == 0xDA || marker == 0xD9) {
        return; // The scan, or the end.
      }
      int length = file.u16(at + 2);
      segment(marker, at + 4, length - 2);
      at += 2 + Math.max(2, length);
    }
  }

  private void segment(int marker, long body, int length) throws IOException {
    if (isFrame(marker)) {
      into.size(file.u16(body + 3), file.u16(body + 1));
    } else if (marker == 0xE1 && file.has(body, EXIF)) {
      into.exifBlock(file.part(body + 6, length - 6L));
    } else if (marker == 0xE1 && file.has(body, XMP)) {
      into.xmpPacket(file.bytes(body + XMP.length(), length - XMP.length()));
    } else if (marker == 0xED && file.has(body, PHOTOSHOP)) {
      resources.writeBytes(file.bytes(body + PHOTOSHOP.length(), length - PHOTOSHOP.length()));
    }
  }

  /// Start of frame, of any process; C4, C8 and CC are tables and extensions.
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }
}
