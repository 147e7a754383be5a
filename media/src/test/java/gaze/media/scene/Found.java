package gaze.media.scene;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.media.pass.PicturesResult;
import gaze.media.pass.Sinks;
import gaze.media.pass.VideoPass;
import gaze.media.pass.VideoRequest;
import gaze.media.pass.VideoResult;
import gaze.media.pixels.DecodeLimits;
import java.nio.file.Path;

/// The scenes that a pass finds in a video.
final class Found {
  private Found() {}

  static Scenes in(Path file, Mode mode) {
    VideoResult result =
        new VideoPass(DecodeLimits.DEFAULT)
            .run(file, VideoRequest.ACCURATE.in(mode), Sinks.ofPictures(_ -> {}), () -> false);
    assertThat(result).isInstanceOf(VideoResult.Passed.class);
    PicturesResult pictures = ((VideoResult.Passed) result).pictures();
    assertThat(pictures).isInstanceOf(PicturesResult.Seen.class);
    return ((PicturesResult.Seen) pictures).scenes();
  }
}
