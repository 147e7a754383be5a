package gaze.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The data directory of an engine that has stopped, seen from outside: straight into its database
/// and its folders.
record StoppedData(Path data) {
  /// What an engine leaves that has lived through everything and is asked to stop.
  static StoppedData of(EngineProcess engine, Path data) throws IOException, InterruptedException {
    assertThat(engine.get("/api/health").path("status").asText()).isEqualTo("ready");
    engine.close();
    return new StoppedData(data);
  }

  /// What is left once an engine has started and stopped again: pictures that a worker had written
  /// when it was killed belong to nobody, and are removed then at the latest.
  static StoppedData repaired(Path data) throws IOException, InterruptedException {
    return of(EngineProcess.start(data), data);
  }

  /// Everything that must hold whatever happened before.
  void isSound() throws SQLException, IOException {
    assertThat(data.resolve("gaze.db-wal")).doesNotExist();
    assertThat(texts("PRAGMA integrity_check")).containsExactly("ok");
    assertThat(texts("PRAGMA foreign_key_check")).isEmpty();
    assertThat(texts("SELECT media_id FROM stages WHERE state IN ('queued', 'running')"))
        .as("stages that are stuck")
        .isEmpty();
    assertThat(
            texts(
                """
                SELECT s.media_id FROM stages s WHERE s.state = 'failed' AND NOT EXISTS
                  (SELECT 1 FROM problems p WHERE p.media_id = s.media_id AND p.stage = s.stage)
                """))
        .as("failures without a reason")
        .isEmpty();
    assertThat(texts("SELECT media_id || '@' || at_ms FROM frames GROUP BY 1 HAVING count(*) > 1"))
        .as("frames that were stored twice")
        .isEmpty();
    assertThat(
            texts(
                """
                SELECT id FROM media WHERE state = 'done' AND (thumbnail_key IS NULL OR preview_key IS NULL)
                """))
        .as("done without a picture")
        .isEmpty();
    assertThat(blobsOnDisk()).as("blobs on the disk").containsAll(blobsOfItems());
    assertThat(knownBlobs()).as("blobs that somebody knows").containsAll(blobsOnDisk());
    assertThat(texts("SELECT blob_key FROM frames EXCEPT SELECT blob_key FROM blobs")).isEmpty();
  }

  long items() throws SQLException {
    return Long.parseLong(texts("SELECT count(*) FROM media").getFirst());
  }

  /// The stages that have an attempt which nobody ended.
  Set<String> running() throws SQLException {
    return new TreeSet<>(texts("SELECT DISTINCT stage FROM stages WHERE state = 'running'"));
  }

  int frames() throws SQLException {
    return Integer.parseInt(texts("SELECT count(*) FROM frames").getFirst());
  }

  /// How many vectors each stage has left.
  Map<String, Integer> vectors() throws SQLException {
    Map<String, Integer> vectors = new HashMap<>();
    for (String row : texts("SELECT stage || ' ' || count(*) FROM embeddings GROUP BY stage")) {
      String[] parts = row.split(" ");
      vectors.put(parts[0], Integer.parseInt(parts[1]));
    }
    return vectors;
  }

  /// How many passages each main file has, by its name: equal files have equally many.
  Map<String, Set<Integer>> passagesByName() throws SQLException {
    Map<String, Set<Integer>> passages = new HashMap<>();
    for (String row :
        texts(
            """
            SELECT f.name || '/' || (SELECT count(*) FROM embeddings e
              WHERE e.media_id = f.media_id AND e.stage = 'embedding_text')
            FROM media_files f WHERE f.position = 0
            """)) {
      String[] parts = row.split("/");
      passages.computeIfAbsent(parts[0], _ -> new HashSet<>()).add(Integer.valueOf(parts[1]));
    }
    return passages;
  }

  private Set<String> blobsOfItems() throws SQLException {
    return new TreeSet<>(texts("SELECT blob_key FROM blobs WHERE media_id IS NOT NULL"));
  }

  /// With those that no item needs any more and that are deleted soon.
  private Set<String> knownBlobs() throws SQLException {
    return new TreeSet<>(texts("SELECT blob_key FROM blobs"));
  }

  private Set<String> blobsOnDisk() throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("blobs"))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private List<String> texts(String query) throws SQLException {
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("gaze.db"));
        Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
