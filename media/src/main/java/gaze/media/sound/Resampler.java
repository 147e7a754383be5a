package gaze.media.sound;

import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_LAYOUT_MONO;
import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_double;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;
import static org.bytedeco.ffmpeg.global.swresample.swr_set_matrix;

import gaze.domain.ProblemKind;
import gaze.media.pixels.UndecodableException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/// Makes [Pcm] of the samples of one run, all of one form, by FFmpeg's swresample. One thread at a
/// time; closing frees its filter.
final class Resampler implements AutoCloseable {
  /// The form of samples: format, rate and channels.
  record Form(int format, int rate, int channels) {
    static Form of(AVFrame samples) {
      return new Form(samples.format(), samples.sample_rate(), samples.ch_layout().nb_channels());
    }
  }

  private final Form form;
  private final SwrContext filter;
  private BytePointer room = new BytePointer(0L);

  private Resampler(Form form, SwrContext filter) {
    this.form = form;
    this.filter = filter;
  }

  static Resampler of(AVFrame samples) throws UndecodableException {
    Form form = Form.of(samples);
    try (AVChannelLayout layout = layout(samples)) {
      SwrContext filter = filter(form, layout);
      if (swr_init(filter) >= 0) {
        return new Resampler(form, filter);
      }
      // Channels of unknown places weigh the same.
      double[] even = new double[form.channels];
      Arrays.fill(even, 1.0 / form.channels);
      if (swr_set_matrix(filter, even, form.channels) < 0 || swr_init(filter) < 0) {
        swr_free(filter);
        throw new UndecodableException(
            ProblemKind.UNSUPPORTED,
            "The video's sound has %,d channels of a form that cannot be converted."
                .formatted(form.channels));
      }
      return new Resampler(form, filter);
    }
  }

  private static SwrContext filter(Form form, AVChannelLayout layout) throws UndecodableException {
    SwrContext filter = new SwrContext((Pointer) null);
    int made =
        swr_alloc_set_opts2(
            filter,
            AV_CHANNEL_LAYOUT_MONO(),
            AV_SAMPLE_FMT_S16,
            Pcm.RATE,
            layout,
            form.format,
            form.rate,
            0,
            null);
    if (made < 0) {
      throw new UndecodableException(
          ProblemKind.UNSUPPORTED, "The video's sound is in a form that cannot be converted.");
    }
    // Channels are averaged, not added, so that none is cut off at full scale.
    av_opt_set_double(filter, "rematrix_maxval", 1, 0);
    return filter;
  }

  private static AVChannelLayout layout(AVFrame samples) {
    AVChannelLayout layout = new AVChannelLayout();
    if (samples.ch_layout().order() == AV_CHANNEL_ORDER_UNSPEC) {
      av_channel_layout_default(layout, samples.ch_layout().nb_channels());
    } else {
      av_channel_layout_copy(layout, samples.ch_layout());
    }
    return layout;
  }

  boolean takes(AVFrame samples) {
    return Form.of(samples).equals(form);
  }

  /// The samples that are ready; valid until the next call. The last come out with [#rest].
  ByteBuffer resample(AVFrame samples) throws UndecodableException {
    try (PointerPointer<Pointer> planes = new PointerPointer<>(samples.extended_data())) {
      return convert(planes, samples.nb_samples());
    }
  }

  /// What is left once the run is over.
  ByteBuffer rest() throws UndecodableException {
    try (PointerPointer<Pointer> none = new PointerPointer<>((Pointer) null)) {
      return convert(none, 0);
    }
  }

  private ByteBuffer convert(PointerPointer<Pointer> planes, int count)
      throws UndecodableException {
    int most = Math.max(0, swr_get_out_samples(filter, count));
    if (room.capacity() < (long) Pcm.BYTES * most) {
      room.close();
      room = new BytePointer((long) Pcm.BYTES * most);
    }
    try (PointerPointer<Pointer> out = new PointerPointer<>(1)) {
      out.put(0, room);
      int made = swr_convert(filter, out, most, planes, count);
      if (made < 0) {
        throw new UndecodableException(
            ProblemKind.UNSUPPORTED, "The video's sound is in a form that cannot be converted.");
      }
      return room.position(0).limit((long) Pcm.BYTES * made).asByteBuffer();
    }
  }

  @Override
  public void close() {
    swr_free(filter);
    room.close();
  }
}
