package gaze.media.picture;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;

import gaze.domain.PictureSize;
import gaze.media.pixels.ColorEncoding;
import gaze.media.pixels.ColorEncoding.Coded;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.FrameScaler;
import gaze.media.pixels.FrameScaler.Depth;
import gaze.media.pixels.UndecodableException;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/// Where the decoded frames of a HEIF picture are laid down, tile by tile or as one. Owns the
/// pixels until they are taken; closing frees them and the tables of conversion.
final class HeifCanvas implements AutoCloseable {
  /// A whole frame of 4:2:0 and its BGR.
  static final long SINGLE_BYTES = 5;

  /// BGR alone; the frame of a tile is small.
  static final long TILED_BYTES = 3;

  private final DecodeLimits limits;
  private final Optional<HeifProperty.Codes> codes;
  private final FrameScaler scaler = new FrameScaler();
  private final Mat pixels = new Mat();
  private ColorEncoding color = ColorEncoding.SRGB;
  private int frames;

  HeifCanvas(DecodeLimits limits, Optional<HeifProperty.Codes> codes) {
    this.limits = limits;
    this.codes = codes;
  }

  /// How many frames have been laid.
  int frames() {
    return frames;
  }

  Mat pixels() {
    return pixels;
  }

  /// By the code points of the item, else of its bitstream.
  ColorEncoding color() {
    return color;
  }

  void whole(AVFrame frame) throws UndecodableException {
    try (Mat picture = bgr(frame)) {
      picture.copyTo(pixels);
    }
    frames++;
  }

  /// Lays a tile in its place of the grid; what reaches over the edge is cut.
  void tile(HeifGrid grid, long number, AVFrame frame) throws UndecodableException {
    try (Mat tile = bgr(frame)) {
      if (pixels.empty()) {
        prepare(grid, tile.type());
      }
      long left = number % grid.columns() * tile.cols();
      long top = number / grid.columns() * tile.rows();
      int width = (int) Math.clamp(pixels.cols() - left, 0, tile.cols());
      int height = (int) Math.clamp(pixels.rows() - top, 0, tile.rows());
      if (width > 0 && height > 0 && tile.type() == pixels.type()) {
        lay(tile, (int) left, (int) top, width, height);
        frames++;
      }
    }
  }

  private void prepare(HeifGrid grid, int type) {
    try (Scalar grey = Scalar.all(128);
        Mat empty = new Mat((int) grid.height(), (int) grid.width(), type, grey)) {
      empty.copyTo(pixels);
    }
  }

  private void lay(Mat tile, int left, int top, int width, int height) {
    try (Rect place = new Rect(left, top, width, height);
        Rect used = new Rect(0, 0, width, height);
        Mat target = new Mat(pixels, place);
        Mat source = new Mat(tile, used)) {
      source.copyTo(target);
    }
  }

  private Mat bgr(AVFrame frame) throws UndecodableException {
    color =
        codes
            .map(named -> ColorEncoding.coded(named.primaries(), named.transfer()))
            .orElseGet(() -> ColorEncoding.coded(frame.color_primaries(), frame.color_trc()));
    boolean wide = color instanceof Coded coded && coded.hdr();
    limits.check(frame.width(), frame.height(), wide ? 2 * SINGLE_BYTES : SINGLE_BYTES);
    return scaler.scale(
        frame,
        new PictureSize(frame.width(), frame.height()),
        wide ? Depth.SIXTEEN : Depth.EIGHT,
        codes.map(HeifProperty.Codes::matrix).orElseGet(frame::colorspace),
        codes
            .map(HeifProperty.Codes::fullRange)
            .orElseGet(() -> frame.color_range() == AVCOL_RANGE_JPEG));
  }

  @Override
  public void close() {
    pixels.close();
    scaler.close();
  }
}
