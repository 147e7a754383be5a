package gaze.pipeline.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.Passage;
import gaze.domain.Segment;
import gaze.domain.SegmentId;
import gaze.domain.TimeRange;
import gaze.pipeline.stage.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static Segment segment(long start, long end, String text) {
    return segment(start, end, text, "en");
  }

  private static Segment segment(long start, long end, String text, String language) {
    return new Segment(
        SegmentId.random(),
        Duration.ofMillis(start),
        Duration.ofMillis(end),
        text,
        Optional.of(language),
        OptionalDouble.empty(),
        Segment.Source.SUBTITLE_FILE,
        false);
  }

  private static List<String> sentences(Segment... transcript) {
    return Sentences.of(List.of(transcript)).stream().map(Words::text).toList();
  }

  @Test
  void whatIsCutWhereALineIsFullIsOneSentenceFromItsFirstWordToItsLast() {
    assertThat(
            Sentences.of(
                List.of(
                    segment(1_000, 2_500, "We left the house\nbefore it"),
                    segment(2_600, 4_000, "got light."),
                    segment(4_100, 5_000, "Nobody was awake."))))
        .containsExactly(
            said(1_000, 4_000, "We left the house before it got light."),
            said(4_100, 5_000, "Nobody was awake."));
  }

  private static Words said(long start, long end, String text) {
    TimeRange when = new TimeRange(Duration.ofMillis(start), Duration.ofMillis(end));
    return new Words(Passage.Source.SPEECH, text, Optional.of(when));
  }

  @Test
  void aSentenceEndsWithItsMarkInAnyScriptAndBehindAQuote() {
    assertThat(
            sentences(
                segment(0, 1_000, "He said \"no!\""),
                segment(1_000, 2_000, "元気ですか。"),
                segment(2_000, 3_000, "…and went on")))
        .hasSize(3);
  }

  @Test
  void whoeverIsSilentForLongBeginsAnew() {
    assertThat(sentences(segment(0, 1_000, "well"), segment(3_001, 4_000, "come in"))).hasSize(2);
    assertThat(sentences(segment(0, 1_000, "well"), segment(3_000, 4_000, "come in")))
        .containsExactly("well come in");
  }

  @Test
  void twoLanguagesAndTwoVoicesAtOnceAreNotMixed() {
    assertThat(sentences(segment(0, 1_000, "come in"), segment(1_000, 2_000, "komm herein", "de")))
        .hasSize(2);
    assertThat(sentences(segment(0, 4_000, "la la la"), segment(500, 1_500, "listen to her")))
        .hasSize(2);
  }

  @Test
  void aTalkWithoutMarksIsCutAfterTwentySeconds() {
    Segment[] talk = new Segment[100];
    for (int i = 0; i < talk.length; i++) {
      talk[i] = segment(1_000L * i, 1_000L * (i + 1), "and on");
    }
    List<Words> cut = Sentences.of(List.of(talk));
    assertThat(cut).hasSize(5);
    assertThat(cut.getLast().when().orElseThrow().end()).isEqualTo(Duration.ofSeconds(100));
    assertThat(sentences()).isEmpty();
  }
}
