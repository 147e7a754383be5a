package gaze.pipeline.worker;

import gaze.domain.ModelRef;
import gaze.domain.Stage;
import gaze.pipeline.stage.Subject;
import java.nio.file.Path;

/// What a worker can be asked to do.
public sealed interface Task {
  /// Work in the background.
  record RunStage(Stage stage, Subject subject) implements Task {}

  /// Make the full-resolution picture that a browser can show, for somebody who waits for it.
  ///
  /// @param target written under another name first, then renamed
  record MakeFull(Path source, Path target) implements Task {}

  /// Say what a picture looks like that is in no library, for somebody who waits for it.
  ///
  /// @param as the stage that looks at pictures of libraries in this way
  record Look(Path picture, Stage as, ModelRef model) implements Task {}

  /// Whether somebody waits for it: such a task does not queue behind background work.
  default boolean urgent() {
    return switch (this) {
      case RunStage _ -> false;
      case MakeFull _, Look _ -> true;
    };
  }
}
