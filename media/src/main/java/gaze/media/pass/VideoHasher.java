package gaze.media.pass;

import static org.bytedeco.opencv.global.opencv_core.meanStdDev;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

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
  /// @param end of the video
  static VideoHash of(Samples samples, Duration end) {
    List<Mat> frames = frames(samples, end);
    Bars bars = Bars.of(frames);
    List<PerceptualHash> hashes = new ArrayList<>();
    for (Mat frame : frames) {
      try (Mat picture = bars.without(frame);
          Mat whole = picture.clone()) {
        if (contrast(whole) >= PLAIN) {
          hashes.add(PerceptualHasher.hash(whole));
        }
      }
    }
    return new VideoHash(hashes);
  }

  /// From the middles of the video's fifths; of one size.
  private static List<Mat> frames(Samples samples, Duration end) {
    List<Mat> frames = new ArrayList<>();
    for (int i = 0; i < VideoHash.FRAMES; i++) {
      Duration middle = end.multipliedBy(2L * i + 1).dividedBy(2L * VideoHash.FRAMES);
      Mat frame = samples.nearest(middle).picture();
      if (frames.isEmpty() || sameSize(frames.getFirst(), frame)) {
        frames.add(frame);
      }
    }
    return frames;
  }

  private static boolean sameSize(Mat one, Mat other) {
    return one.cols() == other.cols() && one.rows() == other.rows();
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
