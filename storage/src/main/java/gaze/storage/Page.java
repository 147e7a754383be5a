package gaze.storage;

import java.util.List;
import java.util.Optional;

/// Some rows of a list, and where it goes on.
public record Page<T>(List<T> items, Optional<Cursor> next) {
  public Page {
    items = List.copyOf(items);
  }
}
