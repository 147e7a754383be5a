package gaze.search.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
  @Test
  void theCarriedOneHasItsFourGroups() {
    Vocabulary carried = Vocabulary.read(Vocabulary.carried());

    assertThat(carried.groups())
        .extracting(Vocabulary.Group::name)
        .containsExactly("setting", "emotion", "event", "object");
    assertThat(carried.groups())
        .allSatisfy(
            group -> {
              assertThat(group.tags())
                  .extracting(Vocabulary.Tag::sentence)
                  .allMatch(sentence -> sentence.startsWith("a photo"));
              assertThat(group.others()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "beach, line 1 is in no group",
    "[setting] a photo, line 1 is no group",
    "[] {}, line 1 is no group",
    "[a/b] {}, line 1 is no group",
    "[place] at {}|= here, line 2 is no tag",
    "[place] at {}|here/there, line 2 is no tag",
    "[place] at {}|here|Here, line 3 names a tag again"
  })
  void aWrongLineIsSaid(String lines, String message) {
    assertThatThrownBy(() -> Vocabulary.read(lines.replace('|', '\n')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void anEmptyOneGivesNoTags() {
    assertThat(Vocabulary.read("# nothing\n").groups()).isEmpty();
  }
}
