package gaze.media.metadata;

import gaze.media.container.Window;
import java.io.IOException;

/// Reads a Photoshop document or big document (Adobe Photoshop File Formats Specification): a
/// header of 26 bytes with the size, the colour mode's data, then the image resources, which hold
/// the metadata.
final class PhotoshopReader {
  private static final int HEADER = 26;
  private static final int MOST_RESOURCES = 32 << 20;

  private PhotoshopReader() {}

  static void read(Window file, Collected into) throws IOException {
    into.size(file.u32(18), file.u32(14));
    long resources = HEADER + 4 + file.u32(HEADER);
    long length = Math.min(file.u32(resources), file.length() - resources - 4);
    if (length <= 0 || length > MOST_RESOURCES) {
      return;
    }
    byte[] bytes = file.bytes(resources + 4, (int) length);
    PhotoshopResources.exif(bytes).ifPresent(into::exifBytes);
    PhotoshopResources.xmp(bytes).ifPresent(into::xmpPacket);
    PhotoshopResources.iptc(bytes).ifPresent(into::iptcBlock);
  }
}
