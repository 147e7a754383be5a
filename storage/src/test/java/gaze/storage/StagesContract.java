package gaze.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gaze.domain.ItemState;
import gaze.domain.Lease;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.domain.Metadata;
import gaze.domain.ModelRef;
import gaze.domain.OwnerId;
import gaze.domain.PictureSize;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.domain.StageEvent;
import gaze.domain.StageFacts;
import gaze.domain.StageState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every keeper of stages does.
public abstract class StagesContract extends PortContract {
  private static final StageFacts NO_METADATA =
      new StageFacts.MetadataRead(Metadata.EMPTY, List.of(), false);
  private static final Problem BROKEN =
      new Problem(Stage.READING_METADATA, ProblemKind.TRUNCATED, "The file ends at byte 12.");
  private static final Problem SLOW =
      new Problem(Stage.READING_METADATA, ProblemKind.TIMEOUT, "Reading took too long.");

  private Stages stages() {
    return storage.stages();
  }

  private StageState state(MediaId media, Stage stage) {
    return Optional.ofNullable(stages().of(media).get(stage)).orElseThrow();
  }

  private void fail(MediaId media, Problem problem) {
    assertThat(
            stages().end(lease(media, Stage.READING_METADATA), new StageEvent.Failed(problem, now)))
        .isTrue();
  }

  @Test
  void aNewItemHasAllItsStagesQueued() {
    assertThat(stages().of(video("a.mp4")))
        .containsOnlyKeys(Stage.values())
        .allSatisfy((_, state) -> assertThat(state).isEqualTo(StageState.Queued.NEW));
    assertThat(stages().of(MediaId.random())).isEmpty();
  }

  @Test
  void theDueStageIsTheFirstWhoseReadsHaveSettled() {
    MediaId media = photo("a.jpg");
    assertThat(stages().due(media)).map(Stages.Due::stage).contains(Stage.READING_METADATA);

    Lease lease = lease(media, Stage.READING_METADATA);
    assertThat(stages().due(media)).isEmpty();

    finish(lease, NO_METADATA);
    assertThat(stages().due(media)).map(Stages.Due::stage).contains(Stage.MAKING_PREVIEWS);
  }

  @Test
  void whatIsDueSaysWhoseItIsAndWhenItWasTaken() {
    MediaId media = photo("a.jpg");
    readMetadata(media, Given.capturedAt("2019-03-21T11:04:22.348"));

    assertThat(stages().due(media))
        .contains(
            new Stages.Due(
                OwnerId.LOCAL,
                media,
                Stage.MAKING_PREVIEWS,
                Instant.EPOCH,
                Instant.parse("2019-03-21T11:04:22.348Z")));
  }

  @Test
  void everythingDueIsListedByPages() {
    List<MediaId> all = List.of(photo("a.jpg"), photo("b.jpg"), photo("c.jpg"), photo("d.jpg"));
    lease(all.get(1), Stage.READING_METADATA);

    List<Stages.Due> first = stages().allDue(Optional.empty(), 2);
    List<Stages.Due> rest = stages().allDue(Optional.of(first.getLast().media()), 2);

    assertThat(first).map(Stages.Due::media).containsExactly(all.get(0), all.get(2));
    assertThat(rest).map(Stages.Due::media).containsExactly(all.get(3));
    assertThat(stages().allDue(Optional.of(all.get(3)), 2)).isEmpty();
  }

  @Test
  void aStageIsLeasedOnce() {
    MediaId media = photo("a.jpg");
    lease(media, Stage.READING_METADATA);

    assertThat(stages().lease(media, Stage.READING_METADATA, Optional.empty(), now)).isEmpty();
    assertThat(stages().lease(media, Stage.EXTRACTING_FRAMES, Optional.empty(), now)).isEmpty();
    assertThat(stages().lease(MediaId.random(), Stage.READING_METADATA, Optional.empty(), now))
        .isEmpty();
  }

  @Test
  void aLeaseNamesTheMainFileAndTheModel() {
    MediaId media = photo("a.jpg");
    ModelRef model = new ModelRef("reader", "3");

    Lease lease =
        stages().lease(media, Stage.READING_METADATA, Optional.of(model), now).orElseThrow();

    assertThat(lease)
        .isEqualTo(
            new Lease(
                media, Stage.READING_METADATA, 1, Given.fingerprint("a.jpg"), Optional.of(model)));
    assertThat(state(media, Stage.READING_METADATA)).isEqualTo(new StageState.Running(1, now));
    finish(lease, NO_METADATA);
    assertThat(state(media, Stage.READING_METADATA))
        .isEqualTo(new StageState.Done(Optional.of(model), List.of()));
  }

