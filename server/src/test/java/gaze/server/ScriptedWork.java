package gaze.server;

import gaze.domain.MediaId;
import gaze.domain.OwnerId;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.pipeline.jobs.BackgroundWork;
import gaze.pipeline.jobs.Rest;
import gaze.pipeline.jobs.WorkMode;
import gaze.pipeline.jobs.WorkStatus;
import gaze.storage.Storage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Work that does nothing by itself and remembers what it was asked.
final class ScriptedWork implements BackgroundWork {
  private final Storage storage;
  volatile Choices followed = Preferences.defaults().work();
  volatile List<WorkStatus.Running> running = List.of();
  volatile Collection<MediaId> onScreen = List.of();

  ScriptedWork(Storage storage) {
    this.storage = storage;
  }

  @Override
  public WorkStatus status() {
    return new WorkStatus(
        followed.mode(),
        followed.mode() == WorkMode.PAUSED ? Optional.of(Rest.PAUSED) : Optional.empty(),
        running,
        OptionalLong.empty(),
        0);
  }

  @Override
  public void follow(Choices choices) {
    followed = choices;
  }

  @Override
  public void look(Collection<MediaId> media) {
    onScreen = List.copyOf(media);
  }

  @Override
  public void retry(Set<MediaId> media) {
    storage.stages().retry(media);
  }

  @Override
  public long retryFailed(OwnerId owner, Optional<Stage> stage, Optional<ProblemKind> kind) {
    return storage.stages().retryFailed(owner, stage, kind);
  }

  @Override
  public void cancel(Set<MediaId> media) {
    storage.stages().cancel(media);
  }
}
