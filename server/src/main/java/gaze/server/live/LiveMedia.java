package gaze.server.live;

import gaze.contract.events.Event;
import gaze.domain.LibraryId;
import gaze.server.Engine;
import gaze.server.EngineParts;
import gaze.storage.Outbox;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Follows the outbox and tells on the live channel which items came, changed and went. Entries are
/// read at once, because the search index deletes those it has; what happens within a quarter of a
/// second is told together, so that a scan does not drown a browser.
@Singleton
public final class LiveMedia {
  private static final Logger LOG = Logger.getLogger(LiveMedia.class);
  private static final Duration GATHER = Duration.ofMillis(250);
  private static final int PAGE = 500;

  private final Engine engine;
  private final LiveChannel channel;
  private final InstantSource clock;
  private final AtomicBoolean due = new AtomicBoolean();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("live-media").factory());
  private volatile long last;

  /// What is not told yet. Of the thread alone.
  private final Map<Kind, SequencedSet<UUID>> gathered = new LinkedHashMap<>();

  /// What happened to items of one library, in one way.
  private record Kind(LibraryId library, Outbox.Change change) {}

  @Inject
  public LiveMedia(Engine engine, LiveChannel channel, InstantSource clock) {
    this.engine = engine;
    this.channel = channel;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    engine.whenReady(
        parts -> {
          Outbox outbox = parts.storage().outbox();
          last = outbox.newest();
          // Ends with the outbox itself.
          outbox.onChange(this::soon);
        });
  }

  void stop(@Observes ShutdownEvent event) {
    thread.shutdownNow();
  }

  private void soon() {
    if (due.compareAndSet(false, true)) {
      thread.execute(this::gather);
    }
  }

  private void gather() {
    due.set(false);
    try {
      if (engine.state() instanceof Engine.State.Ready(EngineParts parts)) {
        readAll(parts.storage().outbox());
      }
    } catch (RuntimeException e) {
      LOG.warn("What changed could not be read; the next change tells it.", e);
    }
  }

  private void readAll(Outbox outbox) {
    List<Outbox.Entry> entries = outbox.after(last, PAGE);
    while (!entries.isEmpty()) {
      if (entries.getFirst().id() > last + 1) {
        // Others had read some and deleted them before this thread came to it.
        channel.tell(new Event.Lagged(clock.instant(), entries.getFirst().id() - last - 1));
      }
      last = entries.getLast().id();
      keep(entries);
      entries = outbox.after(last, PAGE);
    }
  }

  private void keep(List<Outbox.Entry> entries) {
    if (gathered.isEmpty()) {
      thread.schedule(this::tell, GATHER.toMillis(), TimeUnit.MILLISECONDS);
    }
    for (Outbox.Entry entry : entries) {
      gathered
          .computeIfAbsent(new Kind(entry.library(), entry.change()), _ -> new LinkedHashSet<>())
          .add(entry.media().value());
    }
    if (gathered.values().stream().mapToInt(SequencedSet::size).sum() >= PAGE) {
      tell();
    }
  }

  private void tell() {
    Instant at = clock.instant();
    gathered.forEach((kind, media) -> channel.tell(event(at, kind, new ArrayList<>(media))));
    gathered.clear();
  }

  private static Event event(Instant at, Kind kind, List<UUID> media) {
    UUID library = kind.library().value();
    return switch (kind.change()) {
      case CREATED -> new Event.MediaCreated(at, library, media);
      case UPDATED -> new Event.MediaUpdated(at, library, media);
      case DELETED -> new Event.MediaDeleted(at, library, media);
    };
  }
}
