package gaze.bench;

import gaze.domain.Camera;
import gaze.domain.CaptureTime;
import gaze.domain.CapturedFrom;
import gaze.domain.Exposure;
import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.domain.Fingerprint;
import gaze.domain.GeoPoint;
import gaze.domain.MediaFile;
import gaze.domain.MediaKind;
import gaze.domain.Metadata;
import gaze.domain.PictureSize;
import gaze.domain.Place;
import gaze.domain.ZoneFrom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A library of any size in which every item follows from its number: twenty-two years, few
/// pictures at first and most in summer, taken by a few cameras at occasions of forty pictures,
/// some of which somebody named, tagged and rated.
final class MadeLibrary {
  /// An item before it has an id.
  record Made(MediaFile file, MediaKind kind, Metadata metadata) {}

  /// @param latitude of the middle; pictures lie around it
  record Town(
      String name, String region, String country, String code, double latitude, double longitude) {}

  static final int FIRST_YEAR = 2005;
  static final int YEARS = 22;

  /// Most visited first.
  static final List<Town> TOWNS =
      List.of(
          new Town("Vienna", "Vienna", "Austria", "AT", 48.21, 16.37),
          new Town("Graz", "Styria", "Austria", "AT", 47.07, 15.44),
          new Town("Lisbon", "Lisbon", "Portugal", "PT", 38.72, -9.14),
          new Town("Paris", "Île-de-France", "France", "FR", 48.86, 2.35),
          new Town("Hallstatt", "Upper Austria", "Austria", "AT", 47.56, 13.65),
          new Town("Bergen", "Vestland", "Norway", "NO", 60.39, 5.32),
          new Town("Kyoto", "Kyoto", "Japan", "JP", 35.01, 135.77),
          new Town("New York City", "New York", "United States", "US", 40.71, -74.01),
          new Town("Sydney", "New South Wales", "Australia", "AU", -33.87, 151.21),
          new Town("Reykjavík", "Capital Region", "Iceland", "IS", 64.15, -21.94));

  static final List<Camera> CAMERAS =
      List.of(
          camera("Apple", "iPhone 12 Pro", "iPhone 12 Pro back triple camera 4.2mm f/1.6"),
          camera("Apple", "iPhone 6", "iPhone 6 back camera 4.15mm f/2.2"),
          camera("samsung", "SM-G960F", "Samsung S9 4.3mm"),
          camera("FUJIFILM", "X100V", "Fujinon 23mm f/2"),
          camera("Canon", "Canon EOS R5", "RF24-105mm F4 L IS USM"),
          camera("Google", "Pixel 7", "Pixel 7 back camera 6.81mm f/1.85"));

  private static final int PER_OCCASION = 40;
  private static final int DAY_SECONDS = 40_000;

  /// Of every hundred pictures of a year, those of its months.
  private static final int[] MONTHS = {6, 5, 6, 8, 9, 9, 15, 15, 7, 6, 4, 10};

  private final Vocabulary vocabulary;
  private final Zipf years = new Zipf(YEARS);
  private final Zipf towns = new Zipf(TOWNS.size());
  private final Zipf cameras = new Zipf(CAMERAS.size());

