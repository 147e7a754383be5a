package gaze.media.metadata;

import gaze.domain.Camera;
import gaze.domain.Exposure;
import gaze.domain.GeoPoint;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedSet;

/// Collects the facts of one source while it is read. The first value of a kind stays; values that
/// make no sense are passed over and, where a person should know, noted as problems.
final class FactsBuilder {
  /// Longer texts are cut: no person wrote them.
  private static final int LONGEST_TEXT = 64 * 1024;

  private static final int MOST_KEYWORDS = 1000;

  /// Metres, up or down: where space begins, and no camera has a place on earth any more.
  private static final double HIGHEST = 100_000;

  private final SensibleTimes sensible;
  private final List<TimeClue> times = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final SequencedSet<String> keywords = new LinkedHashSet<>();
  private Optional<GeoPoint> location = Optional.empty();
  private Camera camera = Camera.UNKNOWN;
  private Exposure exposure = Exposure.UNKNOWN;
  private OptionalInt rating = OptionalInt.empty();
  private Optional<String> title = Optional.empty();
  private Optional<String> description = Optional.empty();
  private Optional<Boolean> favorite = Optional.empty();
  private Optional<String> contentIdentifier = Optional.empty();

  FactsBuilder(SensibleTimes sensible) {
    this.sensible = sensible;
  }

  Facts build() {
    return new Facts(
        times,
        location,
        camera,
        exposure,
        rating,
        title,
        description,
        List.copyOf(keywords),
        favorite,
        contentIdentifier);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  boolean hasTimes() {
    return !times.isEmpty();
  }

  void badMetadata(String detail) {
    problems.add(new Problem(Stage.READING_METADATA, ProblemKind.BAD_METADATA, detail));
  }

  /// @param name what the field is called in its standard, for a problem's sentence
  void written(TimeStep step, String name, String text) {
    written(step, name, text, "", Optional.empty());
  }

  /// @param fraction digits of the second's fraction where the format keeps them apart
  /// @param zone the offset where the format keeps it apart
  void written(
      TimeStep step, String name, String text, String fraction, Optional<ZoneOffset> zone) {
    switch (WrittenTime.parse(text)) {
      case WrittenTime.Known(LocalDateTime time, Optional<ZoneOffset> offset) -> {
        LocalDateTime full =
            time.getNano() == 0 ? time.withNano(WrittenTime.fraction(fraction)) : time;
        wall(name, new TimeClue.Wall(step, full, offset.or(() -> zone)));
      }
      case WrittenTime.Blank() -> badMetadata(name + " is blank.");
      case WrittenTime.Senseless() ->
          badMetadata(name + " is no date: \"" + Texts.shortened(text) + "\".");
    }
  }

  private void wall(String name, TimeClue.Wall clue) {
    if (sensible.accepts(clue.time())) {
      times.add(clue);
    } else {
      badMetadata(name + " cannot be right: " + clue.time() + ".");
    }
  }

  void exact(TimeStep step, String name, Instant instant) {
    if (sensible.accepts(instant)) {
      times.add(new TimeClue.Exact(step, instant));
    } else {
      badMetadata(name + " cannot be right: " + instant + ".");
    }
  }

  /// Degrees. A place off the globe is passed over, and so is an altitude in space. (0, 0) is kept,
  /// since it is what the file says, but noted: it is how devices without a fix fill the field.
  void location(double latitude, double longitude, OptionalDouble altitude) {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      badMetadata("The coordinates are off the globe: " + latitude + ", " + longitude + ".");
      return;
    }
    boolean high = Math.abs(altitude.orElse(0)) > HIGHEST;
    if (high) {
      badMetadata("The altitude cannot be right: " + altitude.getAsDouble() + " m.");
    }
    GeoPoint point = new GeoPoint(latitude, longitude, high ? OptionalDouble.empty() : altitude);
    if (Locations.isNowhere(point)) {
      badMetadata("The coordinates are 0, 0: the device did not know where it was.");
    }
    location = Locations.better(location, Optional.of(point));
  }

  void make(String text) {
    camera = new Camera(camera.make().or(() -> Texts.clean(text)), camera.model(), camera.lens());
  }

  void model(String text) {
    camera = new Camera(camera.make(), camera.model().or(() -> Texts.clean(text)), camera.lens());
  }

  void lens(String text) {
    camera = new Camera(camera.make(), camera.model(), camera.lens().or(() -> Texts.lens(text)));
  }

  void exposure(Exposure value) {
    exposure = value;
  }

  /// 0 is absent, −1 rejected, 1 to 5 stars.
  void rating(double stars) {
    long whole = Math.round(stars);
    if (whole == 0 || rating.isPresent()) {
      return;
    }
    if (whole < -1 || whole > 5) {
      badMetadata("The rating is out of range: " + stars + ".");
      return;
    }
    rating = OptionalInt.of((int) whole);
  }

  void title(String text) {
    title = title.or(() -> Texts.clean(text, LONGEST_TEXT));
  }

  void description(String text) {
    description = description.or(() -> Texts.clean(text, LONGEST_TEXT).filter(Texts::isNoCardPath));
  }

  void keyword(String text) {
    if (keywords.size() < MOST_KEYWORDS) {
      Texts.clean(text).ifPresent(keywords::add);
    }
  }

  void favorite(boolean value) {
    favorite = favorite.or(() -> Optional.of(value));
  }

  void contentIdentifier(String text) {
    contentIdentifier = contentIdentifier.or(() -> Texts.clean(text));
  }
}
