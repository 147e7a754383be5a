package gaze.storage.sqlite;

import gaze.storage.BlobLedgerContract;
import gaze.storage.CatalogContract;
import gaze.storage.CountsContract;
import gaze.storage.LibrariesContract;
import gaze.storage.LibraryFilesContract;
import gaze.storage.OutboxContract;
import gaze.storage.ProblemsContract;
import gaze.storage.SettingsContract;
import gaze.storage.StagesContract;
import gaze.storage.Storage;
import gaze.storage.TimelineContract;
import gaze.storage.TranscriptsContract;
import gaze.storage.UnderstandingContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/// Every port's contract on SQLite. Each test opens its own copy of one empty database.
class SqliteContractsTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void makeEmptyDatabase() {
    SqliteStorage.open(folder.resolve("empty"), InstantSource.system()).close();
  }

  private static Storage fresh(InstantSource clock) {
    try {
      Path data = Files.createTempDirectory(folder, "data");
      Files.copy(folder.resolve("empty/gaze.db"), data.resolve("gaze.db"));
      return SqliteStorage.open(data, clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Nested
  class StagesTest extends StagesContract {
    @Override
    protected Storage open(InstantSource clock) {
      return fresh(clock);
    }
  }

  @Nested
  class LibraryFilesTest extends LibraryFilesContract {
    @Override
    protected Storage open(InstantSource clock) {
      return fresh(clock);
    }
  }

  @Nested
  class TranscriptsTest extends TranscriptsContract {
    @Override
    protected Storage open(InstantSource clock) {
      return fresh(clock);
    }
  }

  @Nested
  class CatalogTest extends CatalogContract {
    @Override
    protected Storage open(InstantSource clock) {
      return fresh(clock);
    }
  }

  @Nested
  class TimelineTest extends TimelineContract {
    @Override
    protected Storage open(InstantSource clock) {
      return fresh(clock);
    }
  }

  @Nested
  class LibrariesTest extends LibrariesContract {
    @Override
    protected Storage open(InstantSource clock) {
      return fresh(clock);
    }
  }

  @Nested
  class OutboxTest extends OutboxContract {
    @Override
    protected Storage open(InstantSource clock) {
      return fresh(clock);
    }
  }

  @Nested
  class SettingsTest extends SettingsContract {
    @Override
    protected Storage open(InstantSource clock) {
      return fresh(clock);
    }
  }

  @Nested
  class BlobLedgerTest extends BlobLedgerContract {
    @Override
    protected Storage open(InstantSource clock) {
      return fresh(clock);
    }
  }

  @Nested
  class ProblemsTest extends ProblemsContract {
    @Override
    protected Storage open(InstantSource clock) {
      return fresh(clock);
    }
  }

  @Nested
  class UnderstandingTest extends UnderstandingContract {
    @Override
    protected Storage open(InstantSource clock) {
      return fresh(clock);
    }
  }

  @Nested
  class CountsTest extends CountsContract {
    @Override
    protected Storage open(InstantSource clock) {
      return fresh(clock);
    }
  }
}
