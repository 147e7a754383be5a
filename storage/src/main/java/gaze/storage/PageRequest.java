package gaze.storage;

import java.util.Optional;

/// Which page of a list.
public record PageRequest(Optional<Cursor> after, int limit) {
  public static final int MAX_LIMIT = 500;

  public PageRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("need a limit of 1.." + MAX_LIMIT + ", got " + limit);
    }
  }

  public static PageRequest first(int limit) {
    return new PageRequest(Optional.empty(), limit);
  }
}
