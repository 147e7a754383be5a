package gaze.media.pass;

import gaze.media.scene.Scene;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The times of a video that stand for it. Long scenes come first, and a scene's middle before the
/// middles of its halves and of their halves: so a version that is trimmed, and whose first or last
/// scene is shorter, has most of them in common with the whole.
final class Representatives {
  /// Where in a scene, one after the other.
  private static final double[] PLACES = {0.5, 0.25, 0.75, 0.125, 0.875};

  private Representatives() {}

  /// @param scenes of the video
  /// @return in order of time, [VideoHash#FRAMES] of them
  static List<Duration> of(List<Scene> scenes) {
    int[] taken = new int[scenes.size()];
    List<Duration> times = new ArrayList<>();
    while (times.size() < VideoHash.FRAMES) {
      int next = longest(scenes, taken);
      times.add(place(scenes.get(next), PLACES[taken[next]++]));
    }
    times.sort(null);
    return times;
  }

  /// The scene whose share for another time would be the longest.
  private static int longest(List<Scene> scenes, int[] taken) {
    int longest = 0;
    for (int i = 1; i < taken.length; i++) {
      long most = length(scenes.get(longest)) * (taken[i] + 1);
      longest = length(scenes.get(i)) * (taken[longest] + 1) > most ? i : longest;
    }
    return longest;
  }

  private static long length(Scene scene) {
    return scene.end().minus(scene.start()).toMillis();
  }

  private static Duration place(Scene scene, double share) {
    long nanos = scene.end().minus(scene.start()).toNanos();
    return scene.start().plusNanos(Math.round(share * nanos));
  }
}
