package gaze.pipeline.stage;

import gaze.domain.Stage;
import gaze.inference.session.ModelFailedException;
import java.io.IOException;

/// How one stage is done. Stateless and thread-safe; an expected failure is an [Outcome], a thrown
/// [IOException] or [ModelFailedException] is one that [StageRunner] names.
public interface StageWork {
  Stage stage();

  /// Whether it reads the owner's files, and not only what earlier stages have stored.
  default boolean readsOriginals() {
    return true;
  }

  Outcome run(Subject subject, Progress progress) throws IOException, ModelFailedException;
}
