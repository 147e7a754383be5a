package gaze.domain;

import java.util.Optional;

/// The nearest named place.
///
/// @param countryCode ISO 3166-1 alpha-2
public record Place(String name, Optional<String> region, String country, String countryCode) {}
