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
import gaze.storage.Timeline.Order;
import gaze.storage.Timeline.Span;
import gaze.storage.sqlite.SqliteStorage;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
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
      List<Bucket> buckets = timeline.buckets(Order.NEWEST, Filter.NONE);
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
            row(
                "all months with their counts",
                round -> timeline.buckets(Order.NEWEST, Filter.NONE)),
            row(
                "first page of a month",
                round -> page(timeline, months.get(round), Filter.NONE, Optional.empty())),
            row(
                "its second page",
                round -> page(timeline, months.get(round), Filter.NONE, seconds.get(round))),
            row(
                "first page of a month's videos",
                round -> page(timeline, months.get(round), VIDEOS, Optional.empty())),
            anywhere(timeline, Order.OLDEST),
            row(
                "all steps of size with their counts",
                round -> timeline.buckets(Order.LARGEST, Filter.NONE)),
            anywhere(timeline, Order.LARGEST))
        .reduce("", String::concat);
  }

  /// A page that begins at any place of an order, each place as likely as any other.
  private static String anywhere(Timeline timeline, Order order) {
    List<Bucket> buckets = timeline.buckets(order, Filter.NONE);
    long all = buckets.stream().mapToLong(Bucket::count).sum();
    RandomGenerator random = MadeLibrary.random(11);
    return row(
        "a page at any place, " + order.name().toLowerCase(Locale.ROOT) + " first",
        _ -> {
          long left = random.nextLong(all);
          Bucket bucket = holding(buckets, left);
          for (Bucket before : buckets.subList(0, buckets.indexOf(bucket))) {
            left -= before.count();
          }
          Optional<Cursor> after =
              left == 0
                  ? Optional.empty()
                  : timeline.cursor(bucket.span(), order, Filter.NONE, left);
          timeline.cells(bucket.span(), order, Filter.NONE, new PageRequest(after, PAGE));
        });
  }

  private static String row(String what, Times.Work work) {
    Times.of(WARMING, work);
    Times times = Times.of(ROUNDS, work);
    return "| %s | %s | %s |\n"
        .formatted(what, Times.millis(times.median()), Times.millis(times.at(0.95)));
  }

  private static Optional<Cursor> page(
      Timeline timeline, YearMonth month, Filter filter, Optional<Cursor> after) {
    Page<Cell> page =
        timeline.cells(new Span.Month(month), Order.NEWEST, filter, new PageRequest(after, PAGE));
    return page.next();
  }

  /// A month for each round, in proportion to its items.
  static List<YearMonth> scrolledTo(List<Bucket> buckets) {
    long all = buckets.stream().mapToLong(Bucket::count).sum();
    RandomGenerator random = MadeLibrary.random(7);
    return Stream.generate(() -> holding(buckets, random.nextLong(all)))
        .map(TimelineBench::month)
        .limit(ROUNDS)
        .toList();
  }

  private static YearMonth month(Bucket bucket) {
    return switch (bucket.span()) {
      case Span.Month(var month) -> month;
      case Span.Sizes sizes -> throw new IllegalArgumentException("no month: " + sizes);
    };
  }

  private static Bucket holding(List<Bucket> buckets, long item) {
    long left = item;
    for (Bucket bucket : buckets) {
      if (left < bucket.count()) {
        return bucket;
      }
      left -= bucket.count();
    }
    throw new IllegalArgumentException("there is no item " + item);
  }
}
