package gaze.inference.speech;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Cuts speech into chunks at its pauses.
public final class Chunking {
  /// Whisper hears 30 seconds at a time, and takes the same time for less.
  public static final Duration LONGEST = Duration.ofSeconds(30);

  /// A pause that always ends a chunk: into a longer silence Whisper writes words of its own.
  static final Duration LONG_PAUSE = Duration.ofSeconds(4);

  /// What a chunk holds before and after its speech, where there is room.
  private static final Duration MARGIN = Duration.ofMillis(200);

  private Chunking() {}

  /// Chunks of at most [#LONGEST] that hold all the speech, cut at the longest pauses there are: in
  /// the second half of what a chunk could hold if there is one, so that few chunks suffice.
  ///
  /// @param speech in its order, without overlaps
  /// @param length of the recording
  static List<Chunk> of(List<Stretch> speech, Duration length) {
    List<Stretch> left = speech.stream().flatMap(stretch -> pieces(stretch).stream()).toList();
    List<Chunk> chunks = new ArrayList<>();
    Duration free = Duration.ZERO;
    while (!left.isEmpty()) {
      int count = countOfNext(left);
      List<Stretch> taken = left.subList(0, count);
      left = left.subList(count, left.size());
      Duration next = left.isEmpty() ? length : left.getFirst().start();
      Chunk chunk = new Chunk(withMargins(taken, free, next), taken);
      chunks.add(chunk);
      free = chunk.span().end();
    }
    return List.copyOf(chunks);
  }

  /// The span of some stretches with as much of a margin as there is room for.
  ///
  /// @param free where the chunk before ends
  /// @param next where the speech after begins
  private static Stretch withMargins(List<Stretch> taken, Duration free, Duration next) {
    Duration start = taken.getFirst().start();
    Duration end = taken.getLast().end();
    Duration room = LONGEST.minus(end.minus(start)).dividedBy(2);
    Duration before = least(MARGIN, room, start.minus(free));
    Duration after = least(MARGIN, room, next.minus(end));
    return new Stretch(start.minus(before), end.plus(after));
  }

  private static Duration least(Duration... durations) {
    return Collections.min(List.of(durations));
  }

  /// How many stretches the next chunk takes.
  private static int countOfNext(List<Stretch> left) {
    int fitting = 1;
    while (fitting < left.size() && fits(left, fitting)) {
      if (pauseBefore(left, fitting).compareTo(LONG_PAUSE) >= 0) {
        return fitting;
      }
      fitting++;
    }
    return fitting == left.size() ? fitting : atLongestPause(left, fitting);
  }

  private static boolean fits(List<Stretch> left, int last) {
    return upTo(left, last).compareTo(LONGEST) <= 0;
  }

  private static Duration upTo(List<Stretch> left, int last) {
    return left.get(last).end().minus(left.getFirst().start());
  }

  private static Duration pauseBefore(List<Stretch> left, int index) {
    return left.get(index).start().minus(left.get(index - 1).end());
  }

  /// The best number of stretches, at most so many, to cut after.
  private static int atLongestPause(List<Stretch> left, int fitting) {
    int earliest = 1;
    while (upTo(left, earliest - 1).compareTo(LONGEST.dividedBy(2)) < 0 && earliest < fitting) {
      earliest++;
    }
    int best = fitting;
    for (int count = earliest; count <= fitting; count++) {
      if (pauseBefore(left, count).compareTo(pauseBefore(left, best)) > 0) {
        best = count;
      }
    }
    return best;
  }

  /// A stretch longer than a chunk, in pieces.
  private static List<Stretch> pieces(Stretch stretch) {
    List<Stretch> pieces = new ArrayList<>();
    Duration at = stretch.start();
    while (stretch.end().minus(at).compareTo(LONGEST) > 0) {
      pieces.add(new Stretch(at, at.plus(LONGEST)));
      at = at.plus(LONGEST);
    }
    pieces.add(new Stretch(at, stretch.end()));
    return pieces;
  }
}
