package gaze.storage;

import gaze.domain.Embedding;
import gaze.domain.MediaId;
import gaze.domain.ModelRef;
import gaze.domain.Passage;
import gaze.domain.Stage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The vectors of one owner's items. Only those of one model and version can be compared.
public interface Embeddings {
  /// Vectors of an item's stills.
  record OfStills(ModelRef model, List<Embedding> stills) {}

  /// Vectors of an item's words.
  record OfPassages(ModelRef model, List<Passage> passages) {}

  /// What EMBEDDING or EXTRACTING_FEATURES made, of those items that have it.
  Map<MediaId, OfStills> stills(Stage stage, Collection<MediaId> media);

  /// What EMBEDDING_TEXT made, of those items that have it.
  Map<MediaId, OfPassages> passages(Collection<MediaId> media);

  default Optional<OfStills> stills(Stage stage, MediaId media) {
    return Optional.ofNullable(stills(stage, List.of(media)).get(media));
  }
}
