package gaze.storage.sqlite;

import gaze.domain.ProblemKind;
import gaze.storage.StorageFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;

/// Brings a database to the schema of this version. One that has it already is left alone without
/// waking Flyway, which costs a good part of a quick start.
final class Schema {
  /// The newest file in `db/migration`; a test holds it to the files.
  static final MigrationVersion VERSION = MigrationVersion.fromVersion("3");

  private static final String HISTORY = "flyway_schema_history";

  private Schema() {}

  /// @throws StorageFailure when a newer version of Gaze has written the database
  static void bringUpToDate(Connections connections) {
    MigrationVersion found = version(connections);
    if (found.isNewerThan(VERSION)) {
      throw new StorageFailure(
          ProblemKind.UNSUPPORTED,
          "The database "
              + connections.file()
              + " was written by a newer version of Gaze (schema "
              + found
              + "; this one knows up to "
              + VERSION
              + "). Use that version, or another data directory.");
    }
    if (!found.equals(VERSION)) {
      migrate(connections, VERSION);
    }
  }

  /// Applies what is missing up to a version.
  static void migrate(Connections connections, MigrationVersion version) {
    try {
      Flyway.configure()
          .dataSource(connections.source())
          .locations("classpath:db/migration/common", "classpath:db/migration/sqlite")
          .placeholders(
              Map.of(
                  "identity",
                  "INTEGER PRIMARY KEY AUTOINCREMENT",
                  "clustered",
                  "WITHOUT ROWID",
                  "bytes",
                  "BLOB"))
          .table(HISTORY)
          .target(version)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw Failures.translated(e) instanceof StorageFailure failure
          ? failure
          : new StorageFailure(
              ProblemKind.INTERNAL,
              "The database "
                  + connections.file()
                  + " could not be brought up to date: "
                  + e.getMessage(),
              e);
    }
  }

  private static MigrationVersion version(Connections connections) {
    MigrationVersion newest = MigrationVersion.EMPTY;
    try (Connection connection = connections.source().getConnection();
        Statement statement = connection.createStatement()) {
      if (!exists(statement)) {
        return newest;
      }
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT version FROM " + HISTORY + " WHERE success AND version IS NOT NULL")) {
        while (rows.next()) {
          MigrationVersion version = MigrationVersion.fromVersion(rows.getString(1));
          newest = version.isNewerThan(newest) ? version : newest;
        }
      }
      return newest;
    } catch (SQLException e) {
      throw Failures.translated(e) instanceof StorageFailure failure
          ? failure
          : new StorageFailure(
              ProblemKind.UNREADABLE,
              "The database " + connections.file() + " cannot be read: " + e.getMessage(),
              e);
    }
  }

  private static boolean exists(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '" + HISTORY + "'")) {
      return row.next();
    }
  }
}
