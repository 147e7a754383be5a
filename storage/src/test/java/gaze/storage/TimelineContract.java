package gaze.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gaze.domain.FileRole;
import gaze.domain.ItemState;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.domain.OwnerId;
import gaze.domain.Place;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.storage.Timeline.Bucket;
import gaze.storage.Timeline.Cell;
import gaze.storage.Timeline.Filter;
import gaze.storage.Timeline.Order;
import gaze.storage.Timeline.Span;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every timeline does.
public abstract class TimelineContract extends PortContract {
  private Timeline timeline() {
    return storage.timeline(OwnerId.LOCAL);
  }

  private MediaId takenAt(String wall, MediaId media) {
    readMetadata(media, Given.capturedAt(wall));
    return media;
  }

  @Test
  void monthsComeNewestFirstWithTheirCounts() {
    takenAt("2020-02-29T23:59:59.999", photo("a.jpg"));
    takenAt("2020-02-01T00:00:00", photo("b.jpg"));
    takenAt("2020-03-01T00:00:00", video("c.mp4"));
    takenAt("1969-12-31T23:00:00", photo("d.jpg"));

    assertThat(timeline().buckets(Order.NEWEST, Filter.NONE))
        .containsExactly(
            new Bucket(month(2020, 3), 1),
            new Bucket(month(2020, 2), 2),
            new Bucket(month(1969, 12), 1));
    assertThat(
            timeline()
                .buckets(Order.NEWEST, new Filter(Optional.empty(), Optional.of(MediaKind.VIDEO))))
        .containsExactly(new Bucket(month(2020, 3), 1));
    assertThat(
            timeline()
                .buckets(Order.NEWEST, new Filter(Optional.of(library.id()), Optional.empty())))
        .hasSize(3);
    assertThat(storage.timeline(OwnerId.random()).buckets(Order.NEWEST, Filter.NONE)).isEmpty();
  }

  @Test
  void theOldestFirstIsTheSameTheOtherWayRound() {
    MediaId first = takenAt("2020-02-01T00:00:00", photo("a.jpg"));
    MediaId last = takenAt("2020-02-29T23:59:59.999", photo("b.jpg"));
    takenAt("1969-12-31T23:00:00", photo("d.jpg"));

    assertThat(timeline().buckets(Order.OLDEST, Filter.NONE))
        .containsExactly(new Bucket(month(1969, 12), 1), new Bucket(month(2020, 2), 2));
    assertThat(
            timeline()
                .cells(month(2020, 2), Order.OLDEST, Filter.NONE, PageRequest.first(5))
                .items())
        .map(Cell::id)
        .containsExactly(first, last);
  }

  @Test
  void sizesComeInStepsOfOneTwoAndFive() {
    MediaId small = sized("a.jpg", 1_999_999);
    MediaId middle = sized("b.jpg", 2_000_000);
    MediaId large = sized("c.jpg", 4_999_999);
    sized("d.jpg", 5_000_000);
    sized("e.jpg", 0);

    assertThat(timeline().buckets(Order.LARGEST, Filter.NONE))
        .containsExactly(
            new Bucket(sizes(5_000_000), 1),
            new Bucket(sizes(2_000_000), 2),
            new Bucket(sizes(1_000_000), 1),
            new Bucket(sizes(0), 1));
    assertThat(bySize(Order.LARGEST, 2_000_000)).containsExactly(large, middle);
    assertThat(bySize(Order.SMALLEST, 2_000_000)).containsExactly(middle, large);
    assertThat(bySize(Order.SMALLEST, 1_000_000)).containsExactly(small);
  }

  private List<MediaId> bySize(Order order, long least) {
    return timeline().cells(sizes(least), order, Filter.NONE, PageRequest.first(5)).items().stream()
        .map(Cell::id)
        .toList();
  }

