package gaze.inference.download;

import gaze.domain.ProblemKind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.util.Optional;

/// Why an attempt failed, on its way to who decides about the next one.
final class Failure extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Outcome.Failed told;
  private final transient Optional<Duration> again;

  private Failure(ProblemKind kind, String detail, Optional<Duration> again) {
    super(detail);
    told = new Outcome.Failed(kind, detail);
    this.again = again;
  }

  /// Another attempt would end alike.
  static Failure last(ProblemKind kind, String detail) {
    return new Failure(kind, detail, Optional.empty());
  }

  /// Another attempt may do.
  ///
  /// @param atLeast what the server asks to wait; zero where it asks for nothing
  static Failure passing(ProblemKind kind, String detail, Duration atLeast) {
    return new Failure(kind, detail, Optional.of(atLeast));
  }

  /// What went wrong with the disk.
  static Failure onDisk(IOException thrown) {
    String message = Optional.ofNullable(thrown.getMessage()).orElse("");
    if (message.contains("No space left") || message.contains("not enough space")) {
      return last(ProblemKind.NO_SPACE, "The disk became full while the file was coming.");
    }
    ProblemKind kind =
        thrown instanceof AccessDeniedException ? ProblemKind.PERMISSION : ProblemKind.UNREADABLE;
    return last(kind, "The file cannot be kept: " + message);
  }

  Outcome.Failed told() {
    return told;
  }

  /// How long at least to wait before another attempt; empty where there shall be none.
  Optional<Duration> again() {
    return again;
  }
}
