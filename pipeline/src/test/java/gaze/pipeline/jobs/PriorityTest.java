package gaze.pipeline.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.MediaId;
import gaze.domain.OwnerId;
import gaze.domain.Stage;
import gaze.storage.Stages.Due;
import gaze.testkit.Seeded;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PriorityTest {
  private static final Instant OLD = Instant.parse("1999-05-01T00:00:00Z");
  private static final Instant NEW = Instant.parse("2026-05-01T00:00:00Z");

  @Test
  void allMetadataComesBeforeAnyPreview() {
    assertThat(of(Stage.READING_METADATA, OLD)).isGreaterThan(of(Stage.MAKING_PREVIEWS, NEW));
  }

  @Test
  void allPreviewsComeBeforeAnyFrames() {
    assertThat(of(Stage.MAKING_PREVIEWS, OLD)).isGreaterThan(of(Stage.EXTRACTING_FRAMES, NEW));
  }

  @Test
  void theNewestComesFirst() {
    assertThat(of(Stage.MAKING_PREVIEWS, NEW)).isGreaterThan(of(Stage.MAKING_PREVIEWS, OLD));
  }

  @Seeded
  void thePicturesOnScreenComeBeforeEverythingElse(RandomGenerator random) {
    Stage making = random.nextBoolean() ? Stage.READING_METADATA : Stage.MAKING_PREVIEWS;
    Due seen = due(making, anyTime(random));
    Due other = due(anyStage(random), anyTime(random));

    assertThat(Priority.of(seen, true)).isGreaterThan(Priority.of(other, false));
  }

  @Test
  void understandingWhatIsOnScreenDoesNotKeepPicturesWaiting() {
    int understanding = Priority.of(due(Stage.READING_TEXT, NEW), true);

    assertThat(of(Stage.MAKING_PREVIEWS, OLD)).isGreaterThan(understanding);
  }

  private static int of(Stage stage, Instant captured) {
    return Priority.of(due(stage, captured), false);
  }

  private static Due due(Stage stage, Instant captured) {
    return new Due(OwnerId.LOCAL, MediaId.random(), stage, Instant.EPOCH, captured);
  }

  private static Stage anyStage(RandomGenerator random) {
    return Stage.values()[random.nextInt(Stage.values().length)];
  }

  private static Instant anyTime(RandomGenerator random) {
    return Instant.ofEpochSecond(random.nextLong(-10_000_000_000L, 10_000_000_000L));
  }
}
