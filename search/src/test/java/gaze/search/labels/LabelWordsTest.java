package gaze.search.labels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelWordsTest {
  private final LabelWords words = LabelWords.carried();

  @Test
  void aSynonymMeansItsLabel() {
    assertThat(words.labels("sofa")).containsExactly("couch");
    assertThat(words.labels("motorbike")).containsExactly("motorcycle");
    assertThat(words.labels("mobile phone")).containsExactly("cell phone");
    assertThat(words.labels("Television")).containsExactly("tv");
  }

  @Test
  void aLabelMeansItself() {
    assertThat(words.labels("dog")).containsExactly("dog");
    assertThat(words.labels("Hot Dog")).containsExactly("hot dog");
    assertThat(words.labels("cell_phone")).containsExactly("cell phone");
  }

  @Test
  void aPluralMeansTheSame() {
    assertThat(words.labels("sofas")).containsExactly("couch");
    assertThat(words.labels("puppies")).containsExactly("dog");
    assertThat(words.labels("benches")).containsExactly("bench");
    assertThat(words.labels("buses")).containsExactly("bus");
    assertThat(words.labels("knives")).containsExactly("knife");
    assertThat(words.labels("skis")).containsExactly("skis");
  }

  @Test
  void aKindMeansSeveralLabels() {
    assertThat(words.labels("fruit")).containsExactlyInAnyOrder("banana", "apple", "orange");
    assertThat(words.labels("animals")).contains("dog", "cat", "zebra");
  }

  @Test
  void whatIsUnknownMeansNothing() {
    assertThat(words.labels("lighthouse")).isEmpty();
    assertThat(words.labels("")).isEmpty();
    assertThat(words.labels("s")).isEmpty();
  }

  @Test
  void olderNamesOfALabelAreOneLabel() {
    assertThat(words.canonical("tvmonitor")).isEqualTo("tv");
    assertThat(words.canonical("aeroplane")).isEqualTo("airplane");
    assertThat(words.canonical("pottedplant")).isEqualTo("potted plant");
    assertThat(words.canonical("diningtable")).isEqualTo("dining table");
    assertThat(words.canonical("lighthouse")).isEqualTo("lighthouse");
  }

  @Test
  void aLabelKnowsItsWords() {
    assertThat(words.words("couch")).startsWith("couch").contains("sofa", "furniture");
    assertThat(words.words("lighthouse")).containsExactly("lighthouse");
  }
}
