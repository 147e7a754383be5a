package gaze.media.metadata;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// One place in a file that names a time.
public sealed interface TimeClue {
  TimeStep step();

  /// A time on the wall, with its offset where that is recorded too.
  record Wall(TimeStep step, LocalDateTime time, Optional<ZoneOffset> offset) implements TimeClue {}

  /// An instant without a place: GPS and containers count in UTC.
  record Exact(TimeStep step, Instant instant) implements TimeClue {}
}
