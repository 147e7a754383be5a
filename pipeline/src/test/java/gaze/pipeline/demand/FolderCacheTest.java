package gaze.pipeline.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCacheTest {
  @Test
  void theLeastRecentlyUsedGoesFirst(@TempDir Path folder) throws IOException {
    FolderCache cache = new FolderCache(folder, 250);
    Path oldest = file(folder, "a", 100, 1);
    Path middle = file(folder, "b", 100, 2);
    Path used = file(folder, "c", 100, 0);
    assertThat(cache.has(used)).isTrue();

    cache.added(used);

    assertThat(oldest).doesNotExist();
    assertThat(middle).exists();
    assertThat(used).exists();
  }

  @Test
  void whatWasJustAddedStaysHoweverLarge(@TempDir Path folder) throws IOException {
    FolderCache cache = new FolderCache(folder, 10);
    Path large = file(folder, "large", 1000, 0);

    cache.added(large);

    assertThat(large).exists();
  }

  private static Path file(Path folder, String name, int bytes, long second) throws IOException {
    Path file = Files.write(folder.resolve(name), new byte[bytes]);
    return Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
  }
}
