package gaze.media.metadata;

import gaze.media.container.IsoBox;
import gaze.media.container.Window;
import java.io.IOException;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Optional;

/// How long a movie's header (`mvhd`) says it is: units per second, then how many there are, behind
/// two dates of 4 bytes each (version 0) or 8 (version 1).
final class MovieDuration {
  private static final long UNKNOWN = 0xFFFF_FFFFL;

  private MovieDuration() {}

  static Optional<Duration> read(Window file, IsoBox header) throws IOException {
    if (header.length() < 36) {
      return Optional.empty();
    }
    boolean wide = file.u8(header.body()) == 1;
    long perSecond = file.u32(header.body() + (wide ? 20 : 12));
    long units =
        wide ? file.i64(header.body() + 24, ByteOrder.BIG_ENDIAN) : file.u32(header.body() + 16);
    boolean sensible =
        perSecond > 0 && units > 0 && units != UNKNOWN && units < Long.MAX_VALUE / 1_000_000;
    return sensible
        ? Optional.of(Duration.ofNanos(1000 * (units * 1_000_000 / perSecond)))
        : Optional.empty();
  }
}
