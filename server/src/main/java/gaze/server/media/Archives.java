package gaze.server.media;

import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.domain.UuidV7;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Gatherers;

/// What was asked for as one download and may be fetched for a while. Thread-safe.
@Singleton
public final class Archives {
  static final Duration GOOD_FOR = Duration.ofHours(1);

  /// Those nobody fetches make room for newer ones.
  static final int MOST = 20;

  /// @param whole all files of each item, not only its main file
  record Asked(List<MediaId> items, boolean whole, Instant at) {
    /// So many items are read at a time, however many there are.
    private static final int AT_ONCE = 200;

    List<List<MediaId>> pages() {
      return items.stream().gather(Gatherers.windowFixed(AT_ONCE)).toList();
    }

    List<MediaFile> filesOf(MediaItem item) {
      return whole ? item.files() : List.of(item.main());
    }
  }

  private final InstantSource clock;
  private final LinkedHashMap<UUID, Asked> asked = new LinkedHashMap<>();

  @Inject
  public Archives(InstantSource clock) {
    this.clock = clock;
  }

  Asked ask(List<MediaId> items, boolean whole) {
    return new Asked(items, whole, clock.instant());
  }

  synchronized UUID keep(Asked archive) {
    if (asked.size() >= MOST) {
      asked.pollFirstEntry();
    }
    UUID id = UuidV7.random();
    asked.put(id, archive);
    return id;
  }

  synchronized Optional<Asked> find(UUID id) {
    asked.values().removeIf(one -> !clock.instant().isBefore(one.at().plus(GOOD_FOR)));
    return Optional.ofNullable(asked.get(id));
  }
}
