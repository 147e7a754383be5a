package gaze.testkit;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/// The generators of a [Seeded] test: seeds 1, 2, 3 … so that every run is the same run.
final class SeededArguments implements ArgumentsProvider {
  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    String replayed = System.getProperty("seed", "");
    if (!replayed.isEmpty()) {
      return Stream.of(argument(Long.parseLong(replayed)));
    }
    int times = context.getRequiredTestMethod().getAnnotation(Seeded.class).times();
    return LongStream.rangeClosed(1, times).mapToObj(SeededArguments::argument);
  }

  private static Arguments argument(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    return Arguments.of(Named.of(Long.toString(seed), random));
  }
}
