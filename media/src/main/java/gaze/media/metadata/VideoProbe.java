package gaze.media.metadata;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import gaze.domain.AudioTrack;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.domain.VideoTrack;
import gaze.media.content.Format;
import gaze.media.video.PictureTrack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;

/// Asks FFmpeg's demultiplexers what a video holds, without decoding more than its headers need.
///
/// Native code reads a user's file here: only the worker process calls it. It opens nothing but the
/// file (protocol whitelist) and gives up after [#PATIENCE].
final class VideoProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  static {
    av_log_set_level(AV_LOG_QUIET);
  }

  /// What came of it.
  sealed interface Result {
    /// @param tags of the container, keys in lower case
    record Video(
        VideoFacts facts, long width, long height, Heading heading, Map<String, String> tags)
        implements Result {}

    record Broken(Problem problem) implements Result {}
  }

  private VideoProbe() {}

  static Result probe(Path file, Format format) {
    AVFormatContext context = avformat_alloc_context();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Deadline interrupt = new Deadline(deadline);
    try {
      context.interrupt_callback(new AVIOInterruptCB().callback(interrupt));
      AVDictionary options = new AVDictionary(null);
      av_dict_set(options, "protocol_whitelist", "file", 0);
      int opened = avformat_open_input(context, "file:" + file, demultiplexer(format), options);
      av_dict_free(options);
      if (opened < 0) {
        // A failed opening has freed the context.
        context.setNull();
        return interrupt.passed() ? timeout() : unreadable();
      }
      avformat_find_stream_info(context, (AVDictionary) null);
      return interrupt.passed() ? timeout() : describe(context);
    } finally {
      if (!context.isNull()) {
        avformat_close_input(context);
      }
      interrupt.close();
    }
  }

  private static final class Deadline extends AVIOInterruptCB.Callback_Pointer {
    private final long nanos;

    Deadline(long nanos) {
      this.nanos = nanos;
    }

    boolean passed() {
      return System.nanoTime() - nanos > 0;
    }

    @Override
    public int call(Pointer opaque) {
      return passed() ? 1 : 0;
    }
  }

  /// The demultiplexer of the content, so that a wrong extension misleads nobody; else FFmpeg
  /// guesses.
  private static AVInputFormat demultiplexer(Format format) {
    String name =
        switch (format) {
          case MP4, M4V, MOV, THREE_GP, THREE_G2 -> "mov";
          case MKV, WEBM -> "matroska";
          case AVI -> "avi";
          case FLV -> "flv";
          case MPEG_TS -> "mpegts";
          case WMV -> "asf";
          case WTV -> "wtv";
          case OGV -> "ogg";
          case MXF -> "mxf";
          case REAL -> "rm";
          default -> "";
        };
    AVInputFormat found = name.isEmpty() ? null : av_find_input_format(name);
    return found == null ? new AVInputFormat(null) : found;
  }

  private static Result describe(AVFormatContext context) {
    Optional<AVStream> picture =
        PictureTrack.of(context)
            .filter(stream -> stream.codecpar().width() > 0 && stream.codecpar().height() > 0);
    if (picture.isEmpty()) {
      return sounds(context).isPresent()
          ? broken(ProblemKind.WRONG_CONTENT, "The file holds sound but no pictures.")
          : broken(ProblemKind.UNREADABLE, "The video's container holds no pictures.");
    }
    AVStream stream = picture.get();
    AVCodecParameters codec = stream.codecpar();
    VideoTrack track =
        new VideoTrack(
            codecName(codec), framesPerSecond(stream), bitRate(codec, context), hdr(codec));
    VideoFacts facts =
        new VideoFacts(
            duration(context, stream),
            track,
            sounds(context).map(AVStream::codecpar).map(VideoProbe::sound));
    return new Result.Video(
        facts, codec.width(), codec.height(), heading(codec), tags(context.metadata()));
  }

  private static Optional<AVStream> sounds(AVFormatContext context) {
    return streams(context, AVMEDIA_TYPE_AUDIO)
        .filter(stream -> stream.codecpar().codec_id() != AV_CODEC_ID_NONE)
        .findFirst();
  }

  private static Stream<AVStream> streams(AVFormatContext context, int type) {
    return IntStream.range(0, context.nb_streams())
        .mapToObj(index -> context.streams(index))
        .filter(stream -> stream.codecpar().codec_type() == type);
  }

  private static AudioTrack sound(AVCodecParameters codec) {
    return new AudioTrack(codecName(codec), codec.ch_layout().nb_channels(), codec.sample_rate());
  }

  private static String codecName(AVCodecParameters codec) {
    return avcodec_get_name(codec.codec_id()).getString();
  }

  private static Optional<Duration> duration(AVFormatContext context, AVStream stream) {
    if (context.duration() != AV_NOPTS_VALUE && context.duration() > 0) {
      return Optional.of(Duration.ofNanos(Math.multiplyExact(context.duration(), 1000L)));
    }
    if (stream.duration() != AV_NOPTS_VALUE && stream.duration() > 0) {
      double seconds = stream.duration() * av_q2d(stream.time_base());
      return Optional.of(Duration.ofMillis(Math.round(seconds * 1000)));
    }
    return Optional.empty();
  }

  private static OptionalDouble framesPerSecond(AVStream stream) {
    OptionalDouble average = rate(stream.avg_frame_rate());
    return average.isPresent() ? average : rate(stream.r_frame_rate());
  }

  private static OptionalDouble rate(AVRational rational) {
    return rational.num() > 0 && rational.den() > 0
        ? OptionalDouble.of((double) rational.num() / rational.den())
        : OptionalDouble.empty();
  }

  private static OptionalLong bitRate(AVCodecParameters codec, AVFormatContext context) {
    long rate = codec.bit_rate() > 0 ? codec.bit_rate() : context.bit_rate();
    return rate > 0 ? OptionalLong.of(rate) : OptionalLong.empty();
  }

  /// PQ or HLG transfer, or Dolby Vision beside another.
  private static boolean hdr(AVCodecParameters codec) {
    return codec.color_trc() == AVCOL_TRC_SMPTE2084
        || codec.color_trc() == AVCOL_TRC_ARIB_STD_B67
        || sideData(codec, AV_PKT_DATA_DOVI_CONF).isPresent();
  }

  /// FFmpeg's display matrix counts against the clock; determinant below zero mirrors.
  private static Heading heading(AVCodecParameters codec) {
    return sideData(codec, AV_PKT_DATA_DISPLAYMATRIX)
        .filter(side -> side.size() >= 36)
        .map(side -> heading(new IntPointer(side.data())))
        .orElse(Heading.UPRIGHT);
  }

  private static Heading heading(IntPointer matrix) {
    double degrees = av_display_rotation_get(matrix);
    if (Double.isNaN(degrees)) {
      return Heading.UPRIGHT;
    }
    double determinant =
        (double) matrix.get(0) * matrix.get(4) - (double) matrix.get(1) * matrix.get(3);
    int clockwise = Math.floorMod(-90 * (int) Math.round(degrees / 90), 360);
    return new Heading(determinant < 0, clockwise);
  }

  private static Optional<AVPacketSideData> sideData(AVCodecParameters codec, int type) {
    AVPacketSideData found =
        av_packet_side_data_get(codec.coded_side_data(), codec.nb_coded_side_data(), type);
    return found == null || found.isNull() ? Optional.empty() : Optional.of(found);
  }

  private static Map<String, String> tags(AVDictionary dictionary) {
    Map<String, String> tags = new TreeMap<>();
    AVDictionaryEntry entry = av_dict_iterate(dictionary, null);
    while (entry != null && !entry.isNull()) {
      String key = Texts.decode(entry.key().getStringBytes());
      tags.put(
          key.toLowerCase(java.util.Locale.ROOT), Texts.decode(entry.value().getStringBytes()));
      entry = av_dict_iterate(dictionary, entry);
    }
    return tags;
  }

  private static Result timeout() {
    return broken(
        ProblemKind.TIMEOUT,
        "The video's container could not be read within " + PATIENCE.toSeconds() + " seconds.");
  }

  private static Result unreadable() {
    return broken(ProblemKind.UNREADABLE, "The video's container is damaged.");
  }

  private static Result broken(ProblemKind kind, String sentence) {
    return new Result.Broken(new Problem(Stage.READING_METADATA, kind, sentence));
  }
}
