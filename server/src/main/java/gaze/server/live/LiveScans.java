package gaze.server.live;

import gaze.contract.events.Event;
import gaze.contract.wire.Problem;
import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.pipeline.scan.ScanCounts;
import gaze.pipeline.scan.ScanListener;
import gaze.pipeline.scan.ScanOutcome;
import gaze.server.Wire;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Tells of scans on the live channel, and remembers how the last one of each library ended.
/// Thread-safe.
@Singleton
public final class LiveScans {
  private final LiveChannel channel;
  private final InstantSource clock;
  private final Map<LibraryId, Instant> started = new ConcurrentHashMap<>();
  private final Map<LibraryId, ScanOutcome> ended = new ConcurrentHashMap<>();

  @Inject
  public LiveScans(LiveChannel channel, InstantSource clock) {
    this.channel = channel;
    this.clock = clock;
  }

  /// What the scans are to be given.
  ///
  /// @param work hears of items that have stages to run
  public ScanListener listener(Consumer<Collection<MediaId>> work) {
    return new ScanListener() {
      @Override
      public void progress(LibraryId library, ScanCounts counts) {
        started.putIfAbsent(library, clock.instant());
        channel.tell(new Event.ScanProgress(clock.instant(), library.value(), counts(counts)));
      }

      @Override
      public void work(LibraryId library, Collection<MediaId> media) {
        work.accept(media);
      }

      @Override
      public void ended(LibraryId library, ScanOutcome outcome) {
        tellEnd(library, outcome);
      }
    };
  }

  private void tellEnd(LibraryId library, ScanOutcome outcome) {
    ended.put(library, outcome);
    Instant now = clock.instant();
    Instant since = Optional.ofNullable(started.remove(library)).orElse(now);
    channel.tell(
        new Event.ScanComplete(
            now,
            library.value(),
            counts(outcome.counts()),
            Math.max(0, Duration.between(since, now).toMillis()),
            problem(outcome)));
  }

  private static Optional<Problem> problem(ScanOutcome outcome) {
    return switch (outcome) {
      case ScanOutcome.Completed _, ScanOutcome.Cancelled _ -> Optional.empty();
      case ScanOutcome.Away(_, String sentence) ->
          Optional.of(Wire.scanning(gaze.domain.ProblemKind.VANISHED, sentence));
      case ScanOutcome.Broken(_, var problem) ->
          Optional.of(Wire.scanning(problem.kind(), problem.detail()));
    };
  }

  private static Event.ScanCounts counts(ScanCounts counts) {
    return new Event.ScanCounts(
        counts.found(), counts.added(), counts.changed(), counts.deleted(), counts.renamed());
  }

  /// How the last scan of this library ended, if one has since the engine started.
  public Optional<ScanOutcome> last(LibraryId library) {
    return Optional.ofNullable(ended.get(library));
  }

  public void forget(LibraryId library) {
    started.remove(library);
    ended.remove(library);
  }
}
