package gaze.server.work;

import gaze.contract.api.JobsApi;
import gaze.contract.wire.Cancel;
import gaze.contract.wire.FailureGroup;
import gaze.contract.wire.ItemCount;
import gaze.contract.wire.JobPage;
import gaze.contract.wire.JobSummary;
import gaze.contract.wire.OnScreen;
import gaze.contract.wire.ProblemKind;
import gaze.contract.wire.Retry;
import gaze.contract.wire.RunningJob;
import gaze.contract.wire.Stage;
import gaze.contract.wire.StageCounts;
import gaze.contract.wire.StageStateName;
import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.StageState;
import gaze.pipeline.jobs.Rest;
import gaze.pipeline.jobs.WorkStatus;
import gaze.server.Engine;
import gaze.server.EngineParts;
import gaze.server.Paging;
import gaze.server.Refusal;
import gaze.server.RefusalCode;
import gaze.server.Wire;
import gaze.storage.Page;
import gaze.storage.PageRequest;
import gaze.storage.Stages;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The work on the items, its order and its failures.
public final class JobsResource implements JobsApi {
  private final Engine engine;

  JobsResource(Engine engine) {
    this.engine = engine;
  }

  @Override
  public JobPage listJobs(
      Optional<StageStateName> state,
      Optional<Stage> stage,
      Optional<ProblemKind> kind,
      Optional<String> cursor,
      Optional<Integer> limit) {
    return new JobListing(
            engine.parts(),
            state.orElse(StageStateName.RUNNING),
            stage.map(Wire::stage),
            kind.map(Wire::kind))
        .page(Paging.of(cursor, limit));
  }

  @Override
  public JobSummary jobSummary(Optional<UUID> libraryId) {
    EngineParts parts = engine.parts();
    WorkStatus status = parts.work().status();
    Stages stages = parts.storage().stages();
    return JobSummary.builder()
        .work(Wire.work(status.mode()))
        .waitingBecause(status.rest().map(JobsResource::sentence))
        .worker(WorkerHealths.of(status))
        .running(status.running().stream().map(JobsResource::running).toList())
        .stages(counts(stages.summary(parts.owner(), libraryId.map(LibraryId::new))))
        .failures(failures(stages.failures(parts.owner())))
        .build();
  }

  private static RunningJob running(WorkStatus.Running job) {
    return new RunningJob(job.media().value(), Wire.stage(job.stage()), job.fraction());
  }

  private static String sentence(Rest rest) {
    return switch (rest) {
      case PAUSED -> "Work is paused.";
      case ON_BATTERY -> "Work waits because the computer runs on battery.";
      case MACHINE_BUSY -> "Work waits because other programs need the computer.";
      case DISK_FULL -> "Work waits because the disk has almost no space left.";
      case CANNOT_STORE -> "Work waits because results cannot be stored; see the log.";
    };
  }

  private static List<StageCounts> counts(Map<gaze.domain.Stage, Map<String, Long>> summary) {
    return Arrays.stream(gaze.domain.Stage.values())
        .map(stage -> counts(stage, summary.getOrDefault(stage, Map.of())))
        .toList();
  }

  private static StageCounts counts(gaze.domain.Stage stage, Map<String, Long> counts) {
    return StageCounts.builder()
        .stage(Wire.stage(stage))
        .queued(counts.getOrDefault("queued", 0L))
        .running(counts.getOrDefault("running", 0L))
        .done(counts.getOrDefault("done", 0L))
        .failed(counts.getOrDefault("failed", 0L))
        .cancelled(counts.getOrDefault("cancelled", 0L))
        .skipped(counts.getOrDefault("skipped", 0L))
        .build();
  }

  /// By stage and kind; of the sentences the most frequent stands for all. They come in the order
  /// of their number.
  private static List<FailureGroup> failures(List<Stages.FailureGroup> reasons) {
    record Reason(gaze.domain.Stage stage, gaze.domain.ProblemKind kind) {}
    Map<Reason, List<Stages.FailureGroup>> groups =
        reasons.stream()
            .collect(
                Collectors.groupingBy(
                    group -> new Reason(group.stage(), group.kind()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return groups.values().stream()
        .map(JobsResource::failure)
        .sorted(Comparator.comparingLong(FailureGroup::count).reversed())
        .toList();
  }

  private static FailureGroup failure(List<Stages.FailureGroup> sentences) {
    Stages.FailureGroup first = sentences.getFirst();
    return FailureGroup.builder()
        .stage(Wire.stage(first.stage()))
        .kind(Wire.kind(first.kind()))
        .count(sentences.stream().mapToLong(Stages.FailureGroup::items).sum())
        .retryable(first.kind().retryable())
        .example(first.detail())
        .build();
  }

  @Override
  public void pauseJobs() {
    EngineParts parts = engine.parts();
    parts.work().follow(parts.preferences().pause().work());
  }

  @Override
  public void resumeJobs() {
    EngineParts parts = engine.parts();
    parts.work().follow(parts.preferences().resume().work());
  }

  @Override
  public ItemCount retryJobs(Retry retry) {
    EngineParts parts = engine.parts();
    if (retry.mediaIds().isEmpty()) {
      return new ItemCount(
          parts
              .work()
              .retryFailed(
                  parts.owner(), retry.stage().map(Wire::stage), retry.kind().map(Wire::kind)));
    }
    if (retry.stage().isPresent() || retry.kind().isPresent()) {
      throw Refusal.at(
          "#/media_ids", RefusalCode.INVALID_REQUEST, "Need either items or a reason, not both.");
    }
    Set<MediaId> media = those(retry.mediaIds(), JobsResource::ended);
    parts.work().retry(media);
    return new ItemCount((long) media.size());
  }

  @Override
  public ItemCount cancelJobs(Cancel cancel) {
    if (cancel.mediaIds().isEmpty()) {
      return new ItemCount(cancelAll());
    }
    Set<MediaId> media = those(cancel.mediaIds(), JobsResource::pending);
    engine.parts().work().cancel(media);
    return new ItemCount((long) media.size());
  }

  /// A cancelled item is no longer pending, so the first page is always a new one.
  private long cancelAll() {
    EngineParts parts = engine.parts();
    PageRequest first = PageRequest.first(PageRequest.MAX_LIMIT);
    long cancelled = 0;
    while (true) {
      Page<MediaId> page =
          parts
              .storage()
              .stages()
              .items(parts.owner(), gaze.domain.ItemState.PENDING, Optional.empty(), first);
      if (page.items().isEmpty()) {
        return cancelled;
      }
      parts.work().cancel(Set.copyOf(page.items()));
      cancelled += page.items().size();
    }
  }

  @Override
  public void prioritizeJobs(OnScreen onScreen) {
    engine.parts().work().look(onScreen.mediaIds().stream().map(MediaId::new).toList());
  }

  /// The items among these that exist and have such a stage.
  private Set<MediaId> those(Collection<UUID> ids, Predicate<StageState> state) {
    return engine.parts().catalog().findAll(ids.stream().map(MediaId::new).toList()).stream()
        .filter(item -> item.stages().values().stream().anyMatch(state))
        .map(gaze.domain.MediaItem::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean ended(StageState state) {
    return switch (state) {
      case StageState.Failed _, StageState.Cancelled _ -> true;
      case StageState.Queued _, StageState.Running _, StageState.Done _, StageState.Skipped _ ->
          false;
    };
  }

  private static boolean pending(StageState state) {
    return switch (state) {
      case StageState.Queued _, StageState.Running _ -> true;
      case StageState.Failed _, StageState.Cancelled _, StageState.Done _, StageState.Skipped _ ->
          false;
    };
  }
}
