package gaze.media.pass;

import gaze.media.pixels.UndecodableException;
import gaze.media.video.FrameTaker;
import gaze.media.video.ShownFrame;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/// Small pictures of a video at even distances, however long it turns out to be: when there are too
/// many every other one is let go. One thread at a time; closing frees them.
final class Samples implements FrameTaker, AutoCloseable {
  /// At least twice as many as are chosen of them in the end.
  private static final int MOST = 2 * SeekPreview.MOST + 50;

  private static final Duration SHORTEST = Duration.ofMillis(500);

  static final int SIDE = 192;

  /// @param picture 8-bit BGR, within a square of [#SIDE]
  record Sample(Duration at, Mat picture) {}

  private final List<Sample> samples = new ArrayList<>();
  private Duration every = SHORTEST;
  private long next;

  @Override
  public void take(ShownFrame frame) throws UndecodableException {
    long stretch = frame.at().dividedBy(every);
    if (stretch < next) {
      return;
    }
    next = stretch + 1;
    samples.add(sample(frame));
    while (samples.size() > MOST) {
      thin();
    }
  }

  private static Sample sample(ShownFrame frame) throws UndecodableException {
    return new Sample(frame.at(), frame.within(SIDE).clone());
  }

  /// Adds the first frames at or after some times, whatever lies near them.
  FrameTaker at(List<Duration> times) {
    Deque<Duration> due = new ArrayDeque<>(times);
    return frame -> {
      if (!due.isEmpty() && due.getFirst().compareTo(frame.at()) <= 0) {
        samples.add(sample(frame));
        due.removeIf(time -> time.compareTo(frame.at()) <= 0);
      }
    };
  }

  private void thin() {
    every = every.multipliedBy(2);
    List<Sample> all = List.copyOf(samples);
    samples.clear();
    next = 0;
    for (Sample sample : all) {
      long stretch = sample.at.dividedBy(every);
      if (stretch >= next) {
        next = stretch + 1;
        samples.add(sample);
      } else {
        sample.picture.close();
      }
    }
  }

  boolean isEmpty() {
    return samples.isEmpty();
  }

  /// The sample that is nearest to a time; stays this one's.
  Sample nearest(Duration time) {
    Sample nearest = samples.getFirst();
    for (Sample sample : samples) {
      if (sample.at.minus(time).abs().compareTo(nearest.at.minus(time).abs()) < 0) {
        nearest = sample;
      }
    }
    return nearest;
  }

  @Override
  public void close() {
    samples.forEach(sample -> sample.picture.close());
    samples.clear();
  }
}
