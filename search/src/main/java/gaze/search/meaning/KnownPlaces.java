package gaze.search.meaning;

import gaze.search.language.Filter;
import java.util.Optional;

/// The places that some item of the owner was taken at.
@FunctionalInterface
public interface KnownPlaces {
  KnownPlaces NONE = _ -> Optional.empty();

  /// The filter for a place, region or country of this name.
  Optional<Filter> named(String name);
}
