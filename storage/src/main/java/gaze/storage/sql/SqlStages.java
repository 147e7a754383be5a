package gaze.storage.sql;

import gaze.domain.FileFacts;
import gaze.domain.ItemState;
import gaze.domain.Lease;
import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.domain.ModelRef;
import gaze.domain.OwnerId;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.domain.StageEvent;
import gaze.domain.StageFacts;
import gaze.domain.StageMachine;
import gaze.domain.StageState;
import gaze.storage.Page;
import gaze.storage.PageRequest;
import gaze.storage.Stages;
import gaze.storage.sql.Tables.Media;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.impl.DSL;

/// The stages as rows. Every change loads the item's stages, asks the stage machine, and stores
/// what it says in the same transaction.
final class SqlStages implements Stages {
  /// Items whose stages change together in one transaction when there is no end of them.
  private static final int AT_ONCE = 500;

  private static final Lookup<MediaId> ITEM =
      new Lookup<>(
          Media.ID,
          (sql, which) ->
              sql.select(Media.ID, Media.OWNER_ID, Media.CAPTURED)
                  .from(Media.T)
                  .where(which)
                  .orderBy(Media.ID));

  private final Database database;

  SqlStages(Database database) {
    this.database = database;
  }

  @Override
  public Map<Stage, StageState> of(MediaId media) {
    return database.read(sql -> StageRows.of(sql, media));
  }

  @Override
  public Optional<Due> due(MediaId media) {
    return database.read(sql -> due(sql, List.of(media)).stream().findFirst());
  }

  @Override
  public List<Due> allDue(Optional<MediaId> after, int limit) {
    return database.read(
        sql -> {
          List<Due> found = new ArrayList<>();
          Optional<MediaId> last = after;
          boolean more = true;
          while (more && found.size() < limit) {
            List<MediaId> queued = withState(sql, StateName.QUEUED, last, limit - found.size());
            more = !queued.isEmpty();
            if (more) {
              found.addAll(due(sql, queued));
              last = Optional.of(queued.getLast());
            }
          }
          return List.copyOf(found);
        });
  }

  private static List<MediaId> withState(
      DSLContext sql, StateName state, Optional<MediaId> after, int limit) {
    return sql.selectDistinct(Tables.Stages.MEDIA_ID)
        .from(Tables.Stages.T)
        .where(Tables.Stages.STATE.eq(state))
        .and(after.map(Tables.Stages.MEDIA_ID::gt).orElseGet(DSL::noCondition))
        .orderBy(Tables.Stages.MEDIA_ID)
        .limit(limit)
        .fetch(Tables.Stages.MEDIA_ID);
  }

