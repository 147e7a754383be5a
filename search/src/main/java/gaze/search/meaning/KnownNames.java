package gaze.search.meaning;

import gaze.search.language.Filter;
import java.util.Optional;

/// What the items of the owner know by name.
public interface KnownNames {
  KnownNames NONE =
      new KnownNames() {
        @Override
        public Optional<Filter> place(String name) {
          return Optional.empty();
        }

        @Override
        public Optional<Filter> label(String name) {
          return Optional.empty();
        }

        @Override
        public Optional<Filter> tag(String name) {
          return Optional.empty();
        }
      };

  /// The filter for a place, region or country of this name that some item was taken at.
  Optional<Filter> place(String name);

  /// The filter for a thing of this name that is seen in some item.
  Optional<Filter> label(String name);

  /// The filter for a tag of this name that some item has.
  Optional<Filter> tag(String name);
}
