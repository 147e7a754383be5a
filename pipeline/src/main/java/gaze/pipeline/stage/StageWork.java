package gaze.pipeline.stage;

import gaze.domain.Stage;
import java.io.IOException;

/// How one stage is done. Stateless and thread-safe; an expected failure is an [Outcome], a thrown
/// [IOException] is one that [StageRunner] names.
public interface StageWork {
  Stage stage();

  Outcome run(Subject subject, Progress progress) throws IOException;
}
