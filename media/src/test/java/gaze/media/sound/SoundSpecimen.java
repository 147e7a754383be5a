package gaze.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_DEFAULT;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import gaze.media.pixels.NativeLibraries;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;

/// Sound that is made and encoded for a test.
///
/// @param channels their number; FFmpeg's usual places
/// @param stretches in which there is sound; what lies between has none, not even silence
/// @param wave what is heard
/// @param usual whether the track is marked as the one to play
record SoundSpecimen(
    String encoder, int rate, int channels, List<Stretch> stretches, Wave wave, boolean usual) {

  private static final int BLOCK = 1024;

  /// @param from in seconds
  record Stretch(double from, double to) {}

  @FunctionalInterface
  interface Wave {
    /// @return the sample of a channel at a time in seconds, -1 to 1
    float at(double seconds, int channel);
  }

  /// Without a loss.
  static SoundSpecimen of(double seconds, Wave wave) {
    return new SoundSpecimen("pcm_f32le", 48_000, 2, List.of(new Stretch(0, seconds)), wave, true);
  }

  SoundSpecimen by(String other) {
    return new SoundSpecimen(other, rate, channels, stretches, wave, usual);
  }

  SoundSpecimen at(int otherRate, int otherChannels) {
    return new SoundSpecimen(encoder, otherRate, otherChannels, stretches, wave, usual);
  }

  SoundSpecimen in(Stretch... others) {
    return new SoundSpecimen(encoder, rate, channels, List.of(others), wave, usual);
  }

  SoundSpecimen unusual() {
    return new SoundSpecimen(encoder, rate, channels, stretches, wave, false);
  }

  Path write(Path file) {
    return write(file, this);
  }

  /// One track for each.
  static Path write(Path file, SoundSpecimen... tracks) {
    NativeLibraries.load();
    AVFormatContext format = new AVFormatContext(null);
    assertThat(avformat_alloc_output_context2(format, null, null, file.toString())).isNotNegative();
    List<AVCodecContext> encoders = new ArrayList<>();
    for (SoundSpecimen track : tracks) {
      AVCodecContext context = track.open((format.oformat().flags() & AVFMT_GLOBALHEADER) != 0);
      AVStream stream = avformat_new_stream(format, null);
      stream.time_base(context.time_base());
      stream.disposition(track.usual ? AV_DISPOSITION_DEFAULT : 0);
      avcodec_parameters_from_context(stream.codecpar(), context);
      encoders.add(context);
    }
    AVIOContext output = new AVIOContext(null);
    assertThat(avio_open(output, file.toString(), AVIO_FLAG_WRITE)).isNotNegative();
    format.pb(output);
    assertThat(avformat_write_header(format, (AVDictionary) null)).isNotNegative();
    for (int i = 0; i < tracks.length; i++) {
      tracks[i].encode(format, format.streams(i), encoders.get(i));
      avcodec_free_context(encoders.get(i));
    }
    av_write_trailer(format);
    avio_closep(output);
    avformat_free_context(format);
    return file;
  }

  private AVCodecContext open(boolean globalHeader) {
    var codec = avcodec_find_encoder_by_name(encoder);
    AVCodecContext context = avcodec_alloc_context3(codec);
    context.sample_rate(rate).sample_fmt(planar() ? AV_SAMPLE_FMT_FLTP : AV_SAMPLE_FMT_FLT);
    context.bit_rate(256_000).thread_count(1).time_base(new AVRational().num(1).den(rate));
    av_channel_layout_default(context.ch_layout(), channels);
    if (globalHeader) {
      context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
    }
    assertThat(avcodec_open2(context, codec, (AVDictionary) null)).isZero();
    return context;
  }

  private boolean planar() {
    return !encoder.startsWith("pcm");
  }

  private void encode(AVFormatContext format, AVStream stream, AVCodecContext context) {
    for (Stretch stretch : stretches) {
      long to = Math.round(stretch.to * rate);
      for (long at = Math.round(stretch.from * rate); at < to; at += BLOCK) {
        AVFrame frame = frame(context, at, (int) Math.min(BLOCK, to - at));
        assertThat(avcodec_send_frame(context, frame)).isZero();
        av_frame_free(frame);
        write(format, stream, context);
      }
    }
    avcodec_send_frame(context, null);
    write(format, stream, context);
  }

  private AVFrame frame(AVCodecContext context, long at, int count) {
    AVFrame frame = av_frame_alloc();
    frame.nb_samples(count).format(context.sample_fmt()).sample_rate(rate).pts(at);
    av_channel_layout_copy(frame.ch_layout(), context.ch_layout());
    assertThat(av_frame_get_buffer(frame, 0)).isZero();
    for (int channel = 0; channel < channels; channel++) {
      FloatBuffer plane =
          frame
              .extended_data(planar() ? channel : 0)
              .capacity(4L * count * (planar() ? 1 : channels))
              .asByteBuffer()
              .order(ByteOrder.nativeOrder())
              .asFloatBuffer();
      for (int i = 0; i < count; i++) {
        float sample = wave.at((double) (at + i) / rate, channel);
        plane.put(planar() ? i : i * channels + channel, sample);
      }
    }
    return frame;
  }

  private static void write(AVFormatContext format, AVStream stream, AVCodecContext context) {
    AVPacket packet = av_packet_alloc();
    while (avcodec_receive_packet(context, packet) >= 0) {
      av_packet_rescale_ts(packet, context.time_base(), stream.time_base());
      packet.stream_index(stream.index());
      av_interleaved_write_frame(format, packet);
    }
    av_packet_free(packet);
  }
}
