package gaze.domain;

import static gaze.domain.Stage.EXTRACTING_FRAMES;
import static gaze.domain.Stage.MAKING_PREVIEWS;
import static gaze.domain.Stage.READING_METADATA;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.StageState.Cancelled;
import gaze.domain.StageState.Done;
import gaze.domain.StageState.Failed;
import gaze.domain.StageState.Queued;
import gaze.domain.StageState.Running;
import gaze.domain.StageState.Skipped;
import gaze.testkit.Seeded;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the state of one stage means for the others, and for the item.
class StageGraphTest {
  private static final StageState DONE = new Done(Optional.empty(), List.of());
  private static final StageState FAILED =
      new Failed(1, new Problem(READING_METADATA, ProblemKind.UNREADABLE, "The header is torn."));
  private static final StageState BLOCKED = new Skipped(SkipReason.BLOCKED);

  @ParameterizedTest
  @EnumSource
  void aStageStandsAfterEveryStageThatItReads(Stage stage) {
    assertThat(stage.reads()).allMatch(read -> read.ordinal() < stage.ordinal());
  }

  @ParameterizedTest
  @EnumSource
  void everyItemStartsWithItsMetadata(MediaKind kind) {
    assertThat(StageMachine.due(StageMachine.fresh(kind))).contains(READING_METADATA);
  }

  @Test
  void aPhotoHasNoFramesToExtract() {
    assertThat(Stage.of(MediaKind.PHOTO))
        .contains(MAKING_PREVIEWS)
        .doesNotContain(EXTRACTING_FRAMES);
    assertThat(Stage.of(MediaKind.VIDEO)).contains(EXTRACTING_FRAMES);
  }

  @Test
  void theFramesOfAVideoDependOnEverythingBefore() {
    assertThat(StageMachine.dependents(READING_METADATA))
        .contains(MAKING_PREVIEWS, EXTRACTING_FRAMES);
    assertThat(StageMachine.dependents(EXTRACTING_FRAMES))
        .contains(Stage.DETECTING, Stage.EMBEDDING_TEXT)
        .doesNotContain(MAKING_PREVIEWS);
    assertThat(StageMachine.dependents(Stage.EMBEDDING_TEXT)).isEmpty();
  }

  @Test
  void aFailureBlocksWhatReadsItAndWhatReadsThat() {
    assertThat(StageMachine.settle(video(FAILED, Queued.NEW, Queued.NEW)))
        .isEqualTo(video(FAILED, BLOCKED, BLOCKED));
  }

  @Test
  void aCancelledStageBlocksToo() {
    assertThat(StageMachine.settle(video(DONE, new Cancelled(), Queued.NEW)))
        .isEqualTo(video(DONE, new Cancelled(), BLOCKED));
  }

  @Test
  void whatWasBlockedRunsOnceItsReadIsDone() {
    assertThat(StageMachine.settle(video(DONE, BLOCKED, BLOCKED)))
        .isEqualTo(video(DONE, Queued.NEW, Queued.NEW));
  }

  @Test
  void aStageSkippedForAnotherReasonBlocksNobody() {
    var off = new Skipped(SkipReason.SWITCHED_OFF);
    assertThat(StageMachine.settle(video(DONE, off, Queued.NEW)))
        .isEqualTo(video(DONE, off, Queued.NEW));
  }

  @Test
  void aStageWaitsForWhatItReads() {
    assertThat(StageMachine.due(video(new Running(1, Anything.NOON), Queued.NEW, Queued.NEW)))
        .isEmpty();
    assertThat(StageMachine.due(video(DONE, Queued.NEW, Queued.NEW))).contains(MAKING_PREVIEWS);
  }

  @Test
  void aFailureOutweighsWorkAndWorkOutweighsDone() {
    assertThat(StageMachine.itemState(List.of(DONE, Queued.NEW, FAILED)))
        .isEqualTo(ItemState.FAILED);
    assertThat(StageMachine.itemState(List.of(DONE, Queued.NEW))).isEqualTo(ItemState.PENDING);
    assertThat(StageMachine.itemState(List.of(DONE, new Running(1, Anything.NOON))))
        .isEqualTo(ItemState.PENDING);
    assertThat(StageMachine.itemState(List.of(DONE, BLOCKED, new Cancelled())))
        .isEqualTo(ItemState.DONE);
  }

  @Seeded(times = 300)
  void settlingTwiceChangesNothingMore(RandomGenerator random) {
    Map<Stage, StageState> once = StageMachine.settle(Anything.stages(random));
    assertThat(StageMachine.settle(once)).isEqualTo(once);
  }

  @Seeded(times = 300)
  void settlingTouchesOnlyWhatWaitsOrIsBlocked(RandomGenerator random) {
    Map<Stage, StageState> before = Anything.stages(random);
    Map<Stage, StageState> after = StageMachine.settle(before);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach(
        (stage, state) -> {
          if (!(state instanceof Queued) && !state.equals(BLOCKED)) {
            assertThat(after.get(stage)).isSameAs(state);
          }
        });
  }

  /// No item waits for ever: settled stages have something due, something running, or nothing left
  /// to do.
  @Seeded(times = 300)
  void noItemIsStuck(RandomGenerator random) {
    Map<Stage, StageState> stages = StageMachine.settle(Anything.stages(random));
    boolean running = stages.values().stream().anyMatch(Running.class::isInstance);
    boolean waiting = stages.values().stream().anyMatch(Queued.class::isInstance);
    assertThat(running || StageMachine.due(stages).isPresent()).isEqualTo(running || waiting);
  }

  /// Running whatever is due, each time with a random outcome, brings every item to an end.
  @Seeded(times = 300)
  void everyItemComesToAnEnd(RandomGenerator random) {
    Map<Stage, StageState> stages = StageMachine.fresh(Anything.of(MediaKind.class, random));
    int runs = 0;
    for (var due = StageMachine.due(stages); due.isPresent(); due = StageMachine.due(stages)) {
      StageState queued = requireNonNull(stages.get(due.get()));
      StageState running = StageMachine.next(queued, new StageEvent.Leased(Anything.NOON));
      StageEvent outcome =
          random.nextBoolean()
              ? new StageEvent.Finished(Optional.empty(), List.of())
              : new StageEvent.Failed(Anything.problem(random), Anything.NOON);
      stages.put(due.get(), StageMachine.next(running, outcome));
      stages = StageMachine.settle(stages);
      runs++;
    }
    assertThat(runs).isLessThanOrEqualTo(stages.size() * StageMachine.MAX_ATTEMPTS);
    assertThat(StageMachine.itemState(stages.values())).isNotEqualTo(ItemState.PENDING);
  }

  private static Map<Stage, StageState> video(
      StageState metadata, StageState previews, StageState frames) {
    return new EnumMap<>(
        Map.of(READING_METADATA, metadata, MAKING_PREVIEWS, previews, EXTRACTING_FRAMES, frames));
  }
}
