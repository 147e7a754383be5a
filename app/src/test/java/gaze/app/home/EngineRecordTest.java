package gaze.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineRecordTest {
  private static final EngineRecord RECORD =
      new EngineRecord(48100, "secret", UUID.randomUUID(), 42, Optional.of(7L), 1_700_000_000_000L);

  @Test
  void comesBackAsItWasWritten(@TempDir Path folder) throws IOException {
    DataDirectory data = new DataDirectory(folder);

    RECORD.write(data);

    assertThat(EngineRecord.read(data)).contains(RECORD);
  }

  @Test
  void onlyItsOwnerMayReadIt(@TempDir Path folder) throws IOException {
    Assumptions.assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX modes");
    DataDirectory data = new DataDirectory(folder);

    RECORD.write(data);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.engineRecord())))
        .isEqualTo("rw-------");
  }

  @Test
  void aTornRecordCountsAsNone(@TempDir Path folder) throws IOException {
    DataDirectory data = new DataDirectory(folder);
    Files.writeString(data.engineRecord(), "{\"port\": 481");

    assertThat(EngineRecord.read(data)).isEmpty();
  }
}
