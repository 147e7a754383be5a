package gaze.pipeline.jobs;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// Reads what else loads this machine: other programs' share of the cores since the last look, and
/// whether it runs on battery (Linux; elsewhere a machine counts as plugged in). For one thread.
final class MachineGauge {
  private static final Path POWER_SUPPLIES = Path.of("/sys/class/power_supply");

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final Supplier<OptionalLong> workerPid;
  private long lastLook = System.nanoTime();
  private Duration lastOwn = Duration.ZERO;

  MachineGauge(Supplier<OptionalLong> workerPid) {
    this.workerPid = workerPid;
  }

  MachineLoad look() {
    long now = System.nanoTime();
    Duration own = ownCpu();
    double elapsed = Math.max(1, now - lastLook) * (double) system.getAvailableProcessors();
    double ownShare = Math.max(0, own.minus(lastOwn).toNanos()) / elapsed;
    lastLook = now;
    lastOwn = own;
    double all = Math.max(0, system.getCpuLoad());
    return new MachineLoad(onBattery(), Math.clamp(all - ownShare, 0, 1));
  }

  private Duration ownCpu() {
    Duration engine = Duration.ofNanos(Math.max(0, system.getProcessCpuTime()));
    OptionalLong pid = workerPid.get();
    Duration worker =
        pid.isEmpty()
            ? Duration.ZERO
            : ProcessHandle.of(pid.getAsLong())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    return engine.plus(worker);
  }

  private static boolean onBattery() {
    boolean discharging = false;
    try (DirectoryStream<Path> supplies = Files.newDirectoryStream(POWER_SUPPLIES)) {
      for (Path supply : supplies) {
        if (word(supply.resolve("online")).equals("1")) {
          return false;
        }
        discharging |=
            word(supply.resolve("scope")).isEmpty()
                && word(supply.resolve("status")).equals("Discharging");
      }
    } catch (IOException e) {
      return false;
    }
    return discharging;
  }

  private static String word(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return "";
    }
  }
}
