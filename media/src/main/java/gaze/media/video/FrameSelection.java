package gaze.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_DEFAULT;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONREF;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_DISCARD;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.FrameScaler;
import gaze.media.pixels.JpegEncoder;
import gaze.media.pixels.Rendition;
import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.opencv.opencv_core.Mat;

/// Walks through a video once and decodes as little as it can.
///
/// Time is cut into stretches. A keyframe in a stretch that has no frame yet is decoded as soon as
/// it is read. Packets between keyframes wait; only if a stretch goes by without a keyframe are
/// they decoded, from the last keyframe on, until a frame of that stretch comes out. On the way
/// there frames that no other refers to are skipped; within the stretch none is, as they may be all
/// that it has. What waits is bounded by [#MOST_WAITING]: beyond it packets are decoded as they
/// come.
final class FrameSelection implements AutoCloseable {
  /// Why the walk ended.
  enum End {
    WHOLE,
    CUT,
    DAMAGED,
    TIME_IS_UP,
    TOO_MANY
  }

  /// Bytes of packets that wait for a decision.
  private static final long MOST_WAITING = 64 << 20;

  /// Unreadable parts in a row after which nothing more is expected.
  private static final int MOST_DAMAGE = 100;

  private static final int QUALITY = 80;

  private final VideoInput input;
  private final FrameRequest request;
  private final DecodeLimits limits;
  private final FrameSink sink;
  private final FramePicture pictures;
  private final FrameScaler scaler = new FrameScaler();
  private final AVFrame frame = av_frame_alloc();
  private final Deque<AVPacket> waiting = new ArrayDeque<>();
  private long waitingBytes;

  /// The first stretch that no keyframe was sent to the decoder for.
  private long nextToSend;

  /// The first stretch that no frame has come out for; a decoder gives frames later than it takes
  /// packets.
  private long nextToShow;

  /// What is stored after the last keyframe and shown before it refers to frames before it too.
  private Duration lastKey = Duration.ZERO;

  /// Whether that may be all that a stretch has, and what it refers to was decoded.
  private boolean leadingIsDue;

  private long lastRead;
  private Duration lastTime = Duration.ZERO;
  private boolean damaged;
  private int frames;

  FrameSelection(VideoInput input, FrameRequest request, DecodeLimits limits, FrameSink sink) {
    this.input = input;
    this.request = request;
    this.limits = limits;
    this.sink = sink;
    this.pictures = FramePicture.of(input.stream());
  }

  int frames() {
    return frames;
  }

  End run() throws IOException, UndecodableException {
    int damage = 0;
    while (frames < request.most()) {
      AVPacket packet = av_packet_alloc();
      Container.Read read = input.read(packet);
      switch (read) {
        case PACKET -> {
          damage = 0;
          take(packet);
        }
        case DAMAGED -> {
          av_packet_free(packet);
          if (++damage >= MOST_DAMAGE) {
            return finished(End.DAMAGED);
          }
        }
        case INTERRUPTED -> {
          av_packet_free(packet);
          return End.TIME_IS_UP;
        }
        case END -> {
          av_packet_free(packet);
          return finished(damage > 0 ? End.DAMAGED : End.WHOLE);
        }
      }
    }
    return End.TOO_MANY;
  }

  private void take(AVPacket packet) throws IOException, UndecodableException {
    Duration at = time(packet);
    long stretch = stretch(at);
    boolean key = shownKey(packet);
    note(packet);
    lastRead = Math.max(lastRead, stretch);
    while (stretch > nextToSend && !waiting.isEmpty()) {
      decodeFor(nextToSend);
    }
    if (key) {
      drop();
      lastKey = at;
      leadingIsDue = stretch > nextToSend;
    }
    boolean leads = at.compareTo(lastKey) < 0;
    if (leads && !leadingIsDue) {
      av_packet_free(packet);
      return;
    }
    waiting.add(packet);
    waitingBytes += packet.size();
    if (key && stretch >= nextToSend) {
      nextToSend = stretch + 1;
      decodeNext();
    } else if (leads || waitingBytes > MOST_WAITING) {
      decodeAll();
    }
  }

