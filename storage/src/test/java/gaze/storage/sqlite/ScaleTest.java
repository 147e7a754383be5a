package gaze.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.domain.Fingerprint;
import gaze.domain.ItemState;
import gaze.domain.Lease;
import gaze.domain.Library;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.domain.Metadata;
import gaze.domain.OwnerId;
import gaze.domain.StageFacts;
import gaze.storage.Cursor;
import gaze.storage.FileChange;
import gaze.storage.Given;
import gaze.storage.MediaListing;
import gaze.storage.MediaListing.SortBy;
import gaze.storage.Page;
import gaze.storage.PageRequest;
import gaze.storage.Stages;
import gaze.storage.Timeline;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// What DESIGN §12 asks of the storage, at a million items (`-Dscale=` for another number). Prints
/// what it measures.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScaleTest {
  private static final int ITEMS = Integer.getInteger("scale", 1_000_000);
  private static final int BATCH = 5_000;
  private static final Duration A_PAGE = Duration.ofMillis(10);
  private static final Instant FIRST = Instant.parse("2004-01-01T00:00:00Z");

  @TempDir private static Path folder;
  private final Library library = Given.library("/pictures");
  private final RandomGenerator random = new Random(7);
  private SqliteStorage storage;

  @BeforeAll
  void fill() {
    storage = SqliteStorage.open(folder, InstantSource.system());
    storage.libraries(OwnerId.LOCAL).add(library);
    Watch watch = Watch.start();
    for (int from = 0; from < ITEMS; from += BATCH) {
      List<FileChange> batch = new ArrayList<>();
      for (int i = from; i < Math.min(ITEMS, from + BATCH); i++) {
        batch.add(
            new FileChange.ItemAdded(
                MediaId.random(),
                i % 20 == 0 ? MediaKind.VIDEO : MediaKind.PHOTO,
                List.of(file(i))));
      }
      storage.files(OwnerId.LOCAL).apply(library.id(), batch, FIRST);
    }
    watch.report("scan inserts", ITEMS);
  }

  /// Spread over twenty years.
  private static MediaFile file(int i) {
    long step = Duration.ofDays(20 * 365).toMillis() / ITEMS;
    return new MediaFile(
        FileId.random(),
        "%d/%02d/IMG_%06d.jpg".formatted(2004 + i % 20, i % 12 + 1, i),
        FileRole.ORIGINAL,
        1_000_000 + i * 7919L % 5_000_000,
        FIRST.plusMillis(i * step),
        i,
        new Fingerprint("%016x".formatted(i * 0x9E3779B97F4A7C15L)),
        "image/jpeg",
        Optional.empty());
  }

  /// A stretch of work: how long it took, and how much of a processor.
  private record Watch(long nanos, Duration cpu) {
    static Watch start() {
      return new Watch(System.nanoTime(), cpuTime());
    }

    private static Duration cpuTime() {
      return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    void report(String what, int count) {
      double seconds = (System.nanoTime() - nanos) / 1e9;
      double busy = cpuTime().minus(cpu).toMillis() / 1e3;
      System.out.printf(
          "%s: %d in %.1f s, %.0f /s, %.0f per second of processor%n",
          what, count, seconds, count / seconds, count / busy);
    }
  }

  @AfterAll
  void close() {
    storage.close();
  }

  @Test
  @Order(1)
  void everyOrderPagesQuickly() {
    for (SortBy sortBy : SortBy.values()) {
      MediaListing listing =
          new MediaListing(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              sortBy,
              false);
      assertQuick("list by " + sortBy, pages(listing));
    }
    MediaListing videos =
        new MediaListing(
            Optional.of(library.id()),
            Optional.of(MediaKind.VIDEO),
            Optional.empty(),
            Optional.empty(),
            SortBy.DATE,
            false);
    assertQuick("list videos of a library", pages(videos));
  }

  private Supplier<Boolean> pages(MediaListing listing) {
    var catalog = storage.catalog(OwnerId.LOCAL);
    return new Supplier<>() {
      private PageRequest next = PageRequest.first(100);

      @Override
      public Boolean get() {
        Page<?> page = catalog.list(listing, next);
        next = new PageRequest(page.next(), 100);
        return !page.items().isEmpty();
      }
    };
  }

  @Test
  @Order(1)
  void theTimelineIsQuick() {
    Timeline timeline = storage.timeline(OwnerId.LOCAL);
    for (Timeline.Order order : Timeline.Order.values()) {
      List<Timeline.Bucket> buckets = timeline.buckets(order, Timeline.Filter.NONE);
      Timeline.Bucket largest =
          buckets.stream().max(Comparator.comparingLong(Timeline.Bucket::count)).orElseThrow();
      assertQuick(
          "buckets, " + order, () -> !timeline.buckets(order, Timeline.Filter.NONE).isEmpty());
      assertQuick(
          "500 cells at any place of the largest bucket, " + order,
          () -> !anywhere(timeline, largest, order).items().isEmpty());
    }
  }

  private Page<Timeline.Cell> anywhere(
      Timeline timeline, Timeline.Bucket bucket, Timeline.Order order) {
    long leftOut = random.nextLong(1, bucket.count());
    Optional<Cursor> cursor = timeline.cursor(bucket.span(), order, Timeline.Filter.NONE, leftOut);
    return timeline.cells(bucket.span(), order, Timeline.Filter.NONE, new PageRequest(cursor, 500));
  }

  @Test
  @Order(1)
  void countsAndQueuesAreQuick() {
    Stages stages = storage.stages();
    assertQuick("summary", () -> !stages.summary(OwnerId.LOCAL, Optional.empty()).isEmpty());
    assertQuick(
        "pending items",
        () ->
            !stages
                .items(OwnerId.LOCAL, ItemState.PENDING, Optional.empty(), PageRequest.first(100))
                .items()
                .isEmpty());
    assertQuick("due", () -> !stages.allDue(Optional.empty(), 100).isEmpty());
  }

  /// Judges by processor time, which other programs on the machine do not change; a read runs on
  /// its caller's thread.
  private static void assertQuick(String what, Supplier<Boolean> query) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int warming = 0; warming < 100; warming++) {
      assertThat(query.get()).isTrue();
    }
    long[] elapsed = new long[200];
    long[] busy = new long[elapsed.length];
    for (int i = 0; i < elapsed.length; i++) {
      long start = System.nanoTime();
      long cpu = threads.getCurrentThreadCpuTime();
      assertThat(query.get()).isTrue();
      busy[i] = threads.getCurrentThreadCpuTime() - cpu;
      elapsed[i] = System.nanoTime() - start;
    }
    Arrays.sort(elapsed);
    Arrays.sort(busy);
    int p95 = elapsed.length * 95 / 100;
    System.out.printf(
        "%s: p50 %.2f ms, p95 %.2f ms; of processor %.2f and %.2f%n",
        what,
        elapsed[elapsed.length / 2] / 1e6,
        elapsed[p95] / 1e6,
        busy[busy.length / 2] / 1e6,
        busy[p95] / 1e6);
    assertThat(Duration.ofNanos(busy[p95])).as(what).isLessThan(A_PAGE);
  }

  @Test
  @Order(2)
  void aWholeLibraryIsReadForAScan() {
    Watch watch = Watch.start();
    int[] seen = new int[1];
    storage.files(OwnerId.LOCAL).forEach(library.id(), _ -> seen[0]++);
    assertThat(seen[0]).isEqualTo(ITEMS);
    watch.report("stored files read", ITEMS);
  }

  @Test
  @Order(3)
  void manyWorkersCommitTogether() throws Exception {
    commitTogether(storage.stages().allDue(Optional.empty(), 4_000));
    MediaId last = storage.stages().allDue(Optional.empty(), 4_000).getLast().media();
    List<Stages.Due> due = storage.stages().allDue(Optional.of(last), 16_000);
    Watch watch = Watch.start();
    commitTogether(due);
    watch.report("leases and results", due.size() * 2);
  }

  private void commitTogether(List<Stages.Due> due) throws Exception {
    int threads = 16;
    int each = due.size() / threads;
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Callable<Boolean>> work =
          Stream.iterate(0, from -> from < due.size(), from -> from + each)
              .<Callable<Boolean>>map(
                  from ->
                      () ->
                          due.subList(from, Math.min(due.size(), from + each)).stream()
                              .allMatch(this::leaseAndFinish))
              .toList();
      for (var done : workers.invokeAll(work)) {
        assertThat(done.get()).isTrue();
      }
    }
  }

  private boolean leaseAndFinish(Stages.Due due) {
    Lease lease =
        storage.stages().lease(due.media(), due.stage(), Optional.empty(), FIRST).orElseThrow();
    Metadata metadata = Given.metadata();
    return storage
        .stages()
        .finish(lease, new StageFacts.MetadataRead(metadata, List.of(), false), List.of(), FIRST);
  }
}
