package gaze.app.engine;

import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.pipeline.jobs.Work;
import gaze.pipeline.scan.ScanCounts;
import gaze.pipeline.scan.ScanListener;
import gaze.pipeline.scan.ScanOutcome;
import gaze.server.live.LiveNews;
import java.util.Collection;

/// What follows from scans: work for what was found, a look for duplicates, news for who listens.
record ScanFollower(Work work, Upkeep upkeep, LiveNews news) implements ScanListener {
  @Override
  public void progress(LibraryId library, ScanCounts counts) {
    news.scanProgress(library, counts);
  }

  @Override
  public void work(LibraryId library, Collection<MediaId> media) {
    work.schedule(media);
  }

  @Override
  public void ended(LibraryId library, ScanOutcome outcome) {
    upkeep.afterScan();
    news.scanEnded(library, outcome);
  }
}
