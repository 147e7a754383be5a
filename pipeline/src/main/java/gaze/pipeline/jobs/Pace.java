package gaze.pipeline.jobs;

import java.util.Optional;

/// How much background work runs at once, or why none does.
record Pace(int parallel, Optional<Rest> rest) {
  /// Above this share of the cores others are served first.
  private static final double BUSY = 0.5;

  /// While one waits for a disk or a network, the others keep the cores busy.
  private static final int WAITING = 1;

  /// Pure. `cores` is what the machine has; `unstorable` why results cannot be stored, if so.
  static Pace of(WorkMode mode, MachineLoad load, Optional<Rest> unstorable, int cores) {
    if (mode == WorkMode.PAUSED) {
      return resting(Rest.PAUSED);
    }
    if (unstorable.isPresent()) {
      return resting(unstorable.get());
    }
    if (mode == WorkMode.FULL) {
      return new Pace(cores + WAITING, Optional.empty());
    }
    if (load.onBattery()) {
      return resting(Rest.ON_BATTERY);
    }
    if (load.others() > BUSY) {
      return resting(Rest.MACHINE_BUSY);
    }
    return new Pace(1, Optional.empty());
  }

  private static Pace resting(Rest reason) {
    return new Pace(1, Optional.of(reason));
  }
}
