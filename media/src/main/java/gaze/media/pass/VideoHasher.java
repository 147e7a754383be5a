package gaze.media.pass;

import static org.bytedeco.opencv.global.opencv_core.meanStdDev;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_GRAY2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.equalizeHist;

import gaze.domain.PerceptualHash;
import gaze.media.pixels.PerceptualHasher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/// Makes a [VideoHash] of a video's samples.
final class VideoHasher {
  /// Standard deviation of grey below which a frame shows nothing: its hash would be noise.
  private static final double PLAIN = 6;

  private VideoHasher() {}

  /// @param samples one at least
  static VideoHash of(Samples samples, List<Duration> times) {
    List<Mat> frames = frames(samples, times);
    Bars bars = Bars.of(frames);
    List<PerceptualHash> hashes = new ArrayList<>();
    for (Mat frame : frames) {
      try (Mat picture = bars.without(frame);
          Mat whole = picture.clone()) {
        if (contrast(whole) >= PLAIN) {
          hashes.add(hash(whole));
        }
      }
    }
    return new VideoHash(hashes);
  }

  /// Those of the first's size.
  private static List<Mat> frames(Samples samples, List<Duration> times) {
    Mat first = samples.nearest(times.getFirst()).picture();
    return times.stream()
        .map(time -> samples.nearest(time).picture())
        .filter(frame -> sameSize(first, frame))
        .toList();
  }

  private static boolean sameSize(Mat one, Mat other) {
    return one.cols() == other.cols() && one.rows() == other.rows();
  }

  /// Of the picture with its greys spread evenly: so a bright logo weighs by its size, not by how
  /// it stands out of a dark picture.
  private static PerceptualHash hash(Mat picture) {
    try (Mat grey = new Mat();
        Mat even = new Mat();
        Mat spread = new Mat()) {
      cvtColor(picture, grey, COLOR_BGR2GRAY);
      equalizeHist(grey, even);
      cvtColor(even, spread, COLOR_GRAY2BGR);
      return PerceptualHasher.hash(spread);
    }
  }

  private static double contrast(Mat picture) {
    try (Mat grey = new Mat();
        Mat mean = new Mat();
        Mat deviation = new Mat()) {
      cvtColor(picture, grey, COLOR_BGR2GRAY);
      meanStdDev(grey, mean, deviation);
      return deviation.createIndexer().getDouble(0);
    }
  }
}
