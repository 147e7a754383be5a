package gaze.media.places.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/// Installs what a lock file names, with the machine's npm, outside the source tree.
final class NpmPackages {
  private NpmPackages() {}

  /// @return the folder of the installed packages
  static Path install(Path declared, Path work) throws IOException, InterruptedException {
    Files.createDirectories(work);
    for (String file : List.of("package.json", "package-lock.json")) {
      Files.copy(declared.resolve(file), work.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    boolean windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");
    Process npm =
        new ProcessBuilder(
                windows ? "npm.cmd" : "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
            .directory(work.toFile())
            .redirectErrorStream(true)
            .start();
    String said =
        new String(npm.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (npm.waitFor() != 0) {
      throw new IOException("npm could not install the packages of places: " + said);
    }
    return work.resolve("node_modules");
  }
}
