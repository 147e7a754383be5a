package gaze.app.e2e;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Programs of the system, for what Java cannot do to it.
final class Commands {
  private static final int NOT_THERE = 127;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private Commands() {}

  /// Runs a program to its end; its exit code.
  static int run(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return NOT_THERE;
    }
  }

  /// Everything that a process says until it ends; one that does not is ended.
  static String words(Process process) throws IOException {
    process
        .onExit()
        .orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS)
        .whenComplete(
            (_, late) -> {
              if (late != null) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
              }
            });
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /// Has processes stand still (`STOP`) or go on (`CONT`); those that are gone are let be.
  static void signal(String name, List<ProcessHandle> processes) throws InterruptedException {
    for (ProcessHandle process : processes) {
      run(List.of("kill", "-" + name, process.pid() + ""));
    }
  }
}
