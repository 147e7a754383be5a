package gaze.server;

import gaze.domain.MediaId;
import gaze.domain.OwnerId;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.pipeline.jobs.WorkStatus;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// What a person can ask of the work in the background.
public interface BackgroundWork {
  WorkStatus status();

  /// Works by these preferences from now on.
  void follow(Preferences preferences);

  /// Puts what a person is looking at before everything else, instead of what was before.
  void look(Collection<MediaId> media);

  /// Tries what failed or was cancelled of these items again.
  void retry(Set<MediaId> media);

  /// Tries everything again that failed and matches; how many items that are.
  long retryFailed(OwnerId owner, Optional<Stage> stage, Optional<ProblemKind> kind);

  void cancel(Set<MediaId> media);
}
