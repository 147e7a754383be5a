package gaze.media.picture;

import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;

import gaze.domain.ProblemKind;
import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.BytePointer;

/// FFmpeg's decoder for the coded pictures of one HEIF file: each is a whole, none needs another.
/// One thread at a time; closing frees the decoder.
final class StillCodec implements AutoCloseable {
  /// Takes a decoded frame, which is gone once this returns.
  interface Sink {
    void frame(long number, AVFrame frame) throws IOException, UndecodableException;
  }

  private final AVCodecContext context;
  private final AVPacket packet = av_packet_alloc();
  private final AVFrame frame = av_frame_alloc();

  private StillCodec(AVCodecContext context) {
    this.context = context;
  }

  /// @param type of the item: `hvc1`, `av01` …
  /// @param mostPixels of a frame, whatever its bitstream says
  static StillCodec open(String type, byte[] configuration, long mostPixels)
      throws UndecodableException {
    AVCodec codec = avcodec_find_decoder(codecId(type));
    if (codec == null) {
      throw unsupported(type);
    }
    AVCodecContext context = avcodec_alloc_context3(codec);
    context.thread_count(1);
    context.max_pixels(mostPixels);
    BytePointer extra =
        new BytePointer(av_mallocz(configuration.length + avcodec.AV_INPUT_BUFFER_PADDING_SIZE));
    extra.put(configuration);
    context.extradata(extra).extradata_size(configuration.length);
    StillCodec opened = new StillCodec(context);
    if (avcodec_open2(context, codec, (AVDictionary) null) < 0) {
      opened.close();
      throw unsupported(type);
    }
    return opened;
  }

  private static int codecId(String type) throws UndecodableException {
    return switch (type) {
      case "hvc1", "hev1" -> avcodec.AV_CODEC_ID_HEVC;
      case "av01" -> avcodec.AV_CODEC_ID_AV1;
      case "avc1", "avc3" -> avcodec.AV_CODEC_ID_H264;
      case "jpeg" -> avcodec.AV_CODEC_ID_MJPEG;
      case "vvc1", "vvi1" -> avcodec.AV_CODEC_ID_VVC;
      case "j2k1" -> avcodec.AV_CODEC_ID_JPEG2000;
      default -> throw unsupported(type);
    };
  }

  private static UndecodableException unsupported(String type) {
    return new UndecodableException(
        ProblemKind.UNSUPPORTED,
        "The picture is coded as \"%s\", which cannot be decoded here.".formatted(type.strip()));
  }

  /// Decodes one coded picture; frames come to `sink` now or with a later call.
  void send(long number, byte[] data, Sink sink) throws IOException, UndecodableException {
    if (data.length == 0 || av_new_packet(packet, data.length) < 0) {
      return;
    }
    packet.data().put(data);
    packet.pts(number).dts(number);
    avcodec_send_packet(context, packet);
    avcodec.av_packet_unref(packet);
    receive(sink);
  }

  /// Brings out what the decoder still holds.
  void finish(Sink sink) throws IOException, UndecodableException {
    avcodec_send_packet(context, (AVPacket) null);
    receive(sink);
  }

  private void receive(Sink sink) throws IOException, UndecodableException {
    while (avcodec_receive_frame(context, frame) >= 0) {
      try {
        sink.frame(frame.pts(), frame);
      } finally {
        av_frame_unref(frame);
      }
    }
  }

  @Override
  public void close() {
    av_frame_free(frame);
    av_packet_free(packet);
    avcodec_free_context(context);
  }
}