  @Test
  void aFinishedStageKeepsItsNotes() {
    MediaId media = photo("a.jpg");
    Problem note =
        new Problem(Stage.READING_METADATA, ProblemKind.BAD_METADATA, "The date is blank.");

    finish(lease(media, Stage.READING_METADATA), NO_METADATA, note, BROKEN);

    assertThat(state(media, Stage.READING_METADATA))
        .isEqualTo(new StageState.Done(Optional.empty(), List.of(note, BROKEN)));
  }

  @Test
  void anItemIsDoneWhenItsLastStageIs() {
    MediaId media = video("a.mp4");
    assertThat(inState(ItemState.PENDING)).containsExactly(media);

    understand(media);

    assertThat(inState(ItemState.PENDING)).isEmpty();
    assertThat(inState(ItemState.DONE)).containsExactly(media);
    assertThat(stages().due(media)).isEmpty();
  }

  private List<MediaId> inState(ItemState state) {
    return stages().items(OwnerId.LOCAL, state, Optional.empty(), PageRequest.first(10)).items();
  }

  @Test
  void aFailureBlocksWhatReadsIt() {
    MediaId media = video("a.mp4");
    fail(media, BROKEN);

    assertThat(stages().of(media))
        .containsEntry(Stage.READING_METADATA, new StageState.Failed(1, BROKEN))
        .containsEntry(Stage.MAKING_PREVIEWS, new StageState.Skipped(SkipReason.BLOCKED))
        .containsEntry(Stage.EXTRACTING_FRAMES, new StageState.Skipped(SkipReason.BLOCKED));
    assertThat(inState(ItemState.FAILED)).containsExactly(media);
  }

  @Test
  void aPassingFailureWaitsForItsNextTry() {
    MediaId media = photo("a.jpg");
    fail(media, SLOW);

    Instant nextTry = stages().due(media).orElseThrow().notBefore();
    assertThat(nextTry).isAfter(now);
    assertThat(state(media, Stage.READING_METADATA))
        .isEqualTo(new StageState.Queued(1, nextTry, Optional.of(SLOW)));
    assertThat(inState(ItemState.PENDING)).containsExactly(media);
  }

  @Test
  void theThirdPassingFailureIsFinal() {
    MediaId media = photo("a.jpg");
    for (int attempt = 1; attempt <= 3; attempt++) {
      fail(media, SLOW);
    }
    assertThat(state(media, Stage.READING_METADATA)).isEqualTo(new StageState.Failed(3, SLOW));
  }

  @Test
  void aRetryQueuesTheFailedStageAndWhatItBlocked() {
    MediaId media = video("a.mp4");
    fail(media, BROKEN);

    stages().retry(Set.of(media));

    assertThat(stages().of(media).values()).containsOnly(StageState.Queued.NEW);
    assertThat(inState(ItemState.PENDING)).containsExactly(media);
  }

  @Test
  void aRetryLeavesWhatIsWellAlone() {
    MediaId media = photo("a.jpg");
    understand(media);
    long revision = item(media).revision();

    stages().retry(Set.of(media, MediaId.random()));

    assertThat(item(media).revision()).isEqualTo(revision);
  }

  @Test
  void failedStagesAreRetriedByStageAndReason() {
    MediaId broken = photo("a.jpg");
    MediaId other = photo("b.jpg");
    fail(broken, BROKEN);
    fail(
        other,
        new Problem(Stage.READING_METADATA, ProblemKind.UNSUPPORTED, "Nobody knows this format."));

    assertThat(
            stages()
                .retryFailed(OwnerId.LOCAL, Optional.of(Stage.MAKING_PREVIEWS), Optional.empty()))
        .isZero();
    assertThat(
            stages()
                .retryFailed(OwnerId.LOCAL, Optional.empty(), Optional.of(ProblemKind.TRUNCATED)))
        .isEqualTo(1);
    assertThat(state(broken, Stage.READING_METADATA)).isEqualTo(StageState.Queued.NEW);
    assertThat(state(other, Stage.READING_METADATA)).isInstanceOf(StageState.Failed.class);
    assertThat(stages().retryFailed(OwnerId.random(), Optional.empty(), Optional.empty())).isZero();
    assertThat(stages().retryFailed(OwnerId.LOCAL, Optional.empty(), Optional.empty()))
        .isEqualTo(1);
  }

  @Test
  void aCancelledStageTakesNoResult() {
    MediaId media = photo("a.jpg");
    Lease lease = lease(media, Stage.READING_METADATA);

    stages().cancel(Set.of(media));

    assertThat(state(media, Stage.READING_METADATA)).isEqualTo(new StageState.Cancelled());
    assertThat(stages().finish(lease, NO_METADATA, List.of(), now)).isFalse();
    assertThat(state(media, Stage.READING_METADATA)).isEqualTo(new StageState.Cancelled());
  }

