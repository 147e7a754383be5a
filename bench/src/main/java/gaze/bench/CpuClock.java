package gaze.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/// What this process has cost so far, all of its threads together: the compiler's and the
/// collector's too.
final class CpuClock {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private CpuClock() {}

  static Duration now() {
    return Duration.ofNanos(SYSTEM.getProcessCpuTime());
  }

  /// The cost of one of `rounds`.
  static Duration each(int rounds, Runnable work) {
    long before = SYSTEM.getProcessCpuTime();
    for (int round = 0; round < rounds; round++) {
      work.run();
    }
    return Duration.ofNanos((SYSTEM.getProcessCpuTime() - before) / rounds);
  }
}
