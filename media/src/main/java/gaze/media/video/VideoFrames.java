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

/// Takes one frame out of every stretch of a video: a keyframe where the stretch has one, which
/// costs a single decode, else the first frame of the stretch. Thread-safe; each call decodes with
/// one thread and holds a few frames and packets.
public final class VideoFrames {
  private final DecodeLimits limits;

  public VideoFrames(DecodeLimits limits) {
    this.limits = limits;
  }

  /// @param file a video by its content
  public FramesResult extract(Path file, FrameRequest request, FrameSink sink) {
    try (Patience patience = new Patience(request.timeLimit(), request.cancelled())) {
      return extract(file, request, patience, sink);
    }
  }

  private FramesResult extract(Path file, FrameRequest request, Patience patience, FrameSink sink) {
    try (VideoInput input = VideoInput.open(file, limits, patience);
        FrameSelection selection = new FrameSelection(input, request, limits, sink)) {
      FrameSelection.End end = selection.run();
      if (patience.stopped()) {
        return new FramesResult.Cancelled(selection.frames());
      }
      return result(selection.frames(), problem(end, input, request));
    } catch (UndecodableException refused) {
      return patience.stopped()
          ? new FramesResult.Cancelled(0)
          : new FramesResult.Failed(refused.problem(Stage.EXTRACTING_FRAMES));
    } catch (IOException unreadable) {
      return new FramesResult.Failed(Unreadable.problem(unreadable, Stage.EXTRACTING_FRAMES));
    }
  }

  private static FramesResult result(int frames, Optional<Problem> problem) {
    if (frames > 0) {
      return new FramesResult.Extracted(frames, problem);
    }
    ProblemKind kind = problem.map(Problem::kind).orElse(ProblemKind.UNREADABLE);
    return new FramesResult.Failed(
        new Problem(
            Stage.EXTRACTING_FRAMES,
            kind,
            kind == ProblemKind.TRUNCATED
                ? "The file ends before the first picture of the video."
                : "Not one picture of the video could be decoded."));
  }

  private static Optional<Problem> problem(
      FrameSelection.End end, VideoInput input, FrameRequest request) {
    return switch (end) {
      case WHOLE -> Optional.empty();
      case CUT ->
          problem(
              ProblemKind.TRUNCATED,
              "The file ends before the video does; the part that is there is shown.");
      case DAMAGED ->
          problem(
              ProblemKind.UNREADABLE,
              "Parts of the video are damaged; what can be decoded is shown.");
      case TIME_IS_UP ->
          problem(
              ProblemKind.TIMEOUT,
              "Decoding took longer than the %,d seconds it may take; the part before is shown."
                  .formatted(input.patience().limit().toSeconds()));
      case TOO_MANY ->
          problem(
              ProblemKind.TOO_LARGE,
              "The video is longer than the %,d pictures that are kept of one."
                  .formatted(request.most()));
    };
  }

  private static Optional<Problem> problem(ProblemKind kind, String sentence) {
    return Optional.of(new Problem(Stage.EXTRACTING_FRAMES, kind, sentence));
  }
}
