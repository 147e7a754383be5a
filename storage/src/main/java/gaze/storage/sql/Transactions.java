package gaze.storage.sql;

import java.util.function.Function;
import org.jooq.DSLContext;

/// Where transactions come from. Thread-safe. A transaction must not be started inside another.
public interface Transactions {
  /// Runs the work on one snapshot of the database.
  <T> T read(Function<DSLContext, T> work);

  /// Runs the work all or nothing and returns once it is durable. The work may share its
  /// transaction with others, and may run a second time after the first was undone: it must have no
  /// effect beyond the database.
  <T> T write(Function<DSLContext, T> work);
}
