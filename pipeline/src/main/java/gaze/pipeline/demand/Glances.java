package gaze.pipeline.demand;

import gaze.domain.FloatVector;
import gaze.domain.ModelRef;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.pipeline.jobs.StageModels;
import gaze.pipeline.stage.ModelChoice;
import gaze.pipeline.worker.Reply;
import gaze.pipeline.worker.Task;
import gaze.pipeline.worker.Worker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/// What pictures look like that are in no library, for searches by them. Thread-safe.
public final class Glances {
  /// A model may have to be loaded first.
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Worker worker;
  private final Path folder;
  private final StageModels models;

  /// What came of it.
  public sealed interface Answer {
    /// Where it is among what can be seen, else among what things look like.
    ///
    /// @param by the stage whose results it is to be compared with
    record Seen(Stage by, ModelRef model, FloatVector vector) implements Answer {}

    record None(Problem problem) implements Answer {}

    /// There is no model to look with.
    record Blind() implements Answer {}
  }

  /// @param folder where a picture lies while it is looked at
  public Glances(Worker worker, Path folder, StageModels models) {
    this.worker = worker;
    this.folder = folder;
    this.models = models;
  }

  /// Looks at an encoded picture of any format that libraries may hold; blocks.
  public Answer at(InputStream picture) throws IOException, InterruptedException {
    for (Stage stage : List.of(Stage.EMBEDDING, Stage.EXTRACTING_FEATURES)) {
      Optional<ModelRef> model = models.choice(stage).map(ModelChoice::model);
      if (model.isPresent()) {
        return at(picture, stage, model.get());
      }
    }
    return new Answer.Blind();
  }

  private Answer at(InputStream picture, Stage stage, ModelRef model)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile(folder, "picture", ".tmp");
    try {
      Files.copy(picture, file, StandardCopyOption.REPLACE_EXISTING);
      Task look = new Task.Look(file, stage, model);
      return answer(worker.ask(look, PATIENCE, _ -> {}).reply().get(), stage, model);
    } catch (ExecutionException e) {
      throw new IOException("the picture could not be looked at", e.getCause());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static Answer answer(Reply reply, Stage stage, ModelRef model) {
    return switch (reply) {
      case Reply.Looked(FloatVector vector) -> new Answer.Seen(stage, model, vector);
      case Reply.Refused(Problem problem) -> new Answer.None(problem);
      case Reply.WorkerDied died ->
          new Answer.None(
              new Problem(
                  stage,
                  ProblemKind.WORKER_CRASH,
                  "Looking at the picture ended the worker: " + died.reason()));
      case Reply.StageRan _, Reply.FullMade _ ->
          throw new IllegalStateException("a look was asked for");
    };
  }
}
