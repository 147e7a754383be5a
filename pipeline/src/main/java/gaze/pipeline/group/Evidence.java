package gaze.pipeline.group;

import gaze.domain.FileFacts;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

/// What the facts of two files say about their being of one moment. Silence contradicts nothing.
enum Evidence {
  AGREES,
  SILENT,
  CONTRADICTS;

  /// Cameras write the two files of one shot with the same second; a developed copy may round it.
  private static final Duration ONE_SHOT = Duration.ofSeconds(2);

  /// A Live Photo's video starts about 1.5 s before its picture and may be dated at either end.
  private static final Duration ONE_MOMENT = Duration.ofSeconds(10);

  /// UTC-12 to UTC+14: how far two clocks can be apart that show the same instant.
  private static final Duration WIDEST_ZONES = Duration.ofHours(26);

  /// Every zone's offset in use today is a multiple of this.
  private static final Duration ZONE_STEP = Duration.ofMinutes(15);

  /// Whether a raw and the picture beside it are one shot.
  static Evidence ofShot(Piece raw, Piece picture) {
    return combine(sameCamera(raw, picture), apart(raw, picture, ONE_SHOT));
  }

  /// Whether a picture and a video are a Live Photo. Their content identifiers decide where both
  /// have one; video times are often UTC, so the times may differ by a zone.
  static Evidence ofLivePhoto(Piece picture, Piece video) {
    Optional<String> one = picture.contentIdentifier();
    Optional<String> other = video.contentIdentifier();
    if (one.isPresent() && other.isPresent()) {
      return one.equals(other) ? AGREES : CONTRADICTS;
    }
    Evidence times =
        both(
            picture.facts().flatMap(FileFacts::captured),
            video.facts().flatMap(FileFacts::captured),
            (a, b) -> sameInstantInSomeZone(a, b) ? AGREES : CONTRADICTS);
    return combine(sameCamera(picture, video), times);
  }

  /// Whether a file can be an edited version of another. Editors re-date what they save, but they
  /// change no camera and travel in no time.
  static Evidence ofEdit(Piece original, Piece edited) {
    Evidence times =
        both(
            original.facts().flatMap(FileFacts::captured),
            edited.facts().flatMap(FileFacts::captured),
            (first, then) ->
                Duration.between(then, first).compareTo(WIDEST_ZONES) > 0 ? CONTRADICTS : SILENT);
    return combine(sameCamera(original, edited), times);
  }

  private static Evidence apart(Piece one, Piece other, Duration allowed) {
    return both(
        one.facts().flatMap(FileFacts::captured),
        other.facts().flatMap(FileFacts::captured),
        (a, b) -> Duration.between(a, b).abs().compareTo(allowed) <= 0 ? AGREES : CONTRADICTS);
  }

  private static boolean sameInstantInSomeZone(LocalDateTime a, LocalDateTime b) {
    Duration apart = Duration.between(a, b).abs();
    if (apart.compareTo(WIDEST_ZONES) > 0) {
      return apart.compareTo(ONE_MOMENT) <= 0;
    }
    long rest = apart.toMillis() % ZONE_STEP.toMillis();
    return Math.min(rest, ZONE_STEP.toMillis() - rest) <= ONE_MOMENT.toMillis();
  }

  /// Some programs write the make before the model, so one name may contain the other.
  private static Evidence sameCamera(Piece one, Piece other) {
    return both(
        camera(one),
        camera(other),
        (a, b) -> a.contains(b) || b.contains(a) ? SILENT : CONTRADICTS);
  }

  private static Optional<String> camera(Piece piece) {
    return piece
        .facts()
        .flatMap(FileFacts::cameraModel)
        .map(model -> model.strip().toLowerCase(Locale.ROOT))
        .filter(model -> !model.isEmpty());
  }

  private static <T> Evidence both(
      Optional<T> one, Optional<T> other, java.util.function.BiFunction<T, T, Evidence> judge) {
    return one.isPresent() && other.isPresent() ? judge.apply(one.get(), other.get()) : SILENT;
  }

  private static Evidence combine(Evidence one, Evidence other) {
    if (one == CONTRADICTS || other == CONTRADICTS) {
      return CONTRADICTS;
    }
    return one == AGREES || other == AGREES ? AGREES : SILENT;
  }
}
