package gaze.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.FileRole;
import gaze.domain.ItemState;
import gaze.domain.Lease;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.domain.MediaKind;
import gaze.domain.ModelRef;
import gaze.domain.OwnerId;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.domain.StageEvent;
import gaze.domain.StageFacts;
import gaze.domain.StageMachine;
import gaze.domain.StageState;
import gaze.storage.FileChange.FileAdded;
import gaze.storage.FileChange.FileChanged;
import gaze.storage.FileChange.FileDeleted;
import gaze.storage.FileChange.FileMoved;
import gaze.storage.FileChange.ItemAdded;
import gaze.storage.FileChange.ItemSplit;
import gaze.storage.FileChange.KindChanged;
import gaze.storage.FileChange.Member;
import gaze.storage.Timeline.Order;
import gaze.testkit.Seeded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Whatever happens to a library, the counters that are kept say what counting anew would say.
public abstract class CountsContract extends PortContract {
  private static final int STEPS = 60;
  private static final ModelRef MODEL = new ModelRef("model", "1");

  private RandomGenerator random = RandomGenerator.getDefault();
  private int names;

  @Seeded(times = 12)
  void countersAreWhatCountingWouldSay(RandomGenerator seeded) {
    random = seeded;
    List<Lease> leases = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      List<MediaItem> items = all();
      if (items.size() < 3 || random.nextInt(4) == 0) {
        apply(anItem(), anItem());
      } else if (random.nextInt(3) == 0) {
        changeFiles(pick(items));
      } else {
        work(pick(items), leases);
      }
      later();
    }
    assertCounted();
    storage.libraries(OwnerId.LOCAL).remove(library.id());
    for (Order order : Order.values()) {
      assertThat(storage.timeline(OwnerId.LOCAL).buckets(order, Timeline.Filter.NONE)).isEmpty();
    }
    assertThat(storage.stages().summary(OwnerId.LOCAL, Optional.empty())).isEmpty();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private List<MediaItem> all() {
    return storage.catalog(OwnerId.LOCAL).list(MediaListing.ALL, PageRequest.first(500)).items();
  }

  private MediaFile aFile(FileRole role) {
    names++;
    return Given.file("%d/%d.jpg".formatted(names % 3, names), role);
  }

  private ItemAdded anItem() {
    MediaKind kind = random.nextBoolean() ? MediaKind.PHOTO : MediaKind.VIDEO;
    return new ItemAdded(
        MediaId.random(),
        kind,
        List.of(aFile(FileRole.ORIGINAL), aFile(FileRole.EDITED), aFile(FileRole.SIDECAR)));
  }

  private void changeFiles(MediaItem item) {
    MediaFile file = pick(item.files());
    apply(
        switch (random.nextInt(6)) {
          case 0 -> new FileDeleted(file.id());
          case 1 ->
              new FileChanged(
                  file.id(),
                  random.nextInt(5_000),
                  now,
                  1,
                  Given.fingerprint("" + random.nextInt()));
          case 2 -> new FileAdded(item.id(), aFile(pick(List.of(FileRole.values()))));
          case 3 -> new FileMoved(file.id(), pick(all()).id(), FileRole.EDITED);
          case 4 ->
              new ItemSplit(
                  MediaId.random(),
                  MediaKind.VIDEO,
                  List.of(new Member(file.id(), FileRole.ORIGINAL)));
          default ->
              new KindChanged(
                  item.id(), item.kind() == MediaKind.PHOTO ? MediaKind.VIDEO : MediaKind.PHOTO);
        });
  }

  private void work(MediaItem item, List<Lease> leases) {
    Stages stages = storage.stages();
    switch (random.nextInt(12)) {
      case 0 -> stages.cancel(Set.of(item.id()));
      case 1 -> stages.retry(Set.of(item.id()));
      case 2 -> stages.requeueInterrupted();
      case 4 ->
          stages.pass(item.id(), Set.of(pick(List.of(Stage.values()))), SkipReason.MODEL_MISSING);
      case 5 -> stages.requeue(pick(List.of(Stage.values())), new ModelRef("model", "" + names));
      case 3 -> {
        if (!leases.isEmpty()) {
          finishSomehow(leases.remove(random.nextInt(leases.size())));
        }
      }
      default ->
          stages
              .due(item.id())
              .flatMap(due -> stages.lease(due.media(), due.stage(), Optional.of(MODEL), now))
              .ifPresent(
                  lease -> {
                    leases.add(lease);
                    finishSomehow(lease);
                  });
    }
  }

