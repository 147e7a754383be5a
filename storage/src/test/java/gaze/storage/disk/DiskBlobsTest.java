package gaze.storage.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gaze.domain.Blob;
import gaze.storage.Blobs;
import gaze.storage.BlobsContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskBlobsTest extends BlobsContract {
  @TempDir private Path folder;

  @Override
  protected Blobs open() throws IOException {
    return DiskBlobs.in(folder.resolve("blobs"));
  }

  @Test
  void aBlobLiesTwoFoldersDownUnderItsKey() throws IOException {
    Blob blob = DiskBlobs.in(folder).put(new byte[] {1}, "image/webp");
    String key = blob.key().toString();

    assertThat(folder.resolve(key.substring(32, 34)).resolve(key.substring(34)).resolve(key))
        .exists();
  }

  @Test
  void whatACrashLeftUnfinishedIsNoBlobAndGoes() throws IOException {
    Blobs blobs = DiskBlobs.in(folder);
    Path leaf = Files.createDirectories(folder.resolve("aa/bb"));
    Path unfinished = Files.createFile(leaf.resolve("0190-whatever.part"));
    Path stranger = Files.createFile(leaf.resolve("notes.txt"));
    List<Object> found = new ArrayList<>();

    blobs.forEach(InstantSource.system().instant().plus(Duration.ofMinutes(1)), found::add);

    assertThat(found).isEmpty();
    assertThat(unfinished).doesNotExist();
    assertThat(stranger).exists();
  }

  @Test
  void aBlobThatCannotBeWrittenLeavesNothing() throws IOException {
    Blobs blobs = DiskBlobs.in(folder.resolve("blobs"));
    Files.delete(folder.resolve("blobs"));
    Files.createFile(folder.resolve("blobs"));

    assertThatThrownBy(() -> blobs.put(new byte[] {1}, "image/webp"))
        .isInstanceOf(IOException.class);

    try (Stream<Path> left = Files.walk(folder)) {
      assertThat(left).containsExactlyInAnyOrder(folder, folder.resolve("blobs"));
    }
  }
}
