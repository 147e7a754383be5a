package gaze.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.app.home.DataDirectory;
import gaze.app.home.EngineRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// How a command finds the engine of a data directory: it takes the one that is there, never
/// another one, and starts one where there is none.
@Tag("integration")
@Timeout(180)
class EngineSharingTest {
  private static final int UNREACHABLE = 3;

  @TempDir private Path folder = Path.of("");

  @Test
  void aCommandTakesTheEngineThatRuns() throws Exception {
    DataDirectory data = new DataDirectory(folder.resolve("data"));
    try (EngineProcess engine = EngineProcess.start(data.root())) {
      EngineRecord before = EngineRecord.read(data).orElseThrow();

      GazeCommand stats = stats(data);

      assertThat(stats.exitCode()).as(stats.said()).isZero();
      assertThat(EngineRecord.read(data)).contains(before);
      assertThat(engine.get("/api/health").path("engine_uuid").asText())
          .isEqualTo(before.uuid().toString());
    }
  }

  @Test
  void whatADeadEngineLeftIsCleanedUp() throws Exception {
    DataDirectory data = new DataDirectory(folder.resolve("data"));
    try (EngineProcess engine = EngineProcess.start(data.root())) {
      engine.killHard();
    }
    assertThat(EngineRecord.read(data)).isPresent();

    GazeCommand stats = stats(data);

    assertThat(stats.exitCode()).as(stats.said()).isZero();
    assertThat(data.engineRecord()).doesNotExist();
  }

  @Test
  void anotherEngineAtThePortIsAnErrorThatSaysSo() throws Exception {
    DataDirectory mine = new DataDirectory(folder.resolve("mine"));
    DataDirectory other = new DataDirectory(folder.resolve("other"));
    try (EngineProcess _ = EngineProcess.start(mine.root());
        EngineProcess _ = EngineProcess.start(other.root())) {
      EngineRecord theirs = EngineRecord.read(other).orElseThrow();
      UUID my = EngineRecord.read(mine).orElseThrow().uuid();
      new EngineRecord(
              theirs.port(), theirs.token(), my, theirs.pid(), Optional.empty(), 1_700_000_000_000L)
          .write(mine);

      GazeCommand stats = stats(mine);

      assertThat(stats.exitCode()).isEqualTo(UNREACHABLE);
      assertThat(stats.said()).contains("another engine", theirs.uuid().toString(), my.toString());
    }
  }

  @Test
  void aDatabaseOfANewerVersionIsRefusedWithTheReason() throws Exception {
    DataDirectory data = new DataDirectory(folder.resolve("data"));
    assertThat(stats(data).exitCode()).isZero();
    Path database = data.root().resolve("gaze.db");
    comesFromTheFuture(database);
    byte[] before = Files.readAllBytes(database);

    GazeCommand stats = stats(data);

    assertThat(stats.exitCode()).isEqualTo(UNREACHABLE);
    assertThat(stats.said()).contains("newer version of Gaze");
    assertThat(Files.readAllBytes(database)).isEqualTo(before);
  }

  private static GazeCommand stats(DataDirectory data) throws IOException, InterruptedException {
    return GazeCommand.run("stats", "--data", data.root().toString());
  }

  private static void comesFromTheFuture(Path database) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = DELETE");
      statement.execute(
          """
          INSERT INTO flyway_schema_history
            (installed_rank, version, description, type, script, installed_by, execution_time, success)
          VALUES (99, '42', 'future', 'SQL', 'V42__future.sql', '', 0, 1)
          """);
    }
  }
}
