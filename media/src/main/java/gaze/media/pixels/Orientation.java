package gaze.media.pixels;

import static org.bytedeco.opencv.global.opencv_core.ROTATE_180;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_CLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_COUNTERCLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_core.rotate;

import gaze.domain.PictureSize;
import org.bytedeco.opencv.opencv_core.Mat;

/// How stored pixels are turned to be displayed: first mirrored left to right or not, then turned
/// clockwise by quarters. The eight are EXIF's, in the order of its codes 1–8.
public enum Orientation {
  UPRIGHT(false, 0),
  MIRRORED(true, 0),
  UPSIDE_DOWN(false, 2),
  FLIPPED(true, 2),
  TRANSPOSED(true, 3),
  CLOCKWISE(false, 1),
  TRANSVERSED(true, 1),
  COUNTERCLOCKWISE(false, 3);

  private static final int HORIZONTALLY = 1;

  private final boolean mirrored;
  private final int quarters;

  Orientation(boolean mirrored, int quarters) {
    this.mirrored = mirrored;
    this.quarters = quarters;
  }

  /// Upright for anything but 1–8, as every viewer does.
  public static Orientation ofExif(int code) {
    return code >= 1 && code <= 8 ? values()[code - 1] : UPRIGHT;
  }

  /// @param clockwise quarter turns, any number, after mirroring left to right
  public static Orientation of(boolean mirrored, int clockwise) {
    int turns = Math.floorMod(clockwise, 4);
    for (Orientation orientation : values()) {
      if (orientation.mirrored == mirrored && orientation.quarters == turns) {
        return orientation;
      }
    }
    throw new AssertionError("eight cover all: " + mirrored + ", " + turns);
  }

  /// This one first, then `next`. A turn before a mirroring is the opposite turn after it.
  public Orientation then(Orientation next) {
    int before = next.mirrored ? -quarters : quarters;
    return of(mirrored != next.mirrored, before + next.quarters);
  }

  public boolean swapsSides() {
    return quarters % 2 == 1;
  }

  public int quarters() {
    return quarters;
  }

  public PictureSize displayed(PictureSize stored) {
    return swapsSides() ? stored.turned() : stored;
  }

  /// The displayed pixels as a new picture, or `stored` itself where nothing is to be done.
  public Mat display(Mat stored) {
    Mat shown = stored;
    if (mirrored) {
      shown = new Mat();
      flip(stored, shown, HORIZONTALLY);
    }
    return quarters == 0 ? shown : turned(shown, stored);
  }

  private Mat turned(Mat mirroredOrStored, Mat stored) {
    Mat turned = new Mat();
    int code =
        switch (quarters) {
          case 1 -> ROTATE_90_CLOCKWISE;
          case 2 -> ROTATE_180;
          default -> ROTATE_90_COUNTERCLOCKWISE;
        };
    rotate(mirroredOrStored, turned, code);
    if (mirroredOrStored != stored) {
      mirroredOrStored.close();
    }
    return turned;
  }
}
