package gaze.inference.speech;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.Seeded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InventionsTest {
  private static List<String> left(List<String> texts) {
    List<RecognizedSegment> segments = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      segments.add(
          new RecognizedSegment(
              Duration.ofSeconds(i),
              Duration.ofSeconds(i + 1),
              texts.get(i),
              0.5,
              Optional.of("en")));
    }
    return Inventions.without(segments).stream().map(RecognizedSegment::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thank you thank you thank you thank you thank you thank you | thank you",
        "So we went home. I don't know. I don't know. I don't know. I don't know. I don't know. | So we went home. I don't know.",
        "So, so, so, so, so, so, it begins | So, it begins",
        "Я не знаю, я не знаю, я не знаю, я не знаю, я не знаю | Я не знаю",
        "我们我们我们我们我们我们去了 | 我们去了",
        "ありがとうありがとうありがとうありがとうありがとう | ありがとう"
      })
  void aLoopIsLeftOnce(String text, String once) {
    assertThat(left(List.of(text)))
        .singleElement()
        .satisfies(
            kept ->
                assertThat(kept.replaceAll("[.!]$", "")).isEqualTo(once.replaceAll("[.!]$", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No, no, no, no!",
        "Happy birthday to you, happy birthday to you",
        "Row, row, row your boat, gently down the stream",
        "Ha ha ha!",
        "It's 5 5 5 0 1 2 3",
        "两两三三四四"
      })
  void whatPeopleRepeatIsLeft(String text) {
    assertThat(left(List.of(text))).containsExactly(text);
  }

  @Test
  void aSegmentOverAndOverIsLeftOnce() {
    assertThat(left(List.of("Look!", "Bye.", "Bye.", "bye", "Bye!", "Come.")))
        .containsExactly("Look!", "Bye.", "Come.");
    assertThat(left(List.of("Push!", "Push!", "Push!"))).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[Music]", "(applause)", "♪♪♪", "...", "*coughs*", " ", "- -", "[BLANK_AUDIO]"})
  void whatNobodySaysIsLeftOut(String text) {
    assertThat(left(List.of("Hello.", text, "You there?"))).containsExactly("Hello.", "You there?");
  }

  @Test
  void aNoteAmongWordsIsTakenOut() {
    assertThat(left(List.of("[Laughter] Stop it!"))).containsExactly("Stop it!");
  }

  @Seeded
  void anythingIsLeftInAStateThatStays(RandomGenerator random) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < random.nextInt(12); i++) {
      texts.add(phrase(random).repeat(1 + random.nextInt(8)));
    }
    texts.addAll(Collections.nCopies(random.nextInt(6), "the same"));
    List<String> once = left(texts);
    assertThat(left(once)).isEqualTo(once);
  }

  private static String phrase(RandomGenerator random) {
    StringBuilder phrase = new StringBuilder();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      phrase.append((char) ('a' + random.nextInt(3))).append(random.nextInt(3) == 0 ? ", " : " ");
    }
    return phrase.toString();
  }
}
