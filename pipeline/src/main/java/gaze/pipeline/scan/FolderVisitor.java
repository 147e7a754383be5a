package gaze.pipeline.scan;

import java.util.List;

/// Is told what a walk finds.
interface FolderVisitor {
  /// The walk is about to look into this folder.
  void entering(String folder);

  /// Files of a folder; called at least once for every folder that could be read, and several times
  /// for a large one.
  ///
  /// @param folder below the root, empty for the root itself
  /// @param last whether these are the folder's last files
  void files(String folder, List<FoundFile> files, boolean last);

  /// This folder, and whatever is below it, could not be read or not to its end. Nothing may be
  /// concluded from what was not found there.
  void unknown(String folder);

  void problem(ScanProblem problem);

  /// A folder where another file system begins.
  void mount(String folder);

  /// Asked between files; true ends the walk.
  boolean cancelled();
}
