package gaze.storage.sqlite;

import gaze.storage.StagesContract;
import gaze.storage.Storage;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/// Every port's contract on SQLite.
class SqliteContractsTest {
  @TempDir private static Path folder;

  private static Storage fresh(InstantSource clock) throws Exception {
    return SqliteStorage.open(java.nio.file.Files.createTempDirectory(folder, "data"), clock);
  }

  @Nested
  class StagesTest extends StagesContract {
    @Override
    protected Storage open(InstantSource clock) throws Exception {
      return fresh(clock);
    }
  }
}
