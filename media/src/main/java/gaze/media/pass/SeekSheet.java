package gaze.media.pass;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import gaze.domain.PictureSize;
import gaze.media.pixels.JpegEncoder;
import java.time.Duration;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/// Lays a video's samples out as a [SeekPreview].
final class SeekSheet {
  /// Pixels of a tile's height at most; wider than `Samples.SIDE` it is not either.
  private static final int HEIGHT = 90;

  private static final int COLUMNS = 10;
  private static final int QUALITY = 75;

  private SeekSheet() {}

  /// @param samples one at least
  /// @param end of the video
  static SeekPreview of(Samples samples, Duration end) {
    Duration every = every(end);
    int tiles = Math.clamp(Math.ceilDiv(end.toNanos(), every.toNanos()), 1, SeekPreview.MOST);
    PictureSize tile = tile(samples.nearest(Duration.ZERO).picture());
    int columns = Math.min(COLUMNS, tiles);
    int rows = Math.ceilDiv(tiles, columns);
    try (Mat sheet =
        new Mat(rows * tile.height(), columns * tile.width(), CV_8UC3, new Scalar(0, 0, 0, 0))) {
      for (int i = 0; i < tiles; i++) {
        Duration middle = every.multipliedBy(2 * i + 1).dividedBy(2);
        Duration shown = middle.compareTo(end) < 0 ? middle : end;
        lay(samples.nearest(shown).picture(), sheet, tile, i % columns, i / columns);
      }
      return new SeekPreview(JpegEncoder.encode(sheet, QUALITY), tile, columns, tiles, every);
    }
  }

  /// Rounded up to whole milliseconds, as others count in them.
  private static Duration every(Duration end) {
    long millis = Math.ceilDiv(end.toNanos(), SeekPreview.MOST * 1_000_000L);
    return Duration.ofMillis(Math.max(SeekPreview.SHORTEST.toMillis(), millis));
  }

  private static PictureSize tile(Mat sample) {
    double factor = Math.min(1, (double) HEIGHT / sample.rows());
    return new PictureSize(
        Math.max(1, (int) Math.round(factor * sample.cols())),
        Math.max(1, (int) Math.round(factor * sample.rows())));
  }

  private static void lay(Mat sample, Mat sheet, PictureSize tile, int column, int row) {
    try (Rect place =
            new Rect(column * tile.width(), row * tile.height(), tile.width(), tile.height());
        Size size = new Size(tile.width(), tile.height());
        Mat small = new Mat();
        Mat target = new Mat(sheet, place)) {
      resize(sample, small, size, 0, 0, INTER_AREA);
      small.copyTo(target);
    }
  }
}
