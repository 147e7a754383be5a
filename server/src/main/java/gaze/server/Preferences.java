package gaze.server;

import gaze.inference.models.Manifest;
import gaze.inference.models.Model;
import gaze.inference.models.ModelRole;
import gaze.pipeline.jobs.BackgroundWork.Choices;
import gaze.pipeline.jobs.WorkMode;
import gaze.search.Tuning;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/// What the owner of the machine has chosen.
///
/// @param rescanEvery how often each library is looked at whole; zero for never
/// @param supportMode whether logs show whole paths
/// @param detection the confidence below which a thing is not believed; the model's own where empty
/// @param tiles where the map's pictures come from; empty for the outline that Gaze brings
public record Preferences(
    Choices work,
    Duration rescanEvery,
    boolean supportMode,
    Optional<TileServer> tiles,
    gaze.inference.registry.Choices models,
    OptionalDouble detection,
    Tuning search) {
  private static final Map<ModelRole, String> PREFERRED =
      Manifest.carried().models().stream()
          .filter(Model::preferred)
          .collect(Collectors.toUnmodifiableMap(Model::role, Model::name));

  public static Preferences defaults() {
    return new Preferences(
        new Choices(WorkMode.FULL, ZoneId.systemDefault(), 400L << 20, 40_000),
        Duration.ofHours(1),
        false,
        Optional.empty(),
        new gaze.inference.registry.Choices(false, PREFERRED, Set.of()),
        OptionalDouble.empty(),
        Tuning.USUAL);
  }
}
