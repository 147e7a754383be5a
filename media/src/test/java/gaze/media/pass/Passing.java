package gaze.media.pass;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.media.pixels.DecodeLimits;
import gaze.media.video.VideoFrame;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A pass over a video for a test, and the frames that it gives.
final class Passing {
  final List<VideoFrame> frames = new ArrayList<>();

  PicturesResult.Seen seen(Path file, VideoRequest request) {
    VideoResult result = run(file, request);
    assertThat(result).isInstanceOf(VideoResult.Passed.class);
    PicturesResult pictures = ((VideoResult.Passed) result).pictures();
    assertThat(pictures).isInstanceOf(PicturesResult.Seen.class);
    return (PicturesResult.Seen) pictures;
  }

  VideoResult run(Path file, VideoRequest request) {
    return run(file, request, Sinks.ofPictures(frames::add));
  }

  VideoResult run(Path file, VideoRequest request, Sinks sinks) {
    return new VideoPass(DecodeLimits.DEFAULT).run(file, request, sinks, () -> false);
  }

  List<Long> times() {
    return frames.stream().map(VideoFrame::at).map(Duration::toMillis).sorted().toList();
  }
}
