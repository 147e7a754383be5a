package gaze.media.subtitle;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.media.content.Content;
import gaze.media.content.Format;
import gaze.media.pixels.UndecodableException;
import gaze.media.pixels.Unreadable;
import gaze.media.subtitle.EmbeddedReading.Cancelled;
import gaze.media.subtitle.EmbeddedReading.Failed;
import gaze.media.subtitle.EmbeddedReading.Tracks;
import gaze.media.video.Patience;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;

/// Reads the text tracks inside MP4, QuickTime, Matroska and WebM through FFmpeg's libraries;
/// tracks of pictures (DVD, Blu-ray) are passed over. Thread-safe. Holds the words and one packet.
///
/// Native code reads a user's file here: only the worker process calls it.
public final class EmbeddedSubtitles {
  /// Of one packet: what is longer is no line of speech.
  private static final int LONGEST_PACKET = 1 << 16;

  /// Of one container: more is damage or malice.
  private static final int MOST_TRACKS = 64;

  /// Packets in a row that cannot be read.
  private static final int GIVE_UP = 100;

  private EmbeddedSubtitles() {}

  /// @param file a video by its content
  /// @param cancelled asked before every read
  public static EmbeddedReading read(Path file, Duration timeLimit, BooleanSupplier cancelled) {
    try (Patience patience = new Patience(timeLimit, cancelled)) {
      return carriesText(file) ? read(file, patience) : new Tracks(List.of(), List.of());
    } catch (IOException failure) {
      Problem problem = Unreadable.problem(failure, Stage.READING_METADATA);
      return new Failed(Trouble.whole(problem.kind(), problem.detail()));
    }
  }

  private static boolean carriesText(Path file) throws IOException {
    Optional<Format> format = Content.of(file).format();
    return format.isPresent()
        && switch (format.get()) {
          case MP4, M4V, MOV, THREE_GP, THREE_G2, MKV, WEBM -> true;
          default -> false;
        };
  }

  private static EmbeddedReading read(Path file, Patience patience) {
    try (TrackInput input = TrackInput.open(file, patience)) {
      return new Run(input, patience).read();
    } catch (UndecodableException refused) {
      return patience.stopped()
          ? new Cancelled()
          : new Failed(Trouble.whole(refused.kind(), refused.sentence()));
    }
  }

  /// One reading of one file.
  private static final class Run {
    private final TrackInput input;
    private final Patience patience;
    private final Map<Integer, Track> tracks = new LinkedHashMap<>();

    Run(TrackInput input, Patience patience) {
      this.input = input;
      this.patience = patience;
      input.tracks().stream()
          .limit(MOST_TRACKS)
          .forEach(stream -> tracks.put(stream.index(), new Track(stream)));
    }

    EmbeddedReading read() {
      Optional<Trouble> ended = tracks.isEmpty() ? Optional.empty() : packets();
      if (patience.stopped()) {
        return new Cancelled();
      }
      List<TextTrack> read = new ArrayList<>();
      List<Trouble> notes = new ArrayList<>(ended.stream().toList());
      for (Track track : tracks.values()) {
        CueList cues = track.cues.cues();
        notes.addAll(cues.notes());
        read.add(
            new TextTrack(
                track.stream.index(),
                TrackInput.label(track.stream),
                TrackInput.title(track.stream),
                cues.sorted()));
      }
      return new Tracks(List.copyOf(read), List.copyOf(notes));
    }

    private Optional<Trouble> packets() {
      AVPacket packet = av_packet_alloc();
      try {
        int damaged = 0;
        while (damaged < GIVE_UP) {
          switch (input.read(packet)) {
            case PACKET -> {
              damaged = 0;
              take(packet);
              av_packet_unref(packet);
            }
            case DAMAGED -> damaged++;
            case END -> {
              return Optional.empty();
            }
            case INTERRUPTED -> {
              return Optional.of(Trouble.whole(ProblemKind.TIMEOUT, TrackInput.tooSlow(patience)));
            }
          }
        }
        return Optional.of(
            Trouble.whole(
                ProblemKind.UNREADABLE,
                "Parts of the video are damaged; the subtitles that can be read are kept."));
      } finally {
        av_packet_free(packet);
      }
    }

    private void take(AVPacket packet) {
      Track track = tracks.get(packet.stream_index());
      long time = packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
      if (track == null || time == AV_NOPTS_VALUE || packet.size() <= 0) {
        return;
      }
      byte[] payload = new byte[Math.min(packet.size(), LONGEST_PACKET)];
      packet.data().capacity(packet.size()).get(payload);
      track.cues.add(
          input.since(track.stream, time),
          TrackInput.length(track.stream, packet.duration()),
          track.words.apply(payload));
    }
  }

  /// A track while it is read.
  private static final class Track {
    final AVStream stream;
    final Function<byte[], String> words;
    final TrackCues cues = new TrackCues(new CueList());

    Track(AVStream stream) {
      this.stream = stream;
      this.words = PacketText.reader(stream.codecpar().codec_id()).orElseThrow();
    }
  }
}
