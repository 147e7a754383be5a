package gaze.bench;

import gaze.bench.MadeLibrary.Made;
import gaze.bench.Questions.FullText;
import gaze.bench.Questions.Within;
import gaze.domain.Metadata;
import gaze.domain.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The same items in an FTS5 table of SQLite: what a person would build who has a database and
/// wants search. It folds case and diacritics and ranks by BM25 as Gaze does; it knows no parts of
/// names, no dates and places in plain words, no reasons.
final class FullTextTable implements AutoCloseable {
  private static final int PAGE = 50;
  private static final String FOUND = "SELECT items.rowid FROM items ";
  private static final String BEST = " ORDER BY rank LIMIT " + PAGE;

  private final Connection connection;

  private FullTextTable(Connection connection) {
    this.connection = connection;
  }

  /// Made once and kept.
  static FullTextTable of(MadeLibrary library, int items, Path file)
      throws SQLException, IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    if (!Files.exists(file)) {
      Files.deleteIfExists(unfinished);
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + unfinished)) {
        fill(connection, library, items);
      }
      Files.move(unfinished, file);
    }
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    execute(connection, "PRAGMA cache_size = -65536");
    execute(connection, "PRAGMA mmap_size = 4000000000");
    return new FullTextTable(connection);
  }

  private static void fill(Connection connection, MadeLibrary library, int items)
      throws SQLException {
    execute(connection, "PRAGMA synchronous = OFF");
    execute(
        connection,
        """
        CREATE VIRTUAL TABLE items USING fts5(
          name, folder, title, description, keywords, place, camera, lens,
          content='', prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')
        """);
    execute(
        connection,
        "CREATE TABLE facts (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, captured INTEGER NOT NULL)");
    connection.setAutoCommit(false);
    try (PreparedStatement text =
            connection.prepareStatement(
                "INSERT INTO items (rowid, name, folder, title, description, keywords, place, camera,"
                    + " lens) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement facts =
            connection.prepareStatement(
                "INSERT INTO facts (id, kind, captured) VALUES (?, ?, ?)")) {
      for (int number = 0; number < items; number++) {
        add(library.item(number), number + 1, text, facts);
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
    execute(connection, "CREATE INDEX facts_by_time ON facts (captured, kind)");
    execute(connection, "INSERT INTO items (items) VALUES ('optimize')");
    execute(connection, "ANALYZE");
  }

  private static void add(Made item, int row, PreparedStatement text, PreparedStatement facts)
      throws SQLException {
    Metadata metadata = item.metadata();
    text.setInt(1, row);
    text.setString(2, item.file().name());
    text.setString(3, item.file().folder());
    text.setString(4, metadata.title().orElse(""));
    text.setString(5, metadata.description().orElse(""));
    text.setString(6, String.join(", ", metadata.keywords()));
    text.setString(7, metadata.place().map(FullTextTable::names).orElse(""));
    text.setString(
        8, metadata.camera().make().orElse("") + " " + metadata.camera().model().orElse(""));
    text.setString(9, metadata.camera().lens().orElse(""));
    text.executeUpdate();
    facts.setInt(1, row);
    facts.setString(2, item.kind().name());
    facts.setLong(3, item.file().modified().getEpochSecond());
    facts.executeUpdate();
  }

  private static String names(Place place) {
    return place.name() + ", " + place.region().orElse("") + ", " + place.country();
  }

  /// How many of the best it returns.
  int ask(FullText question) {
    try (PreparedStatement statement = connection.prepareStatement(sql(question))) {
      statement.setString(1, question.match());
      if (question.within().isPresent()) {
        Within within = question.within().get();
        statement.setString(2, within.kind().name());
        statement.setLong(3, seconds(within.from()));
        statement.setLong(4, seconds(within.until()));
      }
      int found = 0;
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found++;
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException("the full-text table cannot be asked", failure);
    }
  }

  private static String sql(FullText question) {
    return question.within().isEmpty()
        ? FOUND + "WHERE items MATCH ?" + BEST
        : FOUND
            + "JOIN facts ON facts.id = items.rowid WHERE items MATCH ? AND kind = ?"
            + " AND captured >= ? AND captured < ?"
            + BEST;
  }

  private static long seconds(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
