package gaze.app.e2e;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;

/// Programs of the system, for what Java cannot do to it.
final class Commands {
  private static final int NOT_THERE = 127;

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
}
