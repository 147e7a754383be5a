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
      Fingerprint fingerprint) {

    public String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  /// A stored file as far as a rescan compares it with the disk. A rescan looks at every file, and
  /// the rest of the row costs more than this.
  ///
  /// @param read false where its fingerprint is [Fingerprint#UNREAD]
  record Outline(long row, String name, long bytes, Instant modified, long inode, boolean read) {}

  /// An item as its files make it up.
  ///
  /// @param facts of the files whose metadata has been read
  record StoredGroup(
      MediaId media,
      LibraryId library,
      MediaKind kind,
      List<MediaFile> files,
      List<FileFacts> facts) {}

  /// Every stored file that lies directly in this folder, unordered, one at a time. The action must
  /// not call back into the storage.
  ///
  /// @param folder below the root, empty for the root itself
  void inFolder(LibraryId library, String folder, Consumer<Stored> action);

  /// The outline of every stored file that lies directly in this folder, as with [#inFolder].
  void outlines(LibraryId library, String folder, Consumer<Outline> action);

  /// The outlines of those that have one of these names, for folders too large for one go.
  void outlines(
      LibraryId library, String folder, Collection<String> names, Consumer<Outline> action);

  /// The stored files of a folder that have one of these names.
  void named(LibraryId library, String folder, Collection<String> names, Consumer<Stored> action);

  /// Every stored file of the library, unordered, one at a time. The action must not call back into
  /// the storage.
  void forEach(LibraryId library, Consumer<Stored> action);

  List<Stored> withFingerprint(LibraryId library, Collection<Fingerprint> fingerprints);

  /// The items that own a file directly in this folder whose name starts with one of these, each
  /// with all its files and facts. Upper and lower case differ.
  List<StoredGroup> groupsStarting(LibraryId library, String folder, Collection<String> starts);

  /// Items of the library that carry this Live Photo identifier.
  List<StoredGroup> withContentIdentifier(LibraryId library, String identifier);

  Optional<StoredGroup> group(MediaId media);

  /// Applies changes of a scan or of a regrouping, all or nothing.
  void apply(LibraryId library, Collection<FileChange> changes, Instant at);

  /// A main file that may have a twin in any library of the owner: another item's main file has the
  /// same size and fingerprint, and this one's full hash is not known. Neither empty files nor
  /// [Fingerprint#UNREAD] ones have twins.
  record Unhashed(
      LibraryId library, FileId file, String path, long bytes, Fingerprint fingerprint) {}

  /// By id after `after`, so that a file that cannot be read holds nobody up.
  List<Unhashed> unhashed(Optional<FileId> after, int limit);

  /// The SHA-1 of a file's whole content in lower-case hex, where it was ever needed.
  Optional<String> contentHash(FileId file);

  /// Stores the SHA-1 of a file's whole content, unless the file has another fingerprint by now.
  void contentHash(FileId file, Fingerprint of, String sha1);
}
