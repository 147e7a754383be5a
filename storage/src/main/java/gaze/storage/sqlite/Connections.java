package gaze.storage.sqlite;

import gaze.domain.ProblemKind;
import gaze.storage.StorageFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// Opens connections to one database file, each set up for what it is used for.
///
/// @param file the database
record Connections(Path file) {
  private static final int BUSY_TIMEOUT_MS = 10_000;
  private static final int WRITER_CACHE_KIB = 32_768;
  private static final int READER_CACHE_KIB = 8_192;

  /// 4096-byte pages: checkpoints come often enough for a small log and rarely enough for speed.
  private static final int PAGES_BETWEEN_CHECKPOINTS = 4_000;

  private static final Settings SETTINGS =
      new Settings().withExecuteLogging(false).withRenderSchema(false);

  static {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  /// The connection that writes, in autocommit: transactions are begun and committed in words.
  Connection writer() {
    Connection connection = open(new SQLiteConfig());
    execute(
        connection,
        List.of(
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            "PRAGMA foreign_keys = ON",
            "PRAGMA temp_store = MEMORY",
            "PRAGMA cache_size = -" + WRITER_CACHE_KIB,
            "PRAGMA wal_autocheckpoint = " + PAGES_BETWEEN_CHECKPOINTS));
    return connection;
  }

  Connection reader() {
    Connection connection = open(new SQLiteConfig());
    execute(
        connection,
        List.of(
            "PRAGMA query_only = ON",
            "PRAGMA temp_store = MEMORY",
            "PRAGMA cache_size = -" + READER_CACHE_KIB));
    return connection;
  }

  static DSLContext dsl(Connection connection) {
    return DSL.using(connection, SQLDialect.SQLITE, SETTINGS);
  }

  /// For a migration, before anybody reads or writes.
  SQLiteDataSource source() {
    return source(new SQLiteConfig());
  }

  private SQLiteDataSource source(SQLiteConfig config) {
    config.setBusyTimeout(BUSY_TIMEOUT_MS);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private Connection open(SQLiteConfig config) {
    try {
      return source(config).getConnection();
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  private void execute(Connection connection, List<String> pragmas) {
    try (Statement statement = connection.createStatement()) {
      for (String pragma : pragmas) {
        statement.execute(pragma);
      }
    } catch (SQLException e) {
      close(connection, e);
      throw refused(e);
    }
  }

  private static void close(Connection connection, SQLException cause) {
    try {
      connection.close();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private StorageFailure refused(SQLException e) {
    return Failures.translated(e) instanceof StorageFailure failure
        ? failure
        : new StorageFailure(
            ProblemKind.UNREADABLE,
            "The database " + file + " cannot be opened: " + e.getMessage(),
            e);
  }
}
