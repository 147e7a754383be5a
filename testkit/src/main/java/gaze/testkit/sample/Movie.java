package gaze.testkit.sample;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_new;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// A file of moving pictures, or of one still, while FFmpeg's libraries write it. One thread uses
/// it and closes it; closing finishes the file.
final class Movie implements AutoCloseable {
  static final int SAMPLE_RATE = 48_000;

  /// @param muxer as FFmpeg names it: `mp4`, `mov`, `webm`, `avi`, `avif`, `webp` …
  /// @param muxerOptions and codecOptions as FFmpeg's command takes them
  /// @param audioCodec empty for a silent file
  record Format(
      String muxer,
      Map<String, String> muxerOptions,
      String videoCodec,
      Map<String, String> codecOptions,
      Optional<String> audioCodec) {}

  private final AVFormatContext file = new AVFormatContext(null);
  private final Track pictures;
  private final Optional<Track> sound;
  private final SwsContext toYuv;
  private final int width;
  private final int height;

  /// @param turned clockwise degrees that a player turns the pictures by
  Movie(
      Path path,
      Format format,
      int width,
      int height,
      int fps,
      int turned,
      Map<String, String> tags) {
    av_log_set_level(AV_LOG_ERROR);
    this.width = width;
    this.height = height;
    checked(
        avformat_alloc_output_context2(file, null, format.muxer(), path.toString()),
        "open " + path);
    file.flags(file.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
    pictures = new Track(format.videoCodec());
    pictures.encoder.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P);
    pictures.encoder.framerate(av_make_q(fps, 1));
    pictures.stream.avg_frame_rate(av_make_q(fps, 1));
    pictures.open(av_make_q(1, fps), format.codecOptions());
    if (turned != 0) {
      turn(turned);
    }
    pictures.frame.width(width).height(height).format(AV_PIX_FMT_YUV420P);
    checked(av_frame_get_buffer(pictures.frame, 0), "allocate a picture");
    sound = format.audioCodec().map(this::soundTrack);
    toYuv =
        sws_getContext(
            width,
            height,
            AV_PIX_FMT_BGRA,
            width,
            height,
            AV_PIX_FMT_YUV420P,
            SWS_BICUBIC,
            null,
            null,
            (double[]) null);

    AVIOContext out = new AVIOContext(null);
    checked(avio_open(out, path.toString(), AVIO_FLAG_WRITE), "write " + path);
    file.pb(out);
    AVDictionary metadata = new AVDictionary(null);
    tags.forEach((key, value) -> av_dict_set(metadata, key, value, 0));
    file.metadata(metadata);
    AVDictionary options = dictionary(format.muxerOptions());
    checked(avformat_write_header(file, options), "start " + path);
    av_dict_free(options);
  }

  private Track soundTrack(String codec) {
    Track track = new Track(codec);
    boolean planar = !codec.equals("libopus");
    track.encoder.sample_rate(SAMPLE_RATE).bit_rate(64_000);
    track.encoder.sample_fmt(planar ? AV_SAMPLE_FMT_FLTP : AV_SAMPLE_FMT_FLT);
    av_channel_layout_default(track.encoder.ch_layout(), 1);
    track.open(av_make_q(1, SAMPLE_RATE), Map.of());
    track.frame.nb_samples(track.encoder.frame_size()).format(track.encoder.sample_fmt());
    track.frame.sample_rate(SAMPLE_RATE);
    av_channel_layout_default(track.frame.ch_layout(), 1);
    checked(av_frame_get_buffer(track.frame, 0), "allocate sound");
    return track;
  }

  private void turn(int degrees) {
    var parameters = pictures.stream.codecpar();
    try (PointerPointer<AVPacketSideData> list = new PointerPointer<>(1);
        IntPointer count = new IntPointer(1).put(0)) {
      list.put(0, parameters.coded_side_data());
      AVPacketSideData matrix =
          av_packet_side_data_new(list, count, AV_PKT_DATA_DISPLAYMATRIX, 9 * Integer.BYTES, 0);
      avutil.av_display_rotation_set(new IntPointer(matrix.data()), degrees);
      parameters.coded_side_data(new AVPacketSideData(list.get(0)));
      parameters.nb_coded_side_data(count.get());
    }
  }

