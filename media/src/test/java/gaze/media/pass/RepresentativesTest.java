package gaze.media.pass;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.media.scene.Scene;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RepresentativesTest {
  /// Scenes that end at some seconds.
  private static List<Scene> scenes(double... ends) {
    List<Scene> scenes = new ArrayList<>();
    Duration start = Duration.ZERO;
    for (double end : ends) {
      Duration until = Duration.ofMillis(Math.round(1000 * end));
      scenes.add(Scene.between(start, until));
      start = until;
    }
    return scenes;
  }

  private static List<Double> times(double... ends) {
    return Representatives.of(scenes(ends)).stream().map(time -> time.toMillis() / 1000.0).toList();
  }

  @Test
  void oneSceneIsSeenAtPlacesAllOverIt() {
    assertThat(times(8)).containsExactly(1.0, 2.0, 4.0, 6.0, 7.0);
  }

  @Test
  void ofManyScenesTheLongestAreSeenInTheirMiddles() {
    assertThat(times(10, 11, 20, 21, 30, 31, 41, 42, 52))
        .containsExactly(5.0, 15.5, 25.5, 36.0, 47.0);
  }

  @Test
  void aShorterFirstSceneLeavesTheOthersTimesAsTheyAre() {
    List<Double> whole = times(4, 14, 24);

    assertThat(times(3, 13, 23))
        .containsAll(whole.stream().map(time -> time - 1).filter(time -> time > 3).toList());
  }

  @Test
  void aVideoOfOneFrameIsSeenAtItsTime() {
    assertThat(times(0)).containsOnly(0.0).hasSize(5);
  }
}
