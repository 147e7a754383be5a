package gaze.inference.speech;

import gaze.domain.ProblemKind;
import java.util.List;
import java.util.Optional;

/// What is said in a recording, as far as it was heard.
///
/// @param segments in their order, without overlaps, in the recording's time
/// @param language in which most is said, a BCP 47 tag
public record Heard(List<RecognizedSegment> segments, Optional<String> language, Ending ending) {
  /// How the listening ended.
  public sealed interface Ending {
    /// Everything was heard.
    record Complete() implements Ending {}

    /// Nobody wanted the rest.
    record Cancelled() implements Ending {}

    /// @param detail one sentence
    record Failed(ProblemKind kind, String detail) implements Ending {}

    /// The recogniser gives no sign of life and cannot be stopped: a thread of this process is lost
    /// to it, and its memory. Only the process's end gives them back.
    record Stuck(String detail) implements Ending {}
  }

  public Heard {
    segments = List.copyOf(segments);
  }
}
