package gaze.server.work;

import gaze.contract.wire.Job;
import gaze.contract.wire.JobPage;
import gaze.contract.wire.StageStateName;
import gaze.domain.ItemState;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.domain.StageState;
import gaze.pipeline.jobs.WorkStatus;
import gaze.server.EngineParts;
import gaze.server.Paging;
import gaze.server.Roots;
import gaze.server.Wire;
import gaze.storage.Cursor;
import gaze.storage.Page;
import gaze.storage.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which jobs to list: those in one state, narrowed by stage and by the kind of problem.
record JobListing(
    EngineParts parts, StageStateName state, Optional<Stage> stage, Optional<ProblemKind> kind) {
  JobPage page(PageRequest first) {
    Roots roots = Roots.of(parts);
    List<WorkStatus.Running> running = parts.work().status().running();
    if (state == StageStateName.RUNNING) {
      return JobPage.builder().items(running(running, roots)).build();
    }
    List<Job> jobs = new ArrayList<>();
    int items = 0;
    PageRequest request = first;
    while (true) {
      Page<MediaId> page =
          Paging.read(
              request,
              asked -> parts.storage().stages().items(parts.owner(), itemState(), stage, asked));
      for (MediaItem item : parts.catalog().findAll(page.items())) {
        List<Job> fitting = jobs(item, roots, running);
        jobs.addAll(fitting);
        items += fitting.isEmpty() ? 0 : 1;
      }
      if (page.next().isEmpty() || items >= first.limit()) {
        return JobPage.builder().items(jobs).nextCursor(page.next().map(Cursor::value)).build();
      }
      request = new PageRequest(page.next(), first.limit() - items);
    }
  }

  /// What runs fits on one page: the worker has only so many hands.
  private List<Job> running(List<WorkStatus.Running> running, Roots roots) {
    List<MediaId> media = running.stream().map(WorkStatus.Running::media).distinct().toList();
    return parts.catalog().findAll(media).stream()
        .flatMap(item -> jobs(item, roots, running).stream())
        .toList();
  }

  /// Items that are looked through: an item stands where its worst stage does.
  private ItemState itemState() {
    return switch (state) {
      case QUEUED, RUNNING -> ItemState.PENDING;
      case FAILED -> ItemState.FAILED;
      case DONE, CANCELLED, SKIPPED -> ItemState.DONE;
    };
  }

  private List<Job> jobs(MediaItem item, Roots roots, List<WorkStatus.Running> running) {
    return item.stages().entrySet().stream()
        .filter(entry -> fits(entry.getKey(), entry.getValue()))
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> job(item, roots, entry.getKey(), entry.getValue(), running))
        .toList();
  }

  private boolean fits(Stage of, StageState at) {
    return Wire.name(at) == state
        && stage.map(of::equals).orElse(true)
        && kind.map(wanted -> at.problems().stream().anyMatch(it -> it.kind() == wanted))
            .orElse(true);
  }

  private static Job job(
      MediaItem item, Roots roots, Stage stage, StageState at, List<WorkStatus.Running> running) {
    return Job.builder()
        .id(Wire.jobId(item.id(), stage))
        .mediaId(item.id().value())
        .libraryId(item.library().value())
        .kind(Wire.kind(item.kind()))
        .path(roots.main(item).toString())
        .stage(Wire.stage(stage))
        .state(Wire.name(at))
        .attempts(attempts(at))
        .reason(Wire.reason(at))
        .problem(at.problems().stream().findFirst().map(Wire::problem))
        .startedAt(
            at instanceof StageState.Running(_, var since) ? Optional.of(since) : Optional.empty())
        .notBefore(notBefore(at))
        .progress(
            running.stream()
                .filter(one -> one.media().equals(item.id()) && one.stage() == stage)
                .map(WorkStatus.Running::fraction)
                .findFirst())
        .build();
  }

  private static int attempts(StageState state) {
    return switch (state) {
      case StageState.Queued queued -> queued.attempts();
      case StageState.Running running -> running.attempt();
      case StageState.Failed failed -> failed.attempts();
      case StageState.Done _, StageState.Cancelled _, StageState.Skipped _ -> 0;
    };
  }

  private static Optional<Instant> notBefore(StageState state) {
    return state instanceof StageState.Queued queued && queued.notBefore().isAfter(Instant.EPOCH)
        ? Optional.of(queued.notBefore())
        : Optional.empty();
  }
}
