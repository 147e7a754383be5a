package gaze.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gaze.domain.Box;
import gaze.domain.Detection;
import gaze.domain.Embedding;
import gaze.domain.FloatVector;
import gaze.domain.Frame;
import gaze.domain.FrameId;
import gaze.domain.Lease;
import gaze.domain.MediaId;
import gaze.domain.ModelRef;
import gaze.domain.OwnerId;
import gaze.domain.Passage;
import gaze.domain.Seen;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.domain.StageState;
import gaze.domain.TextLine;
import gaze.domain.TimeRange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every keeper of what models found out does.
public abstract class UnderstandingContract extends PortContract {
  private static final ModelRef CLIP = new ModelRef("clip", "1");
  private static final Detection DOG =
      new Detection("dog", 0.91, new Box(0.1, 0.2, 0.3, 0.4), Optional.empty());
  private static final Detection COUCH =
      new Detection("couch", 0.5, new Box(0, 0, 1, 1), Optional.empty());
  private static final TextLine SIGN =
      new TextLine("Bäckerei 面包店", 0.99, new Box(0.5, 0.5, 0.25, 0.05), Optional.empty());

  private Embeddings embeddings() {
    return storage.embeddings(OwnerId.LOCAL);
  }

  private Lease leaseOf(MediaId media, Stage stage, ModelRef model) {
    return storage.stages().lease(media, stage, Optional.of(model), now).orElseThrow();
  }

  private static Embedding still(float... values) {
    return new Embedding(Optional.empty(), FloatVector.of(values));
  }

  @Test
  void whatWasSeenIsPartOfTheItemAndReplacesWhatWasSeenBefore() {
    MediaId media = photo("a.jpg");
    finish(lease(media, Stage.DETECTING), new StageFacts.ObjectsDetected(List.of(DOG, COUCH)));
    finish(lease(media, Stage.READING_TEXT), new StageFacts.TextRead(List.of(SIGN)));

    assertThat(item(media).seen()).isEqualTo(new Seen(List.of(DOG, COUCH), List.of(SIGN)));

    storage.stages().requeue(Stage.DETECTING, CLIP);
    finish(leaseOf(media, Stage.DETECTING, CLIP), new StageFacts.ObjectsDetected(List.of(COUCH)));

    assertThat(item(media).seen().detections()).containsExactly(COUCH);
  }

  @Test
  void vectorsAreKeptToTheLastBitWithTheModelThatMadeThem() {
    MediaId media = photo("a.jpg");
    MediaId other = photo("b.jpg");
    Embedding still = still(0.1f, -Float.MIN_VALUE, Float.MAX_VALUE);
    Passage passage =
        new Passage("A bill for shoes", Passage.Source.TITLE, FloatVector.of(1, 0, 0));
    Passage said =
        new Passage(
            "Those shoes!",
            Passage.Source.SPEECH,
            Optional.of(new TimeRange(Duration.ofMillis(1_234), Duration.ofMillis(2_345))),
            FloatVector.of(0, 1, 0));
    ModelRef words = new ModelRef("words", "2");
    finish(leaseOf(media, Stage.EMBEDDING, CLIP), new StageFacts.Embedded(List.of(still)));
    finish(
        leaseOf(media, Stage.EMBEDDING_TEXT, words),
        new StageFacts.TextEmbedded(List.of(passage, said)));

    assertThat(embeddings().stills(Stage.EMBEDDING, List.of(media, other)))
        .isEqualTo(Map.of(media, new Embeddings.OfStills(CLIP, List.of(still))));
    assertThat(embeddings().stills(Stage.EXTRACTING_FEATURES, media)).isEmpty();
    assertThat(embeddings().passages(List.of(media)))
        .isEqualTo(Map.of(media, new Embeddings.OfPassages(words, List.of(passage, said))));
    assertThat(storage.embeddings(OwnerId.random()).stills(Stage.EMBEDDING, media)).isEmpty();
  }

