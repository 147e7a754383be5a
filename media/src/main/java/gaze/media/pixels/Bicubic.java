package gaze.media.pixels;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import gaze.domain.PictureSize;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/// FFmpeg's bicubic filter over OpenCV's pixels. It widens with the step down, so nothing aliases.
final class Bicubic {
  private Bicubic() {}

  /// @param picture 8-bit, grey or BGR
  static Mat scale(Mat picture, PictureSize size) {
    int format = picture.channels() == 1 ? AV_PIX_FMT_GRAY8 : AV_PIX_FMT_BGR24;
    SwsContext tables =
        sws_getContext(
            picture.cols(),
            picture.rows(),
            format,
            size.width(),
            size.height(),
            format,
            SWS_BICUBIC,
            null,
            null,
            (DoublePointer) null);
    if (tables == null) {
      throw new IllegalStateException("no scaling of %s to %s".formatted(picture.size(), size));
    }
    try (Mat room = SwscaleRoom.of(size, picture.type());
        PointerPointer<?> from = new PointerPointer<>(4);
        PointerPointer<?> to = new PointerPointer<>(4);
        IntPointer fromStrides = new IntPointer((int) picture.step(), 0, 0, 0);
        IntPointer toStrides = new IntPointer((int) room.step(), 0, 0, 0);
        Rect shown = new Rect(0, 0, size.width(), size.height())) {
      from.put(0, picture.data()).put(1, null).put(2, null).put(3, null);
      to.put(0, room.data()).put(1, null).put(2, null).put(3, null);
      sws_scale(tables, from, fromStrides, 0, picture.rows(), to, toStrides);
      try (Mat filled = new Mat(room, shown)) {
        return filled.clone();
      }
    } finally {
      sws_freeContext(tables);
    }
  }
}
