package gaze.server.media;

import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.server.EngineParts;
import gaze.server.Refusal;
import gaze.server.bytes.ZipStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes the files of items into an archive, in the order asked for. What cannot be read is told
/// of in the archive itself: whoever fetches it has seen a good answer long before.
final class Packing {
  private static final String MISSING = "missing.txt";

  private final EngineParts parts;
  private final Originals originals;
  private final List<String> missing = new ArrayList<>();

  Packing(EngineParts parts) {
    this.parts = parts;
    this.originals = new Originals(parts);
  }

  /// Throws only where nobody takes the bytes any more.
  void write(Archives.Asked asked, OutputStream out) throws IOException {
    try (ZipStream zip = new ZipStream(out)) {
      int there = 0;
      for (List<MediaId> some : asked.pages()) {
        for (MediaItem item : parts.catalog().findAll(some)) {
          there++;
          for (MediaFile file : asked.filesOf(item)) {
            add(zip, item, file);
          }
        }
      }
      int gone = asked.items().size() - there;
      if (gone > 0) {
        missing.add("%d that left the library while this was made".formatted(gone));
      }
      if (!missing.isEmpty()) {
        zip.add(MISSING, "Not in this archive:\n\n" + String.join("\n", missing) + "\n");
      }
    }
  }

  private void add(ZipStream zip, MediaItem item, MediaFile file) throws IOException {
    Path path;
    try {
      path = originals.locate(item, file);
    } catch (Refusal refusal) {
      missing.add(file.path() + ": " + refusal.getMessage());
      return;
    }
    Optional<String> trouble = zip.add(file.name(), path);
    trouble.ifPresent(why -> missing.add(file.path() + ": " + why));
  }
}
