package gaze.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONKEY;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;

import java.io.IOException;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/// Reads a video from one end to the other, all lanes side by side.
final class WalkThrough {
  private final PacketReader reader;
  private final List<Lane> lanes;

  WalkThrough(PacketReader reader, List<Lane> lanes) {
    this.reader = reader;
    this.lanes = lanes;
  }

  /// Spares the frames of a lane that need others.
  static void keysOnly(Lane pictures) {
    pictures.decoder().context().skip_frame(AVDISCARD_NONKEY);
  }

  /// @return whether the end was reached in time
  boolean run() throws IOException {
    Container.Read read = reader.next();
    while (read == Container.Read.PACKET) {
      AVPacket packet = reader.packet();
      for (Lane lane : lanes) {
        if (lane.owns(packet)) {
          lane.note(packet);
          send(lane, packet);
        }
      }
      read = reader.next();
    }
    if (read == Container.Read.INTERRUPTED) {
      return false;
    }
    for (Lane lane : lanes) {
      lane.drain();
    }
    return true;
  }

  private static void send(Lane lane, AVPacket packet) throws IOException {
    boolean keysOnly = lane.decoder().context().skip_frame() == AVDISCARD_NONKEY;
    if (!keysOnly || (packet.flags() & AV_PKT_FLAG_KEY) != 0) {
      lane.send(packet);
    }
  }
}
