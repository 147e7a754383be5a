package gaze.search.meaning;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Something read from words.
///
/// @param end the index of the first word behind it
record Found<T>(T what, int end) {
  <R> Found<R> map(Function<T, R> change) {
    return new Found<>(change.apply(what), end);
  }

  @SafeVarargs
  static <T> Optional<Found<T>> longest(Optional<Found<T>>... readings) {
    return Stream.of(readings).flatMap(Optional::stream).max(Comparator.comparingInt(Found::end));
  }
}
