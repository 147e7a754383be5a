package gaze.app.worker;

import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.media.picture.FullPicture;
import gaze.media.pixels.EncodedPicture;
import gaze.pipeline.stage.Glance;
import gaze.pipeline.stage.Progress;
import gaze.pipeline.stage.StageRunner;
import gaze.pipeline.worker.Reply;
import gaze.pipeline.worker.Task;
import gaze.pipeline.worker.WorkerLoop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Does what the engine asks for. Thread-safe.
final class WorkerHands implements WorkerLoop.Hands {
  private final StageRunner stages;
  private final FullPicture full;
  private final Glance glance;

  WorkerHands(StageRunner stages, FullPicture full, Glance glance) {
    this.stages = stages;
    this.full = full;
    this.glance = glance;
  }

  @Override
  public Reply does(Task task, Progress progress) {
    return switch (task) {
      case Task.RunStage run ->
          new Reply.StageRan(stages.run(run.stage(), run.subject(), progress));
      case Task.MakeFull make -> makeFull(make);
      case Task.Look look -> look(look);
    };
  }

  private Reply look(Task.Look look) {
    return switch (glance.at(look.picture(), look.as(), look.model())) {
      case Glance.Result.Seen(var vector) -> new Reply.Looked(vector);
      case Glance.Result.Failed(Problem problem) -> new Reply.Refused(problem);
    };
  }

  private Reply makeFull(Task.MakeFull make) {
    return switch (full.make(make.source())) {
      case FullPicture.Result.Failed(Problem problem) -> new Reply.Refused(problem);
      case FullPicture.Result.Made(EncodedPicture picture, _) -> written(picture, make.target());
    };
  }

  private static Reply written(EncodedPicture picture, Path target) {
    try {
      Path temporary = Files.createTempFile(target.getParent(), "full", ".tmp");
      Files.write(temporary, picture.bytes());
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      return new Reply.FullMade(picture.mime());
    } catch (IOException e) {
      return new Reply.Refused(
          new Problem(
              Stage.MAKING_PREVIEWS,
              ProblemKind.NO_SPACE,
              "The full picture cannot be kept: " + e.getMessage()));
    }
  }
}
