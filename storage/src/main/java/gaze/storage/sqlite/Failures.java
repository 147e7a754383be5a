package gaze.storage.sqlite;

import gaze.domain.ProblemKind;
import gaze.storage.StorageFailure;
import java.util.Optional;
import org.sqlite.SQLiteException;

/// What SQLite's result codes mean to a person.
final class Failures {
  private static final int PRIMARY = 0xFF;

  private static final int PERM = 3;
  private static final int BUSY = 5;
  private static final int READONLY = 8;
  private static final int IOERR = 10;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANTOPEN = 14;
  private static final int NOTADB = 26;

  private Failures() {}

  /// The failure of the surroundings that this is about; what it is not is left as it is.
  static Throwable translated(Throwable thrown) {
    return sqlite(thrown).<Throwable>flatMap(cause -> failure(cause, thrown)).orElse(thrown);
  }

  private static Optional<SQLiteException> sqlite(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException found) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static Optional<StorageFailure> failure(SQLiteException cause, Throwable thrown) {
    return switch (cause.getResultCode().code & PRIMARY) {
      case FULL -> known(ProblemKind.NO_SPACE, "The disk that holds the database is full.", thrown);
      case IOERR ->
          known(
              ProblemKind.NO_SPACE,
              "The disk that holds the database cannot be written or read; it may be full or away ("
                  + cause.getResultCode()
                  + ").",
              thrown);
      case READONLY, PERM, CANTOPEN ->
          known(
              ProblemKind.PERMISSION,
              "The database cannot be written: its folder or file is read-only, or away.",
              thrown);
      case BUSY ->
          known(
              ProblemKind.TIMEOUT,
              "Another program holds the database and does not let go.",
              thrown);
      case CORRUPT ->
          known(ProblemKind.UNREADABLE, "The database is damaged: " + cause.getMessage(), thrown);
      case NOTADB ->
          known(ProblemKind.WRONG_CONTENT, "The file is not a database of Gaze.", thrown);
      default -> Optional.empty();
    };
  }

  private static Optional<StorageFailure> known(
      ProblemKind kind, String sentence, Throwable cause) {
    return Optional.of(new StorageFailure(kind, sentence, cause));
  }

  /// A failure on the writer's thread, for whoever waits for it on another.
  static RuntimeException rethrown(Throwable cause) {
    return switch (cause) {
      case StorageFailure failure -> new StorageFailure(failure.kind(), message(failure), failure);
      case RuntimeException bug -> bug;
      case Error error -> throw error;
      default -> new IllegalStateException(message(cause), cause);
    };
  }

  private static String message(Throwable cause) {
    return Optional.ofNullable(cause.getMessage()).orElseGet(cause::toString);
  }
}
