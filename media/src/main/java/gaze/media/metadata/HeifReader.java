package gaze.media.metadata;

import gaze.domain.PictureSize;
import gaze.media.container.IsoBox;
import gaze.media.container.Window;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Reads HEIF's kinds (ISO/IEC 23008-12: HEIC, AVIF …): the primary item's size and how it is cut
/// and turned, and the EXIF and XMP items. What a sequence's movie says is [QuickTimeReader]'s.
final class HeifReader {
  private final Window file;
  private final Collected into;

  private HeifReader(Window file, Collected into) {
    this.file = file;
    this.into = into;
  }

  static void read(Window file, Collected into) throws IOException {
    HeifReader reader = new HeifReader(file, into);
    List<IsoBox> boxes = IsoBox.in(file);
    Optional<IsoBox> meta = IsoBox.first(boxes, "meta");
    if (meta.isPresent()) {
      reader.still(HeifItems.read(file, meta.get()));
    }
    Optional<IsoBox> mini = IsoBox.first(boxes, "mini");
    if (mini.isPresent()) {
      HeifMini.read(file, mini.get(), into);
    }
  }

  private void still(HeifItems items) throws IOException {
    for (HeifItems.Item item : items.all()) {
      if (item.type().equals("Exif")) {
        exif(items, item);
      } else if (item.isXmp()) {
        items.content(item, XmpPacket.LARGEST).ifPresent(into::xmpPacket);
      }
    }
    Optional<HeifShape> shape = items.primaryShape();
    if (shape.isPresent()) {
      PictureSize size = shape.get().size();
      into.size(size.width(), size.height());
      into.heading(shape.get().heading());
    }
  }

  /// The item begins with the distance from behind these four bytes to the TIFF header.
  private void exif(HeifItems items, HeifItems.Item item) throws IOException {
    Optional<Window> place = items.place(item);
    if (place.isPresent() && place.get().holds(0, 12)) {
      Window content = place.get();
      long tiff = 4 + content.u32(0);
      into.exifBlock(content.part(tiff, content.length() - tiff));
    }
  }
}
