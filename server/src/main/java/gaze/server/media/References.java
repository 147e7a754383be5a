package gaze.server.media;

import gaze.search.QueryEncoder.Encoded;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The pictures that were searched by, as what they look like; the pictures themselves are not
/// kept. Thread-safe.
@Singleton
final class References {
  private static final int MOST = 100;

  private final Map<UUID, Encoded> known =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Encoded> eldest) {
          return size() > MOST;
        }
      };

  synchronized UUID add(Encoded picture) {
    UUID id = UUID.randomUUID();
    known.put(id, picture);
    return id;
  }

  synchronized Optional<Encoded> find(UUID id) {
    return Optional.ofNullable(known.get(id));
  }
}