  MadeLibrary(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  private static Camera camera(String make, String model, String lens) {
    return new Camera(Optional.of(make), Optional.of(model), Optional.of(lens));
  }

  private record Occasion(LocalDate day, String folder, Town town, Camera camera, String word) {}

  private Occasion occasion(int number) {
    RandomGenerator random = random(-1 - number);
    int year = FIRST_YEAR + YEARS - 1 - years.next(random) / 2 - random.nextInt(YEARS / 2);
    int month = month(random.nextInt(100));
    LocalDate day =
        LocalDate.of(year, month, 1 + random.nextInt(YearMonth.of(year, month).lengthOfMonth()));
    Town town = TOWNS.get(towns.next(random));
    String word = vocabulary.word(random);
    String folder =
        switch (random.nextInt(3)) {
          case 0 -> "%d/%s %s %s".formatted(year, day, town.name(), word);
          case 1 -> "%d/%02d %s %s".formatted(year, month, word, vocabulary.word(random));
          default -> "%d/%02d".formatted(year, month);
        };
    return new Occasion(day, folder, town, CAMERAS.get(cameras.next(random)), word);
  }

  private static int month(int hundredth) {
    int month = 0;
    for (int left = hundredth; left >= MONTHS[month]; month++) {
      left -= MONTHS[month];
    }
    return month + 1;
  }

  Made item(int number) {
    Occasion occasion = occasion(number / PER_OCCASION);
    RandomGenerator random = random(number);
    LocalDateTime taken = occasion.day().atTime(9, 0).plusSeconds(random.nextInt(DAY_SECONDS));
    boolean video = random.nextInt(15) == 0;
    MediaFile file =
        new MediaFile(
            FileId.random(),
            occasion.folder() + "/" + name(number, taken, video),
            FileRole.ORIGINAL,
            1_000_000 + random.nextInt(8_000_000),
            taken.toInstant(ZoneOffset.UTC),
            number + 1,
            new Fingerprint("%016x".formatted((number + 1) * 0x9E3779B97F4A7C15L)),
            video ? "video/mp4" : "image/jpeg",
            Optional.empty());
    return new Made(
        file, video ? MediaKind.VIDEO : MediaKind.PHOTO, metadata(occasion, taken, video, random));
  }

  private static String name(int number, LocalDateTime taken, boolean video) {
    String stem =
        switch (number / PER_OCCASION % 3) {
          case 0 -> "IMG_%04d_%d".formatted(number % 10_000, number);
          case 1 -> "%s_%06d".formatted(taken.toLocalDate().toString().replace("-", ""), number);
          default -> "DSC%07d".formatted(number);
        };
    return stem + (video ? ".mp4" : ".jpg");
  }

  private Metadata metadata(
      Occasion occasion, LocalDateTime taken, boolean video, RandomGenerator random) {
    boolean placed = random.nextInt(3) > 0;
    boolean cared = random.nextInt(10) == 0;
    Town town = occasion.town();
    return new Metadata(
        Optional.of(
            new CaptureTime(
                taken, Optional.empty(), Optional.empty(), ZoneFrom.ASSUMED, CapturedFrom.EXIF)),
        Optional.of(new PictureSize(4000, 3000)),
        0,
        video ? Optional.of(Duration.ofSeconds(1 + random.nextInt(300))) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        occasion.camera(),
        exposure(random),
        placed ? Optional.of(around(town, random)) : Optional.empty(),
        placed
            ? Optional.of(
                new Place(town.name(), Optional.of(town.region()), town.country(), town.code()))
            : Optional.empty(),
        cared ? OptionalInt.of(1 + random.nextInt(5)) : OptionalInt.empty(),
        cared ? Optional.of(occasion.word() + " " + vocabulary.words(3, random)) : Optional.empty(),
        random.nextInt(50) == 0 ? Optional.of(vocabulary.words(12, random)) : Optional.empty(),
        cared ? List.of(occasion.word(), vocabulary.word(random)) : List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static GeoPoint around(Town town, RandomGenerator random) {
    return new GeoPoint(
        town.latitude() + random.nextDouble(-0.2, 0.2),
        town.longitude() + random.nextDouble(-0.2, 0.2));
  }

  private static Exposure exposure(RandomGenerator random) {
    return new Exposure(
        OptionalDouble.of(1.0 / (30 << random.nextInt(6))),
        OptionalDouble.of(1.4 + random.nextInt(8)),
        OptionalInt.of(100 << random.nextInt(6)),
        OptionalDouble.of(24 + random.nextInt(80)),
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalDouble.empty());
  }

  static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
