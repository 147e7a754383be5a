package gaze.bench;

import gaze.media.pixels.DecodeLimits;
import gaze.media.video.FrameRequest;
import gaze.media.video.FramesResult;
import gaze.media.video.VideoFrames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// One frame per 2 s of a video, beside the `ffmpeg` command decoding keyframes alone and writing
/// the same frames at the same size.
final class FrameBench {
  private static final int ROUNDS = 3;
  private static final int SIDE = 960;

  private final Path folder;

  FrameBench(Path folder) {
    this.folder = folder;
  }

  String measure() throws IOException {
    Path clip = clip(60);
    Path sparse = clip(300);
    int frames = frames(clip);
    Duration gaze = CpuClock.each(ROUNDS, () -> frames(clip));
    Duration ffmpeg = ffmpeg(clip);
    long written = count();
    Duration between = CpuClock.each(1, () -> frames(sparse));
    return """
    ## Video frames

    1080p30 H.264, 80 s, one JPEG of 960 pixels per 2 s, milliseconds of CPU, one thread.

    | | frames | CPU ms |
    |---|---:|---:|
    | Gaze, a keyframe every 2 s | %d | %d |
    | `ffmpeg -skip_frame nokey`, the same frames | %d | %d |
    | Gaze, a keyframe every 10 s (decodes on between them) | %d | %d |

    Gaze × ffmpeg's keyframe pass: %s (at least 0.9 is asked for).
    """
        .formatted(
            frames,
            gaze.toMillis(),
            written,
            ffmpeg.toMillis(),
            frames(sparse),
            between.toMillis(),
            String.format(Locale.ROOT, "%.2f", (double) ffmpeg.toNanos() / gaze.toNanos()));
  }

  /// 10 s of moving patterns and grain, eight times over.
  private Path clip(int keyframes) {
    Path once = folder.resolve("once-%d.mp4".formatted(keyframes));
    Path clip = folder.resolve("clip-%d.mp4".formatted(keyframes));
    Peer.run(
        List.of(
            "ffmpeg",
            "-v",
            "error",
            "-y",
            "-f",
            "lavfi",
            "-i",
            "testsrc2=s=1920x1080:r=30:d=10,noise=alls=8:allf=t",
            "-c:v",
            "libx264",
            "-preset",
            "superfast",
            "-b:v",
            "16M",
            "-sc_threshold",
            "0",
            "-g",
            "" + keyframes,
            "-pix_fmt",
            "yuv420p",
            once.toString()));
    Peer.run(
        List.of(
            "ffmpeg",
            "-v",
            "error",
            "-y",
            "-stream_loop",
            "7",
            "-i",
            once.toString(),
            "-c",
            "copy",
            clip.toString()));
    return clip;
  }

  private int frames(Path clip) {
    VideoFrames extractor = new VideoFrames(DecodeLimits.DEFAULT);
    Path target = folder.resolve("frame.jpg");
    FramesResult result =
        extractor.extract(
            clip,
            FrameRequest.DEFAULT.withSide(SIDE),
            frame -> Files.write(target, frame.picture().bytes()));
    return ((FramesResult.Extracted) result).frames();
  }

  private Duration ffmpeg(Path clip) {
    Duration sum = Duration.ZERO;
    for (int round = 0; round < ROUNDS; round++) {
      sum =
          sum.plus(
              Peer.run(
                      List.of(
                          "ffmpeg",
                          "-v",
                          "error",
                          "-y",
                          "-threads",
                          "1",
                          "-skip_frame",
                          "nokey",
                          "-i",
                          clip.toString(),
                          "-an",
                          "-vf",
                          "scale=%d:-2".formatted(SIDE),
                          "-fps_mode",
                          "passthrough",
                          "-q:v",
                          "3",
                          "-threads",
                          "1",
                          folder.resolve("peer-%04d.jpg").toString()))
                  .cpu());
    }
    return sum.dividedBy(ROUNDS);
  }

  private long count() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith("peer-")).count();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
