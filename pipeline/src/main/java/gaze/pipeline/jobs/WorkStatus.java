package gaze.pipeline.jobs;

import gaze.domain.MediaId;
import gaze.domain.Stage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// How background work stands.
///
/// @param rest why nothing runs, if so
/// @param running what the worker has in hand
/// @param workerPid the worker process, while there is one
/// @param workerDeaths how often a worker ended without being asked to
public record WorkStatus(
    WorkMode mode,
    Optional<Rest> rest,
    List<Running> running,
    OptionalLong workerPid,
    int workerDeaths) {
  /// @param fraction 0..1
  public record Running(MediaId media, Stage stage, double fraction) {}
}
