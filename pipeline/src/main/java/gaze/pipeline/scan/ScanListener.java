package gaze.pipeline.scan;

import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import java.util.Collection;

/// Hears what scans do, on the scans' own threads; what it does should be quick.
public interface ScanListener {
  /// Every now and then while a scan of a whole library runs, and once when it has started.
  void progress(LibraryId library, ScanCounts counts);

  /// These items have stages to run now.
  void work(LibraryId library, Collection<MediaId> media);

  /// A scan came to its end; its outcome says which. Also called for the quick looks of the live
  /// watch that changed something.
  void ended(LibraryId library, ScanOutcome outcome);
}