  private void finishSomehow(Lease lease) {
    Stages stages = storage.stages();
    switch (random.nextInt(5)) {
      case 0 ->
          stages.end(
              lease,
              new StageEvent.Failed(
                  new Problem(lease.stage(), pick(List.of(ProblemKind.values())), "It broke."),
                  now));
      case 1 -> stages.end(lease, new StageEvent.Passed(SkipReason.NOT_APPLICABLE));
      default -> stages.finish(lease, facts(lease), List.of(), now);
    }
  }

  private StageFacts facts(Lease lease) {
    return switch (lease.stage()) {
      case READING_METADATA ->
          new StageFacts.MetadataRead(
              Given.capturedAt(
                  "20%02d-0%d-01T00:00:00".formatted(random.nextInt(3), 1 + names % 9)),
              storage.catalog(OwnerId.LOCAL).find(lease.media()).stream()
                  .map(item -> Given.facts(item.main(), pick(List.of(MediaKind.values()))))
                  .toList(),
              false);
      case MAKING_PREVIEWS -> new StageFacts.PreviewsMade(Given.looks(), Optional.empty());
      case EXTRACTING_FRAMES -> new StageFacts.FramesExtracted(List.of(Given.frame(0)));
      case EMBEDDING -> new StageFacts.Embedded(List.of());
      case EXTRACTING_FEATURES -> new StageFacts.FeaturesExtracted(List.of());
      case DETECTING -> new StageFacts.ObjectsDetected(List.of());
      case TRANSCRIBING -> new StageFacts.Transcribed(List.of());
      case READING_TEXT -> new StageFacts.TextRead(List.of());
      case EMBEDDING_TEXT -> new StageFacts.TextEmbedded(List.of());
    };
  }

  private void assertCounted() {
    List<MediaItem> items = all();
    assertThat(storage.libraries(OwnerId.LOCAL).counts(library.id())).isEqualTo(counted(items));
    Map<Stage, Map<String, Long>> stages = new HashMap<>();
    items.forEach(
        item ->
            item.stages()
                .forEach(
                    (stage, state) ->
                        stages
                            .computeIfAbsent(stage, _ -> new HashMap<>())
                            .merge(nameOf(state), 1L, Long::sum)));
    assertThat(storage.stages().summary(OwnerId.LOCAL, Optional.empty())).isEqualTo(stages);
    Timeline timeline = storage.timeline(OwnerId.LOCAL);
    for (Order order : Order.values()) {
      assertThat(reachedByCounting(timeline, order))
          .containsExactlyElementsOf(readThrough(timeline, order))
          .hasSize(items.size());
    }
    for (ItemState state : ItemState.values()) {
      assertThat(
              storage
                  .stages()
                  .items(OwnerId.LOCAL, state, Optional.empty(), PageRequest.first(500))
                  .items())
          .containsExactlyInAnyOrderElementsOf(
              items.stream()
                  .filter(item -> StageMachine.itemState(item.stages().values()) == state)
                  .map(MediaItem::id)
                  .toList());
    }
  }

  /// Every item of an order, bucket by bucket.
  private static List<MediaId> readThrough(Timeline timeline, Order order) {
    return timeline.buckets(order, Timeline.Filter.NONE).stream()
        .flatMap(
            bucket ->
                timeline
                    .cells(bucket.span(), order, Timeline.Filter.NONE, PageRequest.first(500))
                    .items()
                    .stream())
        .map(Timeline.Cell::id)
        .toList();
  }

  /// Every item of an order, each found by how many come before it in its bucket.
  private static List<MediaId> reachedByCounting(Timeline timeline, Order order) {
    List<MediaId> reached = new ArrayList<>();
    for (Timeline.Bucket bucket : timeline.buckets(order, Timeline.Filter.NONE)) {
      for (long place = 0; place < bucket.count(); place++) {
        Optional<Cursor> cursor =
            place == 0
                ? Optional.empty()
                : timeline.cursor(bucket.span(), order, Timeline.Filter.NONE, place);
        reached.add(
            timeline
                .cells(bucket.span(), order, Timeline.Filter.NONE, new PageRequest(cursor, 1))
                .items()
                .getFirst()
                .id());
      }
      assertThat(timeline.cursor(bucket.span(), order, Timeline.Filter.NONE, bucket.count() + 1))
          .isEmpty();
    }
    return reached;
  }

  private static String nameOf(StageState state) {
    return state.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static LibraryCounts counted(List<MediaItem> items) {
    LibraryCounts sum = LibraryCounts.NONE;
    for (MediaItem item : items) {
      ItemState state = StageMachine.itemState(item.stages().values());
      sum =
          sum.plus(
              new LibraryCounts(
                  item.files().size(),
                  item.files().stream().mapToLong(MediaFile::bytes).sum(),
                  1,
                  state == ItemState.DONE ? 1 : 0,
                  state == ItemState.FAILED ? 1 : 0,
                  state == ItemState.PENDING ? 1 : 0));
    }
    return sum;
  }
}
