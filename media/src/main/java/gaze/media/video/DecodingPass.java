package gaze.media.video;

import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.UndecodableException;
import gaze.media.pixels.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Decodes a video and shows its frames to whoever takes them. Thread-safe; each call decodes with
/// one thread and holds one frame besides what the decoder needs.
public final class DecodingPass {
  private final DecodeLimits limits;

  public DecodingPass(DecodeLimits limits) {
    this.limits = limits;
  }

  /// @param file a video by its content
  public PassResult run(Path file, PassRequest request, FrameTaker taker) {
    try (Patience patience = new Patience(request.timeLimit(), request.cancelled());
        VideoInput input = VideoInput.open(file, limits, patience);
        FrameWalk walk = new FrameWalk(input, limits, taker)) {
      FrameWalk.End end = walk.run(request.frames());
      if (patience.stopped()) {
        return new PassResult.Cancelled();
      }
      return result(walk, problem(end, patience));
    } catch (UndecodableException refused) {
      return request.cancelled().getAsBoolean()
          ? new PassResult.Cancelled()
          : new PassResult.Failed(refused.problem(Stage.EXTRACTING_FRAMES));
    } catch (IOException unreadable) {
      return new PassResult.Failed(Unreadable.problem(unreadable, Stage.EXTRACTING_FRAMES));
    }
  }

  private static PassResult result(FrameWalk walk, Optional<Problem> problem) {
    if (walk.frames() > 0) {
      return new PassResult.Decoded(walk.frames(), walk.end(), problem);
    }
    return new PassResult.Failed(
        new Problem(
            Stage.EXTRACTING_FRAMES,
            problem.map(Problem::kind).orElse(ProblemKind.UNREADABLE),
            "Not one picture of the video could be decoded."));
  }

  private static Optional<Problem> problem(FrameWalk.End end, Patience patience) {
    return switch (end) {
      case WHOLE -> Optional.empty();
      case CUT ->
          problem(
              ProblemKind.TRUNCATED,
              "The file ends before the video does; the part that is there was looked at.");
      case DAMAGED ->
          problem(
              ProblemKind.UNREADABLE,
              "Parts of the video are damaged; what can be decoded was looked at.");
      case TIME_IS_UP ->
          problem(
              ProblemKind.TIMEOUT,
              "Decoding took longer than the %,d seconds it may take; the part before was looked at."
                  .formatted(patience.limit().toSeconds()));
    };
  }

  private static Optional<Problem> problem(ProblemKind kind, String sentence) {
    return Optional.of(new Problem(Stage.EXTRACTING_FRAMES, kind, sentence));
  }
}
