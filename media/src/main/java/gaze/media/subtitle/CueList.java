package gaze.media.subtitle;

import gaze.domain.ProblemKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Collects cues as they come and keeps them within bounds. One thread.
final class CueList {
  /// Eight hours of talk have some ten thousand; a film's every frame with its own sign has more.
  static final int MOST = 100_000;

  /// Of one cue: more than a screen of text.
  static final int LONGEST = 4000;

  private final List<Cue> cues = new ArrayList<>();
  private boolean full;
  private boolean shortened;
  private boolean timed;
  private int misfits;
  private int firstMisfit;

  /// Leaves out what has no words and what ends before the video begins.
  void add(CueTimes times, String text) {
    timed = true;
    if (text.isEmpty()) {
      return;
    }
    if (cues.size() >= MOST) {
      full = true;
      return;
    }
    times.cue(bounded(text)).ifPresent(cues::add);
  }

  private String bounded(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    shortened = true;
    boolean between = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, between ? LONGEST - 1 : LONGEST);
  }

  /// Counts a line that was meant to give times and does not.
  ///
  /// @param line from 1
  void misfit(int line) {
    misfits++;
    firstMisfit = firstMisfit == 0 ? line : firstMisfit;
  }

  /// Whether no more is taken.
  boolean isFull() {
    return full;
  }

  /// Whether there were any times, with words or without.
  boolean isTimed() {
    return timed;
  }

  /// The first line whose times cannot be read.
  Optional<Trouble> misfit() {
    return misfits == 0
        ? Optional.empty()
        : Optional.of(
            Trouble.at(
                firstMisfit,
                ProblemKind.UNREADABLE,
                misfits == 1
                    ? "The times cannot be read; the words below are left out."
                    : "The times cannot be read, nor those of %,d further lines; the words below are left out."
                        .formatted(misfits - 1)));
  }

  /// What was left out and why.
  List<Trouble> notes() {
    List<Trouble> notes = new ArrayList<>(misfit().stream().toList());
    if (full) {
      notes.add(tooLarge("Only the first %,d subtitles are kept.".formatted(MOST)));
    }
    if (shortened) {
      notes.add(
          tooLarge(
              "Of very long subtitles only the first %,d characters are kept.".formatted(LONGEST)));
    }
    return notes;
  }

  private static Trouble tooLarge(String reason) {
    return Trouble.whole(ProblemKind.TOO_LARGE, reason);
  }

  /// In order of their beginning, then as written; the same words at the same time once.
  List<Cue> sorted() {
    return cues.stream().distinct().sorted(Comparator.comparing(Cue::start)).toList();
  }
}
