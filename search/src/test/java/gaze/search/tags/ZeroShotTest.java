package gaze.search.tags;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.FloatVector;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ZeroShotTest {
  private static final Vocabulary COLOURS =
      Vocabulary.read(
          """
          # colours
          [colour] a {} circle
          rose = red
          green
          - blue
          """);

  private static final FloatVector RED = FloatVector.of(5, 1, 1);
  private static final FloatVector BLUE = FloatVector.of(0, 0, 3);

  /// A number for each colour that the sentence names.
  private static Optional<FloatVector> embedded(String sentence) {
    return Optional.of(
        FloatVector.of(
            sentence.contains("red") ? 1 : 0,
            sentence.contains("green") ? 1 : 0,
            sentence.contains("blue") ? 1 : 0));
  }

  @Test
  void aPictureGetsTheTagsThatFit() {
    ZeroShot tags = ZeroShot.of(COLOURS, 0.5, ZeroShotTest::embedded).orElseThrow();

    assertThat(tags.tags(RED))
        .singleElement()
        .satisfies(
            tag -> {
              assertThat(tag.path()).isEqualTo("colour/rose");
              assertThat(tag.confidence()).isGreaterThan(0.9);
            });
    assertThat(tags.tags(BLUE)).as("one of the others").isEmpty();
  }

  @Test
  void aVectorWithoutLengthGetsNoTag() {
    ZeroShot tags = ZeroShot.of(COLOURS, 0.5, ZeroShotTest::embedded).orElseThrow();

    assertThat(tags.tags(FloatVector.of(0, 0, 0))).isEmpty();
  }

  @Test
  void withoutTheVectorOfASentenceThereAreNoTags() {
    assertThat(
            ZeroShot.of(
                COLOURS,
                0.5,
                sentence -> sentence.contains("blue") ? Optional.empty() : embedded(sentence)))
        .isEmpty();
  }
}
