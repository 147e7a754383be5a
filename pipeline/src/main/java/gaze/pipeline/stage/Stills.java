package gaze.pipeline.stage;

import gaze.domain.FrameId;
import gaze.inference.image.Raster;
import gaze.inference.session.ModelFailedException;
import gaze.media.picture.PixelSource;
import gaze.media.pixels.RgbPicture;
import gaze.storage.Blobs;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// The stored pictures of an item, decoded one after the other.
final class Stills {
  private final Blobs blobs;

  /// What a model does with one of them.
  interface Look {
    void at(Optional<FrameId> frame, Raster picture) throws ModelFailedException;
  }

  Stills(Blobs blobs) {
    this.blobs = blobs;
  }

  /// Looks at every still, as long as the result is wanted; whether it still is.
  boolean each(Subject subject, Progress progress, Look look)
      throws IOException, ModelFailedException {
    int all = subject.known().stills().size();
    for (int done = 0; done < all; done++) {
      if (progress.cancelled()) {
        return false;
      }
      Still still = subject.known().stills().get(done);
      look.at(still.frame(), raster(still));
      progress.reached((done + 1.0) / all);
    }
    return true;
  }

  private Raster raster(Still still) throws IOException {
    try (InputStream stored = blobs.open(still.picture())) {
      RgbPicture picture = PixelSource.stored(stored.readAllBytes());
      return new Raster(picture.width(), picture.height(), picture.rgb());
    }
  }
}
