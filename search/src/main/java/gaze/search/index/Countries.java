package gaze.search.index;

import gaze.domain.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The names under which people look for a country: as the item has it, in English and in German,
/// and its code.
final class Countries {
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
  private static final Map<String, List<String>> COMMON =
      Map.of(
          "GB", List.of("UK", "Great Britain", "England"),
          "US", List.of("USA", "America", "Amerika"),
          "CZ", List.of("Czech Republic"),
          "NL", List.of("Holland"),
          "AE", List.of("UAE", "Emirates"));

  private Countries() {}

  /// Without the code.
  static Set<String> names(Place place) {
    Set<String> names = new LinkedHashSet<>();
    if (!place.country().isBlank()) {
      names.add(place.country());
    }
    if (place.countryCode().length() == 2) {
      Locale country = Locale.of("", place.countryCode());
      LANGUAGES.forEach(language -> names.add(country.getDisplayCountry(language)));
      names.addAll(COMMON.getOrDefault(place.countryCode(), List.of()));
    }
    return names;
  }
}
