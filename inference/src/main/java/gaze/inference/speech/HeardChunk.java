package gaze.inference.speech;

import java.util.List;

/// What was said in a chunk. Whoever keeps these can have the rest of a recording written down
/// later.
///
/// @param span of the chunk
/// @param segments in the recording's time, in their order, without overlaps; as the recogniser
///   gave them, inventions among them
public record HeardChunk(Stretch span, List<RecognizedSegment> segments) {
  public HeardChunk {
    segments = List.copyOf(segments);
  }
}
