package gaze.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;

import org.bytedeco.ffmpeg.avcodec.AVPacket;

/// Reads a container packet by packet and past what is damaged. One thread at a time; closing frees
/// the packet.
final class PacketReader implements AutoCloseable {
  /// Unreadable parts in a row after which nothing more is expected.
  private static final int MOST_DAMAGE = 100;

  private final Container container;
  private final AVPacket packet = av_packet_alloc();
  private boolean damaged;

  PacketReader(Container container) {
    this.container = container;
  }

  /// Reads on; the packet before is gone.
  Container.Read next() {
    av_packet_unref(packet);
    for (int damage = 0; damage < MOST_DAMAGE; damage++) {
      Container.Read read = container.read(packet);
      if (read != Container.Read.DAMAGED) {
        return read;
      }
      damaged = true;
    }
    return Container.Read.DAMAGED;
  }

  /// What was read last.
  AVPacket packet() {
    return packet;
  }

  /// Whether a part could not be read.
  boolean damaged() {
    return damaged;
  }

  @Override
  public void close() {
    av_packet_free(packet);
  }
}
