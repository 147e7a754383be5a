package gaze.search;

import gaze.domain.FrameId;
import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.search.index.Modality;
import gaze.search.index.Moment;
import gaze.search.index.Reason;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An item that answers.
///
/// @param path of the main file, absolute
/// @param captured on the wall where it was taken
/// @param score 0 to 1
/// @param components what each modality said; one that was not asked or could not answer is absent
/// @param moments of a video, the best first
/// @param frame the still of a video that is most like what was described
public record Hit(
    MediaId media,
    LibraryId library,
    MediaKind kind,
    Path path,
    LocalDateTime captured,
    double score,
    Map<Modality, Double> components,
    Optional<FrameId> frame,
    List<Reason> why,
    List<Moment> moments) {
  public Hit {
    components = Map.copyOf(components);
    why = List.copyOf(why);
    moments = List.copyOf(moments);
  }
}
