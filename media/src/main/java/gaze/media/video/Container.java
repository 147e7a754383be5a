package gaze.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
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
import gaze.media.pixels.NativeLibraries;
import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.javacpp.BytePointer;

/// A file of tracks, open for reading. One thread at a time; closing frees it.
final class Container implements AutoCloseable {
  /// Containers, and streams of pictures or of sound. Play lists, captures and everything that
  /// opens further files or connections is left out.
  private static final String FORMATS =
      String.join(
          ",",
          "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,flv,mpegts,mpeg,mpegvideo,asf,wtv,ogg,dv,mxf",
          "rm,m4v,h264,hevc,av1,obu,ivf,nut,swf,mjpeg,vc1,nsv,gif,apng,yuv4mpegpipe,webp_anim",
          "bmp_pipe,dds_pipe,dpx_pipe,exr_pipe,gif_pipe,hdr_pipe,ico,j2k_pipe,jpeg_pipe",
          "jpegls_pipe,jpegxl_pipe,pam_pipe,pbm_pipe,pcx_pipe,pfm_pipe,pgm_pipe,pgmyuv_pipe",
          "pgx_pipe,phm_pipe,photocd_pipe,pictor_pipe,png_pipe,ppm_pipe,psd_pipe,qdraw_pipe",
          "qoi_pipe,sgi_pipe,sunrast_pipe,svg_pipe,tiff_pipe,vbn_pipe,webp_pipe,xbm_pipe",
          "xpm_pipe,xwd_pipe,txd,tgq,fits,iff,r3d,c93,roq,smk,bink,gxf,lxf,dhav,ifv",
          "wav,mp3,flac,aiff");

  private static final Duration MISSING = Duration.ofMillis(500);
  private static final double WHOLE_SHARE = 0.9;

  private static final long PROBE_BYTES = 5_000_000;
  private static final long MICROSECONDS = 1_000_000;

  private final AVFormatContext format;
  private final Patience patience;

  /// Whether its tracks were recognised.
  private final boolean known;

  private Container(AVFormatContext format, Patience patience) {
    this.format = format;
    this.patience = patience;
    this.known = avformat_find_stream_info(format, (AVDictionary) null) >= 0;
  }

  /// @param patience ends reading; must outlive the container
  static Container open(Path file, Patience patience) throws IOException, UndecodableException {
    NativeLibraries.load();
    if (Files.size(file) == 0) {
      throw new UndecodableException(ProblemKind.EMPTY_FILE, "The file is empty: it has 0 bytes.");
    }
    return new Container(opened(file, patience), patience);
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

  /// Why there is no track of pictures that can be decoded.
  UndecodableException withoutPictures() {
    if (patience.timeIsUp()) {
      return tooSlow(patience);
    }
    return known
        ? new UndecodableException(
            ProblemKind.UNSUPPORTED, "The file holds no pictures in a form that can be decoded.")
        : damaged();
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

  AVFormatContext format() {
    return format;
  }

  Patience patience() {
    return patience;
  }

  /// Spares the reading of all other tracks, where the container can.
  void readOnly(Set<Integer> tracks) {
    for (int i = 0; i < format.nb_streams(); i++) {
      if (!tracks.contains(i)) {
        format.streams(i).discard(AVDISCARD_ALL);
      }
    }
  }

  /// What reading the next packet came to.
  enum Read {
    PACKET,
    END,
    /// A part that cannot be read; what follows it may be.
    DAMAGED,
    INTERRUPTED
  }

  /// Reads the next packet, of whichever track.
  Read read(AVPacket packet) {
    int result = avformat.av_read_frame(format, packet);
    if (patience.over()) {
      return Read.INTERRUPTED;
    }
    if (result == AVERROR_EOF) {
      return Read.END;
    }
    return result < 0 ? Read.DAMAGED : Read.PACKET;
  }

  /// How long the container says the video is; empty where it says nothing.
  Optional<Duration> duration() {
    long microseconds = format.duration();
    return microseconds == AV_NOPTS_VALUE || microseconds <= 0
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(1000 * Math.min(microseconds, Long.MAX_VALUE / 1000)));
  }

  /// Whether a track's last packet ends so far before the end that the container names that a part
  /// of it must be missing.
  boolean endsEarly(AVStream track, Duration lastPacket) {
    if (format.duration_estimation_method() == avformat.AVFMT_DURATION_FROM_BITRATE) {
      return false;
    }
    return length(track)
        .filter(whole -> whole.minus(lastPacket).compareTo(MISSING) > 0)
        .filter(whole -> lastPacket.toNanos() < WHOLE_SHARE * whole.toNanos())
        .isPresent();
  }

  /// A track may be shorter than the others.
  private Optional<Duration> length(AVStream track) {
    long length = track.duration();
    if (length == AV_NOPTS_VALUE || length <= 0) {
      return duration();
    }
    AVRational base = track.time_base();
    return Optional.of(Duration.ofMillis(Math.round(1e3 * length * base.num() / base.den())));
  }

  /// A time of a track as time since the video's beginning, as players count it; negative before
  /// that.
  Duration since(AVStream track, long timestamp) {
    AVRational base = track.time_base();
    double seconds = (double) timestamp * base.num() / base.den();
    return Duration.ofNanos(Math.round((seconds - start()) * 1e9));
  }

  /// The reverse of [#since].
  long timestamp(AVStream track, Duration since) {
    AVRational base = track.time_base();
    return Math.round((since.toNanos() / 1e9 + start()) * base.den() / base.num());
  }

  private double start() {
    return format.start_time() == AV_NOPTS_VALUE ? 0 : format.start_time() / (double) MICROSECONDS;
  }

  @Override
  public void close() {
    avformat_close_input(format);
  }
}
