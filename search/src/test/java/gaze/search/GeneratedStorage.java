package gaze.search;

import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.domain.OwnerId;
import gaze.storage.Cursor;
import gaze.storage.Page;
import gaze.storage.PageRequest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// A library of any size that is made up while it is read: twenty years of a few phones and
/// cameras, in folders by month and by occasion.
final class GeneratedStorage extends MemoryStorage {
  private static final String[] OCCASIONS = {
    "birthday",
    "wedding",
    "beach",
    "hiking",
    "christmas",
    "garden",
    "school",
    "concert",
    "snow",
    "museum",
    "picnic",
    "regatta"
  };
  private static final String[] PEOPLE = {
    "zoey", "anna", "oskar", "mia", "august", "lena", "paul", "ida"
  };
  private static final String[][] PLACES = {
    {"Lisbon", "Lisboa", "Portugal", "PT"},
    {"Vienna", "Wien", "Austria", "AT"},
    {"Paris", "Île-de-France", "France", "FR"},
    {"New York", "New York", "United States", "US"},
    {"Sydney", "New South Wales", "Australia", "AU"},
    {"Graz", "Styria", "Austria", "AT"},
    {"Hallstatt", "Upper Austria", "Austria", "AT"},
    {"Kyoto", "Kyoto", "Japan", "JP"},
    {"Bergen", "Vestland", "Norway", "NO"}
  };
  private static final String[][] CAMERAS = {
    {"Apple", "iPhone 6"},
    {"Apple", "iPhone 12 Pro"},
    {"samsung", "SM-G960F"},
    {"Canon", "Canon EOS R5"},
    {"FUJIFILM", "X100V"},
    {"Google", "Pixel 7"}
  };
  private static final LocalDate FIRST_DAY = LocalDate.of(2004, 1, 1);
  private static final int DAYS = 22 * 365;

  private final int size;

  GeneratedStorage(int size) {
    this.size = size;
  }

  static MediaItem item(int number) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(number);
    LocalDateTime taken =
        FIRST_DAY
            .plusDays((long) number * 7919 % DAYS)
            .atTime(8, 0)
            .plusSeconds(random.nextInt(50_000));
    String occasion = OCCASIONS[random.nextInt(OCCASIONS.length)];
    boolean video = random.nextInt(12) == 0;
    String stem =
        switch (random.nextInt(3)) {
          case 0 -> "IMG_%04d".formatted(number % 10_000);
          case 1 ->
              "%s_%06d"
                  .formatted(
                      taken.toLocalDate().toString().replace("-", ""), random.nextInt(240_000));
          default -> "DSC%05d".formatted(number % 100_000);
        };
    String folder =
        random.nextInt(3) == 0
            ? taken.getYear() + "/" + taken.getYear() + " " + occasion + " " + number % 400
            : taken.getYear() + "/" + taken.getMonthValue();
    AnItem item =
        AnItem.at(folder + "/" + stem + (video ? ".mp4" : ".jpg"))
            .id(
                new MediaId(
                    new UUID((long) number << 16 | 0x7000, 0x8000_0000_0000_0000L | number)))
            .captured(taken.toString())
            .camera(CAMERAS[number % CAMERAS.length][0], CAMERAS[number % CAMERAS.length][1])
            .exposed(1.4 + random.nextInt(8), 100 << random.nextInt(6), 24 + random.nextInt(80));
    if (random.nextInt(2) == 0) {
      String[] place = PLACES[random.nextInt(PLACES.length)];
      item.near(random.nextDouble(-60, 70), random.nextDouble(-180, 180))
          .place(place[0], place[1], place[2], place[3]);
    }
    if (random.nextInt(10) == 0) {
      item.keywords(occasion, PEOPLE[random.nextInt(PEOPLE.length)]);
    }
    if (random.nextInt(20) == 0) {
      item.titled(PEOPLE[random.nextInt(PEOPLE.length)] + " at the " + occasion)
          .rated(1 + random.nextInt(5));
    }
    item.colored(random.nextInt(0x1000000), 0.5).colored(random.nextInt(0x1000000), 0.3);
    return (video ? item.lasting("PT" + (1 + random.nextInt(300)) + "S").withSound() : item)
        .build();
  }

  @Override
  protected Page<MediaItem> page(OwnerId owner, PageRequest page) {
    int from = page.after().map(cursor -> Integer.parseInt(cursor.value())).orElse(0);
    int to = Math.min(size, from + page.limit());
    return new Page<>(
        IntStream.range(from, to).mapToObj(GeneratedStorage::item).toList(),
        to < size ? Optional.of(new Cursor(Integer.toString(to))) : Optional.empty());
  }
}
