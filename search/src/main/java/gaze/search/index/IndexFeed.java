package gaze.search.index;

import gaze.domain.OwnerId;
import gaze.domain.UuidV7;
import gaze.search.index.IndexStore.Stand;
import gaze.search.tags.Tagging;
import gaze.storage.Outbox;
import gaze.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;

/// Keeps the index equal to the database, on a thread of its own. Each commit of the index stores
/// the last outbox entry it holds; after a crash the feed goes on from there, and what is applied
/// twice changes nothing. An index that is missing, broken or of another format is built anew from
/// the catalog, and so is one that knows more than the database does.
public final class IndexFeed implements AutoCloseable {
  /// What the feed is doing.
  public sealed interface State {
    /// @param total how many items there were at the beginning
    record Building(long items, long total) implements State {}

    /// @param behind entries of the outbox that searches do not see yet
    record Following(long behind) implements State {}

    /// It tries again by itself.
    record Failing(String reason) implements State {}
  }

  private static final Logger LOG = System.getLogger(IndexFeed.class.getName());
  private static final int BATCH = 500;
  private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);
  private static final Duration REFRESH_EVERY = Duration.ofSeconds(2);

  /// Changes that come one upon the other are shown together: each time searches see something new
  /// costs a segment of the index, and its merging later.
  private static final Duration SHOW_EVERY = Duration.ofSeconds(1);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final Path folder;
  private final Storage storage;
  private final Tagging tagging;
  private final Documents documents;
  private final Semaphore wake = new Semaphore(0);

  /// Somebody waits for the feed, which then does not wait for more changes.
  private final Semaphore hurry = new Semaphore(0);

  private final Thread thread;

  private volatile IndexStore store;
  private volatile State state = new State.Following(0);
  private volatile long applied;
  private volatile boolean closed;
  private volatile boolean rebuildAsked;
  private volatile boolean suspicious = true;

  /// The last entry that searches see. Guarded by this.
  private long seen = -1;

  // Of the feed's thread alone.
  private Stand stand = Stand.NOTHING;
  private long committed;
  private long committedAt;
  private long shownAt = System.nanoTime() - SHOW_EVERY.toNanos();
  private long refreshedAt;
  private Duration pause = FIRST_PAUSE;

  /// @param owners everybody whose items belong into the index
  public IndexFeed(Path folder, Storage storage, Supplier<List<OwnerId>> owners, Tagging tagging) {
    this.folder = folder;
    this.storage = storage;
    this.tagging = tagging;
    this.documents = new Documents(storage, owners, tagging);
    this.store = IndexStore.open(folder);
    this.thread = Thread.ofPlatform().name("search-index").daemon().unstarted(this::run);
  }

  public void start() {
    begin();
    thread.start();
  }

  public State state() {
    State now = rebuildAsked ? new State.Building(0, documents.count()) : state;
    return now instanceof State.Following ? following() : now;
  }

  private State.Following following() {
    return new State.Following(Math.max(0, storage.outbox().newest() - applied));
  }

  /// Builds the index anew while it goes on answering.
  public void rebuild() {
    rebuildAsked = true;
    synchronized (this) {
      seen = -1;
    }
    hurry.release();
    wake.release();
  }

  /// Waits until searches see everything that is stored now. False when the time was too short.
  public boolean awaitCaughtUp(Duration timeout) throws InterruptedException {
    long target = storage.outbox().newest();
    long end = System.nanoTime() + timeout.toNanos();
    hurry.release();
    wake.release();
    synchronized (this) {
      while (seen < target) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          return false;
        }
        wait(left);
      }
    }
    return true;
  }

  /// The index as searches see it now.
  public IndexReading read(OwnerId owner) throws IOException {
    return new IndexReading(snapshot(), owner, storage.libraries(owner).all());
  }

  /// The state that a position is in, where it is still kept; else as it is now.
  public IndexReading read(OwnerId owner, Position position) throws IOException {
    return new IndexReading(snapshot(position.version()), owner, storage.libraries(owner).all());
  }

  private Snapshot snapshot() throws IOException {
    try {
      return store.snapshot();
    } catch (AlreadyClosedException e) {
      return store.snapshot();
    }
  }

  private Snapshot snapshot(long version) throws IOException {
    try {
      return store.snapshot(version);
    } catch (AlreadyClosedException e) {
      return store.snapshot();
    }
  }

  /// A search met something that cannot be; the feed looks at every byte.
  public void suspect() {
    suspicious = true;
    wake.release();
  }

  private void run() {
    try (AutoCloseable _ = storage.outbox().onChange(wake::release)) {
      while (!closed) {
        step();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.log(Level.ERROR, "the search index is no longer fed", e);
    }
  }

  /// One round; what goes wrong is waited out, and the index begun anew where it is to blame.
  private void step() throws InterruptedException {
    try {
      if (!stand.complete() || rebuildAsked || tagsAreOutdated()) {
        build();
      }
      drain();
      if (suspicious) {
        suspicious = false;
        store.verify();
      }
      commitIfDue();
      pause = FIRST_PAUSE;
      if (wake.tryAcquire(COMMIT_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        gather();
        wake.drainPermits();
      }
    } catch (IOException | AlreadyClosedException e) {
      if (!closed) {
        waitOut(e);
        reopen(e);
      }
    } catch (RuntimeException e) {
      if (!closed) {
        waitOut(e);
      }
    }
  }

  private boolean tagsAreOutdated() {
    return tagging.version().filter(version -> !version.equals(stand.tagging())).isPresent();
  }

  /// Looks at once whether something has changed beside the items.
  public void look() {
    wake.release();
  }

  /// Lets changes come together after something was shown a moment ago.
  private void gather() throws InterruptedException {
    long left = shownAt + SHOW_EVERY.toNanos() - System.nanoTime();
    hurry.tryAcquire(Math.max(0, left), TimeUnit.NANOSECONDS);
    hurry.drainPermits();
  }

  private void waitOut(Exception cause) throws InterruptedException {
    LOG.log(Level.WARNING, "the search index could not be fed", cause);
    state = new State.Failing(String.valueOf(cause.getMessage()));
    wake.drainPermits();
    wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
    pause =
        pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
  }

  /// What was not committed is replayed; what is broken is begun anew.
  private void reopen(Exception cause) {
    try {
      store.close();
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.DEBUG, "a broken index does not close", e);
    }
    try {
      if (cause instanceof CorruptIndexException) {
        IndexStore.discard(folder);
      }
      store = IndexStore.open(folder);
    } catch (UncheckedIOException | IOException e) {
      LOG.log(Level.WARNING, "the search index does not open", e);
      return;
    }
    begin();
  }

  private void begin() {
    long newest = storage.outbox().newest();
    stand = store.stand().filter(found -> found.outbox() <= newest).orElse(Stand.NOTHING);
    committed = stand.outbox();
    committedAt = System.nanoTime();
    applied = stand.outbox();
    state = stand.complete() ? following() : new State.Building(0, documents.count());
  }

  private void drain() throws IOException {
    List<Outbox.Entry> entries;
    do {
      entries = storage.outbox().after(stand.outbox(), BATCH);
      if (!entries.isEmpty()) {
        documents.write(store, stand.generation(), entries);
        stand = stand.at(entries.getLast().id());
        store.refresh();
        shownAt = System.nanoTime();
        commitIfDue();
      }
      nowSeen(stand.outbox());
    } while (entries.size() == BATCH && !closed && !rebuildAsked);
  }

  private void nowSeen(long entry) {
    applied = entry;
    state = following();
    synchronized (this) {
      if (!rebuildAsked) {
        seen = entry;
      }
      notifyAll();
    }
  }

  private void build() throws IOException {
    state = new State.Building(0, documents.count());
    refreshedAt = System.nanoTime();
    rebuildAsked = false;
    stand =
        new Stand(
            storage.outbox().newest(),
            UuidV7.random().toString(),
            tagging.version().orElse(""),
            false);
    commit();
    documents.writeAll(store, stand.generation(), this::built);
    if (!closed) {
      store.deleteOtherThan(stand.generation());
      stand = stand.whole();
      commit();
      store.refresh();
    }
  }

  /// Takes note of so many items more; whether to go on.
  private boolean built(long more) throws IOException {
    if (state instanceof State.Building(long done, long total)) {
      state = new State.Building(done + more, total);
    }
    if (hasPassed(refreshedAt, REFRESH_EVERY)) {
      store.refresh();
      refreshedAt = System.nanoTime();
    }
    return !closed;
  }

  private void commitIfDue() throws IOException {
    if (stand.outbox() > committed && hasPassed(committedAt, COMMIT_EVERY)) {
      commit();
    }
  }

  private void commit() throws IOException {
    store.commit(stand);
    if (stand.complete()) {
      storage.outbox().deleteUpTo(stand.outbox());
    }
    committed = stand.outbox();
    committedAt = System.nanoTime();
  }

  private static boolean hasPassed(long since, Duration duration) {
    return System.nanoTime() - since >= duration.toNanos();
  }

  /// Commits what is there and lets the files go.
  @Override
  public void close() {
    closed = true;
    hurry.release();
    wake.release();
    try {
      if (thread.isAlive()) {
        thread.join();
      }
      if (stand.outbox() > committed) {
        commit();
      }
      store.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | AlreadyClosedException e) {
      LOG.log(Level.WARNING, "the search index was not committed; it will be replayed", e);
    }
  }
}
