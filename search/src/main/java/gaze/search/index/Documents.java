package gaze.search.index;

import gaze.domain.Library;
import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.domain.OwnerId;
import gaze.storage.Cursor;
import gaze.storage.MediaListing;
import gaze.storage.Outbox;
import gaze.storage.Page;
import gaze.storage.PageRequest;
import gaze.storage.Storage;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;

/// Everybody's items, as the documents that the index holds of them.
///
/// @param owners everybody whose items belong into the index
record Documents(Storage storage, Supplier<List<OwnerId>> owners) {
  /// New items come last, so that none is missed while pages are turned.
  private static final MediaListing OLDEST_ADDED_FIRST =
      new MediaListing(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          MediaListing.SortBy.ADDED,
          true);

  private static final Logger LOG = System.getLogger(Documents.class.getName());
  private static final int PAGE = 500;

  /// Told after each page; says whether to go on.
  interface Progress {
    boolean written(long items) throws IOException;
  }

  /// How many items there are.
  long count() {
    return owners.get().stream().mapToLong(this::count).sum();
  }

  private long count(OwnerId owner) {
    return storage.libraries(owner).all().stream()
        .mapToLong(library -> storage.libraries(owner).counts(library.id()).items())
        .sum();
  }

  /// Writes every item there is.
  void writeAll(IndexStore store, String generation, Progress progress) throws IOException {
    for (OwnerId owner : owners.get()) {
      Optional<Cursor> next = Optional.empty();
      boolean on = true;
      do {
        Page<MediaItem> page =
            storage.catalog(owner).list(OLDEST_ADDED_FIRST, new PageRequest(next, PAGE));
        on = progress.written(write(store, generation, owner, page.items()).size());
        next = page.next();
      } while (next.isPresent() && on);
      if (!on) {
        return;
      }
    }
  }

  /// Writes the items that these entries are about as they are now, and takes out those that are
  /// gone.
  void write(IndexStore store, String generation, List<Outbox.Entry> entries) throws IOException {
    Map<OwnerId, Set<MediaId>> changed = new LinkedHashMap<>();
    for (Outbox.Entry entry : entries) {
      changed.computeIfAbsent(entry.owner(), _ -> new LinkedHashSet<>()).add(entry.media());
    }
    for (Map.Entry<OwnerId, Set<MediaId>> each : changed.entrySet()) {
      Set<MediaId> gone = new LinkedHashSet<>(each.getValue());
      List<MediaItem> items = storage.catalog(each.getKey()).findAll(each.getValue());
      gone.removeAll(write(store, generation, each.getKey(), items));
      for (MediaId id : gone) {
        store.delete(id);
      }
    }
  }

  /// Puts items into the index; those whose library is gone are left out.
  private Set<MediaId> write(
      IndexStore store, String generation, OwnerId owner, List<MediaItem> items)
      throws IOException {
    Map<LibraryId, Optional<Library>> libraries = new HashMap<>();
    Set<MediaId> written = new LinkedHashSet<>();
    for (MediaItem item : items) {
      Optional<Library> library =
          libraries.computeIfAbsent(item.library(), storage.libraries(owner)::find);
      Optional<Document> document =
          library.flatMap(known -> document(generation, owner, known, item));
      if (document.isPresent()) {
        store.replace(item.id(), document.get());
        written.add(item.id());
      }
    }
    return written;
  }

  /// An item that cannot be written as a document is not found, and hurts no other.
  private static Optional<Document> document(
      String generation, OwnerId owner, Library library, MediaItem item) {
    try {
      return Optional.of(MediaDocument.of(owner, library, item, generation));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "item " + item.id() + " cannot be indexed", e);
      return Optional.empty();
    }
  }
}
