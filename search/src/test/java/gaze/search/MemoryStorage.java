package gaze.search;

import gaze.domain.Frame;
import gaze.domain.FrameId;
import gaze.domain.Library;
import gaze.domain.LibraryId;
import gaze.domain.LibraryPresence;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.domain.OwnerId;
import gaze.domain.Segment;
import gaze.domain.SegmentId;
import gaze.domain.Stage;
import gaze.storage.BlobLedger;
import gaze.storage.Catalog;
import gaze.storage.Cursor;
import gaze.storage.Embeddings;
import gaze.storage.Libraries;
import gaze.storage.LibraryCounts;
import gaze.storage.LibraryFiles;
import gaze.storage.MediaListing;
import gaze.storage.Outbox;
import gaze.storage.Page;
import gaze.storage.PageRequest;
import gaze.storage.ProblemListing;
import gaze.storage.Settings;
import gaze.storage.Stages;
import gaze.storage.Storage;
import gaze.storage.Timeline;
import gaze.storage.Transcripts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Libraries, items and the outbox in memory: as much of a storage as search sees.
public class MemoryStorage implements Storage {
  public static final LibraryId PICTURES = LibraryId.random();

  private final Map<OwnerId, Map<LibraryId, Library>> libraries = new LinkedHashMap<>();
  private final Map<MediaId, MediaItem> items = new LinkedHashMap<>();
  private final Map<MediaId, OwnerId> owners = new LinkedHashMap<>();
  private final Map<MediaId, List<Segment>> transcripts = new HashMap<>();
  private final Map<MediaId, Embeddings.OfStills> visual = new HashMap<>();
  private final Map<MediaId, Embeddings.OfStills> features = new HashMap<>();
  private final Map<MediaId, Embeddings.OfPassages> words = new HashMap<>();
  private final Map<MediaId, NavigableMap<Duration, FrameId>> frames = new HashMap<>();
  private final List<Outbox.Entry> entries = new ArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private long newest;

  /// With one library of the local owner.
  public MemoryStorage() {
    addLibrary(OwnerId.LOCAL, PICTURES, "Family", Path.of("/home/zoe/Pictures"));
  }

  public final synchronized void addLibrary(OwnerId owner, LibraryId id, String name, Path root) {
    libraries
        .computeIfAbsent(owner, _ -> new LinkedHashMap<>())
        .put(
            id,
            new Library(
                id,
                name,
                root,
                true,
                Optional.empty(),
                new LibraryPresence.Online(),
                AnItem.ADDED,
                Optional.empty()));
  }

  public void put(MediaItem... all) {
    put(OwnerId.LOCAL, all);
  }

  public void put(OwnerId owner, MediaItem... all) {
    synchronized (this) {
      for (MediaItem item : all) {
        boolean known = items.put(item.id(), item) != null;
        owners.put(item.id(), owner);
        note(owner, item, known ? Outbox.Change.UPDATED : Outbox.Change.CREATED);
      }
    }
    listeners.forEach(Runnable::run);
  }

  public void remove(MediaId id) {
    synchronized (this) {
      MediaItem item = items.remove(id);
      OwnerId owner = owners.remove(id);
      if (item != null && owner != null) {
        note(owner, item, Outbox.Change.DELETED);
      }
    }
    listeners.forEach(Runnable::run);
  }

  private void note(OwnerId owner, MediaItem item, Outbox.Change change) {
    entries.add(
        new Outbox.Entry(++newest, owner, item.library(), item.id(), change, Instant.EPOCH));
  }

  /// As if the database had been replaced by an older one.
  public synchronized void forgetOutbox() {
    entries.clear();
    newest = 0;
  }

  /// How many entries of the outbox are kept.
  public synchronized int kept() {
    return entries.size();
  }

  @Override
  public Libraries libraries(OwnerId owner) {
    return new OwnedLibraries(owner);
  }

  @Override
  public Catalog catalog(OwnerId owner) {
    return new OwnedCatalog(owner);
  }

  @Override
  public Outbox outbox() {
    return new MemoryOutbox();
  }

  /// A page of an owner's items, the oldest first.
  protected synchronized Page<MediaItem> page(OwnerId owner, PageRequest page) {
    List<MediaItem> mine =
        items.values().stream().filter(item -> owner.equals(owners.get(item.id()))).toList();
    int from = page.after().map(cursor -> Integer.parseInt(cursor.value())).orElse(0);
    int to = Math.min(mine.size(), from + page.limit());
    return new Page<>(
        mine.subList(from, to),
        to < mine.size() ? Optional.of(new Cursor(Integer.toString(to))) : Optional.empty());
  }

  private final class OwnedLibraries implements Libraries {
    private final OwnerId owner;

    OwnedLibraries(OwnerId owner) {
      this.owner = owner;
    }

    @Override
    public List<Library> all() {
      synchronized (MemoryStorage.this) {
        return List.copyOf(libraries.getOrDefault(owner, Map.of()).values());
      }
    }

    @Override
    public Optional<Library> find(LibraryId id) {
      return all().stream().filter(library -> library.id().equals(id)).findFirst();
    }

    @Override
    public LibraryCounts counts(LibraryId id) {
      synchronized (MemoryStorage.this) {
        long count = items.values().stream().filter(item -> item.library().equals(id)).count();
        return new LibraryCounts(count, 0, count, count, 0, 0);
      }
    }

