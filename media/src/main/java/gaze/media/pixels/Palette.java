package gaze.media.pixels;

import gaze.domain.DominantColor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/// The few colours that fill most of a picture: its pixels grouped by nearness in Oklab, where
/// equal distances look equally different. Equal pictures give equal colours: nothing is random.
final class Palette {
  private static final int SIDE = 48;
  private static final int MOST = 6;
  private static final int ROUNDS = 6;

  /// Groups nearer than this, squared, look like one colour.
  private static final double APART = 0.08 * 0.08;

  /// A group that fills less is no dominant colour.
  private static final double LEAST_SHARE = 0.04;

  private Palette() {}

  static List<DominantColor> of(Mat bgr) {
    try (Mat small = Scaling.within(bgr, SIDE)) {
      int count = small.rows() * small.cols();
      byte[] samples = new byte[3 * count];
      small.data().get(samples);
      List<Oklab> pixels = new ArrayList<>(count);
      for (int i = 0; i < samples.length; i += 3) {
        pixels.add(Oklab.of(samples[i + 2] & 0xFF, samples[i + 1] & 0xFF, samples[i] & 0xFF));
      }
      return dominant(groups(pixels), count);
    }
  }

  private static List<DominantColor> dominant(List<Group> groups, int pixels) {
    List<DominantColor> colors =
        merged(groups).stream()
            .sorted(Comparator.comparingInt(Group::size).reversed())
            .map(group -> new DominantColor(group.center().rgb(), group.size() / (double) pixels))
            .toList();
    List<DominantColor> large =
        colors.stream().filter(color -> color.share() >= LEAST_SHARE).toList();
    return large.isEmpty() ? colors.subList(0, 1) : large;
  }

  private static List<Group> groups(List<Oklab> pixels) {
    List<Oklab> centers = seeds(pixels);
    List<Group> groups = List.of();
    for (int round = 0; round < ROUNDS; round++) {
      groups = assigned(pixels, centers);
      centers = groups.stream().map(Group::center).toList();
    }
    return groups;
  }

  /// The mean, then again and again the pixel that is furthest from all taken so far.
  private static List<Oklab> seeds(List<Oklab> pixels) {
    List<Oklab> seeds = new ArrayList<>();
    seeds.add(Group.of(pixels).center());
    double[] nearest = new double[pixels.size()];
    for (int i = 0; i < nearest.length; i++) {
      nearest[i] = pixels.get(i).distance(seeds.getFirst());
    }
    while (seeds.size() < MOST) {
      int furthest = 0;
      for (int i = 1; i < nearest.length; i++) {
        furthest = nearest[i] > nearest[furthest] ? i : furthest;
      }
      Oklab seed = pixels.get(furthest);
      seeds.add(seed);
      for (int i = 0; i < nearest.length; i++) {
        nearest[i] = Math.min(nearest[i], pixels.get(i).distance(seed));
      }
    }
    return seeds;
  }

  private static List<Group> assigned(List<Oklab> pixels, List<Oklab> centers) {
    List<List<Oklab>> members = new ArrayList<>();
    centers.forEach(_ -> members.add(new ArrayList<>()));
    for (Oklab pixel : pixels) {
      int nearest = 0;
      for (int i = 1; i < centers.size(); i++) {
        if (pixel.distance(centers.get(i)) < pixel.distance(centers.get(nearest))) {
          nearest = i;
        }
      }
      members.get(nearest).add(pixel);
    }
    return members.stream().filter(group -> !group.isEmpty()).map(Group::of).toList();
  }

  private static List<Group> merged(List<Group> groups) {
    List<Group> result = new ArrayList<>();
    for (Group group : groups) {
      Group whole = group;
      for (int i = result.size() - 1; i >= 0; i--) {
        if (result.get(i).center().distance(whole.center()) < APART) {
          whole = whole.with(result.remove(i));
        }
      }
      result.add(whole);
    }
    return result;
  }

  private record Group(Oklab center, int size) {
    static Group of(List<Oklab> members) {
      double l = 0;
      double a = 0;
      double b = 0;
      for (Oklab member : members) {
        l += member.l();
        a += member.a();
        b += member.b();
      }
      int size = members.size();
      return new Group(new Oklab(l / size, a / size, b / size), size);
    }

    Group with(Group other) {
      double share = size / (double) (size + other.size);
      return new Group(center.mixed(other.center, share), size + other.size);
    }
  }
}
