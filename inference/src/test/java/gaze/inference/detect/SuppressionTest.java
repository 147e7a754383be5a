package gaze.inference.detect;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.Seeded;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuppressionTest {
  private static final double LIMIT = 0.5;

  private final Candidate dog = new Candidate(1, 0.9f, 0, 0, 100, 100);
  private final Candidate sameDog = new Candidate(1, 0.6f, 10, 0, 110, 100);
  private final Candidate catThere = new Candidate(2, 0.6f, 10, 0, 110, 100);
  private final Candidate otherDog = new Candidate(1, 0.5f, 200, 0, 300, 100);

  @Test
  void theSurestOfOneObjectStays() {
    assertThat(Suppression.survivors(List.of(sameDog, dog), LIMIT)).containsExactly(dog);
  }

  @Test
  void anotherLabelAtTheSamePlaceStays() {
    assertThat(Suppression.survivors(List.of(dog, catThere), LIMIT)).containsExactly(dog, catThere);
  }

  @Test
  void theSameLabelElsewhereStays() {
    assertThat(Suppression.survivors(List.of(otherDog, dog), LIMIT)).containsExactly(dog, otherDog);
  }

  @Test
  void overlapIsTheSharedPartOfTheWhole() {
    Candidate half = new Candidate(1, 0.5f, 50, 0, 150, 100);
    assertThat(dog.overlap(half)).isEqualTo(1 / 3.0);
    assertThat(dog.overlap(dog)).isEqualTo(1);
    assertThat(dog.overlap(otherDog)).isZero();
  }

  @Seeded
  void noTwoSurvivorsAreTheSameObject(RandomGenerator random) {
    List<Candidate> candidates = Stream.generate(() -> any(random)).limit(40).toList();
    List<Candidate> survivors = Suppression.survivors(candidates, LIMIT);
    assertThat(survivors)
        .allSatisfy(
            one ->
                assertThat(survivors)
                    .filteredOn(other -> other != one && other.label() == one.label())
                    .allMatch(other -> other.overlap(one) <= LIMIT));
    assertThat(candidates)
        .allMatch(
            one ->
                survivors.stream()
                    .anyMatch(
                        other ->
                            other.label() == one.label()
                                && other.score() >= one.score()
                                && (other == one || other.overlap(one) > LIMIT)));
  }

  private static Candidate any(RandomGenerator random) {
    float left = random.nextFloat(100);
    float top = random.nextFloat(100);
    return new Candidate(
        random.nextInt(3),
        random.nextFloat(),
        left,
        top,
        left + 1 + random.nextFloat(60),
        top + 1 + random.nextFloat(60));
  }
}
