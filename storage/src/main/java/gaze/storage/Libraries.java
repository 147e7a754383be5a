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

  void scanned(LibraryId id, Instant at);

  LibraryCounts counts(LibraryId id);
}
