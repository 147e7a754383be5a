package gaze.media.video;

import gaze.domain.ProblemKind;
import gaze.media.pixels.Flaw;
import gaze.media.pixels.UndecodableException;
import java.time.Duration;
import java.util.Optional;

/// What is to be said of a track once a pass is over.
///
/// @param what the track holds, in a sentence
/// @param nothing the sentence that nothing came of it
record Verdict(String what, String nothing) {
  static final Verdict PICTURES =
      new Verdict("video", "Not one picture of the video could be decoded.");
  static final Verdict SOUND = new Verdict("sound", "Nothing of the sound could be decoded.");

  /// How the reading of the file ended.
  ///
  /// @param whole whether all of it was to be read
  /// @param inTime whether its end was reached
  /// @param damaged whether parts of it could not be read
  /// @param limit the time that it may take
  record Reading(boolean whole, boolean inTime, boolean damaged, Duration limit) {}

  TrackResult of(Lane lane, Reading reading) {
    Optional<Flaw> flaw = flaw(lane, reading);
    if (lane.frames() > 0) {
      return new TrackResult.Decoded(lane.frames(), lane.end(), flaw);
    }
    return new TrackResult.Failed(
        lane.refusal()
            .map(Verdict::flaw)
            .orElse(new Flaw(flaw.map(Flaw::kind).orElse(ProblemKind.UNREADABLE), nothing)));
  }

  static Flaw flaw(UndecodableException refusal) {
    return new Flaw(refusal.kind(), refusal.sentence());
  }

  private Optional<Flaw> flaw(Lane lane, Reading reading) {
    if (lane.refusal().isPresent()) {
      return lane.refusal().map(Verdict::flaw);
    }
    if (!reading.inTime) {
      return flaw(
          ProblemKind.TIMEOUT,
          "Decoding took longer than the %,d seconds it may take; the part before is used."
              .formatted(reading.limit.toSeconds()));
    }
    if (reading.damaged || lane.damaged()) {
      return flaw(
          ProblemKind.UNREADABLE,
          "Parts of the %s are damaged; what can be decoded is used.".formatted(what));
    }
    if (reading.whole && lane.endsEarly()) {
      return flaw(
          ProblemKind.TRUNCATED,
          "The file ends before the %s does; the part that is there is used.".formatted(what));
    }
    return Optional.empty();
  }

  private static Optional<Flaw> flaw(ProblemKind kind, String sentence) {
    return Optional.of(new Flaw(kind, sentence));
  }
}
