package gaze.pipeline.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnsettledTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Unsettled library = new Unsettled();

  @Test
  void aFileIsLookedAtOnceItHasBeenQuiet() {
    library.file("a/x.jpg", at(0));
    library.written("a/x.jpg", at(1000));
    assertThat(library.settled(at(2400))).isEmpty();
    assertThat(library.settled(at(2500))).contains(ScanScope.folders(Set.of("a")));
    assertThat(library.settled(at(9000))).isEmpty();
  }

  @Test
  void aFileThatIsStillWrittenIsLeftAloneWhileOthersAreLookedAt() {
    library.file("a/long.mp4", at(0));
    library.file("a/x.jpg", at(100));
    library.written("a/long.mp4", at(1500));
    assertThat(library.settled(at(1700)))
        .contains(new ScanScope.Folders(Set.of("a"), Set.of(), Set.of("a/long.mp4")));
    assertThat(library.settled(at(3100))).contains(ScanScope.folders(Set.of("a")));
  }

  @Test
  void whatGoesHereAndComesThereIsLookedAtTogether() {
    library.file("a/x.jpg", at(0));
    library.file("b/x.jpg", at(1400));
    assertThat(library.settled(at(1600))).isEmpty();
    assertThat(library.settled(at(2900))).contains(ScanScope.folders(Set.of("a", "b")));
  }

  @Test
  void aLongCopyIsLookedAtNowAndThen() {
    for (int i = 0; i < 60; i++) {
      library.file("a/" + i + ".jpg", at(100L * i));
    }
    assertThat(library.settled(at(5950))).isPresent();
  }

  @Test
  void aNewFolderIsLookedAtWithAllBelow() {
    library.tree("new", at(0));
    assertThat(library.settled(at(1500)))
        .contains(new ScanScope.Folders(Set.of(), Set.of("new"), Set.of()));
  }

  @Test
  void lostCountMeansToLookAtEverything() {
    library.file("a/x.jpg", at(0));
    library.everything(at(0));
    assertThat(library.settled(at(1500))).contains(new ScanScope.Whole(false));
    assertThat(library.settled(at(9000))).isEmpty();
  }

  private static Instant at(long millis) {
    return START.plusMillis(millis);
  }
}
