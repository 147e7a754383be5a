package gaze.inference.speech;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Makes stretches of speech from a probability for each window of a recording: a stretch begins
/// where speech is likely and ends at a pause in which it is unlikely; in between it makes up its
/// mind by what came before. For one recording; not thread-safe.
final class SpeechFinder {
  private final VadSettings settings;
  private final Duration window;
  private final List<Stretch> found = new ArrayList<>();

  /// The likelihood of every window since the open stretch began; empty while nobody speaks.
  private final List<Double> open = new ArrayList<>();

  /// How many windows of the open stretch come before the pause that may be ending it.
  private int beforePause;

  private boolean inPause;
  private long windows;

  SpeechFinder(VadSettings settings, Duration window) {
    this.settings = settings;
    this.window = window;
  }

  /// The next window.
  void next(double likelihood) {
    windows++;
    if (open.isEmpty()) {
      if (likelihood >= settings.enter()) {
        open.add(likelihood);
      }
      return;
    }
    open.add(likelihood);
    if (likelihood >= settings.enter()) {
      inPause = false;
    } else if (likelihood < settings.leave() && !inPause) {
      inPause = true;
      beforePause = open.size() - 1;
    }
    if (inPause && !time(open.size() - beforePause).minus(settings.shortestPause()).isNegative()) {
      close(beforePause);
      open.clear();
    } else if (time(open.size()).compareTo(settings.longest()) >= 0) {
      cut();
    }
  }

  /// Ends a stretch without a pause where speech is least sure in its second half.
  private void cut() {
    int least = open.size() / 2;
    for (int i = least; i < open.size(); i++) {
      if (open.get(i) < open.get(least)) {
        least = i;
      }
    }
    close(least);
    open.subList(0, least).clear();
    inPause = false;
  }

  /// Closes the open stretch after so many of its windows.
  private void close(int count) {
    if (!time(count).minus(settings.shortestSpeech()).isNegative()) {
      long first = windows - open.size();
      found.add(new Stretch(time(first), time(first + count)));
    }
    inPause = false;
  }

  /// Everything that was found, with margins; two that would overlap share what is between them.
  List<Stretch> finish() {
    if (!open.isEmpty()) {
      close(inPause ? beforePause : open.size());
      open.clear();
    }
    List<Stretch> wide = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Duration earliest = i == 0 ? Duration.ZERO : middle(found.get(i - 1), found.get(i));
      Duration latest =
          i == found.size() - 1 ? time(windows) : middle(found.get(i), found.get(i + 1));
      wide.add(
          new Stretch(
              later(earliest, found.get(i).start().minus(settings.margin())),
              earlier(latest, found.get(i).end().plus(settings.margin()))));
    }
    return wide;
  }

  private Duration time(long count) {
    return window.multipliedBy(count);
  }

  private static Duration middle(Stretch one, Stretch next) {
    return one.end().plus(next.start()).dividedBy(2);
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration earlier(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
