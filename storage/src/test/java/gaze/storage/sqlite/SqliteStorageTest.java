package gaze.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gaze.domain.ItemState;
import gaze.domain.Library;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.domain.OwnerId;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.storage.FileChange.ItemAdded;
import gaze.storage.Given;
import gaze.storage.PageRequest;
import gaze.storage.Stages;
import gaze.storage.StorageFailure;
import gaze.storage.Timeline;
import gaze.testkit.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStorageTest {
  @TempDir private Path folder;

  private SqliteStorage open() {
    return SqliteStorage.open(folder.resolve("data"), InstantSource.system());
  }

  private StorageFailure refusal() {
    return Optional.ofNullable(catchThrowableOfType(StorageFailure.class, this::open))
        .orElseThrow();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/gaze.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Test
  void aClosedStorageIsOneFile() throws IOException {
    SqliteStorage storage = open();
    storage.settings().put("theme", "\"dark\"");
    storage.settings().find("theme");
    assertThat(folder.resolve("data/gaze.db-wal")).exists();

    storage.close();
    storage.close();

    try (Stream<Path> files = Files.list(folder.resolve("data"))) {
      assertThat(files).containsExactly(folder.resolve("data/gaze.db"));
    }
  }

  @Test
  void whatWasStoredIsThereAfterOpeningAgain() {
    try (SqliteStorage storage = open()) {
      storage.settings().put("theme", "\"dark\"");
    }
    try (SqliteStorage storage = open()) {
      assertThat(storage.settings().find("theme")).contains("\"dark\"");
      assertThat(storage.integrityProblems()).isEmpty();
    }
  }

  @Test
  void aClosedStorageRefusesToWork() {
    SqliteStorage storage = open();
    storage.close();

    assertThatThrownBy(() -> storage.settings().put("a", "1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> storage.settings().find("a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void aDatabaseOfANewerVersionIsRefusedAndLeftAlone() throws Exception {
    open().close();
    execute(
        """
        INSERT INTO flyway_schema_history
          (installed_rank, version, description, type, script, installed_by, execution_time, success)
        VALUES (99, '42', 'future', 'SQL', 'V42__future.sql', '', 0, 1)
        """);
    byte[] before = Files.readAllBytes(folder.resolve("data/gaze.db"));

    StorageFailure refusal = refusal();

    assertThat(refusal.kind()).isEqualTo(ProblemKind.UNSUPPORTED);
    assertThat(refusal).hasMessageContaining("newer version of Gaze").hasMessageContaining("42");
    assertThat(Files.readAllBytes(folder.resolve("data/gaze.db"))).isEqualTo(before);
  }

  @Test
  void aFileThatIsNoDatabaseIsRefused() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/gaze.db"), "not a database at all, ".repeat(500));

    StorageFailure refusal = refusal();

    assertThat(refusal.kind()).isEqualTo(ProblemKind.WRONG_CONTENT);
    assertThat(refusal).hasMessageContaining("not a database");
  }

  @Test
  void aDataDirectoryThatCannotBeMadeIsRefused() throws IOException {
    Files.createFile(folder.resolve("data"));

    StorageFailure refusal = refusal();

    assertThat(refusal.kind()).isEqualTo(ProblemKind.PERMISSION);
    assertThat(refusal).hasMessageContaining("cannot be made");
  }

  @Test
  void aReadOnlyDataDirectoryIsRefused() throws Exception {
    try (SmallDisk disk = SmallDisk.mounted(folder, 4)) {
      SqliteStorage.open(disk.root(), InstantSource.system()).close();
      disk.readOnly();

      StorageFailure refusal =
          Optional.ofNullable(
                  catchThrowableOfType(
                      StorageFailure.class,
                      () -> SqliteStorage.open(disk.root(), InstantSource.system())))
              .orElseThrow();

      assertThat(refusal.kind()).isEqualTo(ProblemKind.PERMISSION);
      assertThat(refusal).hasMessageContaining("read-only");
    }
  }

  @Test
  void anUnprivilegedUserIsToldOfAReadOnlyDirectory() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Assumptions.assumeTrue(
        data.toFile().setWritable(false) && !Files.isWritable(data),
        "this user may write everywhere");
    try {
      assertThat(refusal().kind()).isEqualTo(ProblemKind.PERMISSION);
    } finally {
      assertThat(data.toFile().setWritable(true)).isTrue();
    }
  }

  @Test
  void theNewestMigrationIsTheVersionThatOpeningTakesForCurrent() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".sql"))
                  .map(name -> name.substring(1, name.indexOf("__")).replace('_', '.'))
                  .map(MigrationVersion::fromVersion)
                  .max(MigrationVersion::compareTo))
          .contains(Schema.VERSION);
    }
  }

  @Test
  void aLibraryWhoseRemovalWasInterruptedGoesWhenTheStorageOpens() throws Exception {
    Library library = Given.library("/pictures");
    MediaId media = MediaId.random();
    try (SqliteStorage storage = open()) {
      storage.libraries(OwnerId.LOCAL).add(library);
      storage
          .files(OwnerId.LOCAL)
          .apply(
              library.id(),
              List.of(new ItemAdded(media, MediaKind.PHOTO, List.of(Given.file("a.jpg")))),
              Given.NOW);
    }
    execute("UPDATE libraries SET removing = 1");

    try (SqliteStorage storage = open()) {
      assertThat(storage.libraries(OwnerId.LOCAL).all()).isEmpty();
      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (storage.catalog(OwnerId.LOCAL).find(media).isPresent()
          && System.nanoTime() < deadline) {
        Thread.onSpinWait();
      }
      assertThat(storage.catalog(OwnerId.LOCAL).find(media)).isEmpty();
    }
  }

  @Test
  void aDamagedDatabaseSaysSo() throws IOException {
    try (SqliteStorage storage = open()) {
      for (int i = 0; i < 200; i++) {
        storage.settings().put("key-" + i, "\"" + "x".repeat(200) + "\"");
      }
    }
    Path file = folder.resolve("data/gaze.db");
    byte[] content = Files.readAllBytes(file);
    for (int i = content.length / 2; i < content.length; i++) {
      content[i] = (byte) (i * 31);
    }
    Files.write(file, content);

    assertThat(whatIsWrong()).isNotEmpty();
  }

  /// Where the damage lies decides whether opening finds it or only the check.
  private List<String> whatIsWrong() {
    try (SqliteStorage storage = open()) {
      return storage.integrityProblems();
    } catch (StorageFailure e) {
      assertThat(e.kind()).isEqualTo(ProblemKind.UNREADABLE);
      return List.of(e.toString());
    }
  }

  @Test
  void aLibraryOfTheSchemaBeforeIsCountedWhenItIsOpened() throws IOException, SQLException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Schema.migrate(new Connections(data.resolve("gaze.db")), MigrationVersion.fromVersion("1.3"));
    Library library = Given.library("/pictures");
    execute(
        "INSERT INTO libraries (id, owner_id, name, root, recursive, presence, added_ms, removing)"
            + " VALUES ('%s', '%s', 'old', '/pictures', TRUE, 'online', 0, FALSE)"
                .formatted(library.id(), OwnerId.LOCAL));
    for (long bytes : new long[] {0, 7, 12, 1_999, 2_000_000, 2_999_999}) {
      execute(oldItem(library, "photo", bytes));
    }

    try (SqliteStorage storage = open()) {
      Timeline timeline = storage.timeline(OwnerId.LOCAL);
      assertThat(timeline.buckets(Timeline.Order.SMALLEST, Timeline.Filter.NONE))
          .extracting(Timeline.Bucket::count)
          .containsExactly(2L, 1L, 1L, 2L);
      assertThat(storage.stages().allDue(Optional.empty(), 1))
          .map(Stages.Due::stage)
          .containsExactly(Stage.EMBEDDING);
      assertThat(storage.stages().summary(OwnerId.LOCAL, Optional.empty()))
          .containsEntry(Stage.DETECTING, Map.of("queued", 6L));
      assertThat(
              storage
                  .stages()
                  .items(OwnerId.LOCAL, ItemState.PENDING, Optional.empty(), PageRequest.first(10))
                  .items())
          .hasSize(6);
      Timeline.Span before1970 = new Timeline.Span.Month(YearMonth.of(1969, 12));
      assertThat(timeline.cursor(before1970, Timeline.Order.NEWEST, Timeline.Filter.NONE, 6))
          .isPresent();
    }
  }

  @Test
  void aVideoOfTheSchemaBeforeIsListenedToAndAPhotoIsNot() throws IOException, SQLException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Schema.migrate(new Connections(data.resolve("gaze.db")), MigrationVersion.fromVersion("2"));
    Library library = Given.library("/pictures");
    execute(
        "INSERT INTO libraries (id, owner_id, name, root, recursive, presence, added_ms, removing)"
            + " VALUES ('%s', '%s', 'old', '/pictures', TRUE, 'online', 0, FALSE)"
                .formatted(library.id(), OwnerId.LOCAL));
    execute(oldItem(library, "photo", 1));
    execute(oldItem(library, "video", 2));

    try (SqliteStorage storage = open()) {
      assertThat(storage.stages().summary(OwnerId.LOCAL, Optional.empty()))
          .containsEntry(Stage.TRANSCRIBING, Map.of("queued", 1L));
      assertThat(
              storage
                  .stages()
                  .items(OwnerId.LOCAL, ItemState.PENDING, Optional.empty(), PageRequest.first(10))
                  .items())
          .hasSize(1);
    }
  }

  private static String oldItem(Library library, String kind, long bytes) {
    return "INSERT INTO media (id, owner_id, library_id, kind, sort_name, bytes, captured_ms,"
        + " bucket, size_decoded, live, file_count, favorite, state, added_ms, changed_ms, revision)"
        + " VALUES ('%s', '%s', '%s', '%s', 'a', %d, -1, 196912, FALSE, FALSE, 1, FALSE, 'done',"
            .formatted(MediaId.random(), OwnerId.LOCAL, library.id(), kind, bytes)
        + " 0, 0, 1)";
  }
}
