package gaze.storage;

import java.util.Map;
import java.util.Optional;

/// What the owner of the machine has chosen, as JSON texts by key.
public interface Settings {
  Optional<String> find(String key);

  Map<String, String> all();

  void put(String key, String json);

  void remove(String key);
}
