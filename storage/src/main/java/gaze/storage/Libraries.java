package gaze.storage;

import gaze.domain.Library;
import gaze.domain.LibraryId;
import gaze.domain.LibraryPresence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The libraries of one owner.
public interface Libraries {
  void add(Library library);

  List<Library> all();

  Optional<Library> find(LibraryId id);

  /// Replaces name and zone; the root of a library never changes.
  void update(Library library);

  /// Forgets the library and everything known of its items. The files themselves stay.
  void remove(LibraryId id);

  void presence(LibraryId id, LibraryPresence presence);

  /// A scan of the whole library has come to its end.
  ///
  /// @param landmarks by which the next scan sees that the same disks are still mounted; opaque to
  ///   everybody else
  void scanned(LibraryId id, Instant at, String landmarks);

  /// What the last complete scan left.
  Optional<String> landmarks(LibraryId id);

  LibraryCounts counts(LibraryId id);
}
