package gaze.search;

import gaze.search.index.Position;
import gaze.storage.Cursor;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A place in the pages of one question, as text: base64 of `day|question|version|key|key…`, where
/// the day is the one that *yesterday* was seen from and the question a hash of everything that
/// decides the order.
///
/// @param today so that the words mean on every page what they meant on the first
record CursorText(LocalDate today, int question, Position position) {
  private static final int FIXED = 3;

  boolean isOf(SearchRequest request) {
    return question == hash(request, today);
  }

  static int hash(SearchRequest request, LocalDate today) {
    return Objects.hash(
        today.toEpochDay(),
        request.query(),
        request.mode().name(),
        request.labels(),
        request.library(),
        request.order().by().name(),
        request.order().ascending(),
        request.leastScore(),
        request.like());
  }

  Cursor write() {
    String text =
        String.join(
            "|",
            Long.toString(today.toEpochDay()),
            Integer.toString(question),
            Long.toString(position.version()),
            String.join("|", position.keys()));
    return new Cursor(
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.getBytes(StandardCharsets.UTF_8)));
  }

  static Optional<CursorText> read(Cursor cursor) {
    try {
      String text =
          new String(Base64.getUrlDecoder().decode(cursor.value()), StandardCharsets.UTF_8);
      List<String> parts = Arrays.asList(text.split("\\|"));
      return parts.size() <= FIXED
          ? Optional.empty()
          : Optional.of(
              new CursorText(
                  LocalDate.ofEpochDay(Long.parseLong(parts.get(0))),
                  Integer.parseInt(parts.get(1)),
                  new Position(Long.parseLong(parts.get(2)), parts.subList(FIXED, parts.size()))));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
