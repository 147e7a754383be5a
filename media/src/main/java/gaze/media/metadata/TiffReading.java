package gaze.media.metadata;

import gaze.media.container.TiffDirectories;
import gaze.media.container.TiffDirectories.Directory;
import gaze.media.container.TiffDirectories.Place;
import gaze.media.container.Window;
import gaze.media.content.Format;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads TIFF and the raw formats built on it: one EXIF block, and the size of the picture that it
/// is about, which in a raw is in no fixed place.
final class TiffReading {
  private static final int SUBFILE_TYPE = 0x00FE;
  private static final int OLD_SUBFILE_TYPE = 0x00FF;
  private static final int WIDTH = 0x0100;
  private static final int HEIGHT = 0x0101;
  private static final int EXIF_WIDTH = 0xA002;
  private static final int EXIF_HEIGHT = 0xA003;

  /// Panasonic's borders of the picture on the sensor: top, left, bottom, right.
  private static final int PANASONIC_TOP = 0x0004;

  private TiffReading() {}

  static void read(Window file, Format format, Collected into) throws IOException {
    TiffDirectories directories = TiffDirectories.of(file);
    size(directories, format, into);
    into.exifBlock(file);
  }

  private static void size(TiffDirectories directories, Format format, Collected into)
      throws IOException {
    List<Directory> all = directories.all();
    switch (format) {
      case RW2 -> panasonic(all, into);
      case CR2, IIQ -> exifSize(all, into);
      default -> {}
    }
    for (Directory directory : all) {
      if (isFullResolution(directory)) {
        size(directory, WIDTH, HEIGHT, into);
      }
    }
    for (Directory directory : all) {
      size(directory, WIDTH, HEIGHT, into);
    }
    exifSize(all, into);
  }

  /// New type 0 (and 2, a page); old type 1. A directory without a type says nothing.
  private static boolean isFullResolution(Directory directory) throws IOException {
    OptionalLong type = directory.number(SUBFILE_TYPE);
    if (type.isPresent()) {
      return (type.getAsLong() & ~2) == 0;
    }
    return directory.number(OLD_SUBFILE_TYPE).orElse(0) == 1;
  }

  private static void exifSize(List<Directory> all, Collected into) throws IOException {
    for (Directory directory : all) {
      if (directory.place() == Place.EXIF) {
        size(directory, EXIF_WIDTH, EXIF_HEIGHT, into);
      }
    }
  }

  private static void size(Directory directory, int width, int height, Collected into)
      throws IOException {
    into.size(directory.number(width).orElse(0), directory.number(height).orElse(0));
  }

  private static void panasonic(List<Directory> all, Collected into) throws IOException {
    Optional<Directory> first = all.stream().findFirst();
    if (first.isEmpty()) {
      return;
    }
    long top = first.get().number(PANASONIC_TOP).orElse(0);
    long left = first.get().number(PANASONIC_TOP + 1).orElse(0);
    long bottom = first.get().number(PANASONIC_TOP + 2).orElse(0);
    long right = first.get().number(PANASONIC_TOP + 3).orElse(0);
    into.size(right - left, bottom - top);
  }
}
