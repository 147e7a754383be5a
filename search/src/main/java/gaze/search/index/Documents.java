package gaze.search.index;

import gaze.domain.FrameId;
import gaze.domain.Library;
import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.domain.MediaKind;
import gaze.domain.OwnerId;
import gaze.domain.Segment;
import gaze.domain.Stage;
import gaze.search.tags.Tagged;
import gaze.search.tags.Tagging;
import gaze.storage.Catalog;
import gaze.storage.Cursor;
import gaze.storage.Embeddings;
import gaze.storage.MediaListing;
import gaze.storage.Outbox;
import gaze.storage.Page;
import gaze.storage.PageRequest;
import gaze.storage.Storage;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;

/// Everybody's items, as the documents that the index holds of them.
///
/// @param owners everybody whose items belong into the index
record Documents(Storage storage, Supplier<List<OwnerId>> owners, Tagging tagging) {
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
    Vectors vectors = Vectors.of(storage.embeddings(owner), storage.catalog(owner), items);
    Map<MediaId, List<Segment>> transcripts = transcripts(owner, items);
    Set<MediaId> written = new LinkedHashSet<>();
    for (MediaItem item : items) {
      Optional<Library> library =
          libraries.computeIfAbsent(item.library(), storage.libraries(owner)::find);
      List<Segment> said = transcripts.getOrDefault(item.id(), List.of());
      Optional<Document> document =
          library.flatMap(
              known -> document(generation, owner, known, item, tags(vectors, item), said));
      if (document.isPresent()) {
        replace(
            store,
            item.id(),
            SegmentDocuments.of(said, vectors.shown(item.id())),
            vectors.of(item.id()),
            document.get());
        written.add(item.id());
      }
    }
    return written;
  }

  private Map<MediaId, List<Segment>> transcripts(OwnerId owner, List<MediaItem> items) {
    List<MediaId> videos = videos(items);
    return videos.isEmpty() ? Map.of() : storage.transcripts(owner).of(videos);
  }

  private static List<MediaId> videos(List<MediaItem> items) {
    return items.stream()
        .filter(item -> item.kind() == MediaKind.VIDEO)
        .map(MediaItem::id)
        .toList();
  }

  /// Vectors that the index refuses keep an item from being found by them, and by nothing else.
  private static void replace(
      IndexStore store, MediaId id, List<Document> segments, List<Document> vectors, Document item)
      throws IOException {
    share(item, segments);
    share(item, vectors);
    VectorDocuments.spaces(vectors)
        .forEach(space -> item.add(new StringField(Fields.SPACE, space, Field.Store.NO)));
    try {
      store.replace(id, block(segments, vectors, item));
    } catch (IllegalArgumentException e) {
      LOG.log(Level.ERROR, "the vectors of item " + id + " cannot be indexed", e);
      item.removeFields(Fields.SPACE);
      store.replace(id, block(segments, List.of(), item));
    }
  }

  /// What deletes and dates an item does so with these.
  private static void share(Document item, List<Document> documents) {
    for (Document document : documents) {
      for (String shared : List.of(Fields.ID, Fields.GENERATION)) {
        document.add(item.getField(shared));
      }
    }
  }

  private static List<Document> block(
      List<Document> segments, List<Document> vectors, Document item) {
    return Stream.of(segments, vectors, List.of(item)).flatMap(List::stream).toList();
  }

  /// The vectors' documents of some items.
  private record Vectors(
      Map<MediaId, Embeddings.OfStills> visual,
      Map<MediaId, Embeddings.OfStills> features,
      Map<MediaId, Embeddings.OfPassages> words,
      Map<MediaId, NavigableMap<Duration, FrameId>> frames) {
    /// When which frame of a video is shown.
    NavigableMap<Duration, FrameId> shown(MediaId id) {
      return frames.getOrDefault(id, Collections.emptyNavigableMap());
    }

    static Vectors of(Embeddings embeddings, Catalog catalog, List<MediaItem> items) {
      List<MediaId> ids = items.stream().map(MediaItem::id).toList();
      return new Vectors(
          embeddings.stills(Stage.EMBEDDING, ids),
          embeddings.stills(Stage.EXTRACTING_FEATURES, ids),
          embeddings.passages(ids),
          catalog.frameTimes(videos(items)));
    }

    List<Document> of(MediaId id) {
      return Stream.of(
              Optional.ofNullable(visual.get(id))
                  .map(
                      stills ->
                          VectorDocuments.ofStills(VectorSpace.Kind.VISUAL, stills, shown(id))),
              Optional.ofNullable(features.get(id))
                  .map(
                      stills ->
                          VectorDocuments.ofStills(VectorSpace.Kind.FEATURES, stills, shown(id))),
              Optional.ofNullable(words.get(id))
                  .map(passages -> VectorDocuments.ofPassages(passages, shown(id))))
          .flatMap(Optional::stream)
          .flatMap(List::stream)
          .toList();
    }
  }

  private List<Tagged> tags(Vectors vectors, MediaItem item) {
    return Optional.ofNullable(vectors.visual().get(item.id())).map(tagging::of).orElse(List.of());
  }

  /// An item that cannot be written as a document is not found, and hurts no other.
  private static Optional<Document> document(
      String generation,
      OwnerId owner,
      Library library,
      MediaItem item,
      List<Tagged> tags,
      List<Segment> said) {
    try {
      return Optional.of(MediaDocument.of(owner, library, item, tags, said, generation));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "item " + item.id() + " cannot be indexed", e);
      return Optional.empty();
    }
  }
}
