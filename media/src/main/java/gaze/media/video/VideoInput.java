package gaze.media.video;

import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;

/// A video file open for reading its pictures alone. One thread at a time; closing frees it and
/// their decoder.
final class VideoInput implements AutoCloseable {
  private final Container container;
  private final TrackDecoder pictures;

  private VideoInput(Container container, TrackDecoder pictures) {
    this.container = container;
    this.pictures = pictures;
  }

  /// @param patience ends reading; must outlive the input
  static VideoInput open(Path file, DecodeLimits limits, Patience patience)
      throws IOException, UndecodableException {
    Container container = Container.open(file, patience);
    try {
      AVStream track =
          PictureTrack.largest(container.format())
              .filter(PictureTrack::decodable)
              .orElseThrow(container::withoutPictures);
      container.readOnly(Set.of(track.index()));
      return new VideoInput(container, TrackDecoder.ofPictures(track, limits));
    } catch (UndecodableException failure) {
      container.close();
      throw failure;
    }
  }

  AVFormatContext format() {
    return container.format();
  }

  AVStream stream() {
    return pictures.track();
  }

  AVCodecContext decoder() {
    return pictures.context();
  }

  Patience patience() {
    return container.patience();
  }

  /// Reads on to the next packet of the pictures.
  Container.Read read(AVPacket packet) {
    while (true) {
      Container.Read read = container.read(packet);
      if (read != Container.Read.PACKET || packet.stream_index() == stream().index()) {
        return read;
      }
      avcodec.av_packet_unref(packet);
    }
  }

  /// How long the container says the video is; empty where it says nothing.
  Optional<Duration> duration() {
    return container.duration();
  }

  /// Whether a part of the video must be missing.
  boolean endsEarly(Duration lastPacket) {
    return container.endsEarly(stream(), lastPacket);
  }

  /// A time of the stream as time since the video's beginning, as players count it.
  Duration since(long timestamp) {
    Duration since = container.since(stream(), timestamp);
    return since.isNegative() ? Duration.ZERO : since;
  }

  /// The reverse of [#since].
  long timestamp(Duration since) {
    return container.timestamp(stream(), since);
  }

  @Override
  public void close() {
    pictures.close();
    container.close();
  }
}
