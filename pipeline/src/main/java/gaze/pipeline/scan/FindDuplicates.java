package gaze.pipeline.scan;

import gaze.domain.FileId;
import gaze.domain.Library;
import gaze.storage.Libraries;
import gaze.storage.LibraryFiles;
import gaze.storage.LibraryFiles.Unhashed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Reads in full the files that look equal, so that those that are list each other as duplicates.
/// Something for the background after a scan; blocks on disk and storage.
public final class FindDuplicates {
  private static final int PAGE = 100;

  private final Libraries libraries;
  private final LibraryFiles files;

  public FindDuplicates(Libraries libraries, LibraryFiles files) {
    this.libraries = libraries;
    this.files = files;
  }

  /// Hashes what has no hash yet, until nothing is left or `stop` says so. A file that is away or
  /// has changed is left to the next time.
  ///
  /// @return how many files were hashed
  public long run(BooleanSupplier stop) {
    long hashed = 0;
    Optional<FileId> after = Optional.empty();
    while (true) {
      List<Unhashed> page = files.unhashed(after, PAGE);
      for (Unhashed file : page) {
        if (stop.getAsBoolean()) {
          return hashed;
        }
        Optional<String> sha1 = hash(file);
        if (sha1.isPresent()) {
          files.contentHash(file.file(), file.fingerprint(), sha1.get());
          hashed++;
        }
      }
      if (page.size() < PAGE) {
        return hashed;
      }
      after = Optional.of(page.getLast().file());
    }
  }

  private Optional<String> hash(Unhashed file) {
    Optional<Path> path =
        libraries.find(file.library()).map(Library::root).map(root -> root.resolve(file.path()));
    if (path.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (Files.size(path.get()) != file.bytes()) {
        return Optional.empty();
      }
      String sha1 = ContentHashes.sha1(path.get());
      return Fingerprints.of(path.get()).equals(file.fingerprint())
          ? Optional.of(sha1)
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
