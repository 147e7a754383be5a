package gaze.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gaze.domain.StageState.Done;
import gaze.domain.StageState.Failed;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Items, their files and the libraries that hold them.
class MediaItemTest {
  @Test
  void anItemWithoutAFileIsRefused() {
    assertThatThrownBy(() -> item(List.of(), Map.of())).hasMessageContaining("needs a file");
  }

  @Test
  void theFirstFileIsTheOneAPersonOpens() {
    MediaFile raw = file("2019/Alps/IMG_1.dng");
    assertThat(item(List.of(raw, file("2019/Alps/IMG_1.xmp")), Map.of()).main()).isSameAs(raw);
  }

  @Test
  void problemsComeInOrderOfWork() {
    var date = new Problem(Stage.READING_METADATA, ProblemKind.BAD_METADATA, "The date is blank.");
    var torn = new Problem(Stage.MAKING_PREVIEWS, ProblemKind.UNREADABLE, "The header is torn.");
    Map<Stage, StageState> stages =
        Map.of(
            Stage.MAKING_PREVIEWS, new Failed(1, torn),
            Stage.READING_METADATA, new Done(Optional.empty(), List.of(date)));
    assertThat(item(List.of(file("a.jpg")), stages).problems()).containsExactly(date, torn);
  }

  @Test
  void aFileKnowsItsNameAndItsFolder() {
    assertThat(file("2019/Alps/IMG_1.jpg").name()).isEqualTo("IMG_1.jpg");
    assertThat(file("2019/Alps/IMG_1.jpg").folder()).isEqualTo("2019/Alps");
    assertThat(file("IMG_1.jpg").name()).isEqualTo("IMG_1.jpg");
    assertThat(file("IMG_1.jpg").folder()).isEmpty();
  }

  @Test
  void aLibraryHasAnAbsoluteRoot() {
    assertThatThrownBy(() -> library(Path.of("Pictures"))).hasMessageContaining("Pictures");
    Path root = Path.of("Pictures").toAbsolutePath();
    assertThat(library(root).root()).isEqualTo(root);
  }

  @Test
  void factsSayWhichStageFoundThem() {
    var previews =
        new StageFacts.PreviewsMade(
            new Looks(blob(), blob(), "L00000fQfQfQ", new PerceptualHash(0), List.of()),
            Optional.empty());
    assertThat(new StageFacts.MetadataRead(Metadata.EMPTY, List.of(), false).stage())
        .isEqualTo(Stage.READING_METADATA);
    assertThat(previews.stage()).isEqualTo(Stage.MAKING_PREVIEWS);
    assertThat(new StageFacts.FramesExtracted(List.of()).stage())
        .isEqualTo(Stage.EXTRACTING_FRAMES);
  }

  private static Blob blob() {
    return new Blob(BlobKey.random(), "image/webp", 1);
  }

  private static Library library(Path root) {
    return new Library(
        LibraryId.random(),
        "Pictures",
        root,
        true,
        Optional.empty(),
        new LibraryPresence.Online(),
        Anything.NOON,
        Optional.empty());
  }

  private static MediaItem item(List<MediaFile> files, Map<Stage, StageState> stages) {
    return new MediaItem(
        MediaId.random(),
        LibraryId.random(),
        MediaKind.PHOTO,
        files,
        Metadata.EMPTY,
        Optional.empty(),
        Seen.NOTHING,
        stages,
        List.of(),
        false,
        Anything.NOON,
        1);
  }

  private static MediaFile file(String path) {
    return new MediaFile(
        FileId.random(),
        path,
        FileRole.ORIGINAL,
        1,
        Instant.EPOCH,
        0,
        new Fingerprint("c3494ca1a2cf8eeb"),
        "image/jpeg",
        Optional.empty());
  }
}
