package gaze.bench;

import gaze.search.Search;
import gaze.storage.sqlite.SqliteStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/// A data directory with a made library of which everything is done, for an engine to open: a copy
/// of the kept one, because an engine writes. Its pictures are away, as those of a disk that is not
/// plugged in. Closing deletes it.
final class ServedItems implements AutoCloseable {
  private final StoredItems items;
  private final Scratch data;

  private ServedItems(StoredItems items, Scratch data) {
    this.items = items;
    this.data = data;
  }

  static ServedItems of(StoredItems items, Path folder) throws IOException {
    index(items);
    ServedItems served = new ServedItems(items, Scratch.in(folder, "served"));
    served.copy();
    served.settle();
    return served;
  }

  Path data() {
    return data.path();
  }

  int size() {
    return items.size();
  }

  StoredItems items() {
    return items;
  }

  private static void index(StoredItems items) throws IOException {
    try (SqliteStorage storage = items.open();
        Search _ = items.search(storage)) {
      System.out.println("the index holds every item");
    }
  }

  private void copy() throws IOException {
    Files.copy(items.folder().resolve("gaze.db"), data.path().resolve("gaze.db"));
    Path index = items.folder().resolve("index");
    Files.createDirectories(data.path().resolve("index"));
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.toList()) {
        Files.copy(file, data.path().resolve("index").resolve(file.getFileName()));
      }
    }
  }

  /// As if all previews were made: nothing waits, and every item has a placeholder (of 28
  /// characters, like those of 4 × 3 components).
  private void settle() throws IOException {
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + data.path().resolve("gaze.db"));
        Statement statement = database.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      statement.execute("UPDATE stages SET state = 'done', finished_ms = 0 WHERE state <> 'done'");
      statement.execute(
          "UPDATE media SET state = 'done', placeholder = lower(hex(randomblob(14)))");
      statement.execute("COMMIT");
    } catch (SQLException failure) {
      throw new IOException("the library cannot be settled", failure);
    }
  }

  @Override
  public void close() throws IOException {
    data.close();
  }
}
