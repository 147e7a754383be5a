package gaze.media.picture;

import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The JPEGs inside a raw picture's file: where its directories place them and, if those name no
/// large one, wherever one begins.
final class EmbeddedJpegs {
  /// A preview of this side is what cameras show on their screens and more; no need to search on.
  private static final int LARGE = 1000;

  private static final int OLD_JPEG = 6;
  private static final int JPEG = 7;

  /// Panasonic's tag for the camera's own JPEG (RW2).
  private static final int PANASONIC_JPEG = 0x002E;

  private static final int CHUNK = 1 << 20;
  private static final int HEADERS = 1 << 18;
  private static final int MOST_FOUND = 64;

  /// A JPEG in a file.
  ///
  /// @param length of the bytes to hand to a decoder; the JPEG may end before
  record Place(long at, long length, JpegHeader header) {
    int side() {
      return Math.max(header.size().width(), header.size().height());
    }
  }

  private final PictureFile file;
  private final List<Place> found = new ArrayList<>();

  private EmbeddedJpegs(PictureFile file) {
    this.file = file;
  }

  /// The largest; empty where there is none.
  static Optional<Place> largest(PictureFile file, List<Tiff.Directory> directories)
      throws IOException {
    EmbeddedJpegs jpegs = new EmbeddedJpegs(file);
    for (Tiff.Directory directory : directories) {
      jpegs.named(directory);
    }
    if (jpegs.largest().filter(place -> place.side() >= LARGE).isEmpty()) {
      jpegs.search();
    }
    return jpegs.largest();
  }

  private Optional<Place> largest() {
    return found.stream()
        .max((a, b) -> Long.compare(a.header.size().pixels(), b.header.size().pixels()));
  }

  private void named(Tiff.Directory directory) throws IOException {
    if (directory.has(Tiff.JPEG_AT)) {
      add(directory.number(Tiff.JPEG_AT, 0), directory.number(Tiff.JPEG_BYTES, 0));
    }
    long compression = directory.number(Tiff.COMPRESSION, 0);
    boolean one = directory.entry(Tiff.STRIP_OFFSETS).count() == 1;
    if (one && (compression == OLD_JPEG || compression == JPEG)) {
      add(directory.number(Tiff.STRIP_OFFSETS, 0), directory.number(Tiff.STRIP_BYTES, 0));
    }
    Tiff.Entry panasonic = directory.entry(PANASONIC_JPEG);
    if (panasonic.bytes() > 4) {
      add(panasonic.at(), panasonic.bytes());
    }
  }

  private void add(long at, long length) throws IOException {
    if (at <= 0 || length <= 0 || at >= file.size()) {
      return;
    }
    byte[] head = file.upTo(at, (int) Math.min(length, HEADERS));
    boolean begins =
        head.length > 3
            && head[0] == (byte) 0xFF
            && head[1] == (byte) 0xD8
            && head[2] == (byte) 0xFF;
    if (!begins) {
      return;
    }
    try {
      JpegHeader header = JpegHeader.read(head);
      if (header.viewable()) {
        found.add(new Place(at, Math.min(length, file.size() - at), header));
      }
    } catch (UndecodableException noJpeg) {
      // Sensor data may begin like one.
    }
  }

  /// Goes through the whole file for the three bytes that every JPEG begins with.
  private void search() throws IOException {
    int matched = 0;
    for (long at = 0; at < file.size() && found.size() < MOST_FOUND; at += CHUNK) {
      byte[] chunk = file.upTo(at, CHUNK);
      for (int i = 0; i < chunk.length; i++) {
        int value = chunk[i] & 0xFF;
        if (matched == 2 && value == 0xFF) {
          add(at + i - 2, file.size() - (at + i - 2));
        }
        matched = matched == 1 && value == 0xD8 ? 2 : value == 0xFF ? 1 : 0;
      }
    }
  }
}
