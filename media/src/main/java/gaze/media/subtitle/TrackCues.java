package gaze.media.subtitle;

import java.time.Duration;
import java.util.Optional;

/// The cues of one track as its packets come. Where one does not say how long it lasts, it lasts
/// until the next.
final class TrackCues {
  /// And no longer than a person looks at a line.
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private record Open(Duration start, String text) {}

  private final CueList cues;
  private Optional<Open> open = Optional.empty();

  TrackCues(CueList cues) {
    this.cues = cues;
  }

  CueList cues() {
    endBy(Duration.ofSeconds(Long.MAX_VALUE));
    return cues;
  }

  /// @param length zero where the packet does not tell
  void add(Duration start, Duration length, String text) {
    endBy(start);
    if (length.isZero() || length.isNegative()) {
      open = Optional.of(new Open(start, text));
    } else {
      cues.add(new CueTimes(start, start.plus(length)), text);
    }
  }

  private void endBy(Duration next) {
    open.ifPresent(
        cue -> {
          Duration latest = cue.start.plus(LONGEST);
          cues.add(new CueTimes(cue.start, next.compareTo(latest) < 0 ? next : latest), cue.text);
        });
    open = Optional.empty();
  }
}
