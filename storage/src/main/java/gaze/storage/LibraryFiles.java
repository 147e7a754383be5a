package gaze.storage;

import gaze.domain.FileFacts;
import gaze.domain.FileId;
import gaze.domain.Fingerprint;
import gaze.domain.LibraryId;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The files of one owner's libraries as the last scan saw them; what the next scan compares with.
public interface LibraryFiles {
  /// A file as it is stored.
  ///
  /// @param row a small number that stands for the file during a scan
  record Stored(
      long row,
      FileId id,
      MediaId media,
      String path,
      long bytes,
      Instant modified,
      long inode,
      Fingerprint fingerprint) {}

  /// The stored files of one folder by their names; `folder` is below the root, empty for the root.
  Map<String, Stored> inFolder(LibraryId library, String folder);

  /// Every stored file of the library, unordered, one at a time.
  void forEach(LibraryId library, Consumer<Stored> action);

  List<Stored> withFingerprint(LibraryId library, Fingerprint fingerprint);

  /// The items that own a file in this folder, each with all its files and facts.
  List<StoredGroup> groupsIn(LibraryId library, String folder);

  /// Items of the library that carry this Live Photo identifier.
  List<StoredGroup> withContentIdentifier(LibraryId library, String identifier);

  Optional<StoredGroup> group(MediaId media);

  /// Applies changes of a scan or of a regrouping, all or nothing.
  void apply(LibraryId library, Collection<FileChange> changes, Instant at);

  /// Fingerprints that more than one item's main file has and whose full hashes are not all known.
  List<Fingerprint> unverifiedDuplicates(LibraryId library, int limit);

  /// Stores the SHA-1 of a file's whole content.
  void contentHash(FileId file, String sha1);

  /// @param facts of the files whose metadata has been read
  record StoredGroup(MediaId media, MediaKind kind, List<MediaFile> files, List<FileFacts> facts) {}
}
