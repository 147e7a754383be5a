package gaze.pipeline.jobs;

import gaze.domain.MediaId;
import gaze.domain.OwnerId;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// What a person can ask of the work in the background.
public interface BackgroundWork {
  /// What the owner has chosen.
  ///
  /// @param zone assumed where a file says nothing of one and its library has none
  /// @param maxDecodeBytes what a decoder may allocate for one picture
  /// @param maxSide the longest side of a picture, in pixels
  record Choices(WorkMode mode, ZoneId zone, long maxDecodeBytes, int maxSide) {
    boolean limitedAs(Choices other) {
      return maxDecodeBytes == other.maxDecodeBytes && maxSide == other.maxSide;
    }
  }

  WorkStatus status();

  /// Works by these choices from now on.
  void follow(Choices choices);

  /// Puts what a person is looking at before everything else, instead of what was before.
  void look(Collection<MediaId> media);

  /// Tries what failed or was cancelled of these items again.
  void retry(Set<MediaId> media);

  /// Tries everything again that failed and matches; how many items that are.
  long retryFailed(OwnerId owner, Optional<Stage> stage, Optional<ProblemKind> kind);

  void cancel(Set<MediaId> media);
}
