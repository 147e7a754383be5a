package gaze.inference.speech;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.Seeded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ChunkingTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private static Stretch stretch(double from, double to) {
    return new Stretch(SpeechSet.seconds(from), SpeechSet.seconds(to));
  }

  private static List<List<Stretch>> cut(Stretch... speech) {
    return Chunking.of(List.of(speech), HOUR).stream().map(Chunk::speech).toList();
  }

  @Test
  void noSpeechNoChunk() {
    assertThat(Chunking.of(List.of(), HOUR)).isEmpty();
  }

  @Test
  void whatFitsIsHeardAtOnce() {
    assertThat(cut(stretch(1, 5), stretch(6, 20), stretch(21, 31))).hasSize(1);
  }

  @Test
  void itIsCutAtTheLongestPause() {
    Stretch one = stretch(0, 10);
    Stretch two = stretch(11, 18);
    Stretch three = stretch(20, 25);
    Stretch four = stretch(26, 35);
    assertThat(cut(one, two, three, four)).containsExactly(List.of(one, two), List.of(three, four));
  }

  @Test
  void aPauseEarlyInAChunkDoesNotMakeItSmall() {
    Stretch one = stretch(0, 2);
    Stretch two = stretch(5, 20);
    Stretch three = stretch(21, 29);
    Stretch four = stretch(30, 40);
    assertThat(cut(one, two, three, four)).containsExactly(List.of(one, two, three), List.of(four));
  }

  @Test
  void aLongPauseAlwaysEndsAChunk() {
    Stretch one = stretch(0, 2);
    Stretch two = stretch(8, 10);
    assertThat(cut(one, two)).containsExactly(List.of(one), List.of(two));
  }

  @Test
  void speechWithoutAnyPauseIsCutAllTheSame() {
    assertThat(cut(stretch(0, 70)))
        .containsExactly(
            List.of(stretch(0, 30)), List.of(stretch(30, 60)), List.of(stretch(60, 70)));
  }

  @Test
  void aChunkHasMarginsWhereThereIsRoom() {
    List<Chunk> chunks =
        Chunking.of(
            List.of(stretch(0.1, 5), stretch(10, 40), stretch(50, 60)), Duration.ofSeconds(60));
    assertThat(chunks)
        .extracting(Chunk::span)
        .containsExactly(stretch(0, 5.2), stretch(10, 40), stretch(49.8, 60));
  }

  @Seeded(times = 300)
  void chunksHoldAllSpeechAndNoneIsTooLong(RandomGenerator random) {
    List<Stretch> speech = new ArrayList<>();
    double at = 0;
    while (at < 200) {
      double from = at + random.nextDouble() * (random.nextInt(8) == 0 ? 10 : 1);
      double to = from + 0.01 + random.nextDouble() * (random.nextInt(10) == 0 ? 80 : 8);
      speech.add(stretch(from, to));
      at = to;
    }
    List<Chunk> chunks = Chunking.of(speech, SpeechSet.seconds(at));

    Duration free = Duration.ZERO;
    Duration spoken = Duration.ZERO;
    for (Chunk chunk : chunks) {
      assertThat(chunk.span().length()).isLessThanOrEqualTo(Chunking.LONGEST);
      assertThat(chunk.span().start()).isGreaterThanOrEqualTo(free);
      for (Stretch piece : chunk.speech()) {
        assertThat(speech).anyMatch(stretch -> holds(stretch, piece));
      }
      free = chunk.span().end();
      spoken = spoken.plus(chunk.spoken());
    }
    assertThat(free).isLessThanOrEqualTo(SpeechSet.seconds(at));
    assertThat(spoken)
        .isEqualTo(speech.stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus));
  }

  @Seeded(times = 300)
  void onlyTheLastChunkIsLessThanHalfFull(RandomGenerator random) {
    List<Stretch> speech = new ArrayList<>();
    double at = 0;
    for (int i = 0; i < 30; i++) {
      double from = at + random.nextDouble();
      at = from + 0.1 + random.nextDouble() * 6;
      speech.add(stretch(from, at));
    }
    List<Chunk> chunks = Chunking.of(speech, SpeechSet.seconds(at));
    for (int i = 1; i < chunks.size(); i++) {
      Stretch before = chunks.get(i - 1).span();
      assertThat(before.length()).isGreaterThanOrEqualTo(Chunking.LONGEST.dividedBy(2));
    }
  }

  private static boolean holds(Stretch whole, Stretch piece) {
    return whole.start().compareTo(piece.start()) <= 0 && whole.end().compareTo(piece.end()) >= 0;
  }
}
