package gaze.media.pass;

import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import java.util.List;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/// The black bars around a video's picture, in pixels: those that all of its frames have.
record Bars(int top, int right, int bottom, int left) {
  /// As light as a bar is at most after encoding; black is 16 where players take it for dark grey.
  private static final int BLACK = 28;

  /// Share of a row that may be lighter: a corner's logo, noise at the edge.
  private static final double LIGHTER = 0.02;

  /// Rows that an edge may be blurred over.
  private static final int EDGE = 2;

  /// Share of the first row of the picture that is lighter than a bar.
  private static final double FILLED = 0.3;

  /// Bars that leave less than this of a side are no bars; the video is dark.
  private static final double LEAST = 0.4;

  /// @param frames of one size, one at least
  static Bars of(List<Mat> frames) {
    int width = frames.getFirst().cols();
    int height = frames.getFirst().rows();
    int[] lightInRow = new int[height];
    int[] lightInColumn = new int[width];
    for (Mat frame : frames) {
      count(frame, lightInRow, lightInColumn);
    }
    int top = dark(lightInRow, width, true);
    int bottom = dark(lightInRow, width, false);
    int left = dark(lightInColumn, height, true);
    int right = dark(lightInColumn, height, false);
    boolean tall = height - top - bottom >= LEAST * height;
    boolean wide = width - left - right >= LEAST * width;
    return new Bars(tall ? top : 0, wide ? right : 0, tall ? bottom : 0, wide ? left : 0);
  }

  /// Keeps the most that any frame has.
  private static void count(Mat frame, int[] lightInRow, int[] lightInColumn) {
    int[] rows = new int[lightInRow.length];
    int[] columns = new int[lightInColumn.length];
    try (Mat grey = new Mat(frame.rows(), frame.cols(), CV_8U)) {
      cvtColor(frame, grey, COLOR_BGR2GRAY);
      try (UByteIndexer pixels = grey.createIndexer()) {
        for (int y = 0; y < rows.length; y++) {
          for (int x = 0; x < columns.length; x++) {
            int light = pixels.get(y, x) > BLACK ? 1 : 0;
            rows[y] += light;
            columns[x] += light;
          }
        }
      }
    }
    for (int y = 0; y < rows.length; y++) {
      lightInRow[y] = Math.max(lightInRow[y], rows[y]);
    }
    for (int x = 0; x < columns.length; x++) {
      lightInColumn[x] = Math.max(lightInColumn[x], columns[x]);
    }
  }

  /// Rows or columns from one end on that are dark, if the picture begins behind them at once: what
  /// comes up slowly is a dark picture, not a bar.
  private static int dark(int[] light, int length, boolean fromStart) {
    int dark = 0;
    while (dark < light.length
        && light[fromStart ? dark : light.length - 1 - dark] <= LIGHTER * length) {
      dark++;
    }
    int behind = Math.min(dark + EDGE, light.length - 1);
    boolean sharp = light[fromStart ? behind : light.length - 1 - behind] >= FILLED * length;
    return sharp ? dark : 0;
  }

  /// The picture between the bars, a view of the frame; whoever asked closes it.
  Mat without(Mat frame) {
    try (Rect inside =
        new Rect(left, top, frame.cols() - left - right, frame.rows() - top - bottom)) {
      return new Mat(frame, inside);
    }
  }
}
