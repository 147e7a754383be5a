package gaze.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.Library;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.domain.OwnerId;
import gaze.domain.Stage;
import gaze.domain.StageState;
import gaze.storage.Given;
import gaze.storage.LibraryCounts;
import gaze.storage.MediaListing;
import gaze.storage.Page;
import gaze.storage.PageRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` in the midst of commits, again and again on the same database.
@Tag("integration")
class KillTest {
  private static final int KILLS = 5;

  @TempDir private Path folder;

  private final Set<MediaId> added = new HashSet<>();
  private final Set<MediaId> read = new HashSet<>();
  private final Set<MediaId> removed = new HashSet<>();

  @Test
  void whatWasAcknowledgedOutlivesAKillAndNothingIsHalfThere() throws Exception {
    Library library = Given.library("/pictures");
    try (SqliteStorage storage = SqliteStorage.open(folder, InstantSource.system())) {
      storage.libraries(OwnerId.LOCAL).add(library);
    }
    for (int kill = 1; kill <= KILLS; kill++) {
      killAfter(97 * kill);
      try (SqliteStorage storage = SqliteStorage.open(folder, InstantSource.system())) {
        assertSound(storage, library);
      }
    }
    System.out.printf(
        "%d kills: %d items added, %d read, %d removed, none lost%n",
        KILLS, added.size(), read.size(), removed.size());
  }

  private void killAfter(int lines) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                RestlessChild.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = child.inputReader()) {
      int heard = 0;
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        note(line);
        if (++heard == lines) {
          // By its handle: the process itself would close what it still has to say.
          child.toHandle().destroyForcibly();
        }
      }
      assertThat(heard).as("what the child did before it was killed").isGreaterThanOrEqualTo(lines);
    } finally {
      child.destroyForcibly().waitFor();
    }
  }

  private void note(String line) {
    note(line, RestlessChild.ADDED, added);
    note(line, RestlessChild.READ, read);
    note(line, RestlessChild.REMOVED, removed);
  }

  private static void note(String line, String word, Set<MediaId> kept) {
    if (line.startsWith(word)) {
      kept.add(MediaId.parse(line.substring(word.length())));
    }
  }

  private void assertSound(SqliteStorage storage, Library library) {
    assertThat(storage.integrityProblems()).isEmpty();
    storage.stages().requeueInterrupted();
    Set<MediaId> there = new HashSet<>();
    long files = 0;
    for (MediaItem item : all(storage)) {
      there.add(item.id());
      files += item.files().size();
      assertThat(item.files()).hasSize(2);
      assertThat(item.stages().keySet()).isEqualTo(Stage.of(item.kind()));
      boolean done = item.stages().get(Stage.READING_METADATA) instanceof StageState.Done;
      assertThat(item.metadata().title().isPresent())
          .as("facts and the end of their stage are stored together")
          .isEqualTo(done);
      assertThat(done || !read.contains(item.id())).as("an acknowledged result is kept").isTrue();
    }
    assertThat(there).doesNotContainAnyElementsOf(removed);
    assertNoneLost(added, there);
    LibraryCounts counts = storage.libraries(OwnerId.LOCAL).counts(library.id());
    assertThat(counts.items()).isEqualTo(there.size());
    assertThat(counts.files()).isEqualTo(files);
  }

  /// What was added is there or was being removed: at most one item of each thread was removed
  /// without a word about it.
  private void assertNoneLost(Set<MediaId> added, Set<MediaId> there) {
    Set<MediaId> missing = new HashSet<>(added);
    missing.removeAll(there);
    missing.removeAll(removed);
    assertThat(missing).hasSizeLessThanOrEqualTo(RestlessChild.THREADS);
    removed.addAll(missing);
  }

  private static List<MediaItem> all(SqliteStorage storage) {
    List<MediaItem> all = new ArrayList<>();
    Page<MediaItem> page =
        storage.catalog(OwnerId.LOCAL).list(MediaListing.ALL, PageRequest.first(500));
    all.addAll(page.items());
    while (page.next().isPresent()) {
      page =
          storage.catalog(OwnerId.LOCAL).list(MediaListing.ALL, new PageRequest(page.next(), 500));
      all.addAll(page.items());
    }
    return all;
  }
}
