package gaze.pipeline.demand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Files in one folder that together stay below a limit; the least recently used goes first. What
/// is in use may vanish from the folder but stays readable for whoever has it open. Thread-safe.
final class FolderCache {
  private record Entry(Path file, long bytes, FileTime used) {}

  private final Path folder;
  private final long maxBytes;
  private final InstantSource clock = InstantSource.system();

  FolderCache(Path folder, long maxBytes) {
    this.folder = folder;
    this.maxBytes = maxBytes;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /// Whether the file is there; asking counts as using it.
  boolean has(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    return true;
  }

  /// Makes room after a file was added; that file itself stays, however large.
  synchronized void added(Path added) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        entries.add(new Entry(file, Files.size(file), Files.getLastModifiedTime(file)));
      }
    }
    entries.sort(Comparator.comparing(Entry::used));
    long total = entries.stream().mapToLong(Entry::bytes).sum();
    for (Entry entry : entries) {
      if (total > maxBytes && !entry.file().equals(added)) {
        Files.deleteIfExists(entry.file());
        total -= entry.bytes();
      }
    }
  }
}
