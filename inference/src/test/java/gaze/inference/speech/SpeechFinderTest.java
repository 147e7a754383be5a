package gaze.inference.speech;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.Seeded;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SpeechFinderTest {
  private static final Duration WINDOW = Duration.ofMillis(50);

  private static final VadSettings SETTINGS =
      new VadSettings(
          0.5,
          0.3,
          Duration.ofMillis(200),
          Duration.ofMillis(150),
          Duration.ofMillis(50),
          Duration.ofSeconds(2));

  private static List<Stretch> found(double... likelihoods) {
    SpeechFinder finder = new SpeechFinder(SETTINGS, WINDOW);
    for (double likelihood : likelihoods) {
      finder.next(likelihood);
    }
    return finder.finish();
  }

  private static Stretch stretch(int fromMillis, int toMillis) {
    return new Stretch(Duration.ofMillis(fromMillis), Duration.ofMillis(toMillis));
  }

  @Test
  void silenceHasNoSpeech() {
    assertThat(found()).isEmpty();
    assertThat(found(0, 0.1, 0.49, 0.49, 0.49, 0.49, 0.49)).isEmpty();
  }

  @Test
  void speechHasAMarginOnEachSide() {
    assertThat(found(0, 0, 0.9, 0.9, 0.9, 0.9, 0, 0, 0, 0)).containsExactly(stretch(50, 350));
  }

  @Test
  void aMarginEndsWhereTheRecordingDoes() {
    assertThat(found(0.9, 0.9, 0.9, 0.9)).containsExactly(stretch(0, 200));
  }

  @Test
  void whoSpeaksIsBelievedToGoOnWhileItIsNotUnlikely() {
    assertThat(found(0.6, 0.4, 0.4, 0.4, 0.4, 0.4, 0.35, 0.6)).containsExactly(stretch(0, 400));
  }

  @Test
  void aShortPauseIsPartOfTheSpeech() {
    assertThat(found(0.9, 0.9, 0.9, 0, 0, 0.9, 0.9, 0.9)).containsExactly(stretch(0, 400));
  }

  @Test
  void aLongerPauseEndsIt() {
    assertThat(found(0.9, 0.9, 0.9, 0.9, 0, 0, 0, 0, 0.9, 0.9, 0.9, 0.9))
        .containsExactly(stretch(0, 250), stretch(350, 600));
  }

  @Test
  void theMarginsOfNeighboursMeetAndNoMore() {
    assertThat(found(0.9, 0.9, 0.9, 0.9, 0, 0, 0, 0.9, 0.9, 0.9, 0.9))
        .containsExactly(stretch(0, 250), stretch(300, 550));
  }

  @Test
  void aPauseAtTheEndIsNoSpeech() {
    assertThat(found(0.9, 0.9, 0.9, 0.9, 0, 0)).containsExactly(stretch(0, 250));
  }

  @Test
  void aShortNoiseIsNoSpeech() {
    assertThat(found(0, 0.9, 0.9, 0.9, 0, 0, 0, 0)).isEmpty();
  }

  @Test
  void withoutAPauseItIsCutWhereItIsLeastSure() {
    SpeechFinder finder = new SpeechFinder(SETTINGS, WINDOW);
    for (int i = 0; i < 60; i++) {
      finder.next(i == 5 ? 0.31 : i == 25 ? 0.4 : 0.9);
    }
    assertThat(finder.finish()).containsExactly(stretch(0, 1250), stretch(1250, 3000));
  }

  @Seeded
  void stretchesAreInOrderAndOfTheRightLength(RandomGenerator random) {
    SpeechFinder finder = new SpeechFinder(SETTINGS, WINDOW);
    int windows = random.nextInt(400);
    double likelihood = 0;
    double loudest = 0;
    for (int i = 0; i < windows; i++) {
      likelihood = Math.clamp(likelihood + random.nextGaussian() / 4, 0, 1);
      loudest = Math.max(loudest, likelihood);
      finder.next(likelihood);
    }
    Duration free = Duration.ZERO;
    List<Stretch> found = finder.finish();
    for (Stretch stretch : found) {
      assertThat(stretch.start()).isGreaterThanOrEqualTo(free);
      assertThat(stretch.length()).isGreaterThanOrEqualTo(SETTINGS.shortestSpeech());
      assertThat(stretch.length())
          .isLessThanOrEqualTo(SETTINGS.longest().plus(SETTINGS.margin().multipliedBy(2)));
      free = stretch.end();
    }
    assertThat(free).isLessThanOrEqualTo(WINDOW.multipliedBy(windows));
    assertThat(found.isEmpty() || loudest >= SETTINGS.enter()).isTrue();
  }
}
