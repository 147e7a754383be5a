package gaze.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import gaze.domain.ProblemKind;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.NativeLibraries;
import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/// A video file open for reading, with a decoder for its pictures. One thread at a time; closing
/// frees both.
final class VideoInput implements AutoCloseable {
  /// Containers and streams of pictures. Play lists, captures and everything that opens further
  /// files or connections is left out.
  private static final String FORMATS =
      String.join(
          ",",
          "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,flv,mpegts,mpeg,mpegvideo,asf,wtv,ogg,dv,mxf",
          "rm,m4v,h264,hevc,av1,obu,ivf,nut,swf,mjpeg,vc1,nsv,gif,apng,yuv4mpegpipe,webp_anim",
          "bmp_pipe,dds_pipe,dpx_pipe,exr_pipe,gif_pipe,hdr_pipe,ico,j2k_pipe,jpeg_pipe",
          "jpegls_pipe,jpegxl_pipe,pam_pipe,pbm_pipe,pcx_pipe,pfm_pipe,pgm_pipe,pgmyuv_pipe",
          "pgx_pipe,phm_pipe,photocd_pipe,pictor_pipe,png_pipe,ppm_pipe,psd_pipe,qdraw_pipe",
          "qoi_pipe,sgi_pipe,sunrast_pipe,svg_pipe,tiff_pipe,vbn_pipe,webp_pipe,xbm_pipe",
          "xpm_pipe,xwd_pipe,txd,tgq,fits,iff,r3d,c93,roq,smk,bink,gxf,lxf,dhav,ifv");

  private static final Duration MISSING = Duration.ofMillis(500);
  private static final double WHOLE_SHARE = 0.9;

  private static final long PROBE_BYTES = 5_000_000;
  private static final long MICROSECONDS = 1_000_000;

  private final AVFormatContext format;
  private final Patience patience;
  private final int index;
  private final AVStream stream;
  private @Nullable AVCodecContext decoder;

  private VideoInput(AVFormatContext format, Patience patience, int index) {
    this.format = format;
    this.patience = patience;
    this.index = index;
    this.stream = format.streams(index);
  }

  /// @param patience ends reading; must outlive the input
  static VideoInput open(Path file, DecodeLimits limits, Patience patience)
      throws IOException, UndecodableException {
    NativeLibraries.load();
    if (Files.size(file) == 0) {
      throw new UndecodableException(ProblemKind.EMPTY_FILE, "The file is empty: it has 0 bytes.");
    }
    AVFormatContext format = opened(file, patience);
    try {
      int found = avformat_find_stream_info(format, (AVDictionary) null);
      Optional<AVStream> pictures = PictureTrack.of(format).filter(PictureTrack::decodable);
      if (pictures.isEmpty()) {
        throw withoutPictures(found, patience);
      }
      VideoInput input = new VideoInput(format, patience, pictures.get().index());
      input.openDecoder(limits);
      return input;
    } catch (UndecodableException failure) {
      avformat_close_input(format);
      throw failure;
    }
  }

  private static AVFormatContext opened(Path file, Patience patience) throws UndecodableException {
    AVFormatContext format = avformat_alloc_context();
    patience.watch(format);
    format.probesize(PROBE_BYTES).max_analyze_duration(5 * MICROSECONDS);
    AVDictionary options = new AVDictionary(null);
    av_dict_set(options, "protocol_whitelist", "file", 0);
    av_dict_set(options, "format_whitelist", FORMATS, 0);
    try (BytePointer url =
        new BytePointer("file:" + file.toAbsolutePath(), StandardCharsets.UTF_8)) {
      int opened = avformat_open_input(format, url, null, options);
      if (opened < 0) {
        throw refused(opened, patience);
      }
      return format;
    } finally {
      av_dict_free(options);
    }
  }

  private static UndecodableException refused(int error, Patience patience) {
    if (patience.timeIsUp()) {
      return tooSlow(patience);
    }
    return error == AVERROR_INVALIDDATA
        ? new UndecodableException(
            ProblemKind.UNREADABLE,
            "The video's container is damaged or incomplete; nothing of it can be read.")
        : damaged();
  }

  private static UndecodableException withoutPictures(int found, Patience patience) {
    if (patience.timeIsUp()) {
      return tooSlow(patience);
    }
    return found < 0
        ? damaged()
        : new UndecodableException(
            ProblemKind.UNSUPPORTED, "The file holds no pictures in a form that can be decoded.");
  }

