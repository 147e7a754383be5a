package gaze.server;

import gaze.storage.Cursor;
import gaze.storage.PageRequest;
import java.util.Optional;
import java.util.function.Function;

/// Which page of a list a request asks for.
public final class Paging {
  private static final int DEFAULT_LIMIT = 50;

  private Paging() {}

  public static PageRequest of(Optional<String> cursor, Optional<Integer> limit) {
    return new PageRequest(
        cursor.map(Cursor::new), limit(limit, DEFAULT_LIMIT, PageRequest.MAX_LIMIT));
  }

  /// The page, read by `list`, which refuses a cursor that it did not make.
  public static <T> T read(PageRequest page, Function<PageRequest, T> list) {
    try {
      return list.apply(page);
    } catch (IllegalArgumentException e) {
      throw page.after().isPresent() ? invalidCursor() : e;
    }
  }

  public static Refusal invalidCursor() {
    return Refusal.at(
        "cursor", RefusalCode.INVALID_CURSOR, "This cursor was not made by this list.");
  }

  public static int limit(Optional<Integer> limit, int otherwise, int most) {
    int asked = limit.orElse(otherwise);
    if (asked < 1 || asked > most) {
      throw Refusal.at(
          "limit", RefusalCode.INVALID_REQUEST, "Need 1 to " + most + ", got " + asked + ".");
    }
    return asked;
  }
}
