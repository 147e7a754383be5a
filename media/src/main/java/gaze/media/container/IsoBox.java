package gaze.media.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One box of an ISO base media file (ISO/IEC 14496-12, section 4.2): size (4 bytes), type (4
/// bytes), a size of 8 bytes where the first is 1, then the body. A size of 0 means "to the end".
///
/// @param type four characters, Latin-1
/// @param start where the box begins in the window
/// @param body where its content begins
/// @param end just behind its last byte; cut at the parent's end
/// @param whole whether all of it is there
public record IsoBox(String type, long start, long body, long end, boolean whole) {
  /// More boxes side by side than this are no honest file's.
  private static final int MOST_BOXES = 4096;

  public long length() {
    return end - body;
  }

  /// The boxes that stand side by side between two positions. Stops where the bytes are no boxes.
  public static List<IsoBox> between(Window window, long from, long to) throws IOException {
    List<IsoBox> boxes = new ArrayList<>();
    long limit = Math.min(to, window.length());
    long at = from;
    while (at + 8 <= limit && boxes.size() < MOST_BOXES) {
      long size = window.u32(at);
      long body = at + 8;
      if (size == 1 && at + 16 <= limit) {
        size = window.i64(at + 8, java.nio.ByteOrder.BIG_ENDIAN);
        body = at + 16;
      } else if (size == 0) {
        size = limit - at;
      }
      if (size < body - at) {
        return boxes;
      }
      boolean whole = size <= limit - at;
      long end = whole ? at + size : limit;
      boxes.add(new IsoBox(window.text(at + 4, 4), at, body, end, whole));
      at = end;
    }
    return boxes;
  }

  /// The boxes of a whole window.
  public static List<IsoBox> in(Window window) throws IOException {
    return between(window, 0, window.length());
  }

  public List<IsoBox> children(Window window) throws IOException {
    return between(window, body, end);
  }

  /// The children of a box whose body begins with a version and flags (a "full box").
  public List<IsoBox> childrenOfFull(Window window) throws IOException {
    return between(window, body + 4, end);
  }

  public static Optional<IsoBox> first(List<IsoBox> boxes, String type) {
    return boxes.stream().filter(box -> box.type.equals(type)).findFirst();
  }

  /// The box at the end of a path of types below this one.
  public Optional<IsoBox> find(Window window, String... path) throws IOException {
    Optional<IsoBox> found = Optional.of(this);
    for (String step : path) {
      if (found.isEmpty()) {
        return found;
      }
      found = first(found.get().children(window), step);
    }
    return found;
  }
}
