package gaze.storage.sql;

import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.ModelRef;
import gaze.domain.Problem;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.domain.StageState;
import gaze.storage.sql.Tables.Problems;
import gaze.storage.sql.Tables.Stages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// Stage states to rows and back.
final class StageRows {
  private StageRows() {}

  /// The stages of one item.
  ///
  /// @param leases how many leases were given for each
  record Stored(Map<Stage, StageState> states, Map<Stage, Integer> leases) {
    static final Stored NOTHING = new Stored(Map.of(), Map.of());

    private static Stored empty() {
      return new Stored(new EnumMap<>(Stage.class), new EnumMap<>(Stage.class));
    }
  }

  /// The stages of these items; an item that does not exist has none.
  static Map<MediaId, Stored> of(DSLContext sql, Collection<MediaId> media) {
    Map<MediaId, Stored> found = new HashMap<>();
    Chunks.of(media, some -> read(sql, some, found));
    return found;
  }

  static Map<Stage, StageState> of(DSLContext sql, MediaId media) {
    return of(sql, List.of(media)).getOrDefault(media, Stored.NOTHING).states();
  }

  private static void read(DSLContext sql, List<MediaId> some, Map<MediaId, Stored> found) {
    record Key(MediaId media, Stage stage) {}
    Map<Key, List<Record>> rows = new LinkedHashMap<>();
    sql.select(
            Stages.MEDIA_ID,
            Stages.STAGE,
            Stages.STATE,
            Stages.ATTEMPTS,
            Stages.LEASES,
            Stages.NOT_BEFORE,
            Stages.SKIP_REASON,
            Stages.MODEL_NAME,
            Stages.MODEL_VERSION,
            Stages.STARTED,
            Problems.AT_STAGE,
            Problems.KIND,
            Problems.DETAIL)
        .from(Stages.T)
        .leftJoin(Problems.T)
        .on(Problems.MEDIA_ID.eq(Stages.MEDIA_ID), Problems.STAGE.eq(Stages.STAGE))
        .where(Stages.MEDIA_ID.in(some))
        .orderBy(Stages.MEDIA_ID, Stages.STAGE, Problems.POSITION)
        .forEach(
            row ->
                rows.computeIfAbsent(new Key(row.value1(), row.value2()), _ -> new ArrayList<>())
                    .add(row));
    rows.forEach(
        (key, same) -> {
          Stored stored = found.computeIfAbsent(key.media(), _ -> Stored.empty());
          stored.states().put(key.stage(), state(same.getFirst(), problems(same)));
          stored.leases().put(key.stage(), same.getFirst().get(Stages.LEASES));
        });
  }

  /// A stage comes with a row for each of its problems, or with one without a problem.
  private static List<Problem> problems(List<Record> rows) {
    return rows.stream()
        .filter(row -> row.get(Problems.KIND) != null)
        .map(
            row ->
                new Problem(
                    row.get(Problems.AT_STAGE), row.get(Problems.KIND), row.get(Problems.DETAIL)))
        .toList();
  }

  private static StageState state(Record row, List<Problem> problems) {
    int attempts = row.get(Stages.ATTEMPTS);
    return switch (row.get(Stages.STATE)) {
      case QUEUED ->
          new StageState.Queued(
              attempts, row.get(Stages.NOT_BEFORE), problems.stream().findFirst());
      case RUNNING -> new StageState.Running(attempts, row.get(Stages.STARTED));
      case DONE -> new StageState.Done(model(row), problems);
      case FAILED -> new StageState.Failed(attempts, problems.getFirst());
      case CANCELLED -> new StageState.Cancelled();
      case SKIPPED -> new StageState.Skipped(row.get(Stages.SKIP_REASON));
    };
  }

  private static Optional<ModelRef> model(Record row) {
    return Optional.ofNullable(row.get(Stages.MODEL_NAME))
        .map(name -> new ModelRef(name, row.get(Stages.MODEL_VERSION)));
  }

