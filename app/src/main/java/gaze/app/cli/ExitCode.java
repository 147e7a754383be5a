package gaze.app.cli;

/// What a command's end means to a script.
final class ExitCode {
  static final int OK = 0;

  /// Finished, but something in it did not work.
  static final int PROBLEMS = 1;

  static final int WRONG_USAGE = 2;
  static final int UNREACHABLE = 3;

  private ExitCode() {}
}
