package gaze.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StageFactsTest {
  private static final Box BOX = new Box(0.1, 0.1, 0.2, 0.2);
  private static final Blob BLOB = new Blob(BlobKey.random(), "image/jpeg", 1);
  private static final Blob OTHER = new Blob(BlobKey.random(), "image/jpeg", 1);

  private static Stream<StageFacts> all() {
    Embedding still = new Embedding(Optional.empty(), FloatVector.of(1));
    return Stream.of(
        new StageFacts.MetadataRead(Metadata.EMPTY, List.of(), false),
        new StageFacts.PreviewsMade(
            new Looks(BLOB, OTHER, "L", new PerceptualHash(0), List.of()), Optional.empty()),
        new StageFacts.FramesExtracted(
            List.of(new Frame(FrameId.random(), Duration.ZERO, new PictureSize(1, 1), BLOB))),
        new StageFacts.Transcribed(List.of(segment())),
        new StageFacts.Embedded(List.of(still)),
        new StageFacts.FeaturesExtracted(List.of(still)),
        new StageFacts.ObjectsDetected(List.of(new Detection("dog", 1, BOX, Optional.empty()))),
        new StageFacts.TextRead(List.of(new TextLine("word", 1, BOX, Optional.empty()))),
        new StageFacts.TextEmbedded(
            List.of(new Passage("word", Passage.Source.TEXT, FloatVector.of(1)))));
  }

  private static Segment segment() {
    return new Segment(
        SegmentId.random(),
        Duration.ZERO,
        Duration.ofSeconds(1),
        "word",
        Optional.empty(),
        OptionalDouble.empty(),
        Segment.Source.SUBTITLE_FILE,
        false);
  }

  @Test
  void everyStageFindsSomethingOfItsOwn() {
    assertThat(all().map(StageFacts::stage).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(Stage.values()));
  }

  @Test
  void factsNameTheFilesThatWereWrittenForThem() {
    assertThat(all().filter(facts -> !facts.blobs().isEmpty()).map(StageFacts::stage))
        .containsExactly(Stage.MAKING_PREVIEWS, Stage.EXTRACTING_FRAMES);
    assertThat(all().toList().get(1).blobs()).containsExactly(BLOB.key(), OTHER.key());
  }

  @Test
  void whatWasSeenIsNotChangedAfterwards() {
    List<TextLine> lines = new ArrayList<>();
    Seen seen = new Seen(List.of(), lines);
    lines.add(new TextLine("late", 1, BOX, Optional.empty()));
    assertThat(seen).isEqualTo(Seen.NOTHING);
  }
}
