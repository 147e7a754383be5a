package gaze.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_DEFAULT;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONKEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.opencv.global.opencv_core.meanStdDev;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import gaze.domain.ProblemKind;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.FrameScaler;
import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.opencv.opencv_core.Mat;

/// The picture that stands for a video: a keyframe near its beginning that shows something, not the
/// black or the plain colour that many begin with. Where every keyframe is plain, as in a short
/// video that is faded in, the clearest of its first frames.
public final class VideoPoster {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// Standard deviation of grey below which a frame is as good as one colour.
  private static final double PLAIN = 10;

  /// Where to look, as shares of the video, and at most this far in.
  private static final double[] PLACES = {0.05, 0.15, 0.35, 0.6, 0};

  private static final Duration FURTHEST = Duration.ofMinutes(10);

  /// Packets without a picture after which a place is given up.
  private static final int MOST_PACKETS = 600;

  /// Frames from the beginning on among which the clearest is looked for, and which of them are
  /// looked at: four a second for eight seconds of an ordinary video, longer than fades last.
  private static final int BEGINNING = 240;

  private static final int EACH = 8;

  private final VideoInput input;
  private final FramePicture pictures;
  private final int side;
  private final FrameScaler scaler;
  private final AVPacket packet;
  private final AVFrame frame;

  private VideoPoster(
      VideoInput input, int side, FrameScaler scaler, AVPacket packet, AVFrame frame) {
    this.input = input;
    this.pictures = FramePicture.of(input.stream());
    this.side = side;
    this.scaler = scaler;
    this.packet = packet;
    this.frame = frame;
  }

  /// @param side the longest side that is needed
  /// @return the picture; whoever asked closes it
  public static DecodedPicture of(Path file, DecodeLimits limits, int side)
      throws IOException, UndecodableException {
    AVPacket packet = av_packet_alloc();
    AVFrame frame = av_frame_alloc();
    try (Patience patience = new Patience(PATIENCE, () -> false);
        VideoInput input = VideoInput.open(file, limits, patience);
        FrameScaler scaler = new FrameScaler()) {
      return new VideoPoster(input, side, scaler, packet, frame).choose();
    } finally {
      av_frame_free(frame);
      av_packet_free(packet);
    }
  }

  private DecodedPicture choose() throws UndecodableException {
    List<DecodedPicture> plain = new ArrayList<>();
    try {
      for (Duration place : places()) {
        Optional<DecodedPicture> found = keyframe(place);
        if (found.isPresent() && contrast(found.get()) >= PLAIN) {
          return found.get();
        }
        found.ifPresent(plain::add);
      }
      Optional<DecodedPicture> clearest = clearestOfTheBeginning();
      clearest.ifPresent(plain::add);
      boolean clear = clearest.isPresent() && contrast(clearest.get()) >= PLAIN;
      if (plain.isEmpty()) {
        throw nothing();
      }
      return clear ? plain.removeLast() : plain.removeFirst();
    } finally {
      plain.forEach(DecodedPicture::close);
    }
  }

  private List<Duration> places() {
    Optional<Duration> whole =
        input.duration().map(length -> length.compareTo(FURTHEST) > 0 ? FURTHEST : length);
    if (whole.isEmpty()) {
      return List.of(Duration.ZERO);
    }
    List<Duration> places = new ArrayList<>();
    for (double share : PLACES) {
      places.add(Duration.ofNanos((long) (share * whole.get().toNanos())));
    }
    return places;
  }

  /// The keyframe at or before a place; empty where seeking or decoding fails there.
  private Optional<DecodedPicture> keyframe(Duration place) throws UndecodableException {
    int index = input.stream().index();
    if (av_seek_frame(input.format(), index, input.timestamp(place), AVSEEK_FLAG_BACKWARD) < 0) {
      return Optional.empty();
    }
    avcodec_flush_buffers(input.decoder());
    input.decoder().skip_frame(AVDISCARD_NONKEY);
    return decode() ? Optional.of(pictures.of(frame, scaler, side, false)) : Optional.empty();
  }

  /// Also for files in which nothing can be sought and no frame is marked as key.
  private Optional<DecodedPicture> clearestOfTheBeginning() throws UndecodableException {
    av_seek_frame(input.format(), -1, 0, AVSEEK_FLAG_BACKWARD);
    avcodec_flush_buffers(input.decoder());
    input.decoder().skip_frame(AVDISCARD_DEFAULT);
    Optional<DecodedPicture> clearest = Optional.empty();
    for (int i = 0; i < BEGINNING && decode(); i++) {
      if (i % EACH == 0) {
        clearest = Optional.of(clearer(clearest, pictures.of(frame, scaler, side, false)));
      }
    }
    return clearest;
  }

  private static DecodedPicture clearer(Optional<DecodedPicture> first, DecodedPicture second) {
    if (first.isEmpty()) {
      return second;
    }
    boolean better = contrast(second) > contrast(first.get());
    (better ? first.get() : second).close();
    return better ? second : first.get();
  }

  private UndecodableException nothing() {
    return new UndecodableException(
        input.patience().over() ? ProblemKind.TIMEOUT : ProblemKind.UNREADABLE,
        "Not one picture of the video could be decoded.");
  }

  /// Reads on until there is another frame; false where there is none.
  private boolean decode() {
    boolean ended = false;
    for (int packets = 0; packets < MOST_PACKETS && !ended; packets++) {
      if (avcodec_receive_frame(input.decoder(), frame) >= 0) {
        return true;
      }
      Container.Read read = input.read(packet);
      ended = read == Container.Read.END || read == Container.Read.INTERRUPTED;
      if (read == Container.Read.PACKET) {
        avcodec_send_packet(input.decoder(), packet);
        av_packet_unref(packet);
      } else if (ended) {
        avcodec_send_packet(input.decoder(), (AVPacket) null);
      }
    }
    return avcodec_receive_frame(input.decoder(), frame) >= 0;
  }

  private static double contrast(DecodedPicture picture) {
    try (Mat grey = new Mat();
        Mat mean = new Mat();
        Mat deviation = new Mat()) {
      cvtColor(picture.pixels(), grey, COLOR_BGR2GRAY);
      meanStdDev(grey, mean, deviation);
      double scale = picture.pixels().depth() == 0 ? 1 : 257;
      return deviation.createIndexer().getDouble(0) / scale;
    }
  }
}
