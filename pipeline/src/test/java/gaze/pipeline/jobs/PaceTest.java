package gaze.pipeline.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final int CORES = 4;
  private static final Optional<Rest> NOTHING = Optional.empty();
  private static final Optional<Rest> FULL_DISK = Optional.of(Rest.DISK_FULL);

  @Test
  void fullWorkKeepsAllCoresBusyWhateverElseRuns() {
    Pace pace = Pace.of(WorkMode.FULL, new MachineLoad(true, 1), NOTHING, CORES);

    assertThat(pace.parallel()).isGreaterThan(CORES);
    assertThat(pace.rest()).isEmpty();
  }

  @Test
  void gentleWorkTakesOneCore() {
    Pace pace = Pace.of(WorkMode.GENTLE, MachineLoad.NONE, NOTHING, CORES);

    assertThat(pace.parallel()).isEqualTo(1);
    assertThat(pace.rest()).isEmpty();
  }

  @Test
  void gentleWorkRestsOnBattery() {
    assertThat(Pace.of(WorkMode.GENTLE, new MachineLoad(true, 0), NOTHING, CORES).rest())
        .contains(Rest.ON_BATTERY);
  }

  @Test
  void gentleWorkRestsWhileOthersLoadTheMachine() {
    assertThat(Pace.of(WorkMode.GENTLE, new MachineLoad(false, 0.8), NOTHING, CORES).rest())
        .contains(Rest.MACHINE_BUSY);
  }

  @Test
  void aFullDiskStopsEvenFullWork() {
    assertThat(Pace.of(WorkMode.FULL, MachineLoad.NONE, FULL_DISK, CORES).rest())
        .contains(Rest.DISK_FULL);
  }

  @Test
  void pausedIsPaused() {
    assertThat(Pace.of(WorkMode.PAUSED, MachineLoad.NONE, FULL_DISK, CORES).rest())
        .contains(Rest.PAUSED);
  }
}
