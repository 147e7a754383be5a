package gaze.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Measures pictures and video frames: `MediaBench ROOT NAME…`, the root being the project's.
final class MediaBench {
  private final Path root;
  private final Path folder;
  private final Report report;

  private MediaBench(Path root) throws IOException {
    this.root = root;
    this.folder = Files.createDirectories(root.resolve("bench/target/media"));
    this.report = new Report(root.resolve("docs/performance.md"));
  }

  public static void main(String[] arguments) throws IOException {
    MediaBench bench = new MediaBench(Path.of(arguments[0]).toAbsolutePath());
    List<String> names = List.of(arguments);
    if (names.contains("thumbnails")) {
      bench.thumbnails();
    }
    if (names.contains("frames")) {
      bench.frames();
    }
  }

  private void thumbnails() throws IOException {
    Path node = root.resolve("bench/target/node");
    if (!Files.isDirectory(node.resolve("node_modules/sharp"))) {
      System.out.println("SKIPPED: thumbnails, sharp is not installed; scripts/bench installs it");
      return;
    }
    Path corpus =
        Optional.ofNullable(System.getenv("GAZE_CORPUS"))
            .map(Path::of)
            .orElse(root.resolve("../shared/corpus"))
            .resolve("photos-metadata/files");
    report.write("thumbnails", new PictureBench(folder, node).measure(Photos.in(folder, corpus)));
  }

  private void frames() throws IOException {
    if (!Peer.isInstalled("ffmpeg")) {
      System.out.println("SKIPPED: video frames, there is no ffmpeg command");
      return;
    }
    report.write("frames", new FrameBench(folder).measure());
  }
}
