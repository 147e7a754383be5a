package gaze.media.metadata;

import gaze.domain.CaptureTime;
import gaze.domain.GeoPoint;
import gaze.domain.ZoneFrom;
import gaze.media.places.ZoneMap;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Turns clues into the time on the wall where a picture was taken, and what is known of its zone.
final class CaptureTimes {
  private CaptureTimes() {}

  /// The best clue: the earliest step; within a step the order of the list.
  static Optional<TimeClue> best(List<TimeClue> clues) {
    return clues.stream().min(Comparator.comparing(TimeClue::step));
  }

  /// What is said with what is known, where both name the same second on the wall.
  static Optional<TimeClue> refined(TimeClue said, TimeClue known) {
    if (said instanceof TimeClue.Wall(TimeStep step, LocalDateTime time, Optional<ZoneOffset> none)
        && known
            instanceof TimeClue.Wall(TimeStep _, LocalDateTime own, Optional<ZoneOffset> offset)
        && none.isEmpty()
        && time.truncatedTo(ChronoUnit.SECONDS).equals(own.truncatedTo(ChronoUnit.SECONDS))) {
      return Optional.of(new TimeClue.Wall(step, time.getNano() == 0 ? own : time, offset));
    }
    return Optional.empty();
  }

  /// @param location where it was taken, to find the zone by
  /// @param assumed the zone of instants that have neither an offset nor a place
  static CaptureTime settle(
      TimeClue clue, Optional<GeoPoint> location, ZoneMap zones, ZoneId assumed) {
    return switch (clue) {
      case TimeClue.Wall(TimeStep step, LocalDateTime wall, Optional<ZoneOffset> offset) ->
          offset
              .map(known -> recorded(step, wall, known, location.flatMap(zones::at)))
              .orElseGet(() -> unrecorded(step, wall, location.flatMap(zones::at)));
      case TimeClue.Exact(TimeStep step, Instant instant) ->
          instant(step, instant, location.flatMap(zones::at), assumed);
    };
  }

  /// The file's offset stands; the map only adds the zone's name where both agree.
  private static CaptureTime recorded(
      TimeStep step, LocalDateTime wall, ZoneOffset offset, Optional<ZoneId> mapped) {
    Optional<ZoneId> agreeing = mapped.filter(zone -> zone.getRules().isValidOffset(wall, offset));
    return new CaptureTime(wall, Optional.of(offset), agreeing, ZoneFrom.FILE, step.from());
  }

  private static CaptureTime unrecorded(
      TimeStep step, LocalDateTime wall, Optional<ZoneId> mapped) {
    return mapped
        .map(
            zone ->
                new CaptureTime(
                    wall,
                    Optional.of(wall.atZone(zone).getOffset()),
                    Optional.of(zone),
                    ZoneFrom.COORDINATES,
                    step.from()))
        .orElseGet(
            () ->
                new CaptureTime(
                    wall, Optional.empty(), Optional.empty(), ZoneFrom.ASSUMED, step.from()));
  }

  /// The offset is kept even where the zone is assumed, so that the instant stays exact.
  private static CaptureTime instant(
      TimeStep step, Instant instant, Optional<ZoneId> mapped, ZoneId assumed) {
    ZoneOffset offset = mapped.orElse(assumed).getRules().getOffset(instant);
    return new CaptureTime(
        LocalDateTime.ofInstant(instant, offset),
        Optional.of(offset),
        mapped,
        mapped.isPresent() ? ZoneFrom.COORDINATES : ZoneFrom.ASSUMED,
        step.from());
  }
}
