package gaze.search.labels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelNamesTest {
  private final LabelNames names = LabelNames.get();

  @ParameterizedTest
  @CsvSource({
    "sofa, couch",
    "Couch, couch",
    "motorbike, motorcycle",
    "tvmonitor, tv",
    "mobile phone, cell phone",
    "dogs, dog",
    "puppies, dog",
    "knives, knife",
    "buses, bus",
    "benches, bench",
    "people, person",
    "Hunde, dog",
    "Katzen, cat",
    "Bären, bear",
    "skis, skis",
    "hot dogs, hot dog"
  })
  void aThingIsKnownByAllItsNames(String name, String label) {
    assertThat(names.label(name)).contains(label);
  }

  @Test
  void whatIsNoThingHasNoLabel() {
    assertThat(names.label("christmas")).isEmpty();
    assertThat(names.label("")).isEmpty();
    assertThat(names.label("hot")).isEmpty();
  }

  @Test
  void everyCocoLabelIsInTheTableUnderItsOwnName() {
    assertThat(names.names("couch")).first().isEqualTo("couch");
    assertThat(names.names("couch")).contains("sofa", "settee");
    assertThat(names.names("axolotl")).containsExactly("axolotl");
    assertThat(names.label("toothbrush")).contains("toothbrush");
  }
}
