package gaze.server.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.Seeded;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class UniqueNamesTest {
  private final UniqueNames names = new UniqueNames();

  @Test
  void aSecondOneIsNumberedBeforeItsEnding() {
    assertThat(names.of("IMG_1.jpg")).isEqualTo("IMG_1.jpg");
    assertThat(names.of("IMG_1.jpg")).isEqualTo("IMG_1 (2).jpg");
    assertThat(names.of("IMG_1.jpg")).isEqualTo("IMG_1 (3).jpg");
    assertThat(names.of("IMG_1")).isEqualTo("IMG_1");
    assertThat(names.of(".nomedia")).isEqualTo(".nomedia");
    assertThat(names.of(".nomedia")).isEqualTo(".nomedia (2)");
  }

  @Test
  void aNumberThatSomethingElseHasIsPassedOver() {
    names.of("a.jpg");
    names.of("a (2).jpg");
    assertThat(names.of("a.jpg")).isEqualTo("a (3).jpg");
  }

  @Test
  void namesThatSomeFileSystemTakesForTheSameAreTwo() {
    names.of("Ärger.jpg");
    assertThat(names.of("A\u0308RGER.JPG")).isEqualTo("A\u0308RGER (2).JPG");
  }

  @Test
  void everyScriptStaysAsItIs() {
    for (String name : new String[] {"写真.heic", "תמונה.jpg", "Фото 1.png", "🌊.mp4"}) {
      assertThat(names.of(name)).isEqualTo(name);
    }
  }

  @Test
  void nothingIsTakenForAPath() {
    assertThat(names.of("..\\..\\evil.jpg")).isEqualTo(".._.._evil.jpg");
    assertThat(names.of("a:b?.jpg")).isEqualTo("a_b_.jpg");
    assertThat(names.of("line\nbreak.jpg")).isEqualTo("line_break.jpg");
  }

  @Seeded
  void noneIsGivenTwice(RandomGenerator random) {
    Set<String> given = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      String wanted = "ab".charAt(random.nextInt(2)) + (random.nextBoolean() ? " (2)" : "") + ".x";
      assertThat(given.add(names.of(wanted).toLowerCase(Locale.ROOT))).isTrue();
    }
  }
}
