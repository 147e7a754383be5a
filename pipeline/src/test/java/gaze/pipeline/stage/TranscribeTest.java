package gaze.pipeline.stage;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.domain.Fingerprint;
import gaze.domain.MediaFile;
import gaze.domain.MediaKind;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Segment;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.inference.LoadedModels;
import gaze.inference.roles.Adapters;
import gaze.inference.session.Device;
import gaze.inference.session.SessionSettings;
import gaze.inference.session.Sessions;
import gaze.inference.text.NativeTokenizers;
import gaze.media.pass.VideoPass;
import gaze.media.pixels.DecodeLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class TranscribeTest {
  private static final String SILENT_VIDEO = "dancing.mp4";

  private static final Sessions SESSIONS =
      new Sessions(
          new SessionSettings(Device.CPU, 1, 1, Duration.ofMinutes(1)), InstantSource.system());

  @TempDir private Path folder = Path.of("");

  @AfterAll
  static void close() {
    SESSIONS.close();
  }

  @BeforeEach
  void video() throws IOException {
    Files.write(folder.resolve(SILENT_VIDEO), new byte[] {1, 2, 3});
  }

  private void beside(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private Outcome transcribed(String video, String... subtitles) throws Exception {
    List<MediaFile> files = new ArrayList<>();
    files.add(file(video, FileRole.ORIGINAL));
    for (String subtitle : subtitles) {
      files.add(file(subtitle, FileRole.SUBTITLE));
    }
    LoadedModels none =
        new LoadedModels(
            _ -> Optional.empty(), new Adapters(SESSIONS, new NativeTokenizers(folder)));
    return new Transcribe(new VideoPass(DecodeLimits.DEFAULT), none, folder.resolve("unfinished"))
        .run(new Subject(MediaKind.VIDEO, folder, files, ZoneOffset.UTC), Progress.SILENT);
  }

  private static MediaFile file(String name, FileRole role) {
    return new MediaFile(
        FileId.random(),
        name,
        role,
        1,
        Instant.EPOCH,
        0,
        new Fingerprint("be5f7600ec39933e"),
        "video/mp4",
        Optional.empty());
  }

  private static List<Segment> segments(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Found.class);
    return ((StageFacts.Transcribed) ((Outcome.Found) outcome).facts()).segments();
  }

  @Test
  void theLinesOfAFileBesideAVideoAreItsSegmentsInTheOrderOfTime() throws Exception {
    beside(
        "dancing.de.srt",
        """
        1
        00:00:05,000 --> 00:00:06,500
        Noch einmal!

        2
        00:00:01,250 --> 00:00:02,000
        Darf ich bitten?
        """);
    List<Segment> segments = segments(transcribed(SILENT_VIDEO, "dancing.de.srt"));
    assertThat(segments)
        .extracting(Segment::text)
        .containsExactly("Darf ich bitten?", "Noch einmal!");
    assertThat(segments.getFirst().start()).isEqualTo(Duration.ofMillis(1_250));
    assertThat(segments.getFirst().end()).isEqualTo(Duration.ofSeconds(2));
    assertThat(segments)
        .allSatisfy(
            segment -> {
              assertThat(segment.source()).isEqualTo(Segment.Source.SUBTITLE_FILE);
              assertThat(segment.language()).contains("de");
              assertThat(segment.confidence()).isEmpty();
            });
  }

  @Test
  void twoLanguagesAreBothKept() throws Exception {
    beside("dancing.de.srt", "1\n00:00:01,000 --> 00:00:02,000\nDarf ich bitten?\n");
    beside("dancing.en.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nMay I have this dance?\n");
    assertThat(segments(transcribed(SILENT_VIDEO, "dancing.de.srt", "dancing.en.vtt")))
        .extracting(segment -> segment.language().orElseThrow())
        .containsExactlyInAnyOrder("de", "en");
  }

  @Test
  void aFileThatIsNoSubtitleIsToldAndTheOthersCount() throws Exception {
    beside("dancing.en.srt", "1\n00:00:01,000 --> 00:00:02,000\nMay I?\n");
    Files.write(folder.resolve("dancing.fr.srt"), new byte[] {0, 1, 2, 3, (byte) 0xff, 0, 7});
    Outcome outcome = transcribed(SILENT_VIDEO, "dancing.en.srt", "dancing.fr.srt");
    assertThat(segments(outcome)).hasSize(1);
    assertThat(((Outcome.Found) outcome).notes())
        .filteredOn(note -> note.detail().startsWith("dancing.fr.srt: "))
        .singleElement()
        .extracting(Problem::stage, Problem::kind)
        .containsExactly(Stage.TRANSCRIBING, ProblemKind.WRONG_CONTENT);
  }

  @Test
  void aVideoWithoutWordsWaitsForAModelThatListens() throws Exception {
    assertThat(transcribed(SILENT_VIDEO)).isEqualTo(new Outcome.Passed(SkipReason.MODEL_MISSING));
  }
}
