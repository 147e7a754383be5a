package gaze.media.metadata;

import java.util.Objects;

/// How a stored picture is turned to be shown: mirrored left to right first or not, then clockwise.
///
/// @param mirrored whether left and right are swapped
/// @param rotation clockwise degrees: 0, 90, 180, 270
record Heading(boolean mirrored, int rotation) {
  static final Heading UPRIGHT = new Heading(false, 0);

  Heading {
    Objects.checkIndex(rotation, 360);
  }

  /// EXIF orientation, 1 to 8 (CIPA DC-008, tag 0x0112).
  static Heading ofExif(int orientation) {
    return switch (orientation) {
      case 2 -> new Heading(true, 0);
      case 3 -> new Heading(false, 180);
      case 4 -> new Heading(true, 180);
      case 5 -> new Heading(true, 270);
      case 6 -> new Heading(false, 90);
      case 7 -> new Heading(true, 90);
      case 8 -> new Heading(false, 270);
      default -> UPRIGHT;
    };
  }

  boolean swapsSides() {
    return rotation % 180 != 0;
  }
}
