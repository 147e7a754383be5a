package gaze.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.FileFacts;
import gaze.domain.Lease;
import gaze.domain.Library;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.domain.MediaKind;
import gaze.domain.Metadata;
import gaze.domain.OwnerId;
import gaze.domain.Problem;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.storage.FileChange.ItemAdded;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// What the contracts of the ports share: a storage with one library in it, and the everyday steps.
public abstract class PortContract {
  protected Instant now = Given.NOW;
  protected Storage storage;
  protected Library library;

  /// A new, empty storage that tells the time by this clock.
  protected abstract Storage open(InstantSource clock) throws Exception;

  @BeforeEach
  final void openWithOneLibrary() throws Exception {
    storage = open(() -> now);
    library = Given.library("/pictures");
    storage.libraries(OwnerId.LOCAL).add(library);
  }

  @AfterEach
  final void closeStorage() {
    storage.close();
  }

  protected void later() {
    now = now.plus(Duration.ofMinutes(1));
  }

  protected LibraryFiles files() {
    return storage.files(OwnerId.LOCAL);
  }

  protected void apply(FileChange... changes) {
    files().apply(library.id(), List.of(changes), now);
  }

  protected MediaId added(MediaKind kind, MediaFile... files) {
    MediaId media = MediaId.random();
    apply(new ItemAdded(media, kind, List.of(files)));
    return media;
  }

  protected MediaId photo(String path) {
    return added(MediaKind.PHOTO, Given.file(path));
  }

  protected MediaId video(String path) {
    return added(MediaKind.VIDEO, Given.file(path));
  }

  protected MediaItem item(MediaId media) {
    return storage.catalog(OwnerId.LOCAL).find(media).orElseThrow();
  }

  protected boolean exists(MediaId media) {
    return storage.catalog(OwnerId.LOCAL).find(media).isPresent();
  }

  protected Lease lease(MediaId media, Stage stage) {
    return storage.stages().lease(media, stage, Optional.empty(), now).orElseThrow();
  }

  protected void readMetadata(MediaId media, Metadata metadata) {
    MediaItem item = item(media);
    List<FileFacts> facts = List.of(Given.facts(item.main(), item.kind()));
    finish(
        lease(media, Stage.READING_METADATA), new StageFacts.MetadataRead(metadata, facts, false));
  }

  protected void finish(Lease lease, StageFacts facts, Problem... notes) {
    assertThat(storage.stages().finish(lease, facts, List.of(notes), now)).isTrue();
  }

  /// Takes the item through every stage it has.
  protected void understand(MediaId media) {
    readMetadata(media, Given.metadata());
    finish(
        lease(media, Stage.MAKING_PREVIEWS),
        new StageFacts.PreviewsMade(Given.looks(), Optional.empty()));
    if (item(media).kind() == MediaKind.VIDEO) {
      finish(
          lease(media, Stage.EXTRACTING_FRAMES),
          new StageFacts.FramesExtracted(List.of(Given.frame(0), Given.frame(2_000))));
    }
    storage.stages().pass(media, EnumSet.allOf(Stage.class), SkipReason.MODEL_MISSING);
  }

  protected List<Outbox.Change> outboxOf(MediaId media) {
    return storage.outbox().after(0, 1_000).stream()
        .filter(entry -> entry.media().equals(media))
        .map(Outbox.Entry::change)
        .toList();
  }
}
