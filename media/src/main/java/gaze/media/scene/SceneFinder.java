package gaze.media.scene;

import gaze.domain.Problem;
import gaze.domain.Stage;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.Flaw;
import gaze.media.video.DecodingPass;
import gaze.media.video.PassRequest;
import gaze.media.video.PassRequest.Stretch;
import gaze.media.video.PassResult;
import gaze.media.video.TrackResult;
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
      return switch (pass.watch(file, all, taker)) {
        case PassResult.Read(TrackResult.Decoded(_, Duration end, Optional<Flaw> note), _) ->
            new ScenesResult.Found(taker.finish(end), note.map(SceneFinder::problem));
        case PassResult other -> without(other);
      };
    }
  }

  private ScenesResult fast(Path file, SceneRequest request) {
    long begun = System.nanoTime();
    try (SuspectTaker taker = new SuspectTaker()) {
      PassRequest keys = PassRequest.keys(request.timeLimit(), request.cancelled());
      return switch (pass.watch(file, keys, taker)) {
        case PassResult.Read(TrackResult.Decoded decoded, _) ->
            refined(file, request, begun, taker, decoded);
        case PassResult other -> without(other);
      };
    }
  }

  private ScenesResult refined(
      Path file,
      SceneRequest request,
      long begun,
      SuspectTaker suspicious,
      TrackResult.Decoded keys) {
    List<Stretch> suspects = suspicious.suspects(keys.end());
    if (suspects.isEmpty()) {
      return found(List.of(), suspicious, keys.end(), keys.note());
    }
    Duration left = request.timeLimit().minusNanos(System.nanoTime() - begun);
    Duration limit = left.isPositive() ? left : Duration.ofNanos(1);
    try (StretchTaker taker = new StretchTaker(suspects)) {
      PassRequest within = PassRequest.within(wider(suspects), limit, request.cancelled());
      return switch (pass.watch(file, within, taker)) {
        case PassResult.Read(TrackResult.Decoded decoded, _) ->
            found(taker.cuts(), suspicious, keys.end(), keys.note().or(decoded::note));
        case PassResult.Read(TrackResult.Failed(Flaw flaw), _) ->
            found(List.of(), suspicious, keys.end(), Optional.of(flaw));
        case PassResult other -> without(other);
      };
    }
  }

  private static List<Stretch> wider(List<Stretch> suspects) {
    return suspects.stream()
        .map(suspect -> new Stretch(suspect.from(), suspect.to().plus(SuspectTaker.AROUND)))
        .toList();
  }

  private static ScenesResult found(
      List<Cut> cuts, SuspectTaker keys, Duration end, Optional<Flaw> note) {
    return new ScenesResult.Found(
        SceneTaker.scenes(cuts, keys.keyFrames(), end, Mode.FAST), note.map(SceneFinder::problem));
  }

  private static ScenesResult without(PassResult result) {
    return switch (result) {
      case PassResult.Read(TrackResult.Failed(Flaw flaw), _) ->
          new ScenesResult.Failed(problem(flaw));
      case PassResult.Failed(Flaw flaw) -> new ScenesResult.Failed(problem(flaw));
      case PassResult.Cancelled() -> new ScenesResult.Cancelled();
      case PassResult.Read other -> throw new IllegalStateException("no pictures: " + other);
    };
  }

  private static Problem problem(Flaw flaw) {
    return flaw.problem(Stage.EXTRACTING_FRAMES);
  }
}
