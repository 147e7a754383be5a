package gaze.media.picture;

import gaze.domain.PictureSize;
import gaze.media.container.IsoBox;
import gaze.media.container.Window;
import gaze.media.pixels.Orientation;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How a raw picture's preview is to be turned: as the raw file says, unless the camera has turned
/// the preview already.
final class RawOrientation {
  private static final int MOST_TIFF = 1 << 20;

  /// Photometric interpretations of sensor data: colour filter array, linear raw (TIFF/EP, DNG).
  private static final List<Long> SENSOR = List.of(32803L, 34892L);

  /// Photometric interpretations that need no developing: grey both ways, RGB, palette, YCbCr.
  private static final List<Long> DEVELOPED = List.of(0L, 1L, 2L, 3L, 6L);

  private static final int REDUCED = 1;
  private static final int LEAST_SIDE = 1000;

  private RawOrientation() {}

  /// Empty where only the preview itself can say.
  static Optional<Orientation> of(
      PictureFile file, List<Tiff.Directory> directories, PictureSize preview) throws IOException {
    Optional<Orientation> said =
        directories.isEmpty()
            ? canon(file)
            : directories.stream()
                .filter(directory -> directory.has(Tiff.ORIENTATION))
                .findFirst()
                .map(directory -> Orientation.ofExif((int) directory.number(Tiff.ORIENTATION, 1)));
    return said.map(turn -> turned(turn, directories, preview) ? Orientation.UPRIGHT : turn);
  }

  /// A preview that stands while the sensor's picture lies has been turned by the camera.
  private static boolean turned(
      Orientation turn, List<Tiff.Directory> directories, PictureSize preview) {
    return turn.swapsSides()
        && directories.stream()
            .filter(directory -> SENSOR.contains(directory.number(Tiff.PHOTOMETRIC, -1)))
            .max(Comparator.comparingLong(directory -> directory.number(Tiff.WIDTH, 0)))
            .map(
                sensor ->
                    sensor.number(Tiff.WIDTH, 0) > sensor.number(Tiff.HEIGHT, 0)
                        != preview.width() > preview.height())
            .orElse(false);
  }

  /// Whether the file's largest picture is no sensor's.
  static boolean developed(List<Tiff.Directory> directories) {
    boolean sensor =
        directories.stream()
            .anyMatch(directory -> SENSOR.contains(directory.number(Tiff.PHOTOMETRIC, -1)));
    Tiff.Directory first = directories.getFirst();
    return !sensor
        && first.number(Tiff.NEW_SUBFILE_TYPE, 0) != REDUCED
        && DEVELOPED.contains(first.number(Tiff.PHOTOMETRIC, -1))
        && first.has(Tiff.STRIP_OFFSETS)
        && first.number(Tiff.SAMPLES, 1) >= 3
        && Math.max(first.number(Tiff.WIDTH, 0), first.number(Tiff.HEIGHT, 0)) >= LEAST_SIDE;
  }

  /// CR3: `moov`, in it a `uuid` box of Canon's, in it `CMT1`, which is a TIFF.
  private static Optional<Orientation> canon(PictureFile file) throws IOException {
    Window window = file.window();
    Optional<IsoBox> moov = IsoBox.first(IsoBox.in(window), "moov");
    if (moov.isEmpty()) {
      return Optional.empty();
    }
    for (IsoBox uuid : moov.get().children(window)) {
      if (uuid.type().equals("uuid") && uuid.length() > 16) {
        Optional<IsoBox> tiff =
            IsoBox.first(IsoBox.between(window, uuid.body() + 16, uuid.end()), "CMT1");
        if (tiff.isPresent()) {
          int most = (int) Math.min(tiff.get().length(), MOST_TIFF);
          return Optional.of(ExifOrientation.read(file.upTo(tiff.get().body(), most)));
        }
      }
    }
    return Optional.empty();
  }
}