  @Test
  void aLateResultOfAnEarlierLeaseIsDiscarded() {
    MediaId media = photo("a.jpg");
    Lease late = lease(media, Stage.READING_METADATA);
    assertThat(stages().requeueInterrupted()).isEqualTo(1);
    Lease current = lease(media, Stage.READING_METADATA);

    assertThat(
            stages()
                .finish(
                    late,
                    new StageFacts.MetadataRead(Given.metadata(), List.of(), false),
                    List.of(),
                    now))
        .isFalse();
    assertThat(stages().end(late, new StageEvent.Failed(BROKEN, now))).isFalse();
    assertThat(item(media).metadata().title()).isEmpty();
    assertThat(stages().finish(current, NO_METADATA, List.of(), now)).isTrue();
  }

  @Test
  void aResultAboutOtherContentIsDiscarded() {
    MediaId media = photo("a.jpg");
    Lease lease = lease(media, Stage.READING_METADATA);
    apply(
        new FileChange.FileChanged(
            item(media).main().id(), 2000, now, 43, Given.fingerprint("other")));

    assertThat(stages().finish(lease, NO_METADATA, List.of(), now)).isFalse();
    assertThat(state(media, Stage.READING_METADATA)).isEqualTo(StageState.Queued.NEW);
  }

  @Test
  void aResultOfARemovedItemIsDiscarded() {
    MediaId media = photo("a.jpg");
    Lease lease = lease(media, Stage.READING_METADATA);
    apply(new FileChange.FileDeleted(item(media).main().id()));

    assertThat(stages().finish(lease, NO_METADATA, List.of(), now)).isFalse();
    assertThat(stages().end(lease, new StageEvent.Interrupted())).isFalse();
  }

  @Test
  void anInterruptedAttemptDoesNotCount() {
    MediaId media = photo("a.jpg");
    Lease lease = lease(media, Stage.READING_METADATA);

    assertThat(stages().end(lease, new StageEvent.Interrupted())).isTrue();

    assertThat(state(media, Stage.READING_METADATA)).isEqualTo(StageState.Queued.NEW);
  }

  @Test
  void aStageThatIsPassedOverSaysWhy() {
    MediaId media = video("a.mp4");
    readMetadata(media, Given.metadata());

    stages()
        .end(lease(media, Stage.MAKING_PREVIEWS), new StageEvent.Passed(SkipReason.NOT_APPLICABLE));

    assertThat(state(media, Stage.MAKING_PREVIEWS))
        .isEqualTo(new StageState.Skipped(SkipReason.NOT_APPLICABLE));
    assertThat(stages().due(media)).map(Stages.Due::stage).contains(Stage.EXTRACTING_FRAMES);
  }

