package gaze.search.index;

import gaze.domain.FrameId;
import gaze.domain.TimeRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A stretch of a video that answers.
///
/// @param score 0 to 1
/// @param components what each modality says of it
/// @param frame of the video that shows it best
public record Moment(
    TimeRange when,
    double score,
    Map<Modality, Double> components,
    Optional<FrameId> frame,
    List<Reason> why) {
  /// How many of a video are told.
  public static final int MOST = 5;

  public Moment {
    components = Map.copyOf(components);
    why = List.copyOf(why);
  }
}
