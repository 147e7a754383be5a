package gaze.media.scene;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// What films are made of: clips and pictures of the corpus. No two shots in a row are of the same.
final class FilmStock {
  private static final int CHOICES = 6;

  private final List<List<Raster>> clips;
  private final List<Raster> pictures;
  private int lastClip = -1;
  private int lastPicture = -1;

  FilmStock(List<List<Raster>> clips, List<Raster> pictures) {
    this.clips = clips;
    this.pictures = pictures;
  }

  Shot clip(double[] palette, RandomGenerator random) {
    lastClip = nearest(clips.size(), i -> clips.get(i).getFirst(), lastClip, palette, random);
    List<Raster> chosen = clips.get(lastClip);
    return Shot.of(chosen, random.nextInt(chosen.size()));
  }

  Shot view(double[] palette, Shot.Event event, Shot.Span span, RandomGenerator random) {
    lastPicture = nearest(pictures.size(), pictures::get, lastPicture, palette, random);
    return Shot.of(pictures.get(lastPicture), event, span, random);
  }

  Raster picture(RandomGenerator random) {
    return pictures.get(random.nextInt(pictures.size()));
  }

  /// One of some that are drawn by chance: the one most like the palette.
  private static int nearest(
      int count, IntFunction<Raster> of, int last, double[] palette, RandomGenerator random) {
    List<Integer> drawn =
        IntStream.range(0, palette.length == 0 ? 2 : CHOICES)
            .mapToObj(_ -> random.nextInt(count))
            .filter(i -> i != last)
            .toList();
    if (drawn.isEmpty()) {
      return (last + 1) % count;
    }
    return palette.length == 0
        ? drawn.getFirst()
        : drawn.stream()
            .min(Comparator.comparingDouble(i -> distance(of.apply(i).palette(), palette)))
            .orElseThrow();
  }

  private static double distance(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return sum;
  }
}
