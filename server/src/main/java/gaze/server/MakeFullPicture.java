package gaze.server;

import gaze.domain.MediaFile;
import gaze.pipeline.demand.FullPictures;
import java.io.IOException;
import java.nio.file.Path;

/// Makes a picture at full resolution of what browsers cannot show.
@FunctionalInterface
public interface MakeFullPicture {
  /// Waits for the picture.
  ///
  /// @param source where the file lies, symbolic links resolved
  FullPictures.Answer of(MediaFile file, Path source) throws IOException, InterruptedException;
}
