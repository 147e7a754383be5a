package gaze.media.metadata;

import gaze.domain.CaptureTime;
import gaze.domain.Metadata;
import gaze.domain.Place;
import java.util.Optional;

/// Puts facts, shape and a settled time together.
final class Merging {
  private Merging() {}

  static Metadata metadata(
      Facts facts, Shape shape, Optional<CaptureTime> captured, Optional<Place> place) {
    return new Metadata(
        captured,
        shape.displayed(),
        shape.heading().rotation(),
        shape.duration(),
        shape.video(),
        shape.audio(),
        facts.camera(),
        facts.exposure(),
        facts.location(),
        place,
        facts.rating(),
        facts.title(),
        facts.description(),
        facts.keywords(),
        facts.contentIdentifier(),
        shape.motion());
  }
}