  @Test
  void vectorsWithoutAModelAreRefused() {
    MediaId media = photo("a.jpg");
    Lease lease = lease(media, Stage.EMBEDDING);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                storage
                    .stages()
                    .finish(lease, new StageFacts.Embedded(List.of(still(1))), List.of(), now));
  }

  @Test
  void whatWasSeenInAStillGoesWithIt() {
    MediaId media = video("a.mp4");
    Frame frame = Given.frame(0);
    finish(lease(media, Stage.EXTRACTING_FRAMES), new StageFacts.FramesExtracted(List.of(frame)));
    Optional<FrameId> id = Optional.of(frame.id());
    finish(
        lease(media, Stage.DETECTING),
        new StageFacts.ObjectsDetected(List.of(new Detection("dog", 0.9, DOG.box(), id))));
    finish(
        leaseOf(media, Stage.EMBEDDING, CLIP),
        new StageFacts.Embedded(List.of(new Embedding(id, FloatVector.of(1)))));
    assertThat(item(media).seen().detections()).map(Detection::frame).containsExactly(id);

    storage.stages().requeue(Stage.EXTRACTING_FRAMES, CLIP);
    finish(lease(media, Stage.EXTRACTING_FRAMES), new StageFacts.FramesExtracted(List.of()));

    assertThat(item(media).seen()).isEqualTo(Seen.NOTHING);
    assertThat(embeddings().stills(Stage.EMBEDDING, media)).isEmpty();
  }

  @Test
  void aStageWithoutItsModelIsPassedOverAndRunsOnceTheModelIsThere() {
    MediaId media = photo("a.jpg");
    Set<Stage> missing = Set.of(Stage.EMBEDDING, Stage.DETECTING);
    storage.stages().pass(media, missing, SkipReason.MODEL_MISSING);
    assertThat(state(media, Stage.EMBEDDING))
        .isEqualTo(new StageState.Skipped(SkipReason.MODEL_MISSING));

    assertThat(storage.stages().requeue(Stage.EMBEDDING, CLIP)).isEqualTo(1);

    assertThat(state(media, Stage.EMBEDDING)).isEqualTo(StageState.Queued.NEW);
    assertThat(state(media, Stage.DETECTING))
        .isEqualTo(new StageState.Skipped(SkipReason.MODEL_MISSING));
  }

  @Test
  void anotherModelMakesItsStageStaleAndWhatReadsIt() {
    MediaId stale = photo("a.jpg");
    MediaId current = photo("b.jpg");
    ModelRef newer = new ModelRef("detector", "2");
    for (MediaId media : List.of(stale, current)) {
      ModelRef model = media.equals(stale) ? new ModelRef("detector", "1") : newer;
      finish(leaseOf(media, Stage.DETECTING, model), new StageFacts.ObjectsDetected(List.of()));
      finish(leaseOf(media, Stage.EMBEDDING, CLIP), new StageFacts.Embedded(List.of(still(1))));
      finish(leaseOf(media, Stage.EMBEDDING_TEXT, CLIP), new StageFacts.TextEmbedded(List.of()));
    }

    assertThat(storage.stages().requeue(Stage.DETECTING, newer)).isEqualTo(1);
    assertThat(storage.stages().requeue(Stage.DETECTING, newer)).isZero();

    assertThat(state(stale, Stage.DETECTING)).isEqualTo(StageState.Queued.NEW);
    assertThat(state(stale, Stage.EMBEDDING_TEXT)).isEqualTo(StageState.Queued.NEW);
    assertThat(state(stale, Stage.EMBEDDING)).isInstanceOf(StageState.Done.class);
    assertThat(storage.stages().of(current).values())
        .filteredOn(StageState.Done.class::isInstance)
        .hasSize(3);
  }

  private StageState state(MediaId media, Stage stage) {
    return storage.stages().of(media).getOrDefault(stage, new StageState.Cancelled());
  }
}
