package gaze.media.video;

import static org.assertj.core.api.Assertions.assertThat;
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
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_I;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_NONE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set;

import gaze.media.pixels.NativeLibraries;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/// A video drawn and encoded for a test: the left half of each frame is black, the right half as
/// grey as its time: 20 more for every second.
///
/// @param milliseconds of each frame
/// @param keys which frames are keyframes
/// @param between at most so many frames in a row that no other refers to, stored after the next
///   one that is referred to
/// @param lit milliseconds before which the right half is black too
/// @param matrix the four numbers of a display matrix that turn (1 is 0x10000); empty for none
public record VideoSpecimen(
    String encoder,
    int width,
    int height,
    List<Integer> milliseconds,
    IntPredicate keys,
    int between,
    int lit,
    List<Integer> matrix,
    int pixelWidth) {

  /// 320 × 180, ten frames a second.
  public static VideoSpecimen of(int seconds, IntPredicate keys) {
    List<Integer> times = IntStream.range(0, 10 * seconds).mapToObj(i -> 100 * i).toList();
    return new VideoSpecimen("mpeg4", 320, 180, times, keys, 0, 0, List.of(), 1);
  }

  public VideoSpecimen at(List<Integer> times) {
    return new VideoSpecimen(encoder, width, height, times, keys, between, lit, matrix, pixelWidth);
  }

  VideoSpecimen by(String other) {
    return new VideoSpecimen(
        other, width, height, milliseconds, keys, between, lit, matrix, pixelWidth);
  }

  VideoSpecimen with(int framesBetween) {
    return new VideoSpecimen(
        encoder, width, height, milliseconds, keys, framesBetween, lit, matrix, pixelWidth);
  }

  VideoSpecimen darkUntil(int millis) {
    return new VideoSpecimen(
        encoder, width, height, milliseconds, keys, between, millis, matrix, pixelWidth);
  }

  VideoSpecimen turned(Integer... turn) {
    return new VideoSpecimen(
        encoder, width, height, milliseconds, keys, between, lit, List.of(turn), pixelWidth);
  }

  VideoSpecimen withWidePixels() {
    return new VideoSpecimen(encoder, width, height, milliseconds, keys, between, lit, matrix, 2);
  }

  /// The grey of the right half at a time.
  static int grey(long millis) {
    return (int) Math.min(235, 30 + millis / 50);
  }

  public Path write(Path file) {
    NativeLibraries.load();
    AVFormatContext format = new AVFormatContext(null);
    assertThat(avformat_alloc_output_context2(format, null, null, file.toString())).isNotNegative();
    AVCodec codec = avcodec_find_encoder_by_name(encoder);
    AVCodecContext context = avcodec_alloc_context3(codec);
    context.width(width).height(height).pix_fmt(form()).bit_rate(800_000);
    context.time_base(rational(tick(), 1000)).framerate(rational(1000, tick()));
    context.max_b_frames(between);
    context.gop_size(100_000).sample_aspect_ratio(rational(pixelWidth, 1)).thread_count(1);
    if ((format.oformat().flags() & AVFMT_GLOBALHEADER) != 0) {
      context.flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
    }
    av_opt_set(context.priv_data(), "sc_threshold", "1000000000", 0);
    assertThat(avcodec_open2(context, codec, (AVDictionary) null)).isZero();
    AVStream stream = avformat_new_stream(format, null);
    stream.time_base(rational(1, 1000)).sample_aspect_ratio(rational(pixelWidth, 1));
    avcodec_parameters_from_context(stream.codecpar(), context);
    turn(stream.codecpar());
    AVIOContext output = new AVIOContext(null);
    assertThat(avio_open(output, file.toString(), AVIO_FLAG_WRITE)).isNotNegative();
    format.pb(output);
    assertThat(avformat_write_header(format, (AVDictionary) null)).isNotNegative();
    encode(format, stream, context);
    av_write_trailer(format);
    avio_closep(output);
    avcodec_free_context(context);
    avformat_free_context(format);
    return file;
  }

  /// Milliseconds between two frames at least: older kinds know only some rates of frames.
  private int tick() {
    return List.of("mpeg1video", "mpeg2video", "flv", "wmv2").contains(encoder) ? 40 : 1;
  }

  private int form() {
    return encoder.equals("mjpeg") ? AV_PIX_FMT_YUVJ420P : AV_PIX_FMT_YUV420P;
  }

  private void turn(AVCodecParameters parameters) {
    if (matrix.isEmpty()) {
      return;
    }
    IntPointer count = new IntPointer(1).put(0);
    PointerPointer<AVPacketSideData> list = new PointerPointer<>(1);
    list.put(0, null);
    AVPacketSideData made = av_packet_side_data_new(list, count, AV_PKT_DATA_DISPLAYMATRIX, 36, 0);
    IntPointer numbers = new IntPointer(made.data());
    numbers.put(matrix.get(0), matrix.get(1), 0, matrix.get(2), matrix.get(3), 0, 0, 0, 1 << 30);
    parameters.coded_side_data(list.get(AVPacketSideData.class, 0));
    parameters.nb_coded_side_data(count.get());
  }

  private void encode(AVFormatContext format, AVStream stream, AVCodecContext context) {
    AVFrame frame = av_frame_alloc();
    frame.width(width).height(height).format(form());
    av_frame_get_buffer(frame, 0);
    for (int i = 0; i < milliseconds.size(); i++) {
      av_frame_make_writable(frame);
      draw(frame, milliseconds.get(i));
      frame.pts(milliseconds.get(i) / tick());
      frame.pict_type(keys.test(i) ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE);
      avcodec_send_frame(context, frame);
      write(format, stream, context);
    }
    avcodec_send_frame(context, null);
    write(format, stream, context);
    av_frame_free(frame);
  }

  private void draw(AVFrame frame, int millis) {
    boolean full = form() == AV_PIX_FMT_YUVJ420P;
    int dark = full ? 0 : 16;
    int lightness = full ? grey(millis) : 16 + grey(millis) * 219 / 255;
    int luma = millis < lit ? dark : lightness;
    BytePointer light = frame.data(0);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        light.put((long) y * frame.linesize(0) + x, (byte) (x < width / 2 ? dark : luma));
      }
    }
    for (int plane = 1; plane <= 2; plane++) {
      for (int i = 0; i < frame.linesize(plane) * height / 2; i++) {
        frame.data(plane).put(i, (byte) 128);
      }
    }
  }

  private static void write(AVFormatContext format, AVStream stream, AVCodecContext context) {
    AVPacket packet = av_packet_alloc();
    while (avcodec_receive_packet(context, packet) >= 0) {
      av_packet_rescale_ts(packet, context.time_base(), stream.time_base());
      packet.stream_index(0);
      av_interleaved_write_frame(format, packet);
    }
    av_packet_free(packet);
  }

  private static AVRational rational(int num, int den) {
    return new AVRational().num(num).den(den);
  }
}
