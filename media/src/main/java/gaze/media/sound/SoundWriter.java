package gaze.media.sound;

import gaze.domain.ProblemKind;
import gaze.media.pixels.Flaw;
import gaze.media.pixels.UndecodableException;
import gaze.media.video.SoundTaker;
import gaze.media.video.TrackResult;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/// Writes a video's sound into a file ([Pcm]) while it is decoded; a gap in it is silence, so that
/// a time in the file is the same time in the video. One thread at a time. [#finish] says what came
/// of it; closing without it removes the file.
public final class SoundWriter implements SoundTaker, AutoCloseable {
  /// Longer than anybody records at once; what follows is left out.
  static final Duration LONGEST = Duration.ofHours(24);

  private final Path path;
  private final SoundClock clock = new SoundClock(Pcm.RATE);
  private @Nullable PcmFile file;
  private @Nullable Resampler resampler;

  /// Samples of the run that are not written: those before the video's beginning, and those that
  /// come too late.
  private long cutOff;

  private Optional<Flaw> failure = Optional.empty();
  private boolean tooLong;

  /// @param path where the file is made once there is sound; one that is there is replaced
  public SoundWriter(Path path) {
    this.path = path;
  }

  @Override
  public void take(AVFrame samples, Duration at) throws UndecodableException {
    if (failure.isPresent() || tooLong) {
      return;
    }
    CleanSamples.clean(samples);
    Duration length =
        Duration.ofNanos(1_000_000_000L * samples.nb_samples() / samples.sample_rate());
    try {
      begin(samples, clock.next(at, length));
      write(resampler(samples).resample(samples));
    } catch (IOException full) {
      fail(full);
    }
  }

  private void begin(AVFrame samples, SoundClock.Start start)
      throws IOException, UndecodableException {
    switch (start) {
      case SoundClock.Start.Onwards() -> {
        if (resampler != null && !resampler.takes(samples)) {
          endRun();
        }
      }
      case SoundClock.Start.Anew(long position) -> {
        endRun();
        tooLong = position > Pcm.sample(LONGEST);
        long written = file().samples();
        cutOff = Math.max(0, written - position);
        if (position > written && !tooLong) {
          file().silence(position);
        }
      }
    }
  }

  private void endRun() throws IOException, UndecodableException {
    Resampler ending = resampler;
    if (ending != null) {
      try {
        write(ending.rest());
      } finally {
        ending.close();
        resampler = null;
      }
    }
  }

  private Resampler resampler(AVFrame samples) throws UndecodableException {
    Resampler known = resampler;
    if (known == null) {
      known = Resampler.of(samples);
      resampler = known;
    }
    return known;
  }

  private void write(ByteBuffer samples) throws IOException {
    int skipped = (int) Math.min(cutOff, samples.remaining() / Pcm.BYTES);
    cutOff -= skipped;
    samples.position(Pcm.BYTES * skipped);
    tooLong |= file().samples() > Pcm.sample(LONGEST);
    if (!tooLong) {
      file().write(samples);
    }
  }

  private PcmFile file() throws IOException {
    PcmFile known = file;
    if (known == null) {
      known = PcmFile.create(path);
      file = known;
    }
    return known;
  }

  /// Keeps the file, if the sound is in it.
  ///
  /// @param track what came of decoding the sound
  public SoundResult finish(TrackResult track) {
    return switch (track) {
      case TrackResult.Decoded decoded -> finish(decoded.note());
      case TrackResult.Failed(Flaw flaw) -> new SoundResult.Failed(flaw);
      case TrackResult.Absent() -> new SoundResult.Absent();
      case TrackResult.Unwanted() -> new SoundResult.Unwanted();
    };
  }

  private SoundResult finish(Optional<Flaw> note) {
    try {
      endRun();
      file().flush();
    } catch (IOException full) {
      fail(full);
    } catch (UndecodableException refused) {
      failure = Optional.of(new Flaw(refused.kind(), refused.sentence()));
    }
    PcmFile written = file;
    if (failure.isPresent() || written == null) {
      return new SoundResult.Failed(failure.orElseThrow());
    }
    Duration length = Pcm.time(written.samples());
    try {
      written.close();
    } catch (IOException full) {
      fail(full);
      return new SoundResult.Failed(failure.orElseThrow());
    }
    file = null;
    return new SoundResult.Written(path, length, note.or(this::cut));
  }

  private Optional<Flaw> cut() {
    return tooLong
        ? Optional.of(
            new Flaw(
                ProblemKind.TOO_LARGE,
                "The sound is longer than the %,d hours that are listened to."
                    .formatted(LONGEST.toHours())))
        : Optional.empty();
  }

  /// Nothing of the file is kept.
  private void fail(IOException thrown) {
    String said = String.valueOf(thrown.getMessage());
    boolean full = said.toLowerCase(Locale.ROOT).contains("no space");
    failure =
        Optional.of(
            full
                ? new Flaw(
                    ProblemKind.NO_SPACE, "The disk became full while the sound was written.")
                : new Flaw(
                    ProblemKind.INTERNAL, "The sound could not be written: %s".formatted(said)));
    discard();
  }

  private void discard() {
    PcmFile unwanted = file;
    file = null;
    if (unwanted != null) {
      try {
        unwanted.discard();
      } catch (IOException left) {
        // What cannot be removed now is removed with the scratch folder's other orphans.
      }
    }
  }

  @Override
  public void close() {
    if (resampler != null) {
      resampler.close();
      resampler = null;
    }
    discard();
  }
}
