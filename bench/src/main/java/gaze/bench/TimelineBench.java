package gaze.bench;

import gaze.domain.MediaKind;
import gaze.domain.OwnerId;
import gaze.storage.Cursor;
import gaze.storage.Page;
import gaze.storage.PageRequest;
import gaze.storage.Timeline;
import gaze.storage.Timeline.Bucket;
import gaze.storage.Timeline.Cell;
import gaze.storage.Timeline.Filter;
import gaze.storage.sqlite.SqliteStorage;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// What the timeline asks the database for: the months with their counts, and pages of one month.
final class TimelineBench {
  private static final int WARMING = 300;
  static final int ROUNDS = 1_000;
  private static final int PAGE = PageRequest.MAX_LIMIT;
  private static final Filter VIDEOS = new Filter(Optional.empty(), Optional.of(MediaKind.VIDEO));

  private final StoredItems items;

  TimelineBench(StoredItems items) {
    this.items = items;
  }

  String measure() throws IOException {
    try (SqliteStorage storage = items.open()) {
      Timeline timeline = storage.timeline(OwnerId.LOCAL);
      List<Bucket> buckets = timeline.buckets(Filter.NONE);
      List<YearMonth> months = scrolledTo(buckets);
      return """
      ## Timeline

      %,d generated items in %d months, in SQLite, by the port that the API asks; a page is %d cells
      of a month, the months as often as they have items. Milliseconds; a p95 below 10 is asked for.

      | | p50 | p95 |
      |---|---:|---:|
      %s\
      """
          .formatted(
              buckets.stream().mapToLong(Bucket::count).sum(),
              buckets.size(),
              PAGE,
              rows(timeline, months));
    }
  }

  private static String rows(Timeline timeline, List<YearMonth> months) {
    List<Optional<Cursor>> seconds =
        months.stream().map(month -> page(timeline, month, Filter.NONE, Optional.empty())).toList();
    return Stream.of(
            row("all months with their counts", round -> timeline.buckets(Filter.NONE)),
            row(
                "first page of a month",
                round -> page(timeline, months.get(round), Filter.NONE, Optional.empty())),
            row(
                "its second page",
                round -> page(timeline, months.get(round), Filter.NONE, seconds.get(round))),
            row(
                "first page of a month's videos",
                round -> page(timeline, months.get(round), VIDEOS, Optional.empty())))
        .reduce("", String::concat);
  }

  private static String row(String what, Times.Work work) {
    Times.of(WARMING, work);
    Times times = Times.of(ROUNDS, work);
    return "| %s | %s | %s |\n"
        .formatted(what, Times.millis(times.median()), Times.millis(times.at(0.95)));
  }

  private static Optional<Cursor> page(
      Timeline timeline, YearMonth month, Filter filter, Optional<Cursor> after) {
    Page<Cell> page = timeline.cells(month, filter, new PageRequest(after, PAGE));
    return page.next();
  }

  /// A month for each round, in proportion to its items.
  static List<YearMonth> scrolledTo(List<Bucket> buckets) {
    long all = buckets.stream().mapToLong(Bucket::count).sum();
    RandomGenerator random = MadeLibrary.random(7);
    return Stream.generate(() -> holding(buckets, random.nextLong(all))).limit(ROUNDS).toList();
  }

  private static YearMonth holding(List<Bucket> buckets, long item) {
    long left = item;
    for (Bucket bucket : buckets) {
      if (left < bucket.count()) {
        return bucket.month();
      }
      left -= bucket.count();
    }
    throw new IllegalArgumentException("there is no item " + item);
  }
}