  /// Appends a picture of type `TYPE_INT_RGB` and of the movie's size.
  void picture(BufferedImage image) {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    checked(av_frame_make_writable(pictures.frame), "reuse a picture");
    try (IntPointer source = new IntPointer(pixels);
        PointerPointer<IntPointer> planes = new PointerPointer<IntPointer>(1).put(0, source);
        IntPointer stride = new IntPointer(1).put(4 * width)) {
      sws_scale(toYuv, planes, stride, 0, height, pictures.frame.data(), pictures.frame.linesize());
    }
    pictures.frame.pts(pictures.next).duration(1);
    pictures.next++;
    pictures.encode(pictures.frame);
  }

  /// How many samples [#samples(float[])] takes; 0 for a silent movie.
  int samplesPerBlock() {
    return sound.map(track -> track.encoder.frame_size()).orElse(0);
  }

  void samples(float[] block) {
    Track track = sound.orElseThrow();
    checked(av_frame_make_writable(track.frame), "reuse sound");
    new FloatPointer(track.frame.data(0)).put(block);
    track.frame.pts(track.next);
    track.next += block.length;
    track.encode(track.frame);
  }

  @Override
  public void close() {
    pictures.encode(null);
    sound.ifPresent(track -> track.encode(null));
    checked(av_write_trailer(file), "finish the file");
    sws_freeContext(toYuv);
    pictures.free();
    sound.ifPresent(Track::free);
    avio_closep(file.pb());
    avformat_free_context(file);
  }

  private static AVDictionary dictionary(Map<String, String> entries) {
    AVDictionary dictionary = new AVDictionary(null);
    entries.forEach((key, value) -> av_dict_set(dictionary, key, value, 0));
    return dictionary;
  }

  private static void checked(int result, String deed) {
    if (result < 0) {
      throw new IllegalStateException("FFmpeg could not " + deed + ": error " + result);
    }
  }

  /// One stream of the file with its encoder, and the frame that is filled again and again.
  private final class Track {
    final AVCodec codec;
    final AVCodecContext encoder;
    final AVStream stream;
    final AVFrame frame = av_frame_alloc();
    private final AVPacket packet = av_packet_alloc();
    long next;

    Track(String name) {
      codec = avcodec_find_encoder_by_name(name);
      if (codec == null || codec.isNull()) {
        throw new IllegalStateException("this FFmpeg has no encoder " + name);
      }
      encoder = avcodec_alloc_context3(codec);
      stream = avformat_new_stream(file, codec);
    }

    void open(AVRational timeBase, Map<String, String> settings) {
      encoder.time_base(timeBase);
      encoder.thread_count(1);
      encoder.flags(encoder.flags() | AV_CODEC_FLAG_BITEXACT);
      if ((file.oformat().flags() & AVFMT_GLOBALHEADER) != 0) {
        encoder.flags(encoder.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
      }
      AVDictionary options = dictionary(settings);
      checked(avcodec_open2(encoder, codec, options), "open the encoder");
      av_dict_free(options);
      checked(avcodec_parameters_from_context(stream.codecpar(), encoder), "describe a stream");
      stream.time_base(timeBase);
    }

    /// Null ends the stream, as FFmpeg wants it.
    void encode(@Nullable AVFrame input) {
      checked(avcodec_send_frame(encoder, input), "encode");
      while (avcodec_receive_packet(encoder, packet) >= 0) {
        av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
        packet.stream_index(stream.index());
        checked(av_interleaved_write_frame(file, packet), "write a packet");
      }
    }

    void free() {
      av_packet_free(packet);
      av_frame_free(frame);
      avcodec_free_context(encoder);
    }
  }
}
