package gaze.pipeline.stage;

import gaze.domain.CaptureTime;
import gaze.domain.CapturedFrom;
import gaze.domain.FileFacts;
import gaze.domain.MediaFile;
import gaze.domain.MediaKind;
import gaze.domain.Metadata;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.media.content.Format;
import gaze.media.metadata.FileReading;
import gaze.media.metadata.ItemMerger;
import gaze.media.metadata.ItemMetadata;
import gaze.media.metadata.MetadataReader;
import gaze.media.metadata.Surroundings;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// READING_METADATA: what every file of the item says of itself, and the one truth they make
/// together. Decodes no pixel.
public final class ReadMetadata implements StageWork {
  private final MetadataReader reader;
  private final ItemMerger merger;
  private final InstantSource clock;

  public ReadMetadata(MetadataReader reader, ItemMerger merger, InstantSource clock) {
    this.reader = reader;
    this.merger = merger;
    this.clock = clock;
  }

  @Override
  public Stage stage() {
    return Stage.READING_METADATA;
  }

  @Override
  public Outcome run(Subject subject, Progress progress) {
    List<FileReading> readings = new ArrayList<>();
    List<FileFacts> facts = new ArrayList<>();
    for (MediaFile file : subject.files()) {
      FileReading reading = reader.read(subject.path(file), file.role());
      readings.add(reading);
      if (file.role().isMedia()) {
        facts.add(facts(file, reading, subject.kind()));
      }
    }
    ItemMetadata item =
        merger.merge(
            readings, new Surroundings(subject.main().modified(), clock.instant(), subject.zone()));
    return item.failure()
        .<Outcome>map(Outcome.Failed::new)
        .orElseGet(
            () ->
                new Outcome.Found(
                    new StageFacts.MetadataRead(item.metadata(), facts), item.notes()));
  }

  private static FileFacts facts(MediaFile file, FileReading reading, MediaKind assumed) {
    Metadata own = reading.metadata();
    return new FileFacts(
        file.id(),
        reading.format().flatMap(ReadMetadata::kind).orElse(assumed),
        reading.mime(),
        own.motion(),
        own.contentIdentifier(),
        own.captured().flatMap(ReadMetadata::written),
        own.camera().model());
  }

  private static Optional<MediaKind> kind(Format format) {
    return switch (format.kind()) {
      case PHOTO, RAW -> Optional.of(MediaKind.PHOTO);
      case VIDEO -> Optional.of(MediaKind.VIDEO);
      case SIDECAR, SUBTITLE, FOREIGN -> Optional.empty();
    };
  }

  private static Optional<LocalDateTime> written(CaptureTime captured) {
    return captured.from() == CapturedFrom.MTIME || captured.from() == CapturedFrom.FILENAME
        ? Optional.empty()
        : Optional.of(captured.wall());
  }
}
