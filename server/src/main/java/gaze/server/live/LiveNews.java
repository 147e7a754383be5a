package gaze.server.live;

import gaze.contract.events.Event;
import gaze.contract.wire.Problem;
import gaze.domain.LibraryId;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.pipeline.jobs.JobEvent;
import gaze.pipeline.scan.ScanCounts;
import gaze.pipeline.scan.ScanOutcome;
import gaze.server.Wire;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What happens in scans and jobs, in the words of the live channel; remembers how the last scan of
/// each library ended. Thread-safe; never blocks.
@Singleton
public final class LiveNews {
  private final LiveChannel channel;
  private final InstantSource clock;
  private final Map<LibraryId, Instant> scanStarts = new ConcurrentHashMap<>();
  private final Map<LibraryId, ScanOutcome> lastScans = new ConcurrentHashMap<>();

  @Inject
  public LiveNews(LiveChannel channel, InstantSource clock) {
    this.channel = channel;
    this.clock = clock;
  }

  public void scanProgress(LibraryId library, ScanCounts counts) {
    Instant now = clock.instant();
    scanStarts.putIfAbsent(library, now);
    channel.tell(new Event.ScanProgress(now, library.value(), wire(counts)));
  }

  public void scanEnded(LibraryId library, ScanOutcome outcome) {
    lastScans.put(library, outcome);
    Instant now = clock.instant();
    Instant start = Optional.ofNullable(scanStarts.remove(library)).orElse(now);
    channel.tell(
        new Event.ScanComplete(
            now,
            library.value(),
            wire(outcome.counts()),
            Math.max(0, Duration.between(start, now).toMillis()),
            problem(outcome)));
  }

  /// How the last scan of this library ended, if one has since the engine started.
  public Optional<ScanOutcome> lastScan(LibraryId library) {
    return Optional.ofNullable(lastScans.get(library));
  }

  /// The library is no more.
  public void forget(LibraryId library) {
    scanStarts.remove(library);
    lastScans.remove(library);
  }

  public void job(JobEvent event) {
    channel.tell(told(event, clock.instant()));
  }

  /// What was put right at the start, when nobody listens yet.
  public void repairedAtStart(long requeued, long blobsRemoved, long temporaryFilesRemoved) {
    channel.tellFromNowOn(
        new Event.ConsistencyRepair(
            clock.instant(), requeued, blobsRemoved, temporaryFilesRemoved));
  }

  /// What was put right after a worker had died.
  public void repaired(long requeued, long blobsRemoved, long temporaryFilesRemoved) {
    channel.tell(
        new Event.ConsistencyRepair(
            clock.instant(), requeued, blobsRemoved, temporaryFilesRemoved));
  }

  private static Event told(JobEvent event, Instant at) {
    String job = Wire.jobId(event.media(), event.stage());
    return switch (event) {
      case JobEvent.Progressed(var media, var stage, double fraction) ->
          new Event.JobProgress(
              at, job, media.value(), Wire.stage(stage), Math.clamp(fraction, 0, 1), doing(stage));
      case JobEvent.Completed(var media, var stage, var note) ->
          new Event.JobComplete(
              at, job, media.value(), Wire.stage(stage), done(stage), note.map(Wire::problem));
      case JobEvent.Failed(var media, var stage, var problem, boolean givenUp) ->
          new Event.JobFailed(
              at, job, media.value(), Wire.stage(stage), Wire.problem(problem), givenUp);
    };
  }

  private static String doing(Stage stage) {
    return switch (stage) {
      case READING_METADATA -> "Reading metadata";
      case MAKING_PREVIEWS -> "Making previews";
      case EXTRACTING_FRAMES -> "Extracting frames";
      case TRANSCRIBING -> "Writing down what is said";
      case EMBEDDING -> "Looking at what is in pictures";
      case EXTRACTING_FEATURES -> "Comparing pictures";
      case DETECTING -> "Finding objects";
      case READING_TEXT -> "Reading words in pictures";
      case EMBEDDING_TEXT -> "Understanding words";
    };
  }

  private static String done(Stage stage) {
    return switch (stage) {
      case READING_METADATA -> "Metadata read";
      case MAKING_PREVIEWS -> "Previews made";
      case EXTRACTING_FRAMES -> "Frames extracted";
      case TRANSCRIBING -> "Speech written down";
      case EMBEDDING -> "Pictures understood";
      case EXTRACTING_FEATURES -> "Pictures compared";
      case DETECTING -> "Objects found";
      case READING_TEXT -> "Words read";
      case EMBEDDING_TEXT -> "Words understood";
    };
  }

  private static Optional<Problem> problem(ScanOutcome outcome) {
    return switch (outcome) {
      case ScanOutcome.Completed _, ScanOutcome.Cancelled _ -> Optional.empty();
      case ScanOutcome.Away(_, String sentence) ->
          Optional.of(Wire.scanning(ProblemKind.VANISHED, sentence));
      case ScanOutcome.Broken(_, var problem) ->
          Optional.of(Wire.scanning(problem.kind(), problem.detail()));
    };
  }

  private static Event.ScanCounts wire(ScanCounts counts) {
    return new Event.ScanCounts(
        counts.found(), counts.added(), counts.changed(), counts.deleted(), counts.renamed());
  }
}
