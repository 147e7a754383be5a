package gaze.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gaze.domain.Library;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.domain.MediaKind;
import gaze.domain.OwnerId;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.storage.FileChange;
import gaze.storage.FileChange.ItemAdded;
import gaze.storage.Given;
import gaze.storage.MediaListing;
import gaze.storage.PageRequest;
import gaze.storage.StorageFailure;
import gaze.storage.disk.DiskBlobs;
import gaze.testkit.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that runs full, and has room again.
@Tag("integration")
class FullDiskTest {
  private static final int ITEMS_AT_ONCE = 50;

  @TempDir private Path folder;

  @Test
  void aBatchThatFindsNoRoomIsNotStoredAndTheNextOneIsOnceThereIs() throws Exception {
    Library library = Given.library("/pictures");
    try (SmallDisk disk = SmallDisk.mounted(folder, 8)) {
      int stored = 0;
      try (SqliteStorage storage = SqliteStorage.open(disk.root(), InstantSource.system())) {
        storage.libraries(OwnerId.LOCAL).add(library);
        stored += fillUp(storage, library, disk);

        disk.free();
        add(storage, library);
        stored += ITEMS_AT_ONCE;
        assertWhole(storage, library, stored);
      }
      try (SqliteStorage storage = SqliteStorage.open(disk.root(), InstantSource.system())) {
        assertWhole(storage, library, stored);
      }
    }
  }

  /// How many items were stored before the disk was full.
  private static int fillUp(SqliteStorage storage, Library library, SmallDisk disk)
      throws IOException {
    add(storage, library);
    disk.fill();
    int stored = ITEMS_AT_ONCE;
    while (true) {
      try {
        add(storage, library);
        stored += ITEMS_AT_ONCE;
      } catch (StorageFailure e) {
        assertThat(e.kind()).isEqualTo(ProblemKind.NO_SPACE);
        assertThat(e).hasMessageContaining("full");
        assertWhole(storage, library, stored);
        return stored;
      }
    }
  }

  private static void add(SqliteStorage storage, Library library) {
    List<FileChange> batch = new ArrayList<>();
    for (int i = 0; i < ITEMS_AT_ONCE; i++) {
      MediaId media = MediaId.random();
      MediaFile file = Given.file(media + ".jpg");
      batch.add(new ItemAdded(media, MediaKind.PHOTO, List.of(file)));
    }
    storage.files(OwnerId.LOCAL).apply(library.id(), batch, Given.NOW);
  }

  private static void assertWhole(SqliteStorage storage, Library library, int items) {
    assertThat(storage.integrityProblems()).isEmpty();
    assertThat(storage.libraries(OwnerId.LOCAL).counts(library.id()).items()).isEqualTo(items);
    assertThat(storage.outbox().after(0, 100_000)).hasSize(items);
    assertThat(
            storage.catalog(OwnerId.LOCAL).list(MediaListing.ALL, PageRequest.first(500)).items())
        .allSatisfy(
            (MediaItem item) ->
                assertThat(item.stages().keySet()).isEqualTo(Stage.of(MediaKind.PHOTO)));
  }

  @Test
  void aBlobThatFindsNoRoomLeavesNothing() throws Exception {
    try (SmallDisk disk = SmallDisk.mounted(folder, 2)) {
      DiskBlobs blobs = DiskBlobs.in(disk.root().resolve("blobs"));
      blobs.put(new byte[1_000], "image/webp");
      long before = files(disk.root().resolve("blobs"));

      assertThatThrownBy(() -> blobs.put(new byte[4_000_000], "image/webp"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("space");

      assertThat(files(disk.root().resolve("blobs"))).isEqualTo(before);
      blobs.put(new byte[1_000], "image/webp");
    }
  }

  private static long files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).count();
    }
  }
}