  private static UndecodableException damaged() {
    return new UndecodableException(
        ProblemKind.UNREADABLE, "The video is damaged; nothing of it can be read.");
  }

  private static UndecodableException tooSlow(Patience patience) {
    return new UndecodableException(
        ProblemKind.TIMEOUT,
        "Reading the video took longer than the %,d seconds it may take."
            .formatted(patience.limit().toSeconds()));
  }

  private void openDecoder(DecodeLimits limits) throws UndecodableException {
    long width = stream.codecpar().width();
    long height = stream.codecpar().height();
    limits.check(width, height, 4);
    for (int i = 0; i < format.nb_streams(); i++) {
      if (i != index) {
        format.streams(i).discard(avcodec.AVDISCARD_ALL);
      }
    }
    AVCodec codec = avcodec_find_decoder(stream.codecpar().codec_id());
    AVCodecContext context = avcodec_alloc_context3(codec);
    avcodec_parameters_to_context(context, stream.codecpar());
    context.pkt_timebase(stream.time_base());
    context.thread_count(1);
    context.max_pixels(limits.bytes() / 4);
    if (avcodec_open2(context, codec, (AVDictionary) null) < 0) {
      avcodec_free_context(context);
      throw new UndecodableException(
          ProblemKind.UNSUPPORTED,
          "The video's pictures are coded as \"%s\", which cannot be decoded here."
              .formatted(codec.name().getString()));
    }
    decoder = context;
  }

  AVFormatContext format() {
    return format;
  }

  AVStream stream() {
    return stream;
  }

  AVCodecContext decoder() {
    if (decoder == null) {
      throw new IllegalStateException("the video is closed");
    }
    return decoder;
  }

  Patience patience() {
    return patience;
  }

  /// What reading the next packet came to.
  enum Read {
    PACKET,
    END,
    /// A part that cannot be read; what follows it may be.
    DAMAGED,
    INTERRUPTED
  }

  /// Reads on to the next packet of the pictures.
  Read read(AVPacket packet) {
    while (true) {
      int result = avformat.av_read_frame(format, packet);
      if (patience.over()) {
        return Read.INTERRUPTED;
      }
      if (result == AVERROR_EOF) {
        return Read.END;
      }
      if (result < 0) {
        return Read.DAMAGED;
      }
      if (packet.stream_index() == index) {
        return Read.PACKET;
      }
      avcodec.av_packet_unref(packet);
    }
  }

  /// How long the container says the video is; empty where it says nothing.
  Optional<Duration> duration() {
    long microseconds = format.duration();
    return microseconds == AV_NOPTS_VALUE || microseconds <= 0
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(1000 * Math.min(microseconds, Long.MAX_VALUE / 1000)));
  }

  /// Whether the last packet ends so far before the end that the container names that a part of the
  /// video must be missing.
  boolean endsEarly(Duration lastPacket) {
    if (format.duration_estimation_method() == avformat.AVFMT_DURATION_FROM_BITRATE) {
      return false;
    }
    return length()
        .filter(whole -> whole.minus(lastPacket).compareTo(MISSING) > 0)
        .filter(whole -> lastPacket.toNanos() < WHOLE_SHARE * whole.toNanos())
        .isPresent();
  }

  /// Of the pictures; sound may run on after them.
  private Optional<Duration> length() {
    long length = stream.duration();
    if (length == AV_NOPTS_VALUE || length <= 0) {
      return duration();
    }
    AVRational base = stream.time_base();
    return Optional.of(Duration.ofMillis(Math.round(1e3 * length * base.num() / base.den())));
  }

  /// A time of the stream as time since the video's beginning, as players count it.
  Duration since(long timestamp) {
    AVRational base = stream.time_base();
    double seconds = (double) timestamp * base.num() / base.den();
    double start =
        format.start_time() == AV_NOPTS_VALUE ? 0 : format.start_time() / (double) MICROSECONDS;
    return Duration.ofNanos(Math.round(Math.max(0, seconds - start) * 1e9));
  }

  /// The reverse of [#since].
  long timestamp(Duration since) {
    AVRational base = stream.time_base();
    double start =
        format.start_time() == AV_NOPTS_VALUE ? 0 : format.start_time() / (double) MICROSECONDS;
    return Math.round((since.toNanos() / 1e9 + start) * base.den() / base.num());
  }

  @Override
  public void close() {
    if (decoder != null) {
      avcodec_free_context(decoder);
      decoder = null;
    }
    avformat_close_input(format);
  }
}
