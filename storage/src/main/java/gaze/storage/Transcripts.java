package gaze.storage;

import gaze.domain.MediaId;
import gaze.domain.Segment;
import gaze.domain.SegmentId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is said in one owner's videos.
public interface Transcripts {
  /// Of those items that have a transcript, in order of the start.
  Map<MediaId, List<Segment>> of(Collection<MediaId> media);

  default List<Segment> of(MediaId media) {
    return of(List.of(media)).getOrDefault(media, List.of());
  }

  /// Takes a person's words for those of a segment; they stand when the video is transcribed anew.
  ///
  /// @return the segment as it is now; empty where there is no such segment
  Optional<Segment> correct(MediaId media, SegmentId segment, String text);
}
