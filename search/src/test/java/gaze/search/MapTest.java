package gaze.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gaze.domain.GeoPoint;
import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.domain.MediaKind;
import gaze.domain.OwnerId;
import gaze.search.index.Cluster;
import gaze.search.index.Clusters;
import gaze.search.index.MapQuestion;
import gaze.search.language.GeoBox;
import gaze.testkit.Seeded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapTest {
  @TempDir Path folder;

  private static Clusters clusters(SearchRoom room, GeoBox area, int zoom) {
    return room.search.clusters(OwnerId.LOCAL, MapQuestion.of(area, zoom));
  }

  @Seeded(times = 15)
  void everyLocatedItemIsInExactlyOneCluster(RandomGenerator random, @TempDir Path index) {
    List<MediaItem> items = scattered(random);
    try (SearchRoom room = SearchRoom.of(index, items.toArray(MediaItem[]::new))) {
      for (int round = 0; round < 20; round++) {
        GeoBox area = anyArea(random);
        int zoom = random.nextInt(MapQuestion.MAX_ZOOM + 1);
        Clusters clusters = clusters(room, area, zoom);
        assertThat(clusters.items()).as("%s at %d", area, zoom).isEqualTo(inside(items, area));
        assertThat(clusters.clusters())
            .as("%s at %d", area, zoom)
            .doesNotHaveDuplicates()
            .allSatisfy(
                cluster -> {
                  assertThat(cluster.items()).isPositive();
                  assertThat(cluster.box().contains(cluster.middle())).isTrue();
                  assertThat(room.find(areaQuery(cluster.box())).total().items())
                      .isGreaterThanOrEqualTo(cluster.items());
                });
        assertThat(clusters.clusters()).extracting(Cluster::newest).doesNotHaveDuplicates();
      }
    }
  }

  @Seeded(times = 15)
  void twoHalvesOfAnAreaHoldAsMuchAsTheWhole(RandomGenerator random, @TempDir Path index) {
    List<MediaItem> items = scattered(random);
    try (SearchRoom room = SearchRoom.of(index, items.toArray(MediaItem[]::new))) {
      GeoBox pacific = new GeoBox(-60, 150, 60, -150);
      long whole = clusters(room, pacific, 3).items();
      long east = clusters(room, new GeoBox(-60, 150, 60, 180), 3).items();
      long west = clusters(room, new GeoBox(-60, -180, 60, -150), 3).items();
      assertThat(whole).isEqualTo(east + west);
    }
  }

  @Test
  void itemsOnBothSidesOfTheDateLineAreOneCluster() {
    try (SearchRoom room =
        SearchRoom.of(
            folder,
            AnItem.at("a.jpg").near(-17, 179.99).place("Suva", "Central", "Fiji", "FJ").build(),
            AnItem.at("b.jpg").near(-17, -179.99).place("Suva", "Central", "Fiji", "FJ").build())) {
      Clusters clusters = clusters(room, new GeoBox(-30, 170, 0, -170), 4);
      assertThat(clusters.clusters()).hasSize(1);
      Cluster only = clusters.clusters().getFirst();
      assertThat(only.items()).isEqualTo(2);
      assertThat(Math.abs(only.middle().longitude())).isCloseTo(180, within(0.001));
      assertThat(only.box().overDateLine()).isTrue();
      assertThat(room.find(areaQuery(only.box())).total().items()).isEqualTo(2);
      assertThat(clusters(room, new GeoBox(-30, 170, 0, 175), 4).clusters()).isEmpty();
    }
  }

  @Test
  void aClusterTellsWhatAllOfItsItemsShareAndShowsTheNewest() {
    MediaId newest = MediaId.random();
    try (SearchRoom room =
        SearchRoom.of(
            folder,
            AnItem.at("old.jpg").on("2010-01-01").near(48.20, 16.37).place("Wien").build(),
            AnItem.at("new.jpg")
                .id(newest)
                .on("2020-01-01")
                .near(48.21, 16.38)
                .place("Wien")
                .build(),
            AnItem.at("graz.mp4").on("2015-01-01").near(47.07, 15.44).place("Graz").build(),
            AnItem.at("nowhere.jpg").build())) {
      Cluster country = clusters(room, GeoBox.WORLD, 2).clusters().getFirst();
      assertThat(country.items()).isEqualTo(3);
      assertThat(country.newest()).isEqualTo(newest);
      assertThat(country.place()).contains("Wien");
      assertThat(country.onePlace()).isFalse();
      assertThat(country.countryCode()).contains("AT");
      assertThat(country.oneCountry()).isTrue();
      List<Cluster> towns = clusters(room, new GeoBox(46, 14, 49, 18), 8).clusters();
      assertThat(towns).extracting(Cluster::items).containsExactly(2L, 1L);
      assertThat(towns).extracting(Cluster::onePlace).containsOnly(true);
      assertThat(towns.getFirst().middle().latitude()).isCloseTo(48.205, within(1e-6));
      MapQuestion videos =
          new MapQuestion(GeoBox.WORLD, 2, Optional.empty(), Optional.of(MediaKind.VIDEO));
      assertThat(room.search.clusters(OwnerId.LOCAL, videos).items()).isEqualTo(1);
      MapQuestion elsewhere =
          new MapQuestion(GeoBox.WORLD, 2, Optional.of(LibraryId.random()), Optional.empty());
      assertThat(room.search.clusters(OwnerId.LOCAL, elsewhere).items()).isZero();
      assertThat(room.search.clusters(OwnerId.random(), MapQuestion.of(GeoBox.WORLD, 2)).items())
          .isZero();
    }
  }

  @Test
  void clustersStayTheSameWhereTheMapIsMoved() {
    List<MediaItem> items = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      items.add(AnItem.at(i + ".jpg").near(40 + i % 20 * 0.05, 10 + i / 20 * 0.05).build());
    }
    try (SearchRoom room = SearchRoom.of(folder, items.toArray(MediaItem[]::new))) {
      List<Cluster> here = clusters(room, new GeoBox(35, 5, 45, 15), 9).clusters();
      List<Cluster> moved = clusters(room, new GeoBox(36.7, 8.3, 47, 19), 9).clusters();
      assertThat(here).hasSizeGreaterThan(1).isEqualTo(moved);
    }
  }

  @Test
  void anAreaThatIsTooLargeForItsZoomIsClusteredMoreCoarsely() {
    try (SearchRoom room = SearchRoom.of(folder, AnItem.at("a.jpg").near(1, 2).build())) {
      assertThat(clusters(room, GeoBox.WORLD, 22).zoom()).isEqualTo(5);
      assertThat(clusters(room, GeoBox.WORLD, 22).items()).isEqualTo(1);
      assertThat(clusters(room, new GeoBox(1, 2, 1, 2), 22).zoom()).isEqualTo(22);
      assertThat(clusters(room, new GeoBox(-90, 0, 90, 0), 22).items()).isZero();
    }
  }

  private static String areaQuery(GeoBox box) {
    return new gaze.search.language.Filter.Area(box).text();
  }

  /// Some towns with many items, and single ones anywhere, at the poles and on the date line too.
  private static List<MediaItem> scattered(RandomGenerator random) {
    List<MediaItem> items = new ArrayList<>();
    int towns = random.nextInt(1, 6);
    for (int town = 0; town < towns; town++) {
      double latitude = random.nextDouble(-80, 80);
      double longitude = random.nextDouble(-180, 180);
      for (int i = random.nextInt(30); i >= 0; i--) {
        items.add(
            item(
                random,
                latitude + random.nextGaussian() * 0.05,
                longitude + random.nextGaussian() * 0.05));
      }
    }
    for (int i = random.nextInt(30); i >= 0; i--) {
      items.add(item(random, random.nextDouble(-90, 90), random.nextDouble(-180, 180)));
    }
    items.add(item(random, 90, 0));
    items.add(item(random, -90, 0));
    items.add(item(random, 0, 180));
    items.add(item(random, 0, -180));
    items.add(AnItem.at("nowhere.jpg").build());
    return items;
  }

  private static MediaItem item(RandomGenerator random, double latitude, double longitude) {
    double around = longitude > 180 ? longitude - 360 : longitude;
    return AnItem.at("p%d.jpg".formatted(random.nextInt(1_000_000)))
        .near(latitude, around < -180 ? around + 360 : around)
        .build();
  }

  private static GeoBox anyArea(RandomGenerator random) {
    if (random.nextInt(5) == 0) {
      return GeoBox.WORLD;
    }
    double one = random.nextDouble(-90, 90);
    double other = random.nextDouble(-90, 90);
    return new GeoBox(
        Math.min(one, other),
        random.nextDouble(-180, 180),
        Math.max(one, other),
        random.nextDouble(-180, 180));
  }

  private static long inside(List<MediaItem> items, GeoBox area) {
    return items.stream()
        .flatMap(item -> item.metadata().location().stream())
        .filter(point -> area.contains(new GeoPoint(point.latitude(), point.longitude())))
        .count();
  }
}
