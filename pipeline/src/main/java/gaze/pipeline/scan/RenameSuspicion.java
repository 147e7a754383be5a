package gaze.pipeline.scan;

import gaze.domain.Fingerprint;
import gaze.storage.LibraryFiles.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tells, while a scan still runs, which new content may be that of a file whose path will turn out
/// to be given up. A doubt counts as yes: it costs no more than waiting for the scan's end.
final class RenameSuspicion {
  /// Content that is stored more often than this says nothing about where a file came from.
  private static final int MOST_EQUAL = 1_000;

  private final ScanRun run;
  private final boolean anythingStored;
  private Map<Fingerprint, List<Stored>> stored = Map.of();

  RenameSuspicion(ScanRun run, boolean anythingStored) {
    this.run = run;
    this.anythingStored = anythingStored;
  }

  /// Looks up what is stored with these fingerprints; the next questions are about them.
  void prepare(Collection<Fingerprint> fingerprints) {
    List<Fingerprint> telling =
        fingerprints.stream().filter(one -> !one.equals(Fingerprint.UNREAD)).distinct().toList();
    stored =
        anythingStored && !telling.isEmpty()
            ? run.files.withFingerprint(run.id(), telling).stream()
                .collect(Collectors.groupingBy(Stored::fingerprint))
            : Map.of();
  }

  boolean mayBeRenamed(String path, FoundFile found, Fingerprint fingerprint) {
    List<Stored> equal = stored.getOrDefault(fingerprint, List.of());
    return equal.size() <= MOST_EQUAL
        && equal.stream().anyMatch(other -> !other.path().equals(path) && mayBeGone(other, found));
  }

  private boolean mayBeGone(Stored other, FoundFile found) {
    if (run.same.contains(other.row())) {
      return false;
    }
    if (other.inode() != 0 && other.inode() == found.inode()) {
      return true;
    }
    return onDisk(
        run.library.root().resolve(other.path()), other.name(), there -> !there.looksLike(other));
  }

  private static boolean onDisk(Path file, String name, Function<FoundFile, Boolean> differs) {
    try {
      return differs.apply(
          FoundFile.of(
              name,
              Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)));
    } catch (NoSuchFileException _) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
