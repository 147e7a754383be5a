package gaze.pipeline.jobs;

/// What else goes on on this machine.
///
/// @param others the share of all cores that other programs use, 0..1
public record MachineLoad(boolean onBattery, double others) {
  public static final MachineLoad NONE = new MachineLoad(false, 0);
}
