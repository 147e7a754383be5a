package gaze.media.scene;

import gaze.domain.Problem;
import gaze.media.pixels.DecodeLimits;
import gaze.media.video.DecodingPass;
import gaze.media.video.PassRequest;
import gaze.media.video.PassRequest.Stretch;
import gaze.media.video.PassResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Finds the scenes of a video file. Thread-safe; each call decodes with one thread and holds about
/// a hundred small pictures.
public final class SceneFinder {
  private final DecodingPass pass;

  public SceneFinder(DecodeLimits limits) {
    this.pass = new DecodingPass(limits);
  }

  /// @param file a video by its content
  public ScenesResult find(Path file, SceneRequest request) {
    return switch (request.mode()) {
      case ACCURATE -> accurate(file, request);
      case FAST -> fast(file, request);
    };
  }

  private ScenesResult accurate(Path file, SceneRequest request) {
    try (SceneTaker taker = new SceneTaker()) {
      PassRequest all = PassRequest.all(request.timeLimit(), request.cancelled());
      return switch (pass.run(file, all, taker)) {
        case PassResult.Decoded decoded ->
            new ScenesResult.Found(taker.finish(decoded.end()), decoded.note());
        case PassResult.Failed(Problem problem) -> new ScenesResult.Failed(problem);
        case PassResult.Cancelled() -> new ScenesResult.Cancelled();
      };
    }
  }

  private ScenesResult fast(Path file, SceneRequest request) {
    long begun = System.nanoTime();
    try (SuspectTaker taker = new SuspectTaker()) {
      PassRequest keys = PassRequest.keys(request.timeLimit(), request.cancelled());
      return switch (pass.run(file, keys, taker)) {
        case PassResult.Decoded decoded -> refined(file, request, begun, taker, decoded);
        case PassResult.Failed(Problem problem) -> new ScenesResult.Failed(problem);
        case PassResult.Cancelled() -> new ScenesResult.Cancelled();
      };
    }
  }

  private ScenesResult refined(
      Path file,
      SceneRequest request,
      long begun,
      SuspectTaker suspicious,
      PassResult.Decoded keys) {
    List<Stretch> suspects = suspicious.suspects(keys.end());
    if (suspects.isEmpty()) {
      return found(List.of(), suspicious, keys.end(), keys.note());
    }
    Duration left = request.timeLimit().minusNanos(System.nanoTime() - begun);
    Duration limit = left.isPositive() ? left : Duration.ofNanos(1);
    try (StretchTaker taker = new StretchTaker(suspects)) {
      PassRequest within = PassRequest.within(wider(suspects), limit, request.cancelled());
      return switch (pass.run(file, within, taker)) {
        case PassResult.Decoded decoded ->
            found(taker.cuts(), suspicious, keys.end(), keys.note().or(decoded::note));
        case PassResult.Failed(Problem problem) ->
            found(List.of(), suspicious, keys.end(), Optional.of(problem));
        case PassResult.Cancelled() -> new ScenesResult.Cancelled();
      };
    }
  }

  private static List<Stretch> wider(List<Stretch> suspects) {
    return suspects.stream()
        .map(suspect -> new Stretch(suspect.from(), suspect.to().plus(SuspectTaker.AROUND)))
        .toList();
  }

  private static ScenesResult found(
      List<Cut> cuts, SuspectTaker keys, Duration end, Optional<Problem> note) {
    return new ScenesResult.Found(SceneTaker.scenes(cuts, keys.keyFrames(), end, Mode.FAST), note);
  }
}
