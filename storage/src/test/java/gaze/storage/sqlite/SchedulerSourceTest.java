package gaze.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.SchedulableTaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// db-scheduler on the one writer.
class SchedulerSourceTest {
  private static final int JOBS = 300;

  @TempDir private Path folder;

  private SqliteStorage storage;
  private DataSource source;

  @BeforeEach
  void open() {
    storage = SqliteStorage.open(folder, InstantSource.system());
    source = storage.schedulerDataSource();
  }

  @AfterEach
  void close() {
    storage.close();
  }

  private static SchedulableInstance<Void> now(OneTimeTask<Void> task, String id, int priority) {
    TaskInstance<Void> instance = task.instanceBuilder(id).priority(priority).build();
    return new SchedulableTaskInstance<>(instance, Instant.EPOCH);
  }

  private long rows() throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select count(*) from scheduled_tasks");
        ResultSet row = statement.executeQuery()) {
      return row.getLong(1);
    }
  }

  @Test
  @Tag("integration")
  void everyJobRunsOnceWhileOthersWrite() throws Exception {
    Set<String> ran = ConcurrentHashMap.newKeySet();
    CountDownLatch all = new CountDownLatch(JOBS);
    OneTimeTask<Void> task =
        Tasks.oneTime("item", Void.class)
            .execute(
                (instance, _) -> {
                  storage.settings().put("done-" + instance.getId(), "1");
                  assertThat(ran.add(instance.getId())).isTrue();
                  all.countDown();
                });
    Scheduler scheduler =
        Scheduler.create(source, task)
            .threads(8)
            .pollingInterval(Duration.ofMillis(50))
            .pollUsingFetchAndLockOnExecute(1, 4)
            .enablePriority()
            .build();
    List<SchedulableInstance<?>> batch = new ArrayList<>();
    for (int i = 0; i < JOBS; i++) {
      batch.add(now(task, "job-" + i, i % 10));
    }
    scheduler.scheduleBatch(batch);
    assertThat(rows()).isEqualTo(JOBS);

    scheduler.start();
    boolean finished = all.await(60, TimeUnit.SECONDS);
    scheduler.stop();

    assertThat(finished).isTrue();
    assertThat(storage.settings().all()).hasSize(JOBS);
    assertThat(rows()).isZero();
  }

  @Test
  @Tag("integration")
  void theMoreUrgentJobRunsFirst() throws Exception {
    List<String> order = new CopyOnWriteArrayList<>();
    CountDownLatch all = new CountDownLatch(3);
    OneTimeTask<Void> task =
        Tasks.oneTime("item", Void.class)
            .execute(
                (instance, _) -> {
                  order.add(instance.getId());
                  all.countDown();
                });
    Scheduler scheduler =
        Scheduler.create(source, task)
            .threads(1)
            .pollingInterval(Duration.ofMillis(50))
            .enablePriority()
            .build();
    scheduler.scheduleIfNotExists(now(task, "later", 1));
    scheduler.scheduleIfNotExists(now(task, "first", 9));
    scheduler.scheduleIfNotExists(now(task, "second", 5));
    assertThat(scheduler.scheduleIfNotExists(now(task, "first", 9))).isFalse();

    scheduler.start();
    assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
    scheduler.stop();

    assertThat(order).containsExactly("first", "second", "later");
  }

  @Test
  void aStatementInWordsIsWrittenToo() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
              + " VALUES ('a', 'b', 0, 0, 1)");
      assertThat(rows()).isEqualTo(1);
      assertThat(statement.executeUpdate("DELETE FROM scheduled_tasks")).isEqualTo(1);
    }
    assertThat(rows()).isZero();
  }

  @Test
  void aRefusedRowIsAnSqlException() throws SQLException {
    String insert =
        "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
            + " VALUES (?, ?, 0, 0, 1)";
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(insert)) {
      statement.setString(1, "item");
      statement.setString(2, "one");
      assertThat(statement.execute()).isFalse();
      assertThat(statement.getUpdateCount()).isEqualTo(1);
      assertThatThrownBy(statement::executeUpdate).isInstanceOf(SQLException.class);
    }
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void transactionsAreNotOffered() throws SQLException {
    try (Connection connection = source.getConnection()) {
      assertThat(connection.getAutoCommit()).isTrue();
      connection.setAutoCommit(true);
      assertThatThrownBy(() -> connection.setAutoCommit(false))
          .isInstanceOf(SQLFeatureNotSupportedException.class);
      assertThatThrownBy(connection::commit).isInstanceOf(SQLFeatureNotSupportedException.class);
      assertThat(connection.isClosed()).isFalse();
      assertThat(connection.isValid(1)).isTrue();
      connection.close();
      assertThat(connection.isClosed()).isTrue();
    }
  }
}
