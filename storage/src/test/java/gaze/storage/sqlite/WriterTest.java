package gaze.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterTest {
  @TempDir private Path folder;

  private Connections connections;
  private Writer writer;

  @BeforeEach
  void open() {
    SqliteStorage.open(folder, InstantSource.system()).close();
    connections = new Connections(folder.resolve("gaze.db"));
    writer = new Writer(connections.writer());
  }

  @AfterEach
  void close() {
    writer.close();
  }

  private static Writer.Work<Integer> setting(String name) {
    return connection -> put(connection, name);
  }

  private static int put(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(
          "INSERT INTO settings (name, value) VALUES ('" + name + "', '1')");
    }
  }

  private List<String> stored() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = connections.reader();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT name FROM settings ORDER BY name")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  /// Keeps the writer busy until everything is waiting behind it, so that it is taken as one batch.
  private void together(List<? extends Callable<?>> waiting) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch busy = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<?> blocker =
          threads.submit(
              () ->
                  writer.write(
                      _ -> {
                        busy.countDown();
                        awaitUninterruptibly(release);
                        return 0;
                      }));
      busy.await();
      List<Future<?>> all = new ArrayList<>();
      for (Callable<?> one : waiting) {
        all.add(threads.submit(one));
      }
      while (writer.waiting() < waiting.size()) {
        Thread.onSpinWait();
      }
      release.countDown();
      blocker.get();
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatWaitsTogetherIsStoredTogether() throws Exception {
    together(
        IntStream.range(10, 30)
            .<Callable<Integer>>mapToObj(i -> () -> writer.write(setting("s" + i)))
            .toList());

    assertThat(stored()).hasSize(20).startsWith("s10").endsWith("s29");
  }

  @Test
  void aPieceOfWorkThatThrowsSpoilsNoOther() throws Exception {
    together(
        List.of(
            () -> writer.write(setting("before")),
            () -> {
              assertThatThrownBy(
                      () ->
                          writer.write(
                              connection -> {
                                put(connection, "half-done");
                                throw new IllegalArgumentException("no further");
                              }))
                  .isInstanceOf(IllegalArgumentException.class)
                  .hasMessage("no further");
              return 0;
            },
            () -> writer.write(setting("after"))));

    assertThat(stored()).containsExactly("after", "before");
  }

  @Test
  void aRowThatIsRefusedIsAnErrorOfItsOwnCallerOnly() throws Exception {
    writer.write(setting("taken"));
    together(
        List.of(
            () -> writer.write(setting("free")),
            () -> {
              assertThatThrownBy(() -> writer.write(setting("taken")))
                  .hasRootCauseInstanceOf(SQLException.class);
              return 0;
            }));

    assertThat(stored()).containsExactly("free", "taken");
  }

  @Test
  void aTransactionDoesNotStartInsideAnother() {
    assertThatThrownBy(() -> writer.write(_ -> writer.write(setting("inner"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("inside another");
  }

  @Test
  void closingFinishesWhatWasPromised() throws Exception {
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<Integer>> promised = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        String name = "s" + i;
        promised.add(threads.submit(() -> writer.write(setting(name))));
      }
      promised.getFirst().get();
      writer.close();
      long kept = 0;
      for (Future<Integer> one : promised) {
        kept += succeeded(one) ? 1 : 0;
      }
      assertThat(stored()).hasSize((int) kept);
    }
  }

  private static boolean succeeded(Future<Integer> one) throws InterruptedException {
    try {
      return one.get() == 1;
    } catch (java.util.concurrent.ExecutionException e) {
      assertThat(e).hasMessageContaining("the storage is closed");
      return false;
    }
  }
}
