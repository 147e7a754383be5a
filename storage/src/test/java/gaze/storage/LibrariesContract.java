package gaze.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gaze.domain.Library;
import gaze.domain.LibraryPresence;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.domain.OwnerId;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every keeper of libraries does.
public abstract class LibrariesContract extends PortContract {
  private Libraries libraries() {
    return storage.libraries(OwnerId.LOCAL);
  }

  @Test
  void aLibraryComesBackAsItWasAdded() {
    Library other = Given.library("/pictures/ünïcode 写真");
    libraries().add(other);

    assertThat(libraries().find(other.id())).contains(other);
    assertThat(libraries().all()).containsExactly(library, other);
    assertThat(storage.libraries(OwnerId.random()).all()).isEmpty();
    assertThat(storage.libraries(OwnerId.random()).find(other.id())).isEmpty();
  }

  @Test
  void theSameRootIsNotAddedTwice() {
    assertThatThrownBy(() -> libraries().add(Given.library("/pictures")))
        .isInstanceOf(RuntimeException.class);
    assertThat(libraries().all()).hasSize(1);
  }

  @Test
  void nameAndZoneCanBeChanged() {
    libraries()
        .update(
            new Library(
                library.id(),
                "Renamed",
                library.root(),
                true,
                Optional.of(ZoneId.of("Asia/Tokyo")),
                library.presence(),
                library.added(),
                Optional.empty()));

    Library found = libraries().find(library.id()).orElseThrow();
    assertThat(found.name()).isEqualTo("Renamed");
    assertThat(found.zone()).contains(ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void presenceIsKeptWithItsProblem() {
    for (LibraryPresence presence :
        new LibraryPresence[] {
          new LibraryPresence.Offline(),
          new LibraryPresence.Unscannable(
              new Problem(Stage.READING_METADATA, ProblemKind.PERMISSION, "The folder is locked.")),
          new LibraryPresence.Online()
        }) {
      libraries().presence(library.id(), presence);
      assertThat(libraries().find(library.id()).orElseThrow().presence()).isEqualTo(presence);
    }
  }

  @Test
  void theEndOfAScanIsKeptWithItsLandmarks() {
    assertThat(libraries().landmarks(library.id())).isEmpty();

    libraries().scanned(library.id(), now, "{\"disk\":7}");

    assertThat(libraries().find(library.id()).orElseThrow().scanned()).contains(now);
    assertThat(libraries().landmarks(library.id())).contains("{\"disk\":7}");
  }

  @Test
  void countsFollowTheItems() {
    assertThat(libraries().counts(library.id())).isEqualTo(LibraryCounts.NONE);
    MediaId media = photo("a.jpg");
    added(MediaKind.VIDEO, Given.file("b.mp4"));
    assertThat(libraries().counts(library.id())).isEqualTo(new LibraryCounts(2, 2_000, 2, 0, 0, 2));

    understand(media);
    assertThat(libraries().counts(library.id())).isEqualTo(new LibraryCounts(2, 2_000, 2, 1, 0, 1));
    assertThat(storage.libraries(OwnerId.random()).counts(library.id()))
        .isEqualTo(LibraryCounts.NONE);
  }

  @Test
  void aRemovedLibraryTakesEverythingWithIt() {
    Library other = Given.library("/other");
    libraries().add(other);
    MediaId media = photo("a.jpg");
    understand(media);

    storage.libraries(OwnerId.random()).remove(library.id());
    assertThat(exists(media)).isTrue();
    libraries().remove(library.id());

    assertThat(libraries().all()).containsExactly(other);
    assertThat(exists(media)).isFalse();
    assertThat(storage.stages().summary(OwnerId.LOCAL, Optional.empty())).isEmpty();
    assertThat(storage.timeline(OwnerId.LOCAL).buckets(Timeline.Order.NEWEST, Timeline.Filter.NONE))
        .isEmpty();
    assertThat(storage.blobLedger().released(10)).hasSize(2);
    assertThat(outboxOf(media)).endsWith(Outbox.Change.DELETED);
  }

  @Test
  void aRemovedRootCanBeAddedAgain() {
    libraries().remove(library.id());
    Library again = Given.library("/pictures");

    libraries().add(again);

    assertThat(libraries().all()).containsExactly(again);
  }
}
