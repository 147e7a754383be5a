package gaze.search;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.MediaItem;
import gaze.domain.OwnerId;
import gaze.domain.Segment;
import gaze.domain.SegmentId;
import gaze.search.index.Modality;
import gaze.search.index.Moment;
import gaze.search.index.Order;
import gaze.search.index.Reason;
import gaze.search.language.Span;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said in videos is found with the second at which it is said.
class SpeechTest {
  @TempDir Path folder;
  private final MemoryStorage storage = new MemoryStorage();
  private final List<MediaItem> items = new ArrayList<>();

  private SearchRoom room() {
    storage.put(items.toArray(MediaItem[]::new));
    return new SearchRoom(folder, storage, List.of(OwnerId.LOCAL));
  }

  /// Each line is said for two seconds, ten after the one before.
  private MediaItem video(String path, String language, String... lines) {
    MediaItem item = AnItem.at(path).build();
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      segments.add(segment(10_000L * i, 10_000L * i + 2_000, language, lines[i]));
    }
    return saying(item, segments);
  }

  private MediaItem saying(MediaItem item, List<Segment> segments) {
    items.add(item);
    storage.said(item.id(), segments);
    return item;
  }

  private static Segment segment(long start, long end, String language, String text) {
    return new Segment(
        SegmentId.random(),
        Duration.ofMillis(start),
        Duration.ofMillis(end),
        text,
        Optional.of(language),
        OptionalDouble.empty(),
        Segment.Source.SUBTITLE_FILE,
        false);
  }

  private static SearchRequest spoken(String query) {
    return new SearchRequest(
        query,
        Mode.TRANSCRIPT,
        List.of(),
        Optional.empty(),
        Order.BEST,
        10,
        Optional.empty(),
        0,
        false,
        Optional.empty());
  }

  @Test
  void wordsLeadToTheMomentTheyAreSaidAndAreMarked() {
    video("a.mp4", "en", "Good morning", "We sang happy birthday", "Goodbye");
    video("b.mp4", "en", "Nothing of the kind");
    try (SearchRoom room = room()) {
      Hit hit = room.find("happy birthday").hits().getFirst();

      assertThat(hit.path().getFileName()).hasToString("a.mp4");
      assertThat(hit.components()).containsKey(Modality.TEXT);
      assertThat(hit.moments())
          .singleElement()
          .satisfies(
              moment -> {
                assertThat(moment.when().start()).isEqualTo(Duration.ofSeconds(10));
                assertThat(moment.when().end()).isEqualTo(Duration.ofSeconds(12));
              });
      assertThat(hit.why())
          .contains(
              new Reason(
                  Reason.Field.SPEECH,
                  "We sang happy birthday",
                  List.of(new Span(8, 13), new Span(14, 22))));
      assertThat(room.names("nothing happy")).isEmpty();
    }
  }

  @Test
  void wordsSaidInOneBreathComeBeforeWordsThatAreScattered() {
    video("scattered.mp4", "en", "the boat", "a long talk", "a lake somewhere");
    video("together.mp4", "en", "hello", "the boat is on the lake");
    try (SearchRoom room = room()) {
      assertThat(room.names("boat lake")).containsExactly("together.mp4", "scattered.mp4");
      assertThat(room.find("boat lake").hits().get(1).moments())
          .extracting(moment -> moment.when().start())
          .containsExactlyInAnyOrder(Duration.ZERO, Duration.ofSeconds(20));
      assertThat(SearchRoom.names(room.find(spoken("boat lake")))).containsExactly("together.mp4");
    }
  }

  @Test
  void stretchesTwoSecondsApartAreOneMomentAndAtMostFiveAreTold() {
    List<Segment> segments = new ArrayList<>();
    segments.add(segment(0, 1_000, "en", "rain"));
    segments.add(segment(3_000, 4_000, "en", "more rain"));
    for (int i = 1; i <= 8; i++) {
      segments.add(segment(20_000L * i, 20_000L * i + 500, "en", "rain again"));
    }
    saying(AnItem.at("rain.mp4").build(), segments);
    try (SearchRoom room = room()) {
      List<Moment> moments = room.find("rain").hits().getFirst().moments();

      assertThat(moments).hasSize(Moment.MOST);
      assertThat(moments)
          .filteredOn(moment -> moment.when().start().isZero())
          .singleElement()
          .satisfies(moment -> assertThat(moment.when().end()).isEqualTo(Duration.ofSeconds(4)));
    }
  }

  @Test
  void onlyWhatIsSaidCountsInTheTranscript() {
    items.add(AnItem.at("harbour.mp4").build());
    video("a.mp4", "en", "down at the harbour");
    try (SearchRoom room = room()) {
      assertThat(room.names("harbour")).containsExactlyInAnyOrder("harbour.mp4", "a.mp4");
      assertThat(SearchRoom.names(room.find(spoken("harbour")))).containsExactly("a.mp4");
      assertThat(SearchRoom.names(room.find(spoken("\"at the harbour\""))))
          .containsExactly("a.mp4");
      assertThat(SearchRoom.names(room.find(spoken("type:video")))).containsExactly("a.mp4");
    }
  }

  @Test
  void speechAndItsLanguageAreConditions() {
    video("german.mp4", "de-AT", "Grüß Gott");
    video("english.mp4", "en", "Good morning");
    items.add(AnItem.at("silent.mp4").build());
    try (SearchRoom room = room()) {
      assertThat(room.names("has:speech")).containsExactlyInAnyOrder("german.mp4", "english.mp4");
      assertThat(room.names("lang:de")).containsExactly("german.mp4");
      assertThat(room.names("lang:DE-at")).containsExactly("german.mp4");
      assertThat(room.names("has:speech -lang:de")).containsExactly("english.mp4");
      assertThat(room.names("gruss gott")).containsExactly("german.mp4");
    }
  }
}
