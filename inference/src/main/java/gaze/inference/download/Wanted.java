package gaze.inference.download;

import java.net.URI;
import java.nio.file.Path;

/// A file to fetch.
///
/// @param bytes how long it is, known beforehand
/// @param target where it goes once its SHA-256 was found right
public record Wanted(URI url, long bytes, Sha256 sha256, Path target) {
  /// Where its bytes gather; what is there is gone on with.
  public Path part() {
    return part(target);
  }

  public static Path part(Path target) {
    return target.resolveSibling(target.getFileName() + ".part");
  }
}
