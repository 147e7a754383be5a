package gaze.domain;

/// Why something did not work. The kind alone decides whether trying again can help.
public enum ProblemKind {
  EMPTY_FILE(false),
  TRUNCATED(false),
  UNREADABLE(false),
  WRONG_CONTENT(false),
  UNSUPPORTED(false),
  TOO_LARGE(false),
  PERMISSION(true),
  VANISHED(false),
  CHANGED(true),
  TIMEOUT(true),
  WORKER_CRASH(true),
  QUARANTINED(false),
  MODEL_FAILED(true),
  NO_SPACE(true),
  BAD_METADATA(false),
  INTERNAL(true);

  private final boolean retryable;

  ProblemKind(boolean retryable) {
    this.retryable = retryable;
  }

  public boolean retryable() {
    return retryable;
  }
}
