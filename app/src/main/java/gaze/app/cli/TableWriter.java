package gaze.app.cli;

import java.util.List;

/// Writes the rows of a table as they come. A cell is a text or a `Long`.
interface TableWriter {
  void row(List<Object> cells);

  /// Writes what follows the last row.
  void end();
}
