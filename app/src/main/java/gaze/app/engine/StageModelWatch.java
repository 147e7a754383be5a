package gaze.app.engine;

import gaze.domain.ModelRef;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.inference.models.ModelFiles;
import gaze.inference.models.ModelRole;
import gaze.inference.registry.Models;
import gaze.pipeline.jobs.StageModels;
import gaze.pipeline.stage.ModelChoice;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/// Knows which model does which stage, and notices when that changes: a download that ends, a
/// choice in the settings, a file of the owner's.
final class StageModelWatch implements StageModels, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(StageModelWatch.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private static final Map<Stage, ModelRole> ROLES =
      Map.of(
          Stage.EMBEDDING, ModelRole.IMAGE_TEXT,
          Stage.EXTRACTING_FEATURES, ModelRole.FEATURES,
          Stage.DETECTING, ModelRole.OBJECT_DETECTION,
          Stage.READING_TEXT, ModelRole.OCR,
          Stage.TRANSCRIBING, ModelRole.SPEECH,
          Stage.EMBEDDING_TEXT, ModelRole.TEXT_EMBEDDING);

  private final Models models;
  private final Function<ModelRole, OptionalDouble> thresholds;
  private final Map<Stage, ModelRef> known = new EnumMap<>(Stage.class);
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("stage-models").factory());

  /// @param thresholds what the owner has chosen instead of a model's own
  StageModelWatch(Models models, Function<ModelRole, OptionalDouble> thresholds) {
    this.models = models;
    this.thresholds = thresholds;
  }

  /// @param changed told of every stage whose model, or how it is set, is another than before; of
  ///   all that have one at first
  void start(BiConsumer<Stage, ModelRef> changed) {
    thread.scheduleWithFixedDelay(
        () -> look(changed), 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look(BiConsumer<Stage, ModelRef> changed) {
    try {
      for (Stage stage : ROLES.keySet()) {
        Optional<ModelRef> now = choice(stage).map(ModelChoice::stamp);
        if (now.isEmpty()) {
          known.remove(stage);
        } else if (!now.get().equals(known.put(stage, now.get()))) {
          changed.accept(stage, now.get());
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("looking for models failed", e);
    }
  }

  @Override
  public Answer of(Stage stage) {
    ModelRole role = ROLES.get(stage);
    if (role == null) {
      return new Answer.NoneNeeded();
    }
    if (role == ModelRole.SPEECH) {
      return listening();
    }
    if (models.off(role)) {
      return new Answer.Not(SkipReason.SWITCHED_OFF);
    }
    return ready(role)
        .<Answer>map(ref -> new Answer.With(new ModelChoice(ref, thresholds.apply(role))))
        .orElseGet(() -> new Answer.Not(SkipReason.MODEL_MISSING));
  }

  /// A video's own words are read without any model; to listen takes two.
  private Answer listening() {
    Optional<ModelRef> finder = ready(ModelRole.VAD);
    return ready(ModelRole.SPEECH)
        .filter(_ -> finder.isPresent() && !models.off(ModelRole.SPEECH))
        .<Answer>map(
            ref ->
                new Answer.With(new ModelChoice(ref, thresholds.apply(ModelRole.SPEECH), finder)))
        .orElseGet(Answer.Without::new);
  }

  private Optional<ModelRef> ready(ModelRole role) {
    return models.ready(role).map(ModelFiles::ref);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
