package gaze.pipeline.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.Blob;
import gaze.domain.BlobKey;
import gaze.domain.Box;
import gaze.domain.Detection;
import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.domain.Fingerprint;
import gaze.domain.Frame;
import gaze.domain.FrameId;
import gaze.domain.Library;
import gaze.domain.LibraryId;
import gaze.domain.LibraryPresence;
import gaze.domain.Looks;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.domain.OwnerId;
import gaze.domain.Passage;
import gaze.domain.PerceptualHash;
import gaze.domain.PictureSize;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.domain.TextLine;
import gaze.pipeline.stage.Still;
import gaze.pipeline.stage.Subject.Known;
import gaze.pipeline.stage.Words;
import gaze.storage.FileChange;
import gaze.storage.sqlite.SqliteStorage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a stage is told of what earlier stages found out.
@Tag("integration")
class BackgroundTest {
  private static final Box BOX = new Box(0, 0, 1, 1);

  @TempDir private Path data = Path.of("");

  @Test
  void aPhotoIsSeenInItsPreviewAndAVideoInItsStills() {
    try (SqliteStorage storage = SqliteStorage.open(data, InstantSource.system())) {
      LibraryId library = library(storage);
      MediaId photo = added(storage, library, MediaKind.PHOTO, "a.jpg");
      MediaId video = added(storage, library, MediaKind.VIDEO, "b.mp4");
      Looks looks = new Looks(blob(), blob(), "L", new PerceptualHash(1), List.of());
      Frame frame = new Frame(FrameId.random(), Duration.ZERO, new PictureSize(2, 2), blob());
      Background background = new Background(storage);

      assertThat(background.of(OwnerId.LOCAL, photo, Stage.DETECTING).stills()).isEmpty();
      finish(storage, photo, new StageFacts.PreviewsMade(looks, Optional.empty()));
      finish(storage, video, new StageFacts.FramesExtracted(List.of(frame)));

      assertThat(background.of(OwnerId.LOCAL, photo, Stage.DETECTING).stills())
          .containsExactly(new Still(Optional.empty(), looks.preview().key()));
      assertThat(background.of(OwnerId.LOCAL, video, Stage.EMBEDDING).stills())
          .containsExactly(new Still(Optional.of(frame.id()), frame.picture().key()));
      assertThat(background.of(OwnerId.LOCAL, photo, Stage.MAKING_PREVIEWS))
          .isEqualTo(Known.NOTHING);
    }
  }

  @Test
  void wordsAreSaidOnceWhateverStillTheyStandIn() {
    try (SqliteStorage storage = SqliteStorage.open(data, InstantSource.system())) {
      MediaId video = added(storage, library(storage), MediaKind.VIDEO, "b.mp4");
      Optional<FrameId> first = Optional.of(FrameId.random());
      Optional<FrameId> second = Optional.of(FrameId.random());
      finish(
          storage,
          video,
          new StageFacts.ObjectsDetected(
              List.of(
                  new Detection("dog", 1, BOX, first),
                  new Detection("dog", 1, BOX, second),
                  new Detection("cat", 1, BOX, second))));
      finish(
          storage,
          video,
          new StageFacts.TextRead(
              List.of(
                  new TextLine("Gleis", 1, BOX, first),
                  new TextLine("7", 1, BOX, first),
                  new TextLine("Gleis", 1, BOX, second),
                  new TextLine("7", 1, BOX, second))));

      assertThat(new Background(storage).of(OwnerId.LOCAL, video, Stage.EMBEDDING_TEXT).words())
          .containsExactly(
              new Words(Passage.Source.LABELS, "dog, cat"),
              new Words(Passage.Source.TEXT, "Gleis\n7"));
    }
  }

  private static Blob blob() {
    return new Blob(BlobKey.random(), "image/jpeg", 1);
  }

  private static void finish(SqliteStorage storage, MediaId media, StageFacts facts) {
    var lease =
        storage.stages().lease(media, facts.stage(), Optional.empty(), Instant.EPOCH).orElseThrow();
    assertThat(storage.stages().finish(lease, facts, List.of(), Instant.EPOCH)).isTrue();
  }

  private LibraryId library(SqliteStorage storage) {
    LibraryId id = LibraryId.random();
    storage
        .libraries(OwnerId.LOCAL)
        .add(
            new Library(
                id,
                "Pictures",
                data.toAbsolutePath(),
                true,
                Optional.empty(),
                new LibraryPresence.Online(),
                Instant.EPOCH,
                Optional.empty()));
    return id;
  }

  private static MediaId added(
      SqliteStorage storage, LibraryId library, MediaKind kind, String name) {
    MediaId id = MediaId.random();
    MediaFile file =
        new MediaFile(
            FileId.random(),
            name,
            FileRole.ORIGINAL,
            1,
            Instant.EPOCH,
            0,
            new Fingerprint("0123456789abcdef"),
            "image/jpeg",
            Optional.empty());
    storage
        .files(OwnerId.LOCAL)
        .apply(library, List.of(new FileChange.ItemAdded(id, kind, List.of(file))), Instant.EPOCH);
    return id;
  }
}
