package gaze.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.storage.sql.Tables.Named;
import gaze.storage.sqlite.SqliteStorage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TablesTest {
  @TempDir private static Path folder;

  static Stream<Named> tables() {
    return Stream.of(
        Tables.Libraries.T,
        Tables.Media.T,
        Tables.Files.T,
        Tables.MediaMetadata.T,
        Tables.Keywords.T,
        Tables.Colors.T,
        Tables.Blobs.T,
        Tables.Frames.T,
        Tables.Detections.T,
        Tables.TextLines.T,
        Tables.Embeddings.T,
        Tables.Stages.T,
        Tables.Problems.T,
        Tables.Buckets.T,
        Tables.Grains.T,
        Tables.Counts.T,
        Tables.StageCounts.T,
        Tables.OutboxRows.T,
        Tables.SettingRows.T);
  }

  @BeforeAll
  static void makeDatabase() {
    SqliteStorage.open(folder, InstantSource.system()).close();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aTableHasTheColumnsOfTheSchema(Named table) throws SQLException {
    assertThat(Arrays.stream(table.fields()).map(Field::getName))
        .containsExactlyInAnyOrderElementsOf(columns(table.getName()));
  }

  private static List<String> columns(String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gaze.db"));
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
      while (rows.next()) {
        columns.add(rows.getString("name"));
      }
    }
    return columns;
  }
}
