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
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;

/// Stage states to rows and back.
final class StageRows {
  private static final Lookup<MediaId> LOOKUP =
      new Lookup<>(
          Stages.MEDIA_ID,
          (sql, which) ->
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
                  .where(which)
                  .orderBy(Stages.MEDIA_ID, Stages.STAGE, Problems.POSITION));
  private static final Template FRESH =
      Rows.into(
          Stages.T,
          Stages.MEDIA_ID,
          Stages.LIBRARY_ID,
          Stages.STAGE,
          Stages.STATE,
          Stages.ATTEMPTS,
          Stages.LEASES,
          Stages.NOT_BEFORE);
  private static final Template PROBLEM =
      Rows.into(
          Problems.T,
          Problems.MEDIA_ID,
          Problems.STAGE,
          Problems.POSITION,
          Problems.AT_STAGE,
          Problems.KIND,
          Problems.DETAIL);
  private static final Template BEGUN =
      new Template(
          sql ->
              ofOne(
                  state(sql)
                      .set(Stages.STARTED, Template.value(Stages.STARTED))
                      .set(Stages.FINISHED, Template.value(Stages.FINISHED))
                      .set(Stages.LEASES, Stages.LEASES.plus(Template.value(Stages.LEASES)))));
  private static final Template ENDED =
      new Template(sql -> ofOne(state(sql).set(Stages.FINISHED, Template.value(Stages.FINISHED))));

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
    read(sql, media, found);
    return found;
  }

  static Map<Stage, StageState> of(DSLContext sql, MediaId media) {
    return of(sql, List.of(media)).getOrDefault(media, Stored.NOTHING).states();
  }

  private static void read(DSLContext sql, Collection<MediaId> media, Map<MediaId, Stored> found) {
    record Key(MediaId media, Stage stage) {}
    Map<Key, List<Record>> rows = new LinkedHashMap<>();
    LOOKUP
        .find(sql, media)
        .forEach(
            row ->
                rows.computeIfAbsent(
                        new Key(row.get(Stages.MEDIA_ID), row.get(Stages.STAGE)),
                        _ -> new ArrayList<>())
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
    return new Rows(sql, FRESH);
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
    switch (state) {
      case StageState.Queued _ -> begun(tx, media, stage, state, null, 0);
      case StageState.Running running -> begun(tx, media, stage, state, running.since(), 1);
      case StageState.Done _, StageState.Failed _, StageState.Cancelled _, StageState.Skipped _ ->
          store(ENDED, tx, media, stage, state, tx.now());
    }
    storeProblems(tx.sql(), media, stage, state.problems());
  }

  private static void begun(
      Tx tx,
      MediaId media,
      Stage stage,
      StageState state,
      @Nullable Instant since,
      int leasesMore) {
    store(BEGUN, tx, media, stage, state, since, null, leasesMore);
  }

  /// @param times the values of this template that the others lack
  private static void store(
      Template template,
      Tx tx,
      MediaId media,
      Stage stage,
      StageState state,
      @Nullable Object... times) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(StateName.of(state));
    values.add(attempts(state));
    values.add(notBefore(state));
    values.add(skipReason(state));
    values.add(modelOf(state).map(ModelRef::name).orElse(null));
    values.add(modelOf(state).map(ModelRef::version).orElse(null));
    Collections.addAll(values, times);
    values.add(media);
    values.add(stage);
    template.execute(tx.sql(), values.toArray());
  }

  private static UpdateSetMoreStep<Record> state(DSLContext sql) {
    return sql.update(Stages.T)
        .set(Stages.STATE, Template.value(Stages.STATE))
        .set(Stages.ATTEMPTS, Template.value(Stages.ATTEMPTS))
        .set(Stages.NOT_BEFORE, Template.value(Stages.NOT_BEFORE))
        .set(Stages.SKIP_REASON, Template.value(Stages.SKIP_REASON))
        .set(Stages.MODEL_NAME, Template.value(Stages.MODEL_NAME))
        .set(Stages.MODEL_VERSION, Template.value(Stages.MODEL_VERSION));
  }

  private static Query ofOne(UpdateSetMoreStep<Record> update) {
    return update.where(
        Stages.MEDIA_ID.eq(Template.value(Stages.MEDIA_ID)),
        Stages.STAGE.eq(Template.value(Stages.STAGE)));
  }

  private static void storeProblems(
      DSLContext sql, MediaId media, Stage stage, List<Problem> problems) {
    Rows rows = new Rows(sql, PROBLEM);
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
