package gaze.media.metadata;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import gaze.domain.MotionPart;
import gaze.media.container.IsoBox;
import gaze.media.container.Window;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// Finds the video inside a picture's file, as Google and Samsung put it there.
///
/// Three ways: XMP says how long the video at the file's end is (`GCamera:MicroVideoOffset`; newer,
/// a `Container:Directory` of everything that follows the picture); Samsung's trailer lists its
/// parts; a HEIC has it in a box `mpvd`. Whatever points at a video, one must be there.
final class MotionPhoto {
  private static final String CAMERA = "http://ns.google.com/photos/1.0/camera/";
  private static final String CONTAINER = "http://ns.google.com/photos/1.0/container/";
  private static final int MOST_ITEMS = 20;

  /// The type of the part of Samsung's trailer that holds the video.
  private static final int SAMSUNG_VIDEO = 0x0A30;

  private final Window file;

  private MotionPhoto(Window file) {
    this.file = file;
  }

  static void find(Window file, Collected into) throws IOException {
    MotionPhoto search = new MotionPhoto(file);
    Optional<MotionPart> part = search.byBox();
    if (part.isEmpty()) {
      part = search.bySamsungTrailer();
    }
    for (XmpPacket packet : into.packets()) {
      if (part.isEmpty()) {
        part = search.byXmp(packet);
      }
    }
    part.ifPresent(into::motion);
  }

  private Optional<MotionPart> byXmp(XmpPacket packet) throws IOException {
    long end = file.length();
    for (int i = MOST_ITEMS; i >= 1; i--) {
      Optional<String> semantic = itemField(packet, i, "Semantic");
      long length = number(itemField(packet, i, "Length"));
      long padding = number(itemField(packet, i, "Padding"));
      if (semantic.isEmpty() && length == 0) {
        continue;
      }
      if (semantic.orElse("").equals("MotionPhoto")) {
        return video(end - length, length);
      }
      end -= length + padding;
    }
    long back = number(packet.text(CAMERA, "MicroVideoOffset"));
    return back > 0 ? video(file.length() - back, back) : Optional.empty();
  }

  /// Both spellings are written: fields of the list's entries, or of an item inside each.
  private static Optional<String> itemField(XmpPacket packet, int index, String field) {
    return packet
        .at(CONTAINER, "Container:Directory[" + index + "]/Container:Item/Item:" + field)
        .or(() -> packet.at(CONTAINER, "Container:Directory[" + index + "]/Item:" + field));
  }

  private static long number(Optional<String> text) {
    return text.map(String::strip)
        .filter(digits -> digits.matches("\\d{1,15}"))
        .map(Long::parseLong)
        .orElse(0L);
  }

  /// `SEFT` ends the file behind the length of a directory `SEFH`: version, count, then for each
  /// part its type, how far before the directory it begins, and its length. A part repeats its type
  /// and has a name before its data.
  private Optional<MotionPart> bySamsungTrailer() throws IOException {
    long end = file.length();
    for (IsoBox box : IsoBox.in(file)) {
      if (box.type().equals("sefd")) {
        end = box.end();
      }
    }
    if (!file.has(end - 4, "SEFT")) {
      return Optional.empty();
    }
    long directory = end - 8 - file.u32(end - 8, LITTLE_ENDIAN);
    if (!file.has(directory, "SEFH")) {
      return Optional.empty();
    }
    long count = Math.min(file.u32(directory + 8, LITTLE_ENDIAN), 1000);
    for (long i = 0; i < count; i++) {
      long entry = directory + 12 + 12 * i;
      if (file.u16(entry + 2, LITTLE_ENDIAN) == SAMSUNG_VIDEO) {
        long part = directory - file.u32(entry + 4, LITTLE_ENDIAN);
        long length = file.u32(entry + 8, LITTLE_ENDIAN);
        long name = file.u32(part + 4, LITTLE_ENDIAN);
        return video(part + 8 + name, length - 8 - name);
      }
    }
    return Optional.empty();
  }

  private Optional<MotionPart> byBox() throws IOException {
    if (!file.has(4, "ftyp")) {
      return Optional.empty();
    }
    Optional<IsoBox> box = IsoBox.first(IsoBox.in(file), "mpvd");
    return box.isPresent() ? video(box.get().body(), box.get().length()) : Optional.empty();
  }

  private Optional<MotionPart> video(long at, long length) throws IOException {
    if (at < 0 || length < 16 || !file.holds(at, length) || !file.has(at + 4, "ftyp")) {
      return Optional.empty();
    }
    Window video = file.part(at, length);
    String mime = video.has(8, "qt  ") ? "video/quicktime" : "video/mp4";
    return Optional.of(new MotionPart(at, length, mime, duration(video)));
  }

  private static Optional<Duration> duration(Window video) throws IOException {
    Optional<IsoBox> moov = IsoBox.first(IsoBox.in(video), "moov");
    Optional<IsoBox> header = moov.isEmpty() ? moov : moov.get().find(video, "mvhd");
    return header.isEmpty() ? Optional.empty() : MovieDuration.read(video, header.get());
  }
}
