package gaze.media.pass;

import gaze.domain.ProblemKind;
import gaze.media.pixels.Flaw;
import gaze.media.video.DecodingPass;
import gaze.media.video.FrameTaker;
import gaze.media.video.PassRequest;
import gaze.media.video.PassResult;
import gaze.media.video.TrackResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The decodings of one video, which share the time that all may take.
final class Decodings {
  private final long begun = System.nanoTime();
  private final DecodingPass pass;
  private final Path file;
  private final Duration timeLimit;
  private final BooleanSupplier cancelled;
  private Optional<Flaw> flaw = Optional.empty();

  Decodings(DecodingPass pass, Path file, VideoRequest request, BooleanSupplier cancelled) {
    this.pass = pass;
    this.file = file;
    this.timeLimit = request.timeLimit();
    this.cancelled = cancelled;
  }

  PassRequest request(PassRequest.Frames frames) {
    Duration left = timeLimit.minusNanos(System.nanoTime() - begun);
    return new PassRequest(frames, left.isPositive() ? left : Duration.ofNanos(1), cancelled);
  }

  /// Looks at some of the pictures once more. It is no flaw if there are none at a place: the first
  /// look has told of that.
  void again(PassRequest.Frames frames, FrameTaker taker) {
    note(
        switch (pass.watch(file, request(frames), taker)) {
          case PassResult.Read(TrackResult.Decoded decoded, _) -> decoded.note();
          case PassResult.Read(TrackResult.Failed(Flaw failed), _) ->
              Optional.of(failed).filter(flawed -> flawed.kind() == ProblemKind.TIMEOUT);
          case PassResult.Read _, PassResult.Cancelled _ -> Optional.empty();
          case PassResult.Failed(Flaw failed) -> Optional.of(failed);
        });
  }

  private void note(Optional<Flaw> found) {
    flaw = flaw.or(() -> found);
  }

  /// What was wrong with the first of those looks that was not whole.
  Optional<Flaw> flaw() {
    return flaw;
  }
}
