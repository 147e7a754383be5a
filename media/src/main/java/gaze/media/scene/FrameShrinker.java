package gaze.media.scene;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BITSTREAM;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_HWACCEL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_PAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import gaze.domain.ProblemKind;
import gaze.media.pixels.UndecodableException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// Makes small pictures of decoded frames. Of a large frame only every so-manieth row is read: the
/// rest would change the small picture by less than the video's noise. One thread at a time;
/// closing frees the scaler's tables.
final class FrameShrinker implements AutoCloseable {
  /// Rows that are read of a frame at least: six for each of the small picture's.
  private static final int ROWS = 6 * SmallPicture.HEIGHT;

  /// The scaler writes whole registers, and so past a row's end.
  private static final int STRIDE = 3 * SmallPicture.WIDTH + 192;

  private final BytePointer room = new BytePointer((long) STRIDE * (SmallPicture.HEIGHT + 1));
  private final PointerPointer<BytePointer> planes = new PointerPointer<>(4);
  private final IntPointer strides = new IntPointer(4);
  private final IntPointer steps = new IntPointer(8);
  private final byte[] row = new byte[3 * SmallPicture.WIDTH];
  private @Nullable SwsContext tables;

  FrameShrinker() {
    planes.put(0, room).put(1, null).put(2, null).put(3, null);
    strides.put(STRIDE, 0, 0, 0);
  }

  SmallPicture shrink(AVFrame frame) throws UndecodableException {
    int step = step(frame);
    // Half a row of colour cannot be skipped: an even number of rows is read.
    int height = step == 1 ? frame.height() : frame.height() / step / 2 * 2;
    tables =
        sws_getCachedContext(
            tables,
            frame.width(),
            height,
            frame.format(),
            SmallPicture.WIDTH,
            SmallPicture.HEIGHT,
            AV_PIX_FMT_RGB24,
            SWS_AREA,
            null,
            null,
            (DoublePointer) null);
    if (tables == null) {
      throw unknownPixels();
    }
    for (int i = 0; i < 8; i++) {
      steps.put(i, step * frame.linesize(i));
    }
    if (sws_scale(tables, frame.data(), steps, 0, height, planes, strides) <= 0) {
      throw unknownPixels();
    }
    return SmallPicture.ofRgb(pixels());
  }

  private byte[] pixels() {
    byte[] pixels = new byte[3 * SmallPicture.WIDTH * SmallPicture.HEIGHT];
    for (int y = 0; y < SmallPicture.HEIGHT; y++) {
      room.position((long) y * STRIDE).get(row);
      System.arraycopy(row, 0, pixels, y * row.length, row.length);
    }
    room.position(0);
    return pixels;
  }

  private static int step(AVFrame frame) {
    AVPixFmtDescriptor form = av_pix_fmt_desc_get(frame.format());
    long closed = AV_PIX_FMT_FLAG_PAL | AV_PIX_FMT_FLAG_BITSTREAM | AV_PIX_FMT_FLAG_HWACCEL;
    boolean open = form != null && (form.flags() & closed) == 0;
    return open ? Math.max(1, frame.height() / ROWS) : 1;
  }

  private static UndecodableException unknownPixels() {
    return new UndecodableException(
        ProblemKind.UNSUPPORTED, "The picture's pixels are in a form that cannot be converted.");
  }

  @Override
  public void close() {
    if (tables != null) {
      sws_freeContext(tables);
      tables = null;
    }
    room.close();
    planes.close();
    strides.close();
    steps.close();
  }
}