  /// What an edit list cuts away is decoded for the sake of what follows, and not shown.
  private static boolean shownKey(AVPacket packet) {
    return (packet.flags() & (AV_PKT_FLAG_KEY | AV_PKT_FLAG_DISCARD)) == AV_PKT_FLAG_KEY;
  }

  private void note(AVPacket packet) {
    long timestamp = timestamp(packet);
    if (timestamp != AV_NOPTS_VALUE) {
      Duration end = input.since(timestamp + Math.max(0, packet.duration()));
      lastTime = end.compareTo(lastTime) > 0 ? end : lastTime;
    }
  }

  /// A packet without a time belongs to the stretch that is due.
  private Duration time(AVPacket packet) {
    long timestamp = timestamp(packet);
    return timestamp == AV_NOPTS_VALUE
        ? request.every().multipliedBy(nextToSend)
        : input.since(timestamp);
  }

  private static long timestamp(AVPacket packet) {
    return packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
  }

  /// A stretch has gone by without a keyframe: decodes what waits until it has a frame.
  private void decodeFor(long missed) throws IOException, UndecodableException {
    while (nextToShow <= missed && !waiting.isEmpty()) {
      decodeNext();
    }
    nextToSend = Math.max(nextToSend, nextToShow);
  }

  private void decodeAll() throws IOException, UndecodableException {
    while (!waiting.isEmpty()) {
      decodeNext();
    }
  }

  private void decodeNext() throws IOException, UndecodableException {
    AVPacket packet = waiting.remove();
    waitingBytes -= packet.size();
    boolean due = stretch(time(packet)) >= nextToShow;
    input.decoder().skip_frame(due ? AVDISCARD_DEFAULT : AVDISCARD_NONREF);
    try {
      int sent = avcodec_send_packet(input.decoder(), packet);
      damaged |= sent < 0 && frames > 0;
    } finally {
      av_packet_free(packet);
    }
    receive();
  }

  private void drop() {
    waiting.forEach(packet -> av_packet_free(packet));
    waiting.clear();
    waitingBytes = 0;
  }

  private End finished(End end) throws IOException, UndecodableException {
    while (nextToSend <= lastRead && !waiting.isEmpty()) {
      decodeFor(nextToSend);
    }
    avcodec_send_packet(input.decoder(), (AVPacket) null);
    receive();
    if (end == End.WHOLE && input.endsEarly(lastTime)) {
      return End.CUT;
    }
    return damaged ? End.DAMAGED : end;
  }

  private void receive() throws IOException, UndecodableException {
    while (avcodec_receive_frame(input.decoder(), frame) >= 0) {
      try {
        show();
      } finally {
        av_frame_unref(frame);
      }
    }
  }

  private void show() throws IOException, UndecodableException {
    long timestamp = frame.best_effort_timestamp();
    if (timestamp == AV_NOPTS_VALUE && frames > 0) {
      return;
    }
    Duration at = timestamp == AV_NOPTS_VALUE ? Duration.ZERO : input.since(timestamp);
    if (stretch(at) < nextToShow || frames >= request.most()) {
      return;
    }
    nextToShow = stretch(at) + 1;
    limits.check(frame.width(), frame.height(), 4);
    try (DecodedPicture picture = pictures.of(frame, scaler, request.side(), false);
        Mat shown = Rendition.within(picture, request.side())) {
      sink.accept(new VideoFrame(at, JpegEncoder.encode(shown, QUALITY)));
      frames++;
    }
  }

  private long stretch(Duration at) {
    return at.toNanos() / request.every().toNanos();
  }

  @Override
  public void close() {
    drop();
    av_frame_free(frame);
    scaler.close();
  }
}
