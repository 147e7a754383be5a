package gaze.pipeline.demand;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.FloatVector;
import gaze.domain.ModelRef;
import gaze.domain.ProblemKind;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.pipeline.jobs.StageModels;
import gaze.pipeline.stage.ModelChoice;
import gaze.pipeline.worker.ScriptedWorker;
import gaze.pipeline.worker.Worker;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
@Timeout(120)
class GlancesTest {
  private static final ModelRef VISUAL = new ModelRef("visual", "1");
  private static final ModelRef FEATURES = new ModelRef("features", "1");

  private final Map<Stage, ModelRef> models = new EnumMap<>(Stage.class);
  private final Worker worker =
      new Worker(ScriptedWorker.launcher(), InstantSource.system(), Duration.ofMinutes(1), 1);

  @TempDir private Path folder = Path.of("");

  @AfterEach
  void close() {
    worker.close();
  }

  private Glances.Answer at(String picture) throws Exception {
    StageModels known =
        stage ->
            models.containsKey(stage)
                ? new StageModels.Answer.With(
                    new ModelChoice(models.get(stage), OptionalDouble.empty()))
                : new StageModels.Answer.Not(SkipReason.MODEL_MISSING);
    Glances.Answer answer =
        new Glances(worker, folder, known)
            .at(new ByteArrayInputStream(picture.getBytes(StandardCharsets.UTF_8)));
    assertThat(folder).as("nothing is kept").isEmptyDirectory();
    return answer;
  }

  @Test
  void whatCanBeSeenGoesBeforeWhatItLooksLike() throws Exception {
    assertThat(at("four")).isEqualTo(new Glances.Answer.Blind());
    models.put(Stage.EXTRACTING_FEATURES, FEATURES);
    assertThat(at("four"))
        .isEqualTo(new Glances.Answer.Seen(Stage.EXTRACTING_FEATURES, FEATURES, FloatVector.of(4)));
    models.put(Stage.EMBEDDING, VISUAL);
    assertThat(at("seven.."))
        .isEqualTo(new Glances.Answer.Seen(Stage.EMBEDDING, VISUAL, FloatVector.of(7)));
  }

  @Test
  void whatCannotBeLookedAtSaysWhy() throws Exception {
    models.put(Stage.EMBEDDING, VISUAL);
    assertThat(kind(at(""))).isEqualTo(ProblemKind.WRONG_CONTENT);
    assertThat(kind(at("!"))).isEqualTo(ProblemKind.WORKER_CRASH);
    assertThat(at("again")).isInstanceOf(Glances.Answer.Seen.class);
  }

  private static ProblemKind kind(Glances.Answer answer) {
    return ((Glances.Answer.None) answer).problem().kind();
  }
}
