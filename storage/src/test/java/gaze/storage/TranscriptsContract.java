package gaze.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.Lease;
import gaze.domain.MediaId;
import gaze.domain.ModelRef;
import gaze.domain.OwnerId;
import gaze.domain.Segment;
import gaze.domain.SegmentId;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.domain.StageState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// What every keeper of transcripts does.
public abstract class TranscriptsContract extends PortContract {
  private static final ModelRef LISTENER = new ModelRef("whisper", "1");

  private Transcripts transcripts() {
    return storage.transcripts(OwnerId.LOCAL);
  }

  private static Segment segment(int start, String text, OptionalDouble confidence) {
    return new Segment(
        SegmentId.random(),
        Duration.ofMillis(start),
        Duration.ofMillis(start + 900),
        text,
        Optional.of("de"),
        confidence,
        Segment.Source.SPEECH,
        false);
  }

  private static final Segment GREETING = segment(0, "Grüß Gott 👋", OptionalDouble.of(0.75));
  private static final Segment FAREWELL = segment(1234, "Servus", OptionalDouble.empty());

  private MediaId transcribed() {
    MediaId media = video("a.mp4");
    finish(
        lease(media, Stage.TRANSCRIBING), new StageFacts.Transcribed(List.of(GREETING, FAREWELL)));
    return media;
  }

  @Test
  void whatIsSaidIsKeptInOrderAndIsItsOwnersAlone() {
    MediaId media = transcribed();
    MediaId silent = video("b.mp4");

    assertThat(transcripts().of(List.of(media, silent)))
        .isEqualTo(Map.of(media, List.of(GREETING, FAREWELL)));
    assertThat(storage.transcripts(OwnerId.random()).of(media)).isEmpty();
  }

  @Test
  void aCorrectionIsKeptToldAndOutlivesAnotherTranscript() {
    MediaId media = transcribed();
    long before = storage.outbox().newest();

    Optional<Segment> corrected = transcripts().correct(media, FAREWELL.id(), "Servus!");

    assertThat(corrected).hasValueSatisfying(now -> assertThat(now.edited()).isTrue());
    assertThat(storage.outbox().newest()).isGreaterThan(before);

    storage.stages().requeue(Stage.TRANSCRIBING, LISTENER);
    Lease again =
        storage.stages().lease(media, Stage.TRANSCRIBING, Optional.of(LISTENER), now).orElseThrow();
    Segment heardAgain = segment(1300, "Servas", OptionalDouble.of(0.5));
    finish(again, new StageFacts.Transcribed(List.of(heardAgain)));

    assertThat(transcripts().of(media)).containsExactly(corrected.orElseThrow());
  }

  @Test
  void whatReadsTheWordsReadsTheNewOnes() {
    MediaId media = transcribed();
    finish(
        storage
            .stages()
            .lease(media, Stage.EMBEDDING_TEXT, Optional.of(LISTENER), now)
            .orElseThrow(),
        new StageFacts.TextEmbedded(List.of()));

    transcripts().correct(media, GREETING.id(), "Guten Tag");

    assertThat(storage.stages().of(media).get(Stage.EMBEDDING_TEXT))
        .isInstanceOf(StageState.Queued.class);
  }

  @Test
  void whoeverIsReadingTheOldWordsReadsInVain() {
    MediaId media = transcribed();
    Lease reading =
        storage
            .stages()
            .lease(media, Stage.EMBEDDING_TEXT, Optional.of(LISTENER), now)
            .orElseThrow();

    transcripts().correct(media, GREETING.id(), "Guten Tag");

    assertThat(
            storage
                .stages()
                .finish(reading, new StageFacts.TextEmbedded(List.of()), List.of(), now))
        .isFalse();
    assertThat(storage.stages().of(media).get(Stage.EMBEDDING_TEXT))
        .isInstanceOf(StageState.Queued.class);
  }

  @Test
  void onlyASegmentThatIsThereIsCorrectedByItsOwner() {
    MediaId media = transcribed();

    assertThat(transcripts().correct(media, SegmentId.random(), "x")).isEmpty();
    assertThat(transcripts().correct(MediaId.random(), GREETING.id(), "x")).isEmpty();
    assertThat(storage.transcripts(OwnerId.random()).correct(media, GREETING.id(), "x")).isEmpty();
    assertThat(transcripts().of(media)).containsExactly(GREETING, FAREWELL);
  }
}
