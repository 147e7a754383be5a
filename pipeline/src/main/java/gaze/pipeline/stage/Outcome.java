package gaze.pipeline.stage;

import gaze.domain.Problem;
import gaze.domain.SkipReason;
import gaze.domain.StageFacts;
import java.util.List;

/// How an attempt at a stage ended.
public sealed interface Outcome {
  /// @param notes worth telling although the stage is done
  record Found(StageFacts facts, List<Problem> notes) implements Outcome {
    public Found {
      notes = List.copyOf(notes);
    }
  }

  record Failed(Problem problem) implements Outcome {}

  record Passed(SkipReason reason) implements Outcome {}
}
