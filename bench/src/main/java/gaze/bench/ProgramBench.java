package gaze.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Measures the built program from outside, as a [Measurement] says.
final class ProgramBench {
  private static final int PHOTOS = 10_000;
  private static final int GALLERY = 100_000;

  private ProgramBench() {}

  public static void main(String[] arguments) throws IOException {
    Measurement asked = Measurement.of(arguments);
    Path root = asked.root();
    Path folder = asked.folder();
    if (asked.names("start") || asked.names("api")) {
      try (ServedItems served = ServedItems.of(asked.items(), folder)) {
        asked.write("start", () -> new StartBench(root, folder, served).measure());
        asked.write("api", () -> new ApiBench(root, served).measure());
      }
    }
    asked.write("dist", () -> new DistBench(root, folder).measure());
    if (!Footprint.known()) {
      System.out.println("SKIPPED: idle, indexing, gallery; only Linux says what memory is shared");
      return;
    }
    asked.write("idle", () -> new IdleBench(root, folder).measure());
    asked.write("indexing", () -> new IndexingBench(root, folder, asked.scaled(PHOTOS)).measure());
    if (asked.names("gallery")) {
      gallery(asked);
    }
  }

  private static void gallery(Measurement asked) throws IOException {
    StoredItems items = new StoredItems(asked.folder(), asked.scaled(GALLERY));
    try (ServedItems served = ServedItems.of(items, asked.folder())) {
      Optional<String> measured = new GalleryBench(asked.root(), served).measure();
      if (measured.isPresent()) {
        asked.write("gallery", measured::get);
      }
    }
  }
}
