package gaze.search;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.OwnerId;
import gaze.search.index.Clusters;
import gaze.search.index.MapQuestion;
import gaze.search.index.Order;
import gaze.search.language.GeoBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How fast a large library is indexed and searched. `-Ditems=` sets another size.
@Tag("slow")
class MillionItemsTest {
  private static final int ROUNDS = 20;

  /// What people type, and the words that are the hardest.
  private static final List<String> QUERIES =
      List.of(
          "zoey birthday ",
          "wedding lisbon",
          "beach 2015",
          "\"zoey at the beach\"",
          "IMG_0420",
          "dsc12345",
          "20150703",
          "summer 2018 hallstatt",
          "christmas",
          "in paris",
          "videos last summer",
          "type:video after:2019-06 before:2019-09",
          "camera:x100 rating:>=4",
          "near:48.2,16.4,100km",
          "color:red",
          "is:favorite",
          "in:\"2012 birthday\"",
          "b",
          "bir",
          "birthd",
          "august",
          "img",
          "jpg",
          "2",
          "oskar OR mia -wedding",
          "has:location duration:>30s",
          "iphone vienna garden",
          "österreich",
          "picnic with anna in march",
          "regatta bergen ",
          "dsc 2",
          "",
          "type:photo",
          "nothingatall",
          "place:kyoto iso:>800 f:<4");

  @Test
  void aMillionItemsAreSearchedInMilliseconds(@TempDir Path folder) throws Exception {
    int items = Integer.getInteger("items", 1_000_000);
    GeneratedStorage storage = new GeneratedStorage(items);
    long begin = System.nanoTime();
    try (Search search =
        Search.open(
            new Search.Parts(folder, storage, () -> List.of(OwnerId.LOCAL), QueryEncoder.NONE),
            Tuning.USUAL,
            SearchRoom.CLOCK,
            java.time.ZoneOffset.UTC)) {
      assertThat(search.awaitCaughtUp(Duration.ofMinutes(30))).isTrue();
      double seconds = (System.nanoTime() - begin) / 1e9;
      System.out.printf(
          "indexed %d items in %.1f s: %.0f a second, %d MB%n",
          items, seconds, items / seconds, megabytes(folder));
      assertThat(items / seconds).isGreaterThan(1000);

      double[] all = new double[QUERIES.size() * ROUNDS];
      for (int round = -3; round < ROUNDS; round++) {
        for (int i = 0; i < QUERIES.size(); i++) {
          double millis = millis(search, SearchRequest.of(QUERIES.get(i)));
          if (round >= 0) {
            all[i * ROUNDS + round] = millis;
          }
        }
      }
      for (int i = 0; i < QUERIES.size(); i++) {
        double[] one = Arrays.copyOfRange(all, i * ROUNDS, (i + 1) * ROUNDS);
        System.out.printf(
            "%-44s p50 %6.1f  p95 %6.1f ms  %s%n",
            QUERIES.get(i), at(one, 0.5), at(one, 0.95), total(search, QUERIES.get(i)));
      }
      System.out.printf("all: p50 %.1f p95 %.1f ms%n", at(all, 0.5), at(all, 0.95));
      System.out.printf(
          "by date: %.1f ms, facets: %.1f ms%n",
          millis(search, SearchRequest.of("birthday").ordered(Order.NEWEST)),
          millis(search, SearchRequest.of("type:photo").withFacets()));
      System.out.printf(
          "facets of everything: %.1f ms, with a typo: %.1f ms%n",
          millis(search, SearchRequest.of("").withFacets()),
          millis(search, SearchRequest.of("hallsttat")));
      for (int zoom : new int[] {0, 3, 6}) {
        map(search, GeoBox.WORLD, zoom);
      }
      map(search, new GeoBox(40, 5, 55, 30), 6);
      map(search, new GeoBox(48, 16, 49, 17), 10);
      System.out.printf("completion: %.1f ms%n", complete(search));
      assertThat(at(all, 0.95)).isLessThan(100);
    }
  }

  private static String total(Search search, String query) {
    SearchAnswer.Found found =
        (SearchAnswer.Found) search.search(OwnerId.LOCAL, SearchRequest.of(query));
    return (found.total().exact() ? "" : ">=") + found.total().items() + " hits";
  }

  private static double millis(Search search, SearchRequest request) {
    long begin = System.nanoTime();
    SearchAnswer answer = search.search(OwnerId.LOCAL, request);
    double millis = (System.nanoTime() - begin) / 1e6;
    assertThat(answer).isInstanceOf(SearchAnswer.Found.class);
    return millis;
  }

  private static void map(Search search, GeoBox area, int zoom) {
    double[] millis = new double[ROUNDS];
    Clusters found = search.clusters(OwnerId.LOCAL, MapQuestion.of(area, zoom));
    for (int round = 0; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      found = search.clusters(OwnerId.LOCAL, MapQuestion.of(area, zoom));
      millis[round] = (System.nanoTime() - begin) / 1e6;
    }
    System.out.printf(
        "map %s at %d: p50 %.1f p95 %.1f ms, %d items in %d clusters%n",
        area, zoom, at(millis, 0.5), at(millis, 0.95), found.items(), found.clusters().size());
    assertThat(at(millis, 0.95)).isLessThan(500);
  }

  private static double complete(Search search) {
    search.complete(OwnerId.LOCAL, "bir", 3);
    long begin = System.nanoTime();
    assertThat(search.complete(OwnerId.LOCAL, "bir", 3)).isNotEmpty();
    return (System.nanoTime() - begin) / 1e6;
  }

  private static double at(double[] values, double quantile) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(quantile * sorted.length) - 1)];
  }

  private static long megabytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum() >> 20;
    }
  }
}
