package gaze.server.library;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// Where looking for pictures usually begins on this machine.
final class StartingPlaces {
  private static final List<String> IN_HOME =
      List.of("Pictures", "Photos", "Videos", "Movies", "DCIM");

  /// Where systems put drives that come and go.
  private static final List<Path> DRIVES =
      List.of(Path.of("/media"), Path.of("/mnt"), Path.of("/Volumes"), Path.of("/run/media"));

  private StartingPlaces() {}

  static List<Path> now() {
    SequencedSet<Path> places = new LinkedHashSet<>();
    Path home = Path.of(System.getProperty("user.home"));
    IN_HOME.forEach(name -> places.add(home.resolve(name)));
    places.add(home);
    DRIVES.forEach(places::add);
    FileSystems.getDefault().getRootDirectories().forEach(places::add);
    return places.stream().filter(Path::isAbsolute).filter(Files::isDirectory).toList();
  }
}
