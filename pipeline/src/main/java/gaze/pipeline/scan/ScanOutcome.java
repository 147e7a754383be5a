package gaze.pipeline.scan;

import gaze.domain.Problem;
import java.util.List;

/// How a scan ended.
public sealed interface ScanOutcome {
  ScanCounts counts();

  /// @param problems what could not be looked at, the first few hundred
  record Completed(ScanCounts counts, List<ScanProblem> problems) implements ScanOutcome {}

  /// What was found until then is kept; nothing was deleted.
  record Cancelled(ScanCounts counts) implements ScanOutcome {}

  /// The root is away, or another disk is in its place. Nothing was deleted.
  ///
  /// @param sentence what a person should know
  record Away(ScanCounts counts, String sentence) implements ScanOutcome {}

  /// The scan could not go on, such as with a full disk.
  record Broken(ScanCounts counts, Problem problem) implements ScanOutcome {}
}
