package gaze.pipeline.stage;

import gaze.domain.FileFacts;
import gaze.domain.MediaFile;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.media.metadata.FileReading;
import gaze.media.metadata.ItemMerger;
import gaze.media.metadata.ItemMetadata;
import gaze.media.metadata.MetadataReader;
import gaze.media.metadata.Surroundings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

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
        facts.add(reading.of(file.id(), reading.kind().orElse(subject.kind())));
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
                    new StageFacts.MetadataRead(item.metadata(), facts, item.favorite()),
                    item.notes()));
  }
}
