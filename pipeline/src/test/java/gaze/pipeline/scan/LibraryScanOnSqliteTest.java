package gaze.pipeline.scan;

import gaze.domain.OwnerId;
import gaze.storage.sqlite.SqliteStorage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class LibraryScanOnSqliteTest extends LibraryScanContract {
  @TempDir private Path data;
  private SqliteStorage storage;

  @BeforeEach
  @Override
  void open() {
    storage = SqliteStorage.open(data, ScanFixture.CLOCK);
    super.open();
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  ScanFixture.Ports ports() {
    return new ScanFixture.Ports(storage.libraries(OwnerId.LOCAL), storage.files(OwnerId.LOCAL));
  }
}
