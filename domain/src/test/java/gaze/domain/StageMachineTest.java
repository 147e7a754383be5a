package gaze.domain;

import static gaze.domain.Anything.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gaze.domain.StageState.Cancelled;
import gaze.domain.StageState.Done;
import gaze.domain.StageState.Failed;
import gaze.domain.StageState.Queued;
import gaze.domain.StageState.Running;
import gaze.domain.StageState.Skipped;
import gaze.testkit.Seeded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How one stage moves from state to state.
class StageMachineTest {
  private static final Problem PASSING = problem(ProblemKind.TIMEOUT);
  private static final Problem LASTING = problem(ProblemKind.UNREADABLE);

  @Test
  void aLeaseCountsAsAnAttempt() {
    assertThat(StageMachine.next(Queued.NEW, new StageEvent.Leased(NOON)))
        .isEqualTo(new Running(1, NOON));
  }

  @Test
  void aFinishedStageKeepsItsModelAndItsNotes() {
    var model = Optional.of(new ModelRef("yolox-nano", "1"));
    var notes = List.of(problem(ProblemKind.TRUNCATED));
    StageState done =
        StageMachine.next(new Running(1, NOON), new StageEvent.Finished(model, notes));
    assertThat(done).isEqualTo(new Done(model, notes));
    assertThat(done.problems()).isEqualTo(notes);
  }

  @Test
  void aPassingProblemIsTriedAgainLaterAndLaterStill() {
    assertThat(StageMachine.next(new Running(1, NOON), new StageEvent.Failed(PASSING, NOON)))
        .isEqualTo(new Queued(1, NOON.plus(Duration.ofSeconds(5)), Optional.of(PASSING)));
    assertThat(StageMachine.next(new Running(2, NOON), new StageEvent.Failed(PASSING, NOON)))
        .isEqualTo(new Queued(2, NOON.plus(Duration.ofSeconds(10)), Optional.of(PASSING)));
  }

  @ParameterizedTest
  @EnumSource
  void theThirdFailureIsFinalWhateverTheReason(ProblemKind kind) {
    assertThat(StageMachine.next(new Running(3, NOON), new StageEvent.Failed(problem(kind), NOON)))
        .isEqualTo(new Failed(3, problem(kind)));
  }

  @ParameterizedTest
  @EnumSource
  void theKindAloneDecidesWhetherAFirstFailureIsFinal(ProblemKind kind) {
    StageState after =
        StageMachine.next(new Running(1, NOON), new StageEvent.Failed(problem(kind), NOON));
    if (kind.retryable()) {
      assertThat(after).isInstanceOf(Queued.class);
    } else {
      assertThat(after).isEqualTo(new Failed(1, problem(kind)));
    }
  }

  @Test
  void theProblemOfTheLastTryIsSeenWhileTheNextOneWaits() {
    StageState waiting =
        StageMachine.next(new Running(1, NOON), new StageEvent.Failed(PASSING, NOON));
    assertThat(waiting.problems()).containsExactly(PASSING);
    assertThat(new Failed(1, LASTING).problems()).containsExactly(LASTING);
    assertThat(new Running(2, NOON).problems()).isEmpty();
  }

  @Test
  void anInterruptedAttemptDoesNotCount() {
    assertThat(StageMachine.next(new Running(2, NOON), new StageEvent.Interrupted()))
        .isEqualTo(new Queued(1, Instant.EPOCH, Optional.empty()));
  }

  @Test
  void aCancelledStageIgnoresItsLateCancellation() {
    assertThat(StageMachine.next(new Cancelled(), new StageEvent.Cancelled()))
        .isEqualTo(new Cancelled());
    var failed = new Failed(3, LASTING);
    assertThat(StageMachine.next(failed, new StageEvent.Cancelled())).isSameAs(failed);
  }

  @Test
  void aRefusalNamesBothSides() {
    assertThatThrownBy(() -> StageMachine.next(new Cancelled(), new StageEvent.Leased(NOON)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Cancelled[]")
        .hasMessageContaining("Leased[at=2024-06-01T12:00:00Z]");
  }

  @Seeded
  void aRequeuedStageStartsFromNothing(RandomGenerator random) {
    StageState state = Anything.state(random);
    if (state instanceof Running) {
      assertThatThrownBy(() -> StageMachine.next(state, new StageEvent.Requeued()))
          .isInstanceOf(IllegalStateException.class);
    } else {
      assertThat(StageMachine.next(state, new StageEvent.Requeued())).isEqualTo(Queued.NEW);
    }
  }

  @Seeded
  void onlyARunningStageFinishesFailsOrIsInterrupted(RandomGenerator random) {
    StageState state = Anything.state(random);
    StageEvent event = Anything.event(random);
    boolean endsARun =
        event instanceof StageEvent.Finished
            || event instanceof StageEvent.Failed
            || event instanceof StageEvent.Interrupted;
    if (endsARun && !(state instanceof Running)) {
      assertThatThrownBy(() -> StageMachine.next(state, event))
          .isInstanceOf(IllegalStateException.class);
    } else if (endsARun) {
      assertThat(StageMachine.next(state, event)).isNotInstanceOf(Running.class);
    }
  }

  @Seeded
  void whatHasEndedIsNotPassedOver(RandomGenerator random) {
    StageState state = Anything.state(random);
    StageEvent passed = new StageEvent.Passed(SkipReason.NOT_APPLICABLE);
    if (state instanceof Done || state instanceof Failed || state instanceof Cancelled) {
      assertThatThrownBy(() -> StageMachine.next(state, passed))
          .isInstanceOf(IllegalStateException.class);
    } else {
      assertThat(StageMachine.next(state, passed))
          .isEqualTo(new Skipped(SkipReason.NOT_APPLICABLE));
    }
  }

  @Seeded
  void onlyAQueuedStageIsLeased(RandomGenerator random) {
    StageState state = Anything.state(random);
    StageEvent lease = new StageEvent.Leased(NOON);
    if (state instanceof Queued queued) {
      assertThat(StageMachine.next(state, lease))
          .isEqualTo(new Running(queued.attempts() + 1, NOON));
    } else {
      assertThatThrownBy(() -> StageMachine.next(state, lease))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  /// Whatever happens to a stage, it is never tried more often than allowed between two requests of
  /// a person.
  @Seeded(times = 300)
  void noStoryRunsAStageMoreOftenThanAllowed(RandomGenerator random) {
    StageState state = Queued.NEW;
    List<StageState> story = new ArrayList<>(List.of(state));
    for (int i = 0; i < 40; i++) {
      try {
        state = StageMachine.next(state, Anything.event(random));
      } catch (IllegalStateException refused) {
        continue;
      }
      story.add(state);
    }
    assertThat(story)
        .allSatisfy(
            each -> {
              switch (each) {
                case Queued queued ->
                    assertThat(queued.attempts()).isBetween(0, StageMachine.MAX_ATTEMPTS - 1);
                case Running running ->
                    assertThat(running.attempt()).isBetween(1, StageMachine.MAX_ATTEMPTS);
                case Failed failed ->
                    assertThat(failed.attempts()).isBetween(1, StageMachine.MAX_ATTEMPTS);
                case Done _, Cancelled _, Skipped _ -> {}
              }
            });
  }

  private static Problem problem(ProblemKind kind) {
    return new Problem(Stage.MAKING_PREVIEWS, kind, "The picture ends at byte 12.");
  }
}
