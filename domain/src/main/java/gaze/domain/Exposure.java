package gaze.domain;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// How the picture was exposed.
///
/// @param time seconds
/// @param focal millimetres
/// @param focal35 millimetres, as on 36 × 24 mm film
/// @param bias EV
public record Exposure(
    OptionalDouble time,
    OptionalDouble fNumber,
    OptionalInt iso,
    OptionalDouble focal,
    OptionalDouble focal35,
    Optional<Boolean> flash,
    OptionalDouble bias) {
  public static final Exposure UNKNOWN =
      new Exposure(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalInt.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          Optional.empty(),
          OptionalDouble.empty());
}