  /// In the order of the ids.
  private static List<Due> due(DSLContext sql, List<MediaId> media) {
    Map<MediaId, StageRows.Stored> stages = StageRows.of(sql, media);
    List<Due> found = new ArrayList<>();
    for (Record row : ITEM.find(sql, media)) {
      due(row.get(Media.ID), row.get(Media.OWNER_ID), row.get(Media.CAPTURED), stages)
          .ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Due> due(
      MediaId id, OwnerId owner, long captured, Map<MediaId, StageRows.Stored> all) {
    Map<Stage, StageState> stages = all.getOrDefault(id, StageRows.Stored.NOTHING).states();
    return StageMachine.due(stages)
        .map(
            stage -> {
              Instant notBefore =
                  stages.get(stage) instanceof StageState.Queued queued
                      ? queued.notBefore()
                      : Instant.EPOCH;
              return new Due(owner, id, stage, notBefore, Instant.ofEpochMilli(captured));
            });
  }

  @Override
  public Optional<Lease> lease(MediaId media, Stage stage, Optional<ModelRef> model, Instant at) {
    return database.write(
        tx ->
            StagedItem.find(tx.sql(), media)
                .filter(item -> item.stages().get(stage) instanceof StageState.Queued)
                .map(
                    item -> {
                      item.move(
                          tx, stage, state -> StageMachine.next(state, new StageEvent.Leased(at)));
                      tx.changes().revised(media);
                      int number = item.leases().getOrDefault(stage, 0) + 1;
                      return new Lease(media, stage, number, item.fingerprint(), model);
                    }));
  }

  @Override
  public boolean finish(Lease lease, StageFacts facts, List<Problem> notes, Instant at) {
    if (facts.stage() != lease.stage()) {
      throw new IllegalArgumentException(
          "facts of " + facts.stage() + " do not finish " + lease.stage());
    }
    return whileCurrent(
        lease,
        (tx, item) -> {
          StagedItem fitting =
              kindIn(facts, item)
                  .filter(kind -> kind != item.kind())
                  .map(kind -> item.as(tx, kind))
                  .orElse(item);
          Facts.store(tx.sql(), lease.media(), facts, lease.model());
          fitting.move(
              tx,
              lease.stage(),
              state -> StageMachine.next(state, new StageEvent.Finished(lease.model(), notes)));
        });
  }

  /// What the main file turned out to be.
  private static Optional<MediaKind> kindIn(StageFacts facts, StagedItem item) {
    return facts instanceof StageFacts.MetadataRead read
        ? read.files().stream()
            .filter(file -> file.file().equals(item.main()))
            .map(FileFacts::kind)
            .findFirst()
        : Optional.empty();
  }

  @Override
  public boolean end(Lease lease, StageEvent event) {
    return whileCurrent(
        lease,
        (tx, item) -> item.move(tx, lease.stage(), state -> StageMachine.next(state, event)));
  }

  private interface Ending {
    void store(Tx tx, StagedItem item);
  }

  private boolean whileCurrent(Lease lease, Ending ending) {
    return database.write(
        tx -> {
          Optional<StagedItem> current =
              StagedItem.find(tx.sql(), lease.media()).filter(item -> isCurrent(lease, item));
          current.ifPresent(
              item -> {
                ending.store(tx, item);
                item.updated(tx);
              });
          return current.isPresent();
        });
  }

  private static boolean isCurrent(Lease lease, StagedItem item) {
    return item.stages().get(lease.stage()) instanceof StageState.Running
        && item.fingerprint().equals(lease.fingerprint())
        && item.leases().getOrDefault(lease.stage(), 0) == lease.attempt();
  }

  @Override
  public void pass(MediaId media, Set<Stage> stages, SkipReason reason) {
    database.change(
        tx ->
            StagedItem.find(tx.sql(), media)
                .ifPresent(
                    item -> {
                      item.move(tx, stages, state -> passed(state, reason));
                      item.updated(tx);
                    }));
  }

  private static StageState passed(StageState state, SkipReason reason) {
    return state instanceof StageState.Queued
        ? StageMachine.next(state, new StageEvent.Passed(reason))
        : state;
  }

  @Override
  public long requeue(Stage stage, ModelRef model) {
    long requeued = 0;
    List<MediaId> some = notMadeBy(stage, model, Optional.empty());
    while (!some.isEmpty()) {
      List<MediaId> found = some;
      database.change(
          tx ->
              StagedItem.findAll(tx.sql(), found).values().forEach(item -> redo(tx, item, stage)));
      requeued += some.size();
      some = notMadeBy(stage, model, Optional.of(some.getLast()));
    }
    return requeued;
  }

  private static void redo(Tx tx, StagedItem item, Stage stage) {
    Map<Stage, StageState> moved = new EnumMap<>(item.stages());
    moved.computeIfPresent(
        stage,
        (_, state) ->
            switch (state) {
              case StageState.Done _, StageState.Skipped _ -> requeued(state);
              case StageState.Queued _,
                  StageState.Running _,
                  StageState.Failed _,
                  StageState.Cancelled _ ->
                  state;
            });
    for (Stage reader : StageMachine.dependents(stage)) {
      moved.computeIfPresent(
          reader, (_, state) -> state instanceof StageState.Done ? requeued(state) : state);
    }
    item.store(tx, moved);
    item.updated(tx);
  }

  /// Items whose stage waits for a model or was done by another.
  private List<MediaId> notMadeBy(Stage stage, ModelRef model, Optional<MediaId> after) {
    Condition byAnother =
        Tables.Stages.STATE
            .eq(StateName.DONE)
            .and(
                Tables.Stages.MODEL_NAME
                    .isDistinctFrom(model.name())
                    .or(Tables.Stages.MODEL_VERSION.isDistinctFrom(model.version())));
    Condition waiting =
        Tables.Stages.SKIP_REASON.in(SkipReason.MODEL_MISSING, SkipReason.SWITCHED_OFF);
    return database.read(
        sql ->
            sql.select(Tables.Stages.MEDIA_ID)
                .from(Tables.Stages.T)
                .where(Tables.Stages.STAGE.eq(stage), byAnother.or(waiting))
                .and(after.map(Tables.Stages.MEDIA_ID::gt).orElseGet(DSL::noCondition))
                .orderBy(Tables.Stages.MEDIA_ID)
                .limit(AT_ONCE)
                .fetch(Tables.Stages.MEDIA_ID));
  }

  @Override
  public void retry(Set<MediaId> media) {
    database.change(tx -> move(tx, media, state -> endedInVain(state) ? requeued(state) : state));
  }

  private static boolean endedInVain(StageState state) {
    return state instanceof StageState.Failed || state instanceof StageState.Cancelled;
  }

  private static StageState requeued(StageState state) {
    return StageMachine.next(state, new StageEvent.Requeued());
  }

  /// Changes the stages of those items that have one to change.
  private static void move(Tx tx, Collection<MediaId> media, UnaryOperator<StageState> change) {
    StagedItem.findAll(tx.sql(), media).values().stream()
        .filter(item -> item.stages().values().stream().anyMatch(s -> !change.apply(s).equals(s)))
        .forEach(
            item -> {
              item.move(tx, item.stages().keySet(), change);
              item.updated(tx);
            });
  }

  @Override
  public long retryFailed(OwnerId owner, Optional<Stage> stage, Optional<ProblemKind> kind) {
    Condition matching =
        Media.OWNER_ID
            .eq(owner)
            .and(Tables.Stages.STATE.eq(StateName.FAILED))
            .and(stage.map(Tables.Stages.STAGE::eq).orElseGet(DSL::noCondition))
            .and(kind.map(Tables.Problems.KIND::eq).orElseGet(DSL::noCondition));
    Set<Stage> stages = stage.<Set<Stage>>map(Set::of).orElseGet(() -> EnumSet.allOf(Stage.class));
    long retried = 0;
    List<MediaId> some = retrySome(matching, stages, kind);
    while (!some.isEmpty()) {
      retried += some.size();
      some = retrySome(matching, stages, kind);
    }
    return retried;
  }

  private List<MediaId> retrySome(
      Condition matching, Set<Stage> stages, Optional<ProblemKind> kind) {
    return database.write(
        tx -> {
          List<MediaId> some =
              tx.sql()
                  .selectDistinct(Media.ID)
                  .from(Tables.Stages.T)
                  .join(Media.T)
                  .on(Media.ID.eq(Tables.Stages.MEDIA_ID))
                  .join(Tables.Problems.T)
                  .on(
                      Tables.Problems.MEDIA_ID.eq(Tables.Stages.MEDIA_ID),
                      Tables.Problems.STAGE.eq(Tables.Stages.STAGE))
                  .where(matching)
                  .limit(AT_ONCE)
                  .fetch(Media.ID);
          StagedItem.findAll(tx.sql(), some)
              .values()
              .forEach(
                  item -> {
                    item.move(tx, stages, state -> matches(state, kind) ? requeued(state) : state);
                    item.updated(tx);
                  });
          return some;
        });
  }

  private static boolean matches(StageState state, Optional<ProblemKind> kind) {
    return state instanceof StageState.Failed failed
        && kind.map(failed.problem().kind()::equals).orElse(true);
  }

  @Override
  public void cancel(Set<MediaId> media) {
    database.change(
        tx -> move(tx, media, state -> StageMachine.next(state, new StageEvent.Cancelled())));
  }

  @Override
  public long requeueInterrupted() {
    return database.write(
        tx -> {
          List<MediaId> running =
              withState(tx.sql(), StateName.RUNNING, Optional.empty(), Integer.MAX_VALUE);
          long stages = 0;
          for (StagedItem item : StagedItem.findAll(tx.sql(), running).values()) {
            Set<Stage> interrupted =
                item.stages().keySet().stream()
                    .filter(stage -> item.stages().get(stage) instanceof StageState.Running)
                    .collect(Collectors.toSet());
            item.move(
                tx, interrupted, state -> StageMachine.next(state, new StageEvent.Interrupted()));
            item.updated(tx);
            stages += interrupted.size();
          }
          return stages;
        });
  }

  @Override
  public Map<Stage, Map<String, Long>> summary(OwnerId owner, Optional<LibraryId> library) {
    Map<Stage, Map<String, Long>> summary = new LinkedHashMap<>();
    database
        .read(
            sql ->
                sql.select(
                        Tables.StageCounts.STAGE,
                        Tables.StageCounts.STATE,
                        DSL.sum(Tables.StageCounts.ITEMS))
                    .from(Tables.StageCounts.T)
                    .join(Tables.Libraries.T)
                    .on(Tables.Libraries.ID.eq(Tables.StageCounts.LIBRARY_ID))
                    .where(
                        Tables.Libraries.OWNER_ID.eq(owner),
                        Tables.StageCounts.ITEMS.gt(0L),
                        library.map(Tables.Libraries.ID::eq).orElseGet(DSL::noCondition))
                    .groupBy(Tables.StageCounts.STAGE, Tables.StageCounts.STATE)
                    .fetch())
        .stream()
        .sorted((a, b) -> a.value1().compareTo(b.value1()))
        .forEach(
            row ->
                summary
                    .computeIfAbsent(row.value1(), _ -> new LinkedHashMap<>())
                    .put(Columns.wordOf(row.value2()), row.value3().longValueExact()));
    return summary;
  }

  @Override
  public List<FailureGroup> failures(OwnerId owner) {
    return database.read(
        sql ->
            sql.select(
                    Tables.Problems.AT_STAGE,
                    Tables.Problems.KIND,
                    Tables.Problems.DETAIL,
                    DSL.count())
                .from(Tables.Stages.T)
                .join(Tables.Problems.T)
                .on(
                    Tables.Problems.MEDIA_ID.eq(Tables.Stages.MEDIA_ID),
                    Tables.Problems.STAGE.eq(Tables.Stages.STAGE))
                .join(Media.T)
                .on(Media.ID.eq(Tables.Stages.MEDIA_ID))
                .where(Tables.Stages.STATE.eq(StateName.FAILED), Media.OWNER_ID.eq(owner))
                .groupBy(Tables.Problems.AT_STAGE, Tables.Problems.KIND, Tables.Problems.DETAIL)
                .orderBy(DSL.count().desc(), Tables.Problems.DETAIL)
                .fetch(
                    row ->
                        new FailureGroup(row.value1(), row.value2(), row.value3(), row.value4())));
  }

  @Override
  public Page<MediaId> items(
      OwnerId owner, ItemState state, Optional<Stage> stage, PageRequest page) {
    Keyset<Instant> keyset = new Keyset<>(Media.CHANGED, Media.ID, false);
    return database.read(
        sql ->
            keyset.page(
                sql.select(Media.ID, Media.CHANGED)
                    .from(Media.T)
                    .where(Media.OWNER_ID.eq(owner), Media.STATE.eq(state))
                    .and(stage.map(s -> stands(s, state)).orElseGet(DSL::noCondition)),
                page,
                Record2::value1));
  }

  /// The item has this stage in one of the states that make an item's state.
  private static Condition stands(Stage stage, ItemState state) {
    Set<StateName> names =
        switch (state) {
          case DONE -> Set.of(StateName.DONE, StateName.SKIPPED, StateName.CANCELLED);
          case FAILED -> Set.of(StateName.FAILED);
          case PENDING -> Set.of(StateName.QUEUED, StateName.RUNNING);
        };
    return DSL.exists(
        DSL.selectOne()
            .from(Tables.Stages.T)
            .where(
                Tables.Stages.MEDIA_ID.eq(Media.ID),
                Tables.Stages.STAGE.eq(stage),
                Tables.Stages.STATE.in(names)));
  }
}
