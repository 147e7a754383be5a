package gaze.search;

import static gaze.search.BeachAndMountain.CLIP;
import static gaze.search.BeachAndMountain.WORDS;
import static gaze.search.BeachAndMountain.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gaze.domain.Embedding;
import gaze.domain.FloatVector;
import gaze.domain.FrameId;
import gaze.domain.MediaItem;
import gaze.domain.OwnerId;
import gaze.domain.Passage;
import gaze.domain.Segment;
import gaze.domain.SegmentId;
import gaze.domain.TimeRange;
import gaze.search.index.Modality;
import gaze.search.index.Moment;
import gaze.search.index.Reason;
import gaze.storage.Embeddings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said and what is seen in a video lead to the second.
class MomentsTest {
  private static final FloatVector BEACH = seen(0.7, 0);
  private static final FloatVector NOTHING = seen(0, 0);

  @TempDir Path folder;
  private final MemoryStorage storage = new MemoryStorage();
  private final List<MediaItem> items = new ArrayList<>();

  private SearchRoom room() {
    storage.put(items.toArray(MediaItem[]::new));
    return new SearchRoom(folder, storage, List.of(OwnerId.LOCAL), new BeachAndMountain());
  }

  private MediaItem item(String path) {
    MediaItem item = AnItem.at(path).build();
    items.add(item);
    return item;
  }

  /// A frame every two seconds.
  private List<FrameId> show(MediaItem video, FloatVector... looks) {
    List<Embedding> stills = new ArrayList<>();
    List<FrameId> frames = new ArrayList<>();
    for (FloatVector each : looks) {
      FrameId frame = FrameId.random();
      storage.frame(video.id(), Duration.ofSeconds(2L * frames.size()), frame);
      stills.add(new Embedding(Optional.of(frame), each));
      frames.add(frame);
    }
    storage.visual(video.id(), new Embeddings.OfStills(CLIP, stills));
    return frames;
  }

  private void say(MediaItem video, long second, String words, FloatVector meaning) {
    TimeRange when = new TimeRange(Duration.ofSeconds(second), Duration.ofSeconds(second + 2));
    storage.said(
        video.id(),
        List.of(
            new Segment(
                SegmentId.random(),
                when.start(),
                when.end(),
                words,
                Optional.of("en"),
                OptionalDouble.empty(),
                Segment.Source.SUBTITLE_FILE,
                false)));
    storage.words(
        video.id(),
        new Embeddings.OfPassages(
            WORDS, List.of(new Passage(words, Passage.Source.SPEECH, Optional.of(when), meaning))));
  }

  private static SearchRequest in(Mode mode, String query) {
    SearchRequest all = SearchRequest.of(query);
    return new SearchRequest(
        query,
        mode,
        List.of(),
        all.library(),
        all.order(),
        all.limit(),
        all.cursor(),
        all.leastScore(),
        all.facets(),
        all.like());
  }

  @Test
  void whatMeansTheLikeLeadsToWhereItIsSaid() {
    MediaItem video = item("v.mp4");
    say(video, 40, "We dug a hole in the sand", BEACH);
    item("other.mp4");
    try (SearchRoom room = room()) {
      for (Mode mode : List.of(Mode.ALL, Mode.TRANSCRIPT)) {
        Hit hit = room.find(in(mode, "beach")).hits().getFirst();
        assertThat(hit.moments())
            .singleElement()
            .satisfies(
                moment -> {
                  assertThat(moment.when().start()).isEqualTo(Duration.ofSeconds(40));
                  assertThat(moment.when().end()).isEqualTo(Duration.ofSeconds(42));
                  assertThat(moment.components()).containsOnlyKeys(Modality.TEXT);
                });
        assertThat(hit.why())
            .containsOnlyOnce(
                new Reason(Reason.Field.MEANING, "We dug a hole in the sand", List.of()));
      }
      assertThat(room.find(in(Mode.VISUAL, "beach")).hits()).isEmpty();
      assertThat(room.find("mountain").hits()).isEmpty();
    }
  }

