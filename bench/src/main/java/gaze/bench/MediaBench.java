package gaze.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Measures pictures and video frames: `MediaBench ROOT`, the root being the project's.
final class MediaBench {
  private MediaBench() {}

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]).toAbsolutePath();
    Path folder = Files.createDirectories(root.resolve("bench/target/media"));
    Path corpus =
        Optional.ofNullable(System.getenv("GAZE_CORPUS"))
            .map(Path::of)
            .orElse(root.resolve("../shared/corpus"))
            .resolve("photos-metadata/files");
    Report report = new Report(root.resolve("docs/performance.md"));
    if (Files.isDirectory(root.resolve("bench/target/node/node_modules/sharp"))) {
      PictureBench pictures = new PictureBench(folder, root.resolve("bench/target/node"));
      report.write("thumbnails", pictures.measure(Photos.in(folder, corpus)));
    } else {
      System.out.println("SKIPPED: thumbnails, sharp is not installed; scripts/bench installs it");
    }
    if (Peer.isInstalled("ffmpeg")) {
      report.write("frames", new FrameBench(folder).measure());
    } else {
      System.out.println("SKIPPED: video frames, there is no ffmpeg command");
    }
  }
}
