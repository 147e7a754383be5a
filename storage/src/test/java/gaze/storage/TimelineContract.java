package gaze.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.FileRole;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.domain.OwnerId;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.storage.Timeline.Bucket;
import gaze.storage.Timeline.Cell;
import gaze.storage.Timeline.Filter;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
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

    assertThat(timeline().buckets(Filter.NONE))
        .containsExactly(
            new Bucket(YearMonth.of(2020, 3), 1),
            new Bucket(YearMonth.of(2020, 2), 2),
            new Bucket(YearMonth.of(1969, 12), 1));
    assertThat(timeline().buckets(new Filter(Optional.empty(), Optional.of(MediaKind.VIDEO))))
        .containsExactly(new Bucket(YearMonth.of(2020, 3), 1));
    assertThat(timeline().buckets(new Filter(Optional.of(library.id()), Optional.empty())))
        .hasSize(3);
    assertThat(storage.timeline(OwnerId.random()).buckets(Filter.NONE)).isEmpty();
  }

  @Test
  void aMonthWithoutItemsIsNotListed() {
    MediaId media = takenAt("2020-02-01T00:00:00", photo("a.jpg"));
    apply(new FileChange.FileDeleted(item(media).main().id()));

    assertThat(timeline().buckets(Filter.NONE)).isEmpty();
  }

  @Test
  void aMonthIsPagedNewestFirst() {
    MediaId first = takenAt("2020-02-01T00:00:00", photo("a.jpg"));
    MediaId last = takenAt("2020-02-29T23:59:59.999", photo("b.jpg"));
    MediaId middle = takenAt("2020-02-10T00:00:00", video("c.mp4"));
    takenAt("2020-03-01T00:00:00", photo("d.jpg"));
    YearMonth month = YearMonth.of(2020, 2);

    Page<Cell> page = timeline().cells(month, Filter.NONE, PageRequest.first(2));
    Page<Cell> rest = timeline().cells(month, Filter.NONE, new PageRequest(page.next(), 2));

    assertThat(page.items()).map(Cell::id).containsExactly(last, middle);
    assertThat(rest.items()).map(Cell::id).containsExactly(first);
    assertThat(rest.next()).isEmpty();
    assertThat(
            timeline()
                .cells(
                    month,
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
                true,
                true,
                2));
  }

  private List<Cell> cells() {
    return timeline().cells(YearMonth.of(2020, 2), Filter.NONE, PageRequest.first(10)).items();
  }
}