  @Test
  void whatIsSeenWithinThreeSecondsIsOneMomentWithItsBestFrame() {
    MediaItem video = item("v.mp4");
    List<FrameId> frames =
        show(video, NOTHING, seen(0.5, 0), seen(0.9, 0), NOTHING, NOTHING, NOTHING, BEACH);
    try (SearchRoom room = room()) {
      Hit hit = room.find("beach").hits().getFirst();
      assertThat(hit.frame()).contains(frames.get(2));
      assertThat(hit.moments())
          .extracting(moment -> moment.when().start().toSeconds())
          .containsExactly(2L, 12L);
      Moment best = hit.moments().getFirst();
      assertThat(best.when().end()).isEqualTo(Duration.ofSeconds(4));
      assertThat(best.frame()).contains(frames.get(2));
      assertThat(best.why()).containsExactly(new Reason(Reason.Field.VISUAL, "", List.of()));
    }
  }

  @Test
  void whatIsSaidWhileItIsSeenIsTheBestMoment() {
    MediaItem video = item("v.mp4");
    List<FrameId> frames =
        show(video, BEACH, NOTHING, NOTHING, NOTHING, BEACH, NOTHING, NOTHING, NOTHING);
    say(video, 7, "down at the beach", BEACH);
    try (SearchRoom room = room()) {
      List<Moment> moments = room.find("beach").hits().getFirst().moments();
      assertThat(moments)
          .extracting(moment -> moment.when().start().toSeconds())
          .containsExactly(7L, 0L);
      assertThat(moments.getFirst().score()).isGreaterThan(0.9);
      assertThat(moments.getFirst().frame()).contains(frames.get(4));
      assertThat(moments.getFirst().why())
          .extracting(Reason::field)
          .containsExactly(Reason.Field.SPEECH, Reason.Field.VISUAL);
      assertThat(moments.get(1).components()).containsEntry(Modality.TEXT, 0.0);
    }
  }

  @Test
  void whatIsOnlySaidShowsTheFrameOfThatTime() {
    MediaItem video = item("v.mp4");
    List<FrameId> frames = show(video, NOTHING, NOTHING, NOTHING);
    say(video, 3, "We dug a hole in the sand", BEACH);
    try (SearchRoom room = room()) {
      assertThat(room.find("beach").hits().getFirst().frame()).contains(frames.get(1));
      assertThat(room.find("hole").hits().getFirst().frame()).contains(frames.get(1));
    }
  }

  @Test
  void bothAsksForHalfSaidAndHalfSeenAndALittleForLabels() {
    MediaItem both = AnItem.at("both.mp4").build();
    MediaItem labelled = AnItem.at("labelled.mp4").showing("dog", 0.9).build();
    items.add(both);
    items.add(labelled);
    MediaItem onlySaid = item("said.mp4");
    item("beach.mp4");
    for (MediaItem video : List.of(both, labelled)) {
      show(video, BEACH);
      say(video, 0, "sand", BEACH);
    }
    say(onlySaid, 0, "sand", BEACH);
    try (SearchRoom room = room()) {
      List<Hit> hits = room.find(in(Mode.BOTH, "beach")).hits();
      assertThat(hits)
          .extracting(hit -> String.valueOf(hit.path().getFileName()))
          .containsExactlyInAnyOrder("both.mp4", "labelled.mp4", "said.mp4");
      assertThat(score(hits, "both.mp4")).isGreaterThan(0.95);
      assertThat(score(hits, "said.mp4")).isCloseTo(0.5, within(0.02));
      assertThat(score(room.find(in(Mode.BOTH, "beach label:dog")).hits(), "labelled.mp4"))
          .isEqualTo(1);
    }
  }

  private static double score(List<Hit> hits, String name) {
    return hits.stream().filter(hit -> hit.path().endsWith(name)).findFirst().orElseThrow().score();
  }
}
