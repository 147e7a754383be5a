package gaze.pipeline.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.MediaId;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.pipeline.worker.Reply;
import org.junit.jupiter.api.Test;

class SuspectsTest {
  private static final Reply.WorkerDied CRASH = new Reply.WorkerDied("exit code 134", false);
  private static final MediaId MEDIA = MediaId.random();
  private static final Stage STAGE = Stage.MAKING_PREVIEWS;

  private final Suspects suspects = new Suspects();

  @Test
  void whatWasInFlightWithOthersIsSuspectedButNeverBlamed() {
    for (int death = 0; death < 10; death++) {
      assertThat(suspects.died(MEDIA, STAGE, false, CRASH)).isEmpty();
    }
    assertThat(suspects.contains(MEDIA, STAGE)).isTrue();
  }

  @Test
  void theSecondDeathAloneIsProof() {
    assertThat(suspects.died(MEDIA, STAGE, true, CRASH)).isEmpty();

    var problem = suspects.died(MEDIA, STAGE, true, CRASH).orElseThrow();

    assertThat(problem.kind()).isEqualTo(ProblemKind.QUARANTINED);
    assertThat(problem.detail()).contains("crashed", "exit code 134");
    assertThat(suspects.contains(MEDIA, STAGE)).isFalse();
  }

  @Test
  void whoeverGetsThroughAloneIsClearedOfSuspicion() {
    suspects.died(MEDIA, STAGE, true, CRASH);

    suspects.clear(MEDIA, STAGE);

    assertThat(suspects.died(MEDIA, STAGE, true, CRASH)).isEmpty();
  }
}
