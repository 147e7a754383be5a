package gaze.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_DEFAULT;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONREF;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.av_index_search_timestamp;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entry;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVIndexEntry;
import org.bytedeco.ffmpeg.avformat.AVStream;

/// Reads the pictures of some stretches of a video, in order of time. It seeks the keyframe before
/// each, unless what was read last lies behind that already; on the way to the stretch frames that
/// no other refers to are skipped.
final class WalkWithin {
  /// Packets that are read beyond a stretch's end before the walk leaves it: what is stored later
  /// may be shown earlier. A decoder reorders by 16 frames at most (H.264, A.3.1).
  private static final int MOST_REORDERED = 16;

  private final Container container;
  private final PacketReader reader;
  private final Lane lane;
  private final PictureOutlet outlet;
  private long position = Long.MIN_VALUE;
  private boolean ended;

  WalkWithin(Container container, PacketReader reader, Lane lane, PictureOutlet outlet) {
    this.container = container;
    this.reader = reader;
    this.lane = lane;
    this.outlet = outlet;
  }

  /// Blocks' edges are not smoothed, which takes a fifth of the time and does not show in small
  /// pictures.
  ///
  /// @return whether the end of the last was reached in time
  boolean run(List<PassRequest.Stretch> stretches) throws IOException {
    lane.decoder().context().skip_loop_filter(AVDISCARD_ALL);
    for (PassRequest.Stretch stretch : stretches) {
      if (!run(stretch)) {
        return false;
      }
    }
    return true;
  }

  /// As [#run], but of each stretch one frame is enough.
  boolean runTo(List<Duration> times) throws IOException {
    for (Duration time : times) {
      outlet.want(new PassRequest.Stretch(time, Duration.ofNanos(Long.MAX_VALUE)));
      if (!run(time, time)) {
        return false;
      }
    }
    return true;
  }

  private boolean run(PassRequest.Stretch stretch) throws IOException {
    outlet.want(stretch);
    return run(stretch.from(), stretch.to());
  }

  private boolean run(Duration from, Duration to) throws IOException {
    if (outlet.last().compareTo(to) >= 0) {
      return true;
    }
    seek(from);
    int beyond = 0;
    while (!ended && beyond < MOST_REORDERED && outlet.last().compareTo(to) < 0) {
      Container.Read read = reader.next();
      if (read == Container.Read.INTERRUPTED) {
        return false;
      }
      if (read != Container.Read.PACKET) {
        ended = true;
        lane.drain();
      } else if (lane.owns(reader.packet())) {
        send(from);
        beyond += lane.after(reader.packet(), to) ? 1 : 0;
      }
    }
    return true;
  }

  private void send(Duration from) throws IOException {
    boolean there = lane.after(reader.packet(), from.minusNanos(1));
    lane.decoder().context().skip_frame(there ? AVDISCARD_DEFAULT : AVDISCARD_NONREF);
    position = Math.max(position, reader.packet().dts());
    lane.send(reader.packet());
  }

  /// Where a container cannot be searched the walk reads on to the place.
  private void seek(Duration place) {
    AVStream track = lane.decoder().track();
    long timestamp = container.timestamp(track, place);
    long key = keyBefore(track, timestamp);
    if (!ended && key != AV_NOPTS_VALUE && key <= position) {
      return;
    }
    lane.jump();
    if (av_seek_frame(container.format(), track.index(), timestamp, AVSEEK_FLAG_BACKWARD) >= 0) {
      position = Long.MIN_VALUE;
      ended = false;
    }
  }

  private static long keyBefore(AVStream track, long timestamp) {
    int entry = av_index_search_timestamp(track, timestamp, AVSEEK_FLAG_BACKWARD);
    AVIndexEntry found = entry < 0 ? null : avformat_index_get_entry(track, entry);
    return found == null ? AV_NOPTS_VALUE : found.timestamp();
  }
}
