package gaze.storage.sql;

import gaze.domain.FileId;
import gaze.domain.Fingerprint;
import gaze.domain.ItemState;
import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.domain.OwnerId;
import gaze.domain.Stage;
import gaze.domain.StageMachine;
import gaze.domain.StageState;
import gaze.storage.sql.Tables.Files;
import gaze.storage.sql.Tables.Media;
import gaze.storage.sql.Tables.Stages;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// An item as far as its stages need it, loaded and stored in one transaction.
///
/// @param main the file that it is about
/// @param stages as they are stored
/// @param leases how many leases were given for each stage: the number of the current one
record StagedItem(
    MediaId id,
    OwnerId owner,
    LibraryId library,
    MediaKind kind,
    ItemState state,
    FileId main,
    Fingerprint fingerprint,
    Map<Stage, StageState> stages,
    Map<Stage, Integer> leases) {
  private static final Lookup<MediaId> LOOKUP =
      new Lookup<>(
          Media.ID,
          (sql, which) ->
              sql.select(
                      Media.ID,
                      Media.OWNER_ID,
                      Media.LIBRARY_ID,
                      Media.KIND,
                      Media.STATE,
                      Files.ID,
                      Files.FINGERPRINT)
                  .from(Media.T)
                  .join(Files.T)
                  .on(Files.MEDIA_ID.eq(Media.ID), Files.POSITION.eq(DSL.inline(0)))
                  .where(which));
  private static final Template STATE =
      new Template(
          sql ->
              sql.update(Media.T)
                  .set(Media.STATE, Template.value(Media.STATE))
                  .where(Media.ID.eq(Template.value(Media.ID))));

  static Optional<StagedItem> find(DSLContext sql, MediaId id) {
    return Optional.ofNullable(findAll(sql, List.of(id)).get(id));
  }

  static Map<MediaId, StagedItem> findAll(DSLContext sql, Collection<MediaId> ids) {
    Map<MediaId, StageRows.Stored> stages = StageRows.of(sql, ids);
    Map<MediaId, StagedItem> found = new HashMap<>();
    for (Record row : LOOKUP.find(sql, ids)) {
      MediaId id = row.get(Media.ID);
      StageRows.Stored stored = stages.getOrDefault(id, StageRows.Stored.NOTHING);
      found.put(
          id,
          new StagedItem(
              id,
              row.get(Media.OWNER_ID),
              row.get(Media.LIBRARY_ID),
              row.get(Media.KIND),
              row.get(Media.STATE),
              row.get(Files.ID),
              row.get(Files.FINGERPRINT),
              stored.states(),
              stored.leases()));
    }
    return found;
  }

  /// Changes one stage and stores it with what that means for the others.
  void move(Tx tx, Stage stage, UnaryOperator<StageState> change) {
    move(tx, Set.of(stage), change);
  }

  /// Changes some stages and stores them with what that means for the others.
  void move(Tx tx, Set<Stage> moving, UnaryOperator<StageState> change) {
    Map<Stage, StageState> moved = new EnumMap<>(Stage.class);
    stages.forEach(
        (stage, state) -> moved.put(stage, moving.contains(stage) ? change.apply(state) : state));
    store(tx, moved);
  }

  /// Stores other stages than these, settled; both are of the same kind of item.
  void store(Tx tx, Map<Stage, StageState> moved) {
    Map<Stage, StageState> settled = StageMachine.settle(moved);
    settled.forEach(
        (stage, state) -> {
          StageState old = stages.getOrDefault(stage, StageState.Queued.NEW);
          if (!state.equals(old)) {
            StageRows.update(tx, id, stage, old, state);
          }
        });
    ItemState summed = StageMachine.itemState(settled.values());
    if (summed != state) {
      STATE.execute(tx.sql(), summed, id);
    }
  }

  /// The same item as one of another kind: it gains and loses the stages that only one of the two
  /// kinds has.
  StagedItem as(Tx tx, MediaKind other) {
    Map<Stage, StageState> fitting = new EnumMap<>(Stage.class);
    Rows added = StageRows.fresh(tx.sql());
    Additions additions = new Additions();
    for (Stage stage : Stage.of(other)) {
      StageState known = stages.get(stage);
      if (known == null) {
        StageRows.addFresh(added, additions, id, library, stage);
      }
      fitting.put(stage, known == null ? StageState.Queued.NEW : known);
    }
    added.insert();
    additions.store(tx.sql(), owner, library);
    tx.sql()
        .deleteFrom(Stages.T)
        .where(Stages.MEDIA_ID.eq(id), Stages.STAGE.notIn(fitting.keySet()))
        .execute();
    tx.sql().update(Media.T).set(Media.KIND, other).where(Media.ID.eq(id)).execute();
    if (!Stage.EXTRACTING_FRAMES.appliesTo(other)) {
      Facts.forgetFrames(tx.sql(), id);
    }
    return new StagedItem(id, owner, library, other, state, main, fingerprint, fitting, leases);
  }

  void updated(Tx tx) {
    tx.changes().updated(owner, library, id);
  }
}
