package gaze.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Folders of a hundred tiny files each, three levels deep like a library by years and months. Made
/// once and kept; files are small because a rescan never opens them.
final class Tree {
  private static final int PER_FOLDER = 100;
  private static final int FOLDERS_PER_YEAR = 50;

  private Tree() {}

  static Path of(int files, Path below) throws IOException {
    Path root = below.resolve("tree-" + files);
    Path done = below.resolve("tree-" + files + ".done");
    if (!Files.exists(done)) {
      for (int folder = 0; folder * PER_FOLDER < files; folder++) {
        Path path =
            root.resolve(
                "%d/%03d".formatted(2000 + folder / FOLDERS_PER_YEAR, folder % FOLDERS_PER_YEAR));
        Files.createDirectories(path);
        for (int i = folder * PER_FOLDER; i < Math.min(files, (folder + 1) * PER_FOLDER); i++) {
          Files.write(
              path.resolve("IMG_%07d.jpg".formatted(i)),
              ("file " + i).getBytes(StandardCharsets.UTF_8));
        }
      }
      Files.createFile(done);
    }
    return root;
  }
}
