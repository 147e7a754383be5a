package gaze.media.subtitle;

import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_COMMENT;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_DEFAULT;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_FORCED;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_HEARING_IMPAIRED;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_SUBTITLE;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import gaze.domain.ProblemKind;
import gaze.media.pixels.NativeLibraries;
import gaze.media.pixels.UndecodableException;
import gaze.media.video.Patience;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.javacpp.BytePointer;

/// A video open for reading its text tracks alone. One thread at a time; closing frees it.
///
/// MP4 has an index: of two hours only the words are read. Matroska is read through, as its index
/// knows the pictures only; nothing is decoded in either.
final class TrackInput implements AutoCloseable {
  /// The containers that carry text.
  private static final String FORMATS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm";

  private static final long PROBE_BYTES = 5_000_000;
  private static final long MICROSECONDS = 1_000_000;

  private final AVFormatContext format;
  private final Patience patience;
  private final List<AVStream> tracks;

  private TrackInput(AVFormatContext format, Patience patience) {
    this.format = format;
    this.patience = patience;
    this.tracks =
        IntStream.range(0, format.nb_streams())
            .mapToObj(index -> format.streams(index))
            .filter(stream -> stream.codecpar().codec_type() == AVMEDIA_TYPE_SUBTITLE)
            .filter(stream -> PacketText.reader(stream.codecpar().codec_id()).isPresent())
            .toList();
  }

  /// @param patience ends reading; must outlive the input
  static TrackInput open(Path file, Patience patience) throws UndecodableException {
    NativeLibraries.load();
    AVFormatContext format = avformat_alloc_context();
    patience.watch(format);
    format.probesize(PROBE_BYTES).max_analyze_duration(5 * MICROSECONDS);
    AVDictionary options = new AVDictionary(null);
    av_dict_set(options, "protocol_whitelist", "file", 0);
    av_dict_set(options, "format_whitelist", FORMATS, 0);
    try (BytePointer url =
        new BytePointer("file:" + file.toAbsolutePath(), StandardCharsets.UTF_8)) {
      if (avformat_open_input(format, url, null, options) < 0) {
        throw refused(patience);
      }
      TrackInput input = new TrackInput(format, patience);
      input.prepare();
      return input;
    } finally {
      av_dict_free(options);
    }
  }

  private static UndecodableException refused(Patience patience) {
    return patience.timeIsUp()
        ? new UndecodableException(ProblemKind.TIMEOUT, tooSlow(patience))
        : new UndecodableException(
            ProblemKind.UNREADABLE,
            "The video's container is damaged or incomplete; no subtitles of it can be read.");
  }

  static String tooSlow(Patience patience) {
    return "Reading the subtitles took longer than the %,d seconds it may take."
        .formatted(patience.limit().toSeconds());
  }

  /// Where players begin to count is known after some packets only; where there are no words there
  /// is no need to look.
  private void prepare() {
    if (tracks.isEmpty()) {
      return;
    }
    avformat_find_stream_info(format, (AVDictionary) null);
    Set<Integer> wanted = new HashSet<>();
    tracks.forEach(track -> wanted.add(track.index()));
    for (int i = 0; i < format.nb_streams(); i++) {
      if (!wanted.contains(i)) {
        format.streams(i).discard(avcodec.AVDISCARD_ALL);
      }
    }
  }

  List<AVStream> tracks() {
    return tracks;
  }

  /// What reading the next packet came to.
  enum Read {
    PACKET,
    END,
    DAMAGED,
    INTERRUPTED
  }

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

  /// A time of a track as time since the video's beginning, as players count it: negative for what
  /// lies before.
  Duration since(AVStream track, long timestamp) {
    double start =
        format.start_time() == AV_NOPTS_VALUE ? 0 : format.start_time() / (double) MICROSECONDS;
    return length(track, timestamp).minus(Duration.ofNanos(Math.round(start * 1e9)));
  }

  static Duration length(AVStream track, long ticks) {
    AVRational base = track.time_base();
    return Duration.ofNanos(Math.round((double) ticks * base.num() / base.den() * 1e9));
  }

  static Optional<String> title(AVStream track) {
    return tag(track, "title").or(() -> tag(track, "handler_name").filter(name -> !generic(name)));
  }

  /// What programs write where nobody gave a name.
  private static boolean generic(String name) {
    return name.toLowerCase(Locale.ROOT).contains("handler");
  }

  /// By the container's word, and where that is silent by the title.
  static SubtitleLabel label(AVStream track) {
    SubtitleLabel titled = title(track).map(SubtitleName::ofTitle).orElse(SubtitleLabel.NONE);
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    marks.addAll(titled.marks());
    int disposition = track.disposition();
    add(marks, disposition & AV_DISPOSITION_DEFAULT, Mark.DEFAULT);
    add(marks, disposition & AV_DISPOSITION_FORCED, Mark.FORCED);
    add(marks, disposition & AV_DISPOSITION_HEARING_IMPAIRED, Mark.SDH);
    add(marks, disposition & AV_DISPOSITION_COMMENT, Mark.COMMENTARY);
    return new SubtitleLabel(
        tag(track, "language").flatMap(Languages::of).or(titled::language), marks);
  }

  private static void add(Set<Mark> marks, int flag, Mark mark) {
    if (flag != 0) {
      marks.add(mark);
    }
  }

  private static Optional<String> tag(AVStream track, String key) {
    AVDictionaryEntry entry = av_dict_get(track.metadata(), key, null, 0);
    if (entry == null || entry.isNull()) {
      return Optional.empty();
    }
    String value = new String(entry.value().getStringBytes(), StandardCharsets.UTF_8).strip();
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  @Override
  public void close() {
    avformat_close_input(format);
  }
}