  @Test
  void anyPlaceOfABucketIsReached() {
    Map<Integer, MediaId> taken = new HashMap<>();
    for (int day = 1; day <= 20; day++) {
      taken.put(day, takenAt("2020-02-%02dT12:00:00".formatted(day), photo(day + ".jpg")));
    }
    Span month = month(2020, 2);

    Optional<Cursor> behind7 = timeline().cursor(month, Order.NEWEST, Filter.NONE, 7);
    assertThat(
            timeline().cells(month, Order.NEWEST, Filter.NONE, new PageRequest(behind7, 2)).items())
        .map(Cell::id)
        .containsExactly(taken.get(13), taken.get(12));
    assertThat(timeline().cursor(month, Order.NEWEST, Filter.NONE, 21)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> timeline().cursor(month, Order.LARGEST, Filter.NONE, 1));
    assertThatIllegalArgumentException()
        .as("a cursor of another month")
        .isThrownBy(
            () ->
                timeline()
                    .cells(month(2020, 3), Order.NEWEST, Filter.NONE, new PageRequest(behind7, 2)));
  }

  private MediaId sized(String name, long bytes) {
    MediaFile file = Given.file(name);
    return added(
        MediaKind.PHOTO,
        new MediaFile(
            file.id(),
            name,
            file.role(),
            bytes,
            file.modified(),
            file.inode(),
            file.fingerprint(),
            file.mime(),
            Optional.empty()));
  }

  private static Span month(int year, int month) {
    return new Span.Month(YearMonth.of(year, month));
  }

  private static Span sizes(long least) {
    return new Span.Sizes(new SizeStep(least));
  }

  @Test
  void aMonthWithoutItemsIsNotListed() {
    MediaId media = takenAt("2020-02-01T00:00:00", photo("a.jpg"));
    apply(new FileChange.FileDeleted(item(media).main().id()));

    assertThat(timeline().buckets(Order.NEWEST, Filter.NONE)).isEmpty();
  }

  @Test
  void aMonthIsPagedNewestFirst() {
    MediaId first = takenAt("2020-02-01T00:00:00", photo("a.jpg"));
    MediaId last = takenAt("2020-02-29T23:59:59.999", photo("b.jpg"));
    MediaId middle = takenAt("2020-02-10T00:00:00", video("c.mp4"));
    takenAt("2020-03-01T00:00:00", photo("d.jpg"));
    Span month = month(2020, 2);

    Page<Cell> page = timeline().cells(month, Order.NEWEST, Filter.NONE, PageRequest.first(2));
    Page<Cell> rest =
        timeline().cells(month, Order.NEWEST, Filter.NONE, new PageRequest(page.next(), 2));

    assertThat(page.items()).map(Cell::id).containsExactly(last, middle);
    assertThat(rest.items()).map(Cell::id).containsExactly(first);
    assertThat(rest.next()).isEmpty();
    assertThat(
            timeline()
                .cells(
                    month,
                    Order.NEWEST,
                    new Filter(Optional.of(library.id()), Optional.of(MediaKind.VIDEO)),
                    PageRequest.first(5))
                .items())
        .map(Cell::id)
        .containsExactly(middle);
  }

  @Test
  void aCellSaysWhatAGridNeeds() {
    MediaId media =
        added(MediaKind.PHOTO, Given.file("a.heic"), Given.file("a.mov", FileRole.LIVE_VIDEO));
    takenAt("2020-02-01T10:20:30.456", media);
    finish(
        lease(media, Stage.MAKING_PREVIEWS),
        new StageFacts.PreviewsMade(Given.looks(), Optional.empty()));
    storage.stages().pass(media, EnumSet.allOf(Stage.class), SkipReason.MODEL_MISSING);
    storage.catalog(OwnerId.LOCAL).favorite(media, true);

    assertThat(cells())
        .containsExactly(
            new Cell(
                media,
                MediaKind.PHOTO,
                LocalDateTime.parse("2020-02-01T10:20:30.456"),
                Given.metadata().size(),
                Optional.empty(),
                Optional.of(Given.looks().placeholder()),
                Given.metadata().place().map(Place::name),
                true,
                true,
                2,
                item(media).files().stream().mapToLong(MediaFile::bytes).sum(),
                ItemState.DONE));
  }

  private List<Cell> cells() {
    return timeline()
        .cells(month(2020, 2), Order.NEWEST, Filter.NONE, PageRequest.first(10))
        .items();
  }
}