  @Test
  void factsOfAnotherStageAreABug() {
    Lease lease = lease(photo("a.jpg"), Stage.READING_METADATA);
    assertThatThrownBy(
            () -> stages().finish(lease, new StageFacts.FramesExtracted(List.of()), List.of(), now))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void contentDecidesOfWhichKindAnItemIs() {
    MediaId media = video("actually-a-photo.mp4");

    finish(
        lease(media, Stage.READING_METADATA),
        new StageFacts.MetadataRead(
            Given.metadata(), List.of(Given.facts(item(media).main(), MediaKind.PHOTO)), false));

    assertThat(item(media).kind()).isEqualTo(MediaKind.PHOTO);
    assertThat(stages().of(media).keySet()).isEqualTo(Stage.of(MediaKind.PHOTO));
    assertThat(item(media).main().mime()).isEqualTo("image/jpeg");
  }

  @Test
  void aDecodedSizeStandsInWhereTheMetadataNameNone() {
    MediaId media = photo("a.jpg");
    readMetadata(media, Metadata.EMPTY);
    finish(
        lease(media, Stage.MAKING_PREVIEWS),
        new StageFacts.PreviewsMade(Given.looks(), Optional.of(new PictureSize(640, 480))));

    apply(new FileChange.FileAdded(media, Given.file("a.xmp", gaze.domain.FileRole.SIDECAR)));
    readMetadata(media, Metadata.EMPTY);

    assertThat(item(media).metadata().size()).contains(new PictureSize(640, 480));
  }

  /// The preview inside a raw picture is often smaller than the picture.
  @Test
  void theMetadatasSizeWinsOverADecodedOne() {
    MediaId media = photo("a.nef");
    readMetadata(media, Given.metadata());
    finish(
        lease(media, Stage.MAKING_PREVIEWS),
        new StageFacts.PreviewsMade(Given.looks(), Optional.of(new PictureSize(640, 480))));

    assertThat(item(media).metadata().size()).isEqualTo(Given.metadata().size()).isPresent();
  }

  @Test
  void replacedLooksReleaseTheirBlobs() {
    MediaId media = photo("a.jpg");
    understand(media);
    var first = item(media).looks().orElseThrow();
    apply(
        new FileChange.FileChanged(
            item(media).main().id(), 2000, now, 43, Given.fingerprint("other")));
    assertThat(storage.blobLedger().released(10)).isEmpty();

    understand(media);

    assertThat(storage.blobLedger().released(10))
        .containsExactlyInAnyOrder(first.thumbnail().key(), first.preview().key());
  }

  @Test
  void replacedFramesReleaseTheirBlobs() {
    MediaId media = video("a.mp4");
    understand(media);
    var first = storage.catalog(OwnerId.LOCAL).frames(media);
    stages().cancel(Set.of(media));
    apply(
        new FileChange.FileChanged(
            item(media).main().id(), 2000, now, 43, Given.fingerprint("other")));
    understand(media);

    assertThat(storage.catalog(OwnerId.LOCAL).frames(media))
        .hasSize(2)
        .doesNotContainAnyElementsOf(first);
    assertThat(storage.blobLedger().released(10))
        .containsAll(first.stream().map(frame -> frame.picture().key()).toList());
  }

  @Test
  void theSummaryCountsItemsByStageAndState() {
    understand(photo("a.jpg"));
    fail(photo("b.jpg"), BROKEN);
    photo("c.jpg");

    Map<Stage, Map<String, Long>> expected =
        Map.of(
            Stage.READING_METADATA, Map.of("done", 1L, "failed", 1L, "queued", 1L),
            Stage.MAKING_PREVIEWS, Map.of("done", 1L, "skipped", 1L, "queued", 1L),
            Stage.DETECTING, Map.of("skipped", 2L, "queued", 1L));
    assertThat(stages().summary(OwnerId.LOCAL, Optional.empty()))
        .containsAllEntriesOf(expected)
        .containsOnlyKeys(Stage.of(MediaKind.PHOTO));
    assertThat(stages().summary(OwnerId.LOCAL, Optional.of(library.id())))
        .containsAllEntriesOf(expected);
    assertThat(stages().summary(OwnerId.random(), Optional.empty())).isEmpty();
  }

  @Test
  void failuresAreGroupedByReason() {
    fail(photo("a.jpg"), BROKEN);
    fail(photo("b.jpg"), BROKEN);
    MediaId other = photo("c.jpg");
    Problem rare =
        new Problem(Stage.READING_METADATA, ProblemKind.UNSUPPORTED, "Nobody knows this format.");
    fail(other, rare);

    assertThat(stages().failures(OwnerId.LOCAL))
        .containsExactly(
            new Stages.FailureGroup(BROKEN.stage(), BROKEN.kind(), BROKEN.detail(), 2),
            new Stages.FailureGroup(rare.stage(), rare.kind(), rare.detail(), 1));
    assertThat(stages().failures(OwnerId.random())).isEmpty();
  }

  @Test
  void itemsOfAStateComeNewestChangeFirstByPages() {
    MediaId first = photo("a.jpg");
    later();
    MediaId second = photo("b.jpg");
    later();
    MediaId third = photo("c.jpg");
    later();
    lease(first, Stage.READING_METADATA);

    Page<MediaId> page =
        stages().items(OwnerId.LOCAL, ItemState.PENDING, Optional.empty(), PageRequest.first(2));
    Page<MediaId> rest =
        stages()
            .items(
                OwnerId.LOCAL,
                ItemState.PENDING,
                Optional.empty(),
                new PageRequest(page.next(), 2));

    assertThat(page.items()).containsExactly(first, third);
    assertThat(rest.items()).containsExactly(second);
    assertThat(rest.next()).isEmpty();
  }

  @Test
  void itemsCanBeNarrowedToAStage() {
    MediaId fresh = photo("a.jpg");
    MediaId read = photo("b.jpg");
    readMetadata(read, Metadata.EMPTY);

    assertThat(
            stages()
                .items(
                    OwnerId.LOCAL,
                    ItemState.PENDING,
                    Optional.of(Stage.READING_METADATA),
                    PageRequest.first(10))
                .items())
        .containsExactly(fresh);
  }

  @Test
  void everyEndOfAStageIsInTheOutbox() {
    MediaId media = photo("a.jpg");
    fail(media, BROKEN);
    assertThat(outboxOf(media)).containsExactly(Outbox.Change.CREATED, Outbox.Change.UPDATED);
  }

  @Test
  void aLeaseIsANewRevisionButNoChange() {
    MediaId media = photo("a.jpg");
    long revision = item(media).revision();

    lease(media, Stage.READING_METADATA);

    assertThat(item(media).revision()).isGreaterThan(revision);
    assertThat(outboxOf(media)).containsExactly(Outbox.Change.CREATED);
  }
}
