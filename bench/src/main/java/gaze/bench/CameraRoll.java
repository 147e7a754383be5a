package gaze.bench;

import gaze.bench.MadeLibrary.Town;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// Photos of 2 to 12 megapixels, as large as a phone's: a few are drawn, and every file is one of
/// them with a time and a place of its own. 10 000 take 16 GB; closing deletes them.
final class CameraRoll implements AutoCloseable {
  private static final int[][] SIZES = {
    {1920, 1080}, {2048, 1536}, {2592, 1944}, {3264, 2448}, {4000, 3000}
  };
  private static final int PER_FOLDER = 500;
  private static final int HOURS_BETWEEN = 5;
  private static final LocalDateTime FIRST = LocalDateTime.of(2015, 1, 1, 9, 0);

  /// EXIF: the stored picture is to be turned by a quarter.
  private static final int UPRIGHT = 6;

  private static final int START_OF_IMAGE = 2;

  private final Scratch scratch;
  private final int photos;

  private CameraRoll(Scratch scratch, int photos) {
    this.scratch = scratch;
    this.photos = photos;
  }

  static CameraRoll of(int photos, Path folder) throws IOException {
    CameraRoll roll = new CameraRoll(Scratch.in(folder, "roll"), photos);
    List<byte[]> drawn = drawn(folder);
    for (int number = 0; number < photos; number++) {
      roll.write(number, drawn.get(number % drawn.size()));
    }
    return roll;
  }

  private static List<byte[]> drawn(Path folder) throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    Path file = folder.resolve("drawn.jpg");
    for (int[] size : SIZES) {
      pictures.add(Files.readAllBytes(Photos.drawn(file, size[0], size[1])));
    }
    Files.delete(file);
    return pictures;
  }

  private void write(int number, byte[] picture) throws IOException {
    Path file =
        scratch
            .path()
            .resolve("%03d".formatted(number / PER_FOLDER))
            .resolve("IMG_%05d.jpg".formatted(number));
    Files.createDirectories(file.getParent());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(picture, 0, START_OF_IMAGE);
      out.write(exif(number));
      out.write(picture, START_OF_IMAGE, picture.length - START_OF_IMAGE);
    }
  }

  private static byte[] exif(int number) {
    Town town = MadeLibrary.TOWNS.get(number / PER_FOLDER % 2);
    return ExifBlock.segment(
        number % 4 == 0 ? UPRIGHT : 1,
        FIRST.plusHours((long) number * HOURS_BETWEEN),
        town.latitude() + number % 97 / 1000.0,
        town.longitude() + number % 89 / 1000.0);
  }

  Path folder() {
    return scratch.path();
  }

  int photos() {
    return photos;
  }

  @Override
  public void close() throws IOException {
    scratch.close();
  }
}
