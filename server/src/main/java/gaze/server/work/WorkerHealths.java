package gaze.server.work;

import gaze.contract.wire.WorkerHealth;
import gaze.pipeline.jobs.WorkStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the worker process is.
final class WorkerHealths {
  /// The resident memory of a process as Linux tells it, in `/proc/PID/status`.
  private static final Pattern RESIDENT =
      Pattern.compile("^VmRSS:\\s+(\\d+) kB", Pattern.MULTILINE);

  private WorkerHealths() {}

  static WorkerHealth of(WorkStatus status) {
    OptionalLong pid = status.workerPid();
    return WorkerHealth.builder()
        .running(pid.isPresent())
        .memoryBytes(pid.isPresent() ? memory(pid.getAsLong()) : Optional.empty())
        .deaths(status.workerDeaths())
        .build();
  }

  /// Empty where the system does not tell, and once the process has ended.
  static Optional<Long> memory(long pid) {
    try {
      Matcher line = RESIDENT.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
      return line.find() ? Optional.of(Long.parseLong(line.group(1)) * 1024) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