  /// The rows of stages that are all still to be done.
  static Rows fresh(DSLContext sql) {
    return Rows.into(
        sql,
        Stages.T,
        Stages.MEDIA_ID,
        Stages.LIBRARY_ID,
        Stages.STAGE,
        Stages.STATE,
        Stages.ATTEMPTS,
        Stages.LEASES,
        Stages.NOT_BEFORE);
  }

  static void addFresh(
      Rows rows, Additions additions, MediaId media, LibraryId library, Stage stage) {
    additions.queued(stage);
    rows.add(media, library, stage, StateName.QUEUED, 0, 0, Instant.EPOCH);
  }

  /// Replaces one stage's state. The number of leases grows when the state is a lease.
  static void update(Tx tx, MediaId media, Stage stage, StageState old, StageState state) {
    if (!old.problems().isEmpty()) {
      tx.sql()
          .deleteFrom(Problems.T)
          .where(Problems.MEDIA_ID.eq(media), Problems.STAGE.eq(stage))
          .execute();
    }
    tx.sql()
        .update(Stages.T)
        .set(columns(state, tx.now()))
        .where(Stages.MEDIA_ID.eq(media), Stages.STAGE.eq(stage))
        .execute();
    storeProblems(tx.sql(), media, stage, state.problems());
  }

  private static Map<Field<?>, @Nullable Object> columns(StageState state, Instant now) {
    Map<Field<?>, @Nullable Object> columns = new HashMap<>();
    columns.put(Stages.STATE, StateName.of(state));
    columns.put(Stages.ATTEMPTS, attempts(state));
    columns.put(Stages.NOT_BEFORE, notBefore(state));
    columns.put(Stages.SKIP_REASON, skipReason(state));
    columns.put(Stages.MODEL_NAME, modelOf(state).map(ModelRef::name).orElse(null));
    columns.put(Stages.MODEL_VERSION, modelOf(state).map(ModelRef::version).orElse(null));
    switch (state) {
      case StageState.Queued _ -> {
        columns.put(Stages.STARTED, null);
        columns.put(Stages.FINISHED, null);
      }
      case StageState.Running running -> {
        columns.put(Stages.STARTED, running.since());
        columns.put(Stages.FINISHED, null);
        columns.put(Stages.LEASES, Stages.LEASES.plus(1));
      }
      case StageState.Done _, StageState.Failed _, StageState.Cancelled _, StageState.Skipped _ ->
          columns.put(Stages.FINISHED, now);
    }
    return columns;
  }

  private static void storeProblems(
      DSLContext sql, MediaId media, Stage stage, List<Problem> problems) {
    Rows rows =
        Rows.into(
            sql,
            Problems.T,
            Problems.MEDIA_ID,
            Problems.STAGE,
            Problems.POSITION,
            Problems.AT_STAGE,
            Problems.KIND,
            Problems.DETAIL);
    for (int position = 0; position < problems.size(); position++) {
      Problem problem = problems.get(position);
      rows.add(media, stage, position, problem.stage(), problem.kind(), problem.detail());
    }
    rows.insert();
  }

  private static int attempts(StageState state) {
    return switch (state) {
      case StageState.Queued queued -> queued.attempts();
      case StageState.Running running -> running.attempt();
      case StageState.Failed failed -> failed.attempts();
      case StageState.Done _, StageState.Cancelled _, StageState.Skipped _ -> 0;
    };
  }

  private static Instant notBefore(StageState state) {
    return state instanceof StageState.Queued queued ? queued.notBefore() : Instant.EPOCH;
  }

  private static @Nullable SkipReason skipReason(StageState state) {
    return state instanceof StageState.Skipped(SkipReason reason) ? reason : null;
  }

  private static Optional<ModelRef> modelOf(StageState state) {
    return state instanceof StageState.Done done ? done.model() : Optional.empty();
  }
}
