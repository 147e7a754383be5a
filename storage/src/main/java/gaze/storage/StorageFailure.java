package gaze.storage;

import gaze.domain.ProblemKind;

/// The storage cannot do what it was asked, for a reason outside the program: a full disk, missing
/// rights, a database that this version cannot read. Nothing of the refused call was stored. The
/// message is a sentence for a person.
public final class StorageFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ProblemKind kind;

  public StorageFailure(ProblemKind kind, String sentence, Throwable cause) {
    super(sentence, cause);
    this.kind = kind;
  }

  public StorageFailure(ProblemKind kind, String sentence) {
    super(sentence);
    this.kind = kind;
  }

  public ProblemKind kind() {
    return kind;
  }
}
