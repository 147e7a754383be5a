package gaze.media.metadata;

import gaze.domain.CaptureTime;
import gaze.domain.FileRole;
import gaze.domain.GeoPoint;
import gaze.domain.Metadata;
import gaze.domain.Problem;
import gaze.media.content.Format;
import gaze.media.content.KnownTypes;
import gaze.media.places.Gazetteer;
import gaze.media.places.ZoneMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Merges what the files of an item say into one truth. Pure: the same readings, time and zone give
/// the same answer.
///
/// Who wins: an XMP sidecar, for what a person sets in it (date, location, rating, title,
/// description, keywords); then the pictures' own metadata, main file first; then Google Takeout,
/// which fills what is missing; then, for the date alone, the file's name and its modification
/// time.
public final class ItemMerger {
  private final ZoneMap zones;
  private final Gazetteer places;

  public ItemMerger(ZoneMap zones, Gazetteer places) {
    this.zones = zones;
    this.places = places;
  }

  /// @param files of one item, in any order
  public ItemMetadata merge(List<FileReading> files, Surroundings around) {
    List<FileReading> pictures =
        files.stream().filter(file -> file.role().isMedia()).sorted(MAIN_FIRST).toList();
    Facts beside = facts(files.stream().filter(file -> is(file, Format.XMP)).sorted(PRECISE_FIRST));
    Facts takeout = facts(files.stream().filter(file -> is(file, Format.JSON)));
    Facts own = facts(pictures.stream());
    Facts together = beside.or(own).or(takeout);
    Optional<TimeClue> clue =
        sidecarTime(beside, own)
            .or(() -> CaptureTimes.best(own(pictures)))
            .or(() -> CaptureTimes.best(takeout.times()))
            .or(() -> fileName(pictures, around.now()));
    CaptureTime captured =
        CaptureTimes.settle(
            clue.orElse(new TimeClue.Exact(TimeStep.FILE_TIME, around.modified())),
            Locations.somewhere(together.location()),
            zones,
            around.libraryZone());
    Metadata main = main(pictures);
    Metadata merged = withFacts(main, together, captured, together.location());
    return new ItemMetadata(
        merged, together.favorite().orElse(false), failure(pictures), notes(files));
  }

  private static final Comparator<FileReading> MAIN_FIRST = Comparator.comparing(FileReading::role);

  /// `IMG.jpg.xmp` belongs to one picture, `IMG.xmp` to all of that stem: the former wins.
  private static final Comparator<FileReading> PRECISE_FIRST =
      Comparator.comparing(file -> KnownTypes.byName(stem(file.fileName())).isEmpty());

  private static String stem(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? fileName : fileName.substring(0, dot);
  }

  private static boolean is(FileReading file, Format format) {
    return file.role() == FileRole.SIDECAR && file.format().equals(Optional.of(format));
  }

  private static Facts facts(java.util.stream.Stream<FileReading> files) {
    return files.map(FileReading::facts).reduce(Facts.NONE, Facts::or);
  }

  /// The clues of the first picture that has any: an edited copy's dates must not outrank the
  /// original's.
  private static List<TimeClue> own(List<FileReading> pictures) {
    return pictures.stream()
        .map(picture -> picture.facts().times())
        .filter(times -> !times.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /// A sidecar's date; where it only repeats the picture's, the picture's offset and fraction of a
  /// second are kept.
  private static Optional<TimeClue> sidecarTime(Facts beside, Facts own) {
    return CaptureTimes.best(beside.times())
        .map(
            said ->
                CaptureTimes.best(own.times())
                    .flatMap(known -> CaptureTimes.refined(said, known))
                    .orElse(said));
  }

  private static Optional<TimeClue> fileName(List<FileReading> pictures, Instant now) {
    SensibleTimes sensible = new SensibleTimes(now);
    return pictures.stream()
        .map(picture -> FileNameTime.find(picture.fileName(), sensible))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// The first picture that has a size tells what is shown.
  private static Metadata main(List<FileReading> pictures) {
    return pictures.stream()
        .map(FileReading::metadata)
        .filter(metadata -> metadata.size().isPresent())
        .findFirst()
        .or(() -> pictures.stream().map(FileReading::metadata).findFirst())
        .orElse(Metadata.EMPTY);
  }

  private Metadata withFacts(
      Metadata main, Facts facts, CaptureTime captured, Optional<GeoPoint> location) {
    return new Metadata(
        Optional.of(captured),
        main.size(),
        main.rotation(),
        main.duration(),
        main.video(),
        main.audio(),
        facts.camera(),
        facts.exposure(),
        location,
        Locations.somewhere(location).flatMap(places::near),
        facts.rating(),
        facts.title(),
        facts.description(),
        facts.keywords(),
        facts.contentIdentifier(),
        main.motion());
  }

  private static Optional<Problem> failure(List<FileReading> pictures) {
    boolean something = pictures.stream().anyMatch(picture -> picture.failure().isEmpty());
    return something
        ? Optional.empty()
        : pictures.stream().map(FileReading::failure).flatMap(Optional::stream).findFirst();
  }

  private static List<Problem> notes(List<FileReading> files) {
    List<Problem> notes = new ArrayList<>();
    files.forEach(file -> notes.addAll(file.problems()));
    return notes.stream().distinct().toList();
  }
}
