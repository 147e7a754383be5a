package gaze.storage.sqlite;

import gaze.domain.ProblemKind;
import gaze.storage.StorageFailure;
import gaze.storage.sql.SqlStorage;
import gaze.storage.sql.Transactions;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;

/// Everything that is kept, in one SQLite file. Only one process may open it; whoever opens it
/// makes sure of that. Closing finishes what was begun and leaves no write-ahead log behind.
public final class SqliteStorage extends SqlStorage {
  private static final System.Logger LOG = System.getLogger(SqliteStorage.class.getName());
  private static final String FILE = "gaze.db";

  private final Engine engine;

  private SqliteStorage(Engine engine, InstantSource clock) {
    super(engine, clock);
    this.engine = engine;
  }

  /// Opens the database of a data directory, which is made where it is missing, and brings it to
  /// this version's schema.
  ///
  /// @throws StorageFailure with a sentence for a person when that cannot be
  public static SqliteStorage open(Path dataDirectory, InstantSource clock) {
    makeWritable(dataDirectory);
    Connections connections = new Connections(dataDirectory.resolve(FILE));
    Schema.bringUpToDate(connections);
    SqliteStorage storage = new SqliteStorage(new Engine(connections), clock);
    Thread.ofPlatform().daemon().name("storage-removals").start(storage::finishOrLeave);
    return storage;
  }

  /// What is not finished before the storage closes again is finished the next time.
  private void finishOrLeave() {
    try {
      finishRemovals();
    } catch (IllegalStateException | StorageFailure e) {
      LOG.log(Level.INFO, "libraries are still to be removed: {0}", e.getMessage());
    }
  }

  private static void makeWritable(Path dataDirectory) {
    try {
      Files.createDirectories(dataDirectory);
    } catch (IOException e) {
      throw new StorageFailure(
          ProblemKind.PERMISSION,
          "The data directory " + dataDirectory + " cannot be made: " + e.getMessage(),
          e);
    }
    Path file = dataDirectory.resolve(FILE);
    if (!Files.isWritable(dataDirectory) || Files.exists(file) && !Files.isWritable(file)) {
      throw new StorageFailure(
          ProblemKind.PERMISSION,
          "The data directory " + dataDirectory + " is read-only; Gaze must be able to write it.");
    }
  }

  /// A source of connections for db-scheduler. What they write goes through the same writer as
  /// everything else; each statement is its own transaction.
  public DataSource schedulerDataSource() {
    return new SchedulerSource(engine.writer, engine.readers);
  }

  /// What SQLite finds wrong with the file; empty when it is sound. Reads all of it.
  public List<String> integrityProblems() {
    return engine.readers.read(
        reader -> {
          List<String> problems = new ArrayList<>();
          try (Statement statement = reader.connection().createStatement()) {
            try (ResultSet rows = statement.executeQuery("PRAGMA integrity_check")) {
              while (rows.next()) {
                problems.add(rows.getString(1));
              }
            }
            try (ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check")) {
              while (rows.next()) {
                problems.add(
                    "a row of %s refers to a row of %s that is not there"
                        .formatted(rows.getString(1), rows.getString(3)));
              }
            }
          }
          problems.remove("ok");
          return problems;
        });
  }

  @Override
  public void close() {
    engine.close();
  }

  /// The connections at work.
  private static final class Engine implements Transactions, AutoCloseable {
    private final Writer writer;
    private final Readers readers;
    private final DSLContext writing;

    Engine(Connections connections) {
      var connection = connections.writer();
      this.writing = Connections.dsl(connection);
      this.writer = new Writer(connection);
      this.readers = new Readers(connections);
    }

    @Override
    public <T> T read(Function<DSLContext, T> work) {
      return readers.read(reader -> work.apply(reader.sql()));
    }

    @Override
    public <T> T write(Function<DSLContext, T> work) {
      return writer.write(_ -> work.apply(writing));
    }

    /// The writer's connection goes last: the last one to close folds the log into the database.
    @Override
    public void close() {
      try (writer) {
        readers.close();
      }
    }
  }
}
