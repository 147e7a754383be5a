package gaze.testkit.sample;

import java.awt.image.BufferedImage;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One picture of the sample library: what it shows and what it says of itself. A row of
/// `shots.tsv`.
///
/// @param path below the library's folder
/// @param width as displayed
/// @param orientation the EXIF orientation: how the stored picture is turned
/// @param words where rating, title and keywords are kept
record Shot(
    String path,
    Scene scene,
    Light light,
    int seed,
    int width,
    int height,
    int orientation,
    OffsetDateTime taken,
    Optional<Place> place,
    Optional<Camera> camera,
    Optional<Exposure> exposure,
    Words words,
    Trick trick) {

  record Place(double latitude, double longitude, double altitude) {
    static Optional<Place> parse(String text) {
      if (text.equals("-")) {
        return Optional.empty();
      }
      double[] parts = Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
      return Optional.of(new Place(parts[0], parts[1], parts[2]));
    }

    /// ISO 6709, as QuickTime keeps it.
    String iso6709() {
      return String.format(Locale.ROOT, "%+08.4f%+09.4f%+08.3f/", latitude, longitude, altitude);
    }
  }

  record Camera(String make, String model, String lens) {
    private static final Map<String, Camera> KNOWN =
        Map.of(
            "phone-a",
                new Camera("Apple", "iPhone 13 Pro", "iPhone 13 Pro back camera 5.7mm f/1.5"),
            "phone-g", new Camera("Google", "Pixel 7", "Pixel 7 back camera 6.81mm f/1.85"),
            "compact", new Camera("FUJIFILM", "X100V", "23mm f/2"),
            "mirrorless", new Camera("SONY", "ILCE-7M4", "FE 24-70mm F2.8 GM II"),
            "reflex", new Camera("Canon", "Canon EOS 80D", "EF-S18-135mm f/3.5-5.6 IS USM"),
            "diver", new Camera("OLYMPUS CORPORATION", "TG-6", "OLYMPUS 4.5-18.0mm F2.0-4.9"));

    static Optional<Camera> parse(String key) {
      return key.equals("-") ? Optional.empty() : Optional.of(known(key));
    }

    private static Camera known(String key) {
      Camera camera = KNOWN.get(key);
      if (camera == null) {
        throw new IllegalArgumentException("need one of " + KNOWN.keySet() + ", got " + key);
      }
      return camera;
    }
  }

  /// @param timeOver seconds are `timeOver / timeUnder`
  record Exposure(int timeOver, int timeUnder, double fNumber, int iso, double focal, int focal35) {
    /// `1/250 8 100 23 35`
    static Optional<Exposure> parse(String text) {
      if (text.equals("-")) {
        return Optional.empty();
      }
      String[] parts = text.split("[ /]");
      return Optional.of(
          new Exposure(
              Integer.parseInt(parts[0]),
              Integer.parseInt(parts[1]),
              Double.parseDouble(parts[2]),
              Integer.parseInt(parts[3]),
              Double.parseDouble(parts[4]),
              Integer.parseInt(parts[5])));
    }
  }

  /// @param keptIn nowhere, in the file's own XMP, or in a sidecar beside it
  record Words(KeptIn keptIn, int rating, String title, List<String> keywords) {}

  enum KeptIn {
    NOWHERE,
    FILE,
    SIDECAR
  }

  /// What is unusual about its file.
  enum Trick {
    NONE,
    /// The still of a Live Photo.
    LIVE,
    /// A video follows in the same file.
    MOTION,
    /// Its date and place are only in the JSON of a Google Takeout.
    TAKEOUT,
    /// The end of the file is missing.
    CUT
  }

  static Shot parse(String row) {
    String[] cells = row.split("\t", -1);
    if (cells.length != 14) {
      throw new IllegalArgumentException("need 14 cells, got " + cells.length + " in " + row);
    }
    String[] size = cells[4].split("x");
    return new Shot(
        cells[0],
        Scene.valueOf(cells[1].toUpperCase(Locale.ROOT)),
        Light.valueOf(cells[2].toUpperCase(Locale.ROOT)),
        Integer.parseInt(cells[3]),
        Integer.parseInt(size[0]),
        Integer.parseInt(size[1]),
        Integer.parseInt(cells[5]),
        OffsetDateTime.parse(cells[6]),
        Place.parse(cells[7]),
        Camera.parse(cells[8]),
        Exposure.parse(cells[9]),
        new Words(
            KeptIn.valueOf(cells[10].toUpperCase(Locale.ROOT)),
            Integer.parseInt(cells[11].split(" ", 2)[0]),
            cells[11].split(" ", 2)[1],
            cells[12].isEmpty() ? List.of() : List.of(cells[12].split(","))),
        Trick.valueOf(cells[13].toUpperCase(Locale.ROOT)));
  }

  String extension() {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  BufferedImage draw() {
    return scene.draw(light, seed, width, height);
  }
}
