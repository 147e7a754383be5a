package gaze.inference.speech;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.Seeded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PlacingTest {
  private static final Chunk CHUNK =
      new Chunk(stretch(100, 130), List.of(stretch(100, 110), stretch(115, 130)));

  private static Stretch stretch(double from, double to) {
    return new Stretch(SpeechSet.seconds(from), SpeechSet.seconds(to));
  }

  private static RecognizedSegment said(double from, double to, String text) {
    return new RecognizedSegment(
        SpeechSet.seconds(from), SpeechSet.seconds(to), text, 0.5, Optional.empty());
  }

  @Test
  void timesAreThoseOfTheRecording() {
    assertThat(Placing.in(CHUNK, List.of(said(1, 4, "a"), said(4, 8.5, "b"))).segments())
        .containsExactly(said(101, 104, "a"), said(104, 108.5, "b"));
  }

  @Test
  void wordsNeverOverlap() {
    assertThat(Placing.in(CHUNK, List.of(said(1, 6, "a"), said(4, 8, "b"))).segments())
        .containsExactly(said(101, 106, "a"), said(106, 108, "b"));
  }

  @Test
  void wordsStayInTheirChunk() {
    assertThat(Placing.in(CHUNK, List.of(said(28, 35, "a"))).segments())
        .containsExactly(said(128, 130, "a"));
  }

  @Test
  void whereNobodySpeaksNothingWasSaid() {
    assertThat(Placing.in(CHUNK, List.of(said(1, 3, "a"), said(11, 14, "Thank you."))).segments())
        .containsExactly(said(101, 103, "a"));
  }

  @Test
  void aTimeThatIsALittleOffIsForgiven() {
    assertThat(Placing.in(CHUNK, List.of(said(10.2, 12, "a"))).segments()).hasSize(1);
  }

  @Test
  void emptyTextIsNothing() {
    assertThat(Placing.in(CHUNK, List.of(said(1, 3, " "))).segments()).isEmpty();
  }

  @Seeded
  void whateverARecognizerAnswersItBecomesATranscript(RandomGenerator random) {
    List<RecognizedSegment> segments = new ArrayList<>();
    for (int i = 0; i < random.nextInt(20); i++) {
      double from = random.nextDouble(-5, 40);
      segments.add(said(from, from + random.nextDouble(0, 20), "words"));
    }
    Duration free = CHUNK.span().start();
    for (RecognizedSegment segment : Placing.in(CHUNK, segments).segments()) {
      assertThat(segment.start()).isGreaterThanOrEqualTo(free);
      assertThat(segment.end()).isGreaterThanOrEqualTo(segment.start());
      free = segment.end();
    }
    assertThat(free).isLessThanOrEqualTo(CHUNK.span().end());
  }
}
