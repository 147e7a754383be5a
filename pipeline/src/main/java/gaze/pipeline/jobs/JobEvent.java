package gaze.pipeline.jobs;

import gaze.domain.MediaId;
import gaze.domain.Problem;
import gaze.domain.Stage;
import java.util.Optional;

/// What happens to a job, for whoever watches.
public sealed interface JobEvent {
  MediaId media();

  Stage stage();

  /// @param fraction 0..1
  record Progressed(MediaId media, Stage stage, double fraction) implements JobEvent {}

  /// @param note what is not as it should be all the same
  record Completed(MediaId media, Stage stage, Optional<Problem> note) implements JobEvent {}

  /// @param givenUp whether it is not tried again by itself
  record Failed(MediaId media, Stage stage, Problem problem, boolean givenUp) implements JobEvent {}

  /// Listens to jobs; called on the runner's threads, so it must not block.
  @FunctionalInterface
  interface Listener {
    void on(JobEvent event);
  }
}
