package gaze.app.engine;

import gaze.domain.MediaId;
import gaze.domain.OwnerId;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.pipeline.jobs.Work;
import gaze.pipeline.jobs.WorkStatus;
import gaze.pipeline.worker.Worker;
import gaze.server.BackgroundWork;
import gaze.server.Preferences;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// The work behind the API. A worker with other limits than the chosen ones is replaced.
record Background(Work work, LocalWorker limits, Worker worker) implements BackgroundWork {
  @Override
  public WorkStatus status() {
    return work.status();
  }

  @Override
  public void follow(Preferences preferences) {
    work.follow(new Work.Choices(preferences.work(), preferences.zone()));
    if (limits.follow(preferences)) {
      worker.renew();
    }
  }

  @Override
  public void look(Collection<MediaId> media) {
    work.look(media);
  }

  @Override
  public void retry(Set<MediaId> media) {
    work.retry(media);
  }

  @Override
  public long retryFailed(OwnerId owner, Optional<Stage> stage, Optional<ProblemKind> kind) {
    return work.retryFailed(owner, stage, kind);
  }

  @Override
  public void cancel(Set<MediaId> media) {
    work.cancel(media);
  }
}
