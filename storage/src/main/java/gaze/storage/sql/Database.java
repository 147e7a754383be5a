package gaze.storage.sql;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;

/// What every port is made on: transactions that note their changes in the outbox. Thread-safe.
final class Database {
  private final Transactions transactions;
  private final InstantSource clock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  Database(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  <T> T read(Function<DSLContext, T> work) {
    return transactions.read(work);
  }

  <T> T write(Function<Tx, T> work) {
    record Done<T>(T result, boolean noted) {}
    Done<T> done =
        transactions.write(
            sql -> {
              Tx tx = new Tx(sql, new Changes(), clock.instant());
              T result = work.apply(tx);
              tx.changes().store(sql, tx.now());
              return new Done<>(result, !tx.changes().isEmpty());
            });
    if (done.noted()) {
      listeners.forEach(Runnable::run);
    }
    return done.result();
  }

  void change(Consumer<Tx> work) {
    write(
        tx -> {
          work.accept(tx);
          return true;
        });
  }

  AutoCloseable onChange(Runnable callback) {
    Runnable listener = callback::run;
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
