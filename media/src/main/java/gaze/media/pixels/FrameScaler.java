package gaze.media.pixels;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_CL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_FCC;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE240M;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR48LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA64LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_PAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_RGB;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INP;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INT;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;
import static org.bytedeco.opencv.global.opencv_core.CV_16UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_16UC4;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;

import gaze.domain.PictureSize;
import gaze.domain.ProblemKind;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.jspecify.annotations.Nullable;

/// Turns FFmpeg's frames into BGR at any size, and keeps its tables from one frame to the next. One
/// thread at a time; closing frees the tables.
public final class FrameScaler implements AutoCloseable {
  /// The samples that are asked for.
  public enum Depth {
    EIGHT(AV_PIX_FMT_BGR24, CV_8UC3),
    EIGHT_AND_ALPHA(AV_PIX_FMT_BGRA, CV_8UC4),
    SIXTEEN(AV_PIX_FMT_BGR48LE, CV_16UC3),
    SIXTEEN_AND_ALPHA(AV_PIX_FMT_BGRA64LE, CV_16UC4);

    private final int format;
    private final int type;

    Depth(int format, int type) {
      this.format = format;
      this.type = type;
    }
  }

  /// Of use only where colours are not made smaller anyway.
  private static final int FULL_COLORS = SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP;

  private static final int UNIT = 1 << 16;

  private @Nullable SwsContext tables;

  /// The frame at `size`, as a new picture.
  ///
  /// @param matrix `AVCOL_SPC_*` of the frame
  /// @param fullRange whether its samples run from 0 to the top
  public Mat scale(AVFrame frame, PictureSize size, Depth depth, int matrix, boolean fullRange)
      throws UndecodableException {
    prepare(frame, size, depth, matrix, fullRange);
    try (Mat room = SwscaleRoom.of(size, depth.type);
        PointerPointer<?> planes = new PointerPointer<>(4);
        IntPointer strides = new IntPointer(4);
        Rect shown = new Rect(0, 0, size.width(), size.height())) {
      planes.put(0, room.data()).put(1, null).put(2, null).put(3, null);
      strides.put((int) room.step(), 0, 0, 0);
      int rows =
          sws_scale(tables, frame.data(), frame.linesize(), 0, frame.height(), planes, strides);
      if (rows <= 0) {
        throw unknownPixels();
      }
      try (Mat filled = new Mat(room, shown)) {
        return filled.clone();
      }
    }
  }

  /// As [#scale], by what the frame says of itself.
  public Mat scale(AVFrame frame, PictureSize size, Depth depth) throws UndecodableException {
    return scale(frame, size, depth, frame.colorspace(), frame.color_range() == AVCOL_RANGE_JPEG);
  }

  private void prepare(AVFrame frame, PictureSize size, Depth depth, int matrix, boolean fullRange)
      throws UndecodableException {
    tables =
        sws_getCachedContext(
            tables,
            frame.width(),
            frame.height(),
            frame.format(),
            size.width(),
            size.height(),
            depth.format,
            2 * size.width() <= frame.width() ? SWS_BICUBIC : SWS_BICUBIC | FULL_COLORS,
            null,
            null,
            (DoublePointer) null);
    if (tables == null) {
      throw unknownPixels();
    }
    IntPointer from = sws_getCoefficients(known(matrix, frame));
    boolean full = fullRange || isPlain(frame);
    // The same matrix for both: where the frame is RGB already, one undoes the other.
    sws_setColorspaceDetails(tables, from, full ? 1 : 0, from, 1, 0, UNIT, UNIT);
  }

  /// Red, green and blue, a palette or grey, which run from 0 to the top unless the frame says that
  /// they do not.
  private static boolean isPlain(AVFrame frame) {
    AVPixFmtDescriptor form = av_pix_fmt_desc_get(frame.format());
    return frame.color_range() != AVCOL_RANGE_MPEG
        && form != null
        && ((form.flags() & (AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL)) != 0
            || form.nb_components() < 3);
  }

  /// Frames that do not name their matrix follow the custom of their size: high definition BT.709,
  /// anything smaller BT.601.
  private static int known(int matrix, AVFrame frame) {
    return switch (matrix) {
      case AVCOL_SPC_BT709,
          AVCOL_SPC_FCC,
          AVCOL_SPC_SMPTE170M,
          AVCOL_SPC_SMPTE240M,
          AVCOL_SPC_BT2020_NCL,
          AVCOL_SPC_BT2020_CL ->
          matrix;
      case 5 -> AVCOL_SPC_SMPTE170M;
      default ->
          Math.min(frame.width(), frame.height()) >= 720 ? AVCOL_SPC_BT709 : AVCOL_SPC_SMPTE170M;
    };
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
  }
}
