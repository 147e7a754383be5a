package gaze.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_ALPHA;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import gaze.domain.PictureSize;
import gaze.media.pixels.ColorEncoding;
import gaze.media.pixels.ColorEncoding.Coded;
import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.FrameScaler;
import gaze.media.pixels.FrameScaler.Depth;
import gaze.media.pixels.Orientation;
import gaze.media.pixels.UndecodableException;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/// Makes pictures of a video's frames: square pixels, the video's turn, its colours named.
final class FramePicture {
  /// Pixels more oblong than this are a mistake in the file.
  private static final double OBLONG = 8;

  private final Orientation orientation;
  private final AVRational containerPixels;

  private FramePicture(Orientation orientation, AVRational containerPixels) {
    this.orientation = orientation;
    this.containerPixels = containerPixels;
  }

  static FramePicture of(AVStream track) {
    return new FramePicture(turn(track), track.sample_aspect_ratio());
  }

  /// The frame fitted into a square of `side` pixels.
  ///
  /// @param alpha whether transparent parts are kept
  DecodedPicture of(AVFrame frame, FrameScaler scaler, int side, boolean alpha)
      throws UndecodableException {
    PictureSize whole = square(frame);
    ColorEncoding color = color(frame);
    boolean wide = color instanceof Coded;
    boolean transparent = alpha && transparent(frame);
    Depth depth =
        transparent
            ? (wide ? Depth.SIXTEEN_AND_ALPHA : Depth.EIGHT_AND_ALPHA)
            : (wide ? Depth.SIXTEEN : Depth.EIGHT);
    Mat pixels = scaler.scale(frame, whole.within(side), depth);
    return new DecodedPicture(pixels, color, orientation, whole, Optional.empty());
  }

  /// Standard definition's own primaries differ from sRGB's less than screens do and are let be.
  private static ColorEncoding color(AVFrame frame) {
    ColorEncoding coded = ColorEncoding.coded(frame.color_primaries(), frame.color_trc());
    boolean far = coded instanceof Coded named && (named.hdr() || named.wide());
    return far ? coded : ColorEncoding.SRGB;
  }

  private static boolean transparent(AVFrame frame) {
    AVPixFmtDescriptor form = av_pix_fmt_desc_get(frame.format());
    return form != null && (form.flags() & AV_PIX_FMT_FLAG_ALPHA) != 0;
  }

  private PictureSize square(AVFrame frame) {
    double ratio = ratio(frame.sample_aspect_ratio());
    ratio = ratio == 1 ? ratio(containerPixels) : ratio;
    return new PictureSize(Math.max(1, (int) Math.round(frame.width() * ratio)), frame.height());
  }

  private static double ratio(AVRational pixels) {
    if (pixels.num() <= 0 || pixels.den() <= 0) {
      return 1;
    }
    double ratio = (double) pixels.num() / pixels.den();
    return ratio > OBLONG || ratio < 1 / OBLONG ? 1 : ratio;
  }

  /// The display matrix of ISO/IEC 14496-12 (`tkhd`), as FFmpeg hands it on: nine fixed-point
  /// numbers, of which the first, second, fourth and fifth turn and mirror.
  private static Orientation turn(AVStream track) {
    int count = track.codecpar().nb_coded_side_data();
    AVPacketSideData all = track.codecpar().coded_side_data();
    for (int i = 0; i < count; i++) {
      AVPacketSideData one = all.getPointer(i);
      if (one.type() == AV_PKT_DATA_DISPLAYMATRIX && one.size() >= 36) {
        IntPointer matrix = new IntPointer(one.data());
        return turn(matrix.get(0), matrix.get(1), matrix.get(3), matrix.get(4));
      }
    }
    return Orientation.UPRIGHT;
  }

  /// The nearest of the eight orientations to x' = a·x + c·y, y' = b·x + d·y.
  static Orientation turn(long a, long b, long c, long d) {
    boolean mirrored = a * d - b * c < 0;
    double angle = Math.atan2(mirrored ? -b : b, mirrored ? -a : a);
    return Orientation.of(mirrored, (int) Math.round(angle / (Math.PI / 2)));
  }
}
