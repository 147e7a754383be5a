package gaze.media.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A box of an ISO base media file (ISO/IEC 14496-12, section 4.2): size (4 bytes, big-endian; 1
/// for an 8-byte size after the type, 0 for "to the end"), type (4 characters), body.
///
/// @param bodyAt from the beginning of what holds the box
/// @param end behind the body, as the box claims
record IsoBox(String type, long bodyAt, long end) {
  private static final int MOST_BOXES = 100_000;

  long bytes() {
    return end - bodyAt;
  }

  /// The box at this place of a file; empty where there is none.
  static Optional<IsoBox> at(PictureFile file, long at) throws IOException {
    return read(ByteBuffer.wrap(file.upTo(at, 16)), 0, file.size() - at)
        .map(box -> new IsoBox(box.type, at + box.bodyAt, at + box.end));
  }

  /// The boxes one after the other from `from` to the end of `container`; a last one that claims
  /// more than there is reaches to the end.
  static List<IsoBox> within(ByteBuffer container, int from) {
    List<IsoBox> boxes = new ArrayList<>();
    int at = from;
    while (at + 8 <= container.limit() && boxes.size() < MOST_BOXES) {
      Optional<IsoBox> box = read(container, at, container.limit() - at);
      if (box.isEmpty()) {
        break;
      }
      long end = Math.min(at + box.get().end, container.limit());
      boxes.add(new IsoBox(box.get().type, at + box.get().bodyAt, end));
      at = (int) end;
    }
    return boxes;
  }

  private static Optional<IsoBox> read(ByteBuffer bytes, int at, long room) {
    if (bytes.limit() - at < 8) {
      return Optional.empty();
    }
    long size = bytes.getInt(at) & 0xFFFFFFFFL;
    String type = type(bytes, at + 4);
    boolean large = size == 1 && bytes.limit() - at >= 16;
    int header = large ? 16 : 8;
    long whole = large ? bytes.getLong(at + 8) : size == 0 ? room : size;
    return whole < header || whole > Long.MAX_VALUE / 2
        ? Optional.empty()
        : Optional.of(new IsoBox(type, header, whole));
  }

  static String type(ByteBuffer bytes, int at) {
    return StandardCharsets.ISO_8859_1.decode(bytes.slice(at, 4)).toString();
  }

  /// The body, its own position at 0.
  ByteBuffer body(ByteBuffer container) {
    return container.slice((int) bodyAt, (int) bytes());
  }
}
