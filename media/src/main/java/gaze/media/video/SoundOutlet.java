package gaze.media.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import gaze.media.pixels.UndecodableException;
import java.time.Duration;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// Gives samples with their times; such as have none follow on the last.
final class SoundOutlet implements Lane.Outlet {
  private final Container container;
  private final AVStream track;
  private final SoundTaker taker;
  private Duration next = Duration.ZERO;

  SoundOutlet(Container container, AVStream track, SoundTaker taker) {
    this.container = container;
    this.track = track;
    this.taker = taker;
  }

  @Override
  public boolean show(AVFrame samples) throws UndecodableException {
    if (samples.nb_samples() <= 0 || samples.sample_rate() <= 0) {
      return false;
    }
    long timestamp = samples.best_effort_timestamp();
    Duration at = timestamp == AV_NOPTS_VALUE ? next : container.since(track, timestamp);
    next = at.plusNanos(1_000_000_000L * samples.nb_samples() / samples.sample_rate());
    taker.take(samples, at);
    return true;
  }

  @Override
  public void close() {
    // The taker is its owner's to close.
  }
}
