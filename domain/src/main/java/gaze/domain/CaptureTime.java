package gaze.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// When a picture was taken: the time on the wall where it was taken, and what is known of its
/// zone.
public record CaptureTime(
    LocalDateTime wall,
    Optional<ZoneOffset> offset,
    Optional<ZoneId> zone,
    ZoneFrom zoneFrom,
    CapturedFrom from) {

  /// The instant, with `fallback` as the zone where none is known.
  public Instant instant(ZoneId fallback) {
    return offset
        .map(known -> wall.toInstant(known))
        .orElseGet(() -> wall.atZone(zone.orElse(fallback)).toInstant());
  }
}
