package gaze.media.metadata;

import gaze.media.container.Window;
import java.io.IOException;
import java.util.Arrays;

/// Reads GIMP's own format (GIMP's developer documentation, "XCF"): the size, then properties, of
/// which one holds parasites: named blocks, EXIF and XMP among them.
final class XcfReader {
  private static final int PARASITES = 21;
  private static final int MOST = 1000;
  private static final String XMP_NAME = "GIMP_XMP_1";

  private XcfReader() {}

  static void read(Window file, Collected into) throws IOException {
    into.size(file.u32(14), file.u32(18));
    String version = file.text(9, 4);
    boolean hasPrecision = version.matches("v\\d+") && version.compareTo("v003") > 0;
    long at = hasPrecision ? 30 : 26;
    for (int i = 0; i < MOST && file.holds(at, 8); i++) {
      long type = file.u32(at);
      long length = file.u32(at + 4);
      if (type == PARASITES) {
        parasites(file.part(at + 8, length), into);
      }
      if (type == 0) {
        return;
      }
      at += 8 + length;
    }
  }

  /// A name that ends in a zero byte, flags, data; each with its length where it varies.
  private static void parasites(Window list, Collected into) throws IOException {
    long at = 0;
    for (int i = 0; i < MOST && list.holds(at, 12); i++) {
      int named = (int) list.u32(at);
      String name = list.text(at + 4, Math.max(0, named - 1));
      long size = list.u32(at + 8 + named);
      long data = at + 12 + named;
      if (size <= XmpPacket.LARGEST) {
        parasite(name, list.bytes(data, (int) size), into);
      }
      at = data + size;
    }
  }

  /// Without the name that JPEG puts before it.
  private static byte[] tiff(byte[] exif) {
    boolean named = exif.length > 6 && exif[0] == 'E' && exif[4] == 0;
    return Arrays.copyOfRange(exif, named ? 6 : 0, exif.length);
  }

  private static void parasite(String name, byte[] data, Collected into) {
    switch (name) {
      case "gimp-metadata" ->
          into.xmpPacket(Arrays.copyOfRange(data, XMP_NAME.length(), data.length));
      case "exif-data", "jpeg-exif-data" -> into.exifBytes(tiff(data));
      case "iptc-data" -> into.iptcBlock(data);
      default -> {}
    }
  }
}
