package gaze.media.video;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;

/// How long somebody is willing to wait for a video: until a time is up or they say stop. FFmpeg
/// asks before every read. One callback serves all: native callbacks are few, so each input is told
/// apart by a number that FFmpeg hands back.
public final class Patience implements AutoCloseable {
  private static final Map<Long, Patience> WAITING = new ConcurrentHashMap<>();
  private static final AtomicLong NUMBERS = new AtomicLong();
  private static final Callback CALLBACK = new Callback();

  private final LongPointer number = new LongPointer(1);
  private final long deadline;
  private final Duration limit;
  private final BooleanSupplier stopped;

  public Patience(Duration limit, BooleanSupplier stopped) {
    this.limit = limit;
    this.deadline = System.nanoTime() + limit.toNanos();
    this.stopped = stopped;
    number.put(NUMBERS.incrementAndGet());
    WAITING.put(number.get(), this);
  }

  public void watch(AVFormatContext format) {
    format.interrupt_callback().callback(CALLBACK).opaque(number);
  }

  public Duration limit() {
    return limit;
  }

  public boolean timeIsUp() {
    return System.nanoTime() - deadline >= 0;
  }

  public boolean stopped() {
    return stopped.getAsBoolean();
  }

  public boolean over() {
    return stopped() || timeIsUp();
  }

  @Override
  public void close() {
    WAITING.remove(number.get());
    number.close();
  }

  /// Runs on whatever thread reads, inside native code: must not throw.
  private static final class Callback extends AVIOInterruptCB.Callback_Pointer {
    @Override
    public int call(Pointer opaque) {
      Patience patience = WAITING.get(new LongPointer(opaque).get());
      return patience == null || patience.over() ? 1 : 0;
    }
  }
}
