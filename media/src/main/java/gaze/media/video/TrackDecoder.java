package gaze.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;

import gaze.domain.ProblemKind;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.UndecodableException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.jspecify.annotations.Nullable;

/// A track with its decoder, which works with one thread. One thread at a time; closing frees the
/// decoder.
final class TrackDecoder implements AutoCloseable {
  private final AVStream track;
  private @Nullable AVCodecContext decoder;

  private TrackDecoder(AVStream track, AVCodecContext decoder) {
    this.track = track;
    this.decoder = decoder;
  }

  static TrackDecoder ofPictures(AVStream track, DecodeLimits limits) throws UndecodableException {
    limits.check(track.codecpar().width(), track.codecpar().height(), 4);
    return open(track, limits.bytes() / 4, "The video's pictures are");
  }

  static TrackDecoder ofSound(AVStream track) throws UndecodableException {
    return open(track, Integer.MAX_VALUE, "The video's sound is");
  }

  private static TrackDecoder open(AVStream track, long pixels, String what)
      throws UndecodableException {
    AVCodec codec = avcodec_find_decoder(track.codecpar().codec_id());
    AVCodecContext context = avcodec_alloc_context3(codec);
    avcodec_parameters_to_context(context, track.codecpar());
    context.pkt_timebase(track.time_base());
    context.thread_count(1);
    context.max_pixels(pixels);
    if (avcodec_open2(context, codec, (AVDictionary) null) < 0) {
      avcodec_free_context(context);
      throw new UndecodableException(
          ProblemKind.UNSUPPORTED,
          "%s coded as \"%s\", which cannot be decoded here."
              .formatted(what, codec.name().getString()));
    }
    return new TrackDecoder(track, context);
  }

  AVStream track() {
    return track;
  }

  AVCodecContext context() {
    if (decoder == null) {
      throw new IllegalStateException("the decoder is closed");
    }
    return decoder;
  }

  @Override
  public void close() {
    if (decoder != null) {
      avcodec_free_context(decoder);
      decoder = null;
    }
  }
}
