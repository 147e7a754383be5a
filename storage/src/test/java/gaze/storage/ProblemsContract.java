package gaze.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.MediaId;
import gaze.domain.Metadata;
import gaze.domain.OwnerId;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.domain.StageEvent;
import gaze.domain.StageFacts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every catalogue knows of what went wrong.
public abstract class ProblemsContract extends PortContract {
  private static final Problem BROKEN =
      new Problem(Stage.READING_METADATA, ProblemKind.TRUNCATED, "The file ends at byte 12.");
  private static final Problem BLANK_DATE =
      new Problem(Stage.READING_METADATA, ProblemKind.BAD_METADATA, "The date is blank.");

  private List<MediaId> listed(ProblemListing listing) {
    return storage.catalog(OwnerId.LOCAL).withProblem(listing, PageRequest.first(10)).items();
  }

  private MediaId failed(String path) {
    MediaId media = photo(path);
    storage.stages().end(lease(media, Stage.READING_METADATA), new StageEvent.Failed(BROKEN, now));
    return media;
  }

  private MediaId noted(String path) {
    MediaId media = photo(path);
    finish(
        lease(media, Stage.READING_METADATA),
        new StageFacts.MetadataRead(Metadata.EMPTY, List.of(), false),
        BLANK_DATE);
    return media;
  }

  @Test
  void failuresAndNotesAreListedTheNewestChangeFirst() {
    MediaId first = failed("a.jpg");
    later();
    MediaId second = noted("b.jpg");
    photo("fine.jpg");
    assertThat(listed(ProblemListing.ALL)).containsExactly(second, first);
  }

  @Test
  void aListIsNarrowedByKindStageAndLibrary() {
    MediaId broken = failed("a.jpg");
    noted("b.jpg");
    assertThat(
            listed(
                new ProblemListing(
                    Optional.of(library.id()),
                    Optional.of(Stage.READING_METADATA),
                    Optional.of(ProblemKind.TRUNCATED))))
        .containsExactly(broken);
    assertThat(
            listed(
                new ProblemListing(
                    Optional.empty(), Optional.of(Stage.MAKING_PREVIEWS), Optional.empty())))
        .isEmpty();
    assertThat(
            listed(
                new ProblemListing(
                    Optional.of(Given.library("/other").id()), Optional.empty(), Optional.empty())))
        .isEmpty();
  }

  @Test
  void pagesFollowOneAnother() {
    MediaId first = failed("a.jpg");
    later();
    MediaId second = failed("b.jpg");
    Catalog catalog = storage.catalog(OwnerId.LOCAL);
    Page<MediaId> page = catalog.withProblem(ProblemListing.ALL, PageRequest.first(1));
    assertThat(page.items()).containsExactly(second);
    assertThat(catalog.withProblem(ProblemListing.ALL, new PageRequest(page.next(), 1)))
        .isEqualTo(new Page<>(List.of(first), Optional.empty()));
  }
}