    @Override
    public void add(Library library) {
      throw notSeen();
    }

    @Override
    public void update(Library library) {
      throw notSeen();
    }

    @Override
    public void remove(LibraryId id) {
      throw notSeen();
    }

    @Override
    public void presence(LibraryId id, LibraryPresence presence) {
      throw notSeen();
    }

    @Override
    public void scanned(LibraryId id, Instant at, String landmarks) {
      throw notSeen();
    }

    @Override
    public Optional<String> landmarks(LibraryId id) {
      throw notSeen();
    }
  }

  private final class OwnedCatalog implements Catalog {
    private final OwnerId owner;

    OwnedCatalog(OwnerId owner) {
      this.owner = owner;
    }

    @Override
    public List<MediaItem> findAll(Collection<MediaId> ids) {
      synchronized (MemoryStorage.this) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
      }
    }

    @Override
    public Optional<MediaItem> find(MediaId id) {
      return Optional.ofNullable(items.get(id)).filter(_ -> owner.equals(owners.get(id)));
    }

    @Override
    public Page<MediaItem> list(MediaListing listing, PageRequest page) {
      return page(owner, page);
    }

    @Override
    public Optional<MediaItem> at(Path file) {
      throw notSeen();
    }

    @Override
    public Page<MediaId> withProblem(ProblemListing listing, PageRequest page) {
      throw notSeen();
    }

    @Override
    public Map<MediaId, NavigableMap<Duration, FrameId>> frameTimes(Collection<MediaId> videos) {
      return Map.copyOf(frames);
    }

    @Override
    public List<Frame> frames(MediaId id) {
      throw notSeen();
    }

    @Override
    public Optional<Frame> frame(FrameId id) {
      throw notSeen();
    }

    @Override
    public Path locate(MediaItem item, MediaFile file) {
      throw notSeen();
    }

    @Override
    public List<MediaId> favorite(Collection<MediaId> ids, boolean favorite) {
      throw notSeen();
    }
  }

  private final class MemoryOutbox implements Outbox {
    @Override
    public List<Entry> after(long after, int limit) {
      synchronized (MemoryStorage.this) {
        return entries.stream().filter(entry -> entry.id() > after).limit(limit).toList();
      }
    }

    @Override
    public long newest() {
      synchronized (MemoryStorage.this) {
        return newest;
      }
    }

    @Override
    public void deleteUpTo(long id) {
      synchronized (MemoryStorage.this) {
        entries.removeIf(entry -> entry.id() <= id);
      }
    }

    @Override
    public AutoCloseable onChange(Runnable callback) {
      listeners.add(callback);
      return () -> listeners.remove(callback);
    }
  }

  private static UnsupportedOperationException notSeen() {
    return new UnsupportedOperationException("search does not see this");
  }

  public synchronized void visual(MediaId id, Embeddings.OfStills stills) {
    visual.put(id, stills);
  }

  public synchronized void features(MediaId id, Embeddings.OfStills stills) {
    features.put(id, stills);
  }

  public synchronized void frame(MediaId video, Duration at, FrameId frame) {
    frames.computeIfAbsent(video, _ -> new TreeMap<>()).put(at, frame);
  }

  public synchronized void words(MediaId id, Embeddings.OfPassages passages) {
    words.put(id, passages);
  }

  /// What is said in a video from now on.
  void said(MediaId media, List<Segment> segments) {
    transcripts.put(media, List.copyOf(segments));
  }

  @Override
  public Transcripts transcripts(OwnerId owner) {
    return new Transcripts() {
      @Override
      public Map<MediaId, List<Segment>> of(Collection<MediaId> media) {
        Map<MediaId, List<Segment>> found = new HashMap<>(transcripts);
        found.keySet().retainAll(media);
        return found;
      }

      @Override
      public Optional<Segment> correct(MediaId media, SegmentId segment, String text) {
        throw notSeen();
      }
    };
  }

  @Override
  public Embeddings embeddings(OwnerId owner) {
    return new Embeddings() {
      @Override
      public Map<MediaId, OfStills> stills(Stage stage, Collection<MediaId> media) {
        return of(stage == Stage.EMBEDDING ? visual : features, media);
      }

      @Override
      public Map<MediaId, OfPassages> passages(Collection<MediaId> media) {
        return of(words, media);
      }

      private <T> Map<MediaId, T> of(Map<MediaId, T> all, Collection<MediaId> media) {
        synchronized (MemoryStorage.this) {
          Map<MediaId, T> mine = new HashMap<>(all);
          mine.keySet().retainAll(Set.copyOf(media));
          mine.keySet().removeIf(id -> !owner.equals(owners.get(id)));
          return mine;
        }
      }
    };
  }

  @Override
  public Timeline timeline(OwnerId owner) {
    throw notSeen();
  }

  @Override
  public LibraryFiles files(OwnerId owner) {
    throw notSeen();
  }

  @Override
  public Stages stages() {
    throw notSeen();
  }

  @Override
  public Settings settings() {
    throw notSeen();
  }

  @Override
  public BlobLedger blobLedger() {
    throw notSeen();
  }

  @Override
  public void close() {}
}
