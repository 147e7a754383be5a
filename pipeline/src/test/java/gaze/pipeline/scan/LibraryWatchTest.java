package gaze.pipeline.scan;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.LibraryId;
import gaze.domain.LibraryPresence;
import gaze.domain.MediaId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class LibraryWatchTest {
  @TempDir private Path folder;
  private ScanFixture library;
  private LibraryScans scans;
  private LibraryWatch watch;
  private final BlockingQueue<ScanOutcome> ended = new LinkedBlockingQueue<>();

  @BeforeEach
  void start() {
    library = new ScanFixture(ScanFixture.Ports.inMemory(), folder, true);
    scans =
        new LibraryScans(
            library.libraries,
            library.files,
            library.regrouping,
            Set.of(),
            ScanFixture.CLOCK,
            new ScanListener() {
              @Override
              public void progress(LibraryId id, ScanCounts counts) {}

              @Override
              public void work(LibraryId id, Collection<MediaId> media) {}

              @Override
              public void ended(LibraryId id, ScanOutcome outcome) {
                ended.add(outcome);
              }
            });
    watch =
        LibraryWatch.start(scans, library.libraries, () -> Duration.ofHours(1), ScanFixture.CLOCK);
    Assumptions.assumeTrue(watch.note(library.id).isEmpty(), "this system does not tell");
  }

  @AfterEach
  void stop() {
    watch.close();
    scans.close();
  }

  @Test
  void followsWhatHappensInTheFoldersOfALibrary() throws Exception {
    library.write("a/1.jpg", "one");
    scans.scan(library.id, false).join();
    ended.clear();

    library.write("a/2.jpg", "two");
    library.write("new/deep/3.jpg", "three");
    within(() -> library.paths().size() == 3);
    assertThat(library.paths()).containsExactly("a/1.jpg", "a/2.jpg", "new/deep/3.jpg");

    MediaId two = library.idOf("a/2.jpg");
    library.move("a/2.jpg", "new/2.jpg");
    Files.move(folder.resolve("new/deep"), folder.resolve("other"));
    within(() -> library.paths().contains("other/3.jpg") && library.paths().contains("new/2.jpg"));
    assertThat(library.paths()).containsExactly("a/1.jpg", "new/2.jpg", "other/3.jpg");
    assertThat(library.idOf("new/2.jpg")).isEqualTo(two);

    library.write("other/4.jpg", "four");
    Files.delete(folder.resolve("a/1.jpg"));
    within(() -> library.paths().contains("other/4.jpg") && !library.paths().contains("a/1.jpg"));
    assertThat(ended)
        .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(ScanOutcome.Completed.class));
  }

  @Test
  void anIgnoreFileCountsFromNowOn() throws Exception {
    library.write("a.png", "one");
    scans.scan(library.id, false).join();
    library.write(".gazeignore", "*.png");
    within(() -> library.paths().isEmpty());
  }

  @Test
  void theOutcomeIsRememberedWithTheLibrary() throws Exception {
    library.write("a.jpg", "one");
    scans.scan(library.id, false).join();
    Path away = folder.resolveSibling(folder.getFileName() + "-away");
    Files.move(folder, away);
    try {
      assertThat(scans.scan(library.id, false).join()).isInstanceOf(ScanOutcome.Away.class);
      assertThat(presence()).isInstanceOf(LibraryPresence.Offline.class);
    } finally {
      Files.move(away, folder);
    }
    scans.scan(library.id, false).join();
    assertThat(presence()).isInstanceOf(LibraryPresence.Online.class);
    assertThat(library.paths()).containsExactly("a.jpg");
  }

  @Test
  void askingAgainJoinsWhatWaitsAndCancellingEndsAll() throws Exception {
    for (int i = 0; i < 300; i++) {
      library.write("a/" + i + ".jpg", "file " + i);
    }
    var first = scans.scan(library.id, false);
    var second = scans.scan(library.id, false);
    var third = scans.scan(library.id, true);
    scans.cancel(library.id).get(10, TimeUnit.SECONDS);
    assertThat(first).isDone();
    assertThat(second.join())
        .isInstanceOfAny(ScanOutcome.Cancelled.class, ScanOutcome.Completed.class);
    assertThat(third.join().counts().added()).isLessThanOrEqualTo(300);
    assertThat(scans.running(library.id)).isEmpty();
    assertThat(scans.scan(library.id, false).join()).isInstanceOf(ScanOutcome.Completed.class);
    assertThat(library.paths()).hasSize(300);
  }

  private LibraryPresence presence() {
    return library.libraries.find(library.id).orElseThrow().presence();
  }

  /// Waits for what the system tells in its own time.
  private static void within(BooleanSupplier happened) throws InterruptedException {
    Instant end = ScanFixture.CLOCK.instant().plusSeconds(30);
    while (!happened.getAsBoolean() && ScanFixture.CLOCK.instant().isBefore(end)) {
      Thread.sleep(50);
    }
    assertThat(happened.getAsBoolean()).isTrue();
  }
}
