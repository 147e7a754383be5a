package gaze.search.tags;

import gaze.storage.Embeddings;
import java.util.List;
import java.util.Optional;

/// Says which tags pictures get. Thread-safe.
public interface Tagging {
  /// Without any.
  Tagging NONE =
      new Tagging() {
        @Override
        public Optional<String> version() {
          return Optional.empty();
        }

        @Override
        public List<Tagged> of(Embeddings.OfStills stills) {
          return List.of();
        }
      };

  /// What decides which tags there are: those of another version are outdated. Empty while nothing
  /// can be said.
  Optional<String> version();

  /// The surest first, each once.
  List<Tagged> of(Embeddings.OfStills stills);
}
