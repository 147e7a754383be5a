package gaze.storage;

import gaze.domain.ItemState;
import gaze.domain.Lease;
import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.ModelRef;
import gaze.domain.OwnerId;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.domain.StageEvent;
import gaze.domain.StageFacts;
import gaze.domain.StageState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The truth about which stage of which item stands where. Every change goes through
/// [gaze.domain.StageMachine] inside one transaction; the schedule is derived from it.
public interface Stages {
  /// What a runner needs to know of an item to do its next stage.
  record Due(OwnerId owner, MediaId media, Stage stage, Instant notBefore, Instant captured) {}

  /// How often something went wrong for one reason.
  record FailureGroup(Stage stage, ProblemKind kind, String detail, long items) {}

  Map<Stage, StageState> of(MediaId media);

  /// The next stage of an item, if there is one.
  Optional<Due> due(MediaId media);

  /// Every item that has a stage to run, by id after `after`; what the schedule is rebuilt from.
  List<Due> allDue(Optional<MediaId> after, int limit);

  /// Marks the stage as running; empty when it is not queued any more or the item is gone.
  Optional<Lease> lease(MediaId media, Stage stage, Optional<ModelRef> model, Instant at);

  /// Stores facts and notes and finishes the stage, all or nothing. False, and nothing stored, when
  /// the lease is no longer current: another attempt, a changed file, a removed item.
  boolean finish(Lease lease, StageFacts facts, List<Problem> notes, Instant at);

  /// Any other end of an attempt: failed, passed over, interrupted. False when the lease is stale.
  boolean end(Lease lease, StageEvent event);

  /// Passes over those of an item's stages that are queued.
  void pass(MediaId media, Set<Stage> stages, SkipReason reason);

  /// A model is there: queues the stage again, with what reads it, wherever it waits for a model or
  /// was done by another. How many items that were.
  long requeue(Stage stage, ModelRef model);

  /// Queues the failed or cancelled stages of these items again.
  void retry(Set<MediaId> media);

  /// Queues every failed stage again that matches; how many items that were.
  long retryFailed(OwnerId owner, Optional<Stage> stage, Optional<ProblemKind> kind);

  /// Cancels what is queued or running of these items.
  void cancel(Set<MediaId> media);

  /// After a start: everything that was running is queued again. How many stages that were.
  long requeueInterrupted();

  /// How many items stand where, by stage; the keys of the inner map are the states' names.
  Map<Stage, Map<String, Long>> summary(OwnerId owner, Optional<LibraryId> library);

  List<FailureGroup> failures(OwnerId owner);

  /// Items in this state with their stages, newest change first.
  Page<MediaId> items(OwnerId owner, ItemState state, Optional<Stage> stage, PageRequest page);
}
