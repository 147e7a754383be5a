package gaze.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TranscriptTest {
  private static Segment heard(double start, double end, String text) {
    return segment(start, end, text, Optional.of("en"), false);
  }

  private static Segment corrected(double start, double end, String text) {
    return segment(start, end, text, Optional.of("en"), true);
  }

  private static Segment segment(
      double start, double end, String text, Optional<String> language, boolean edited) {
    return new Segment(
        SegmentId.random(),
        Duration.ofMillis(Math.round(1000 * start)),
        Duration.ofMillis(Math.round(1000 * end)),
        text,
        language,
        OptionalDouble.empty(),
        Segment.Source.SPEECH,
        edited);
  }

  @Test
  void whatAPersonCorrectedStandsAndItsTimeIsNotToldTwice() {
    Segment mine = corrected(5, 8, "the ferry");
    Segment before = heard(1, 4, "hello");
    Segment instead = heard(5.2, 7.5, "the fairy");
    Segment after = heard(7.8, 10, "goodbye");

    assertThat(
            Transcript.anew(
                List.of(mine, heard(0, 1, "once heard")), List.of(before, instead, after)))
        .containsExactly(before, mine, after);
  }

  @Test
  void anotherLanguageIsNoOtherVersion() {
    Segment mine = corrected(5, 8, "the ferry");
    Segment german = segment(5, 8, "die Fähre", Optional.of("de"), false);

    assertThat(Transcript.anew(List.of(mine), List.of(german))).containsExactly(mine, german);
  }

  @Test
  void withoutCorrectionsEverythingIsAsHeardNowInTheOrderOfTheBeginning() {
    Segment late = heard(5, 6, "late");
    Segment early = heard(1, 2, "early");

    assertThat(Transcript.anew(List.of(heard(0, 9, "once")), List.of(late, early)))
        .containsExactly(early, late);
  }
}
