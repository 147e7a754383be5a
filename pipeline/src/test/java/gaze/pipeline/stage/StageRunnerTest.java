package gaze.pipeline.stage;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.domain.Fingerprint;
import gaze.domain.Frame;
import gaze.domain.FrameId;
import gaze.domain.MediaFile;
import gaze.domain.MediaKind;
import gaze.domain.PictureSize;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.storage.Blobs;
import gaze.storage.disk.DiskBlobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class StageRunnerTest {
  private static final byte[] CONTENT = {1, 2, 3};

  @TempDir private Path folder = Path.of("");
  private Path video = Path.of("");

  @BeforeEach
  void aVideo() throws IOException {
    video = Files.write(folder.resolve("video.mp4"), CONTENT);
  }

  @Test
  void whatWasFoundInAFileThatChangedMeanwhileLeavesNothingBehind() throws IOException {
    Blobs blobs = DiskBlobs.in(folder.resolve("blobs"));
    Outcome outcome = run(blobs, () -> Files.write(video, new byte[CONTENT.length + 1]));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> assertThat(failed.problem().kind()).isEqualTo(ProblemKind.CHANGED));
    assertThat(stored(blobs)).isZero();
  }

  @Test
  void whatWasFoundInAFileThatStayedIsKept() throws IOException {
    Blobs blobs = DiskBlobs.in(folder.resolve("blobs"));
    Outcome outcome = run(blobs, () -> {});

    assertThat(outcome).isInstanceOf(Outcome.Found.class);
    assertThat(stored(blobs)).isEqualTo(1);
  }

  /// Something that happens to the file while it is worked on.
  private interface Incident {
    void happens() throws IOException;
  }

  private Outcome run(Blobs blobs, Incident incident) {
    StageWork oneFrame =
        new StageWork() {
          @Override
          public Stage stage() {
            return Stage.EXTRACTING_FRAMES;
          }

          @Override
          public Outcome run(Subject subject, Progress progress) throws IOException {
            Frame frame =
                new Frame(
                    FrameId.random(),
                    Duration.ZERO,
                    new PictureSize(1, 1),
                    blobs.put(CONTENT, "image/jpeg"));
            incident.happens();
            return new Outcome.Found(new StageFacts.FramesExtracted(List.of(frame)), List.of());
          }
        };
    return new StageRunner(List.of(oneFrame), blobs)
        .run(Stage.EXTRACTING_FRAMES, subject(), Progress.SILENT);
  }

  private Subject subject() {
    MediaFile file =
        new MediaFile(
            FileId.random(),
            "video.mp4",
            FileRole.ORIGINAL,
            CONTENT.length,
            Instant.EPOCH,
            0,
            new Fingerprint("be5f7600ec39933e"),
            "video/mp4",
            Optional.empty());
    return new Subject(MediaKind.VIDEO, folder, List.of(file), ZoneId.of("UTC"));
  }

  private static int stored(Blobs blobs) throws IOException {
    List<Object> keys = new ArrayList<>();
    blobs.forEach(Instant.MAX, keys::add);
    return keys.size();
  }
}
