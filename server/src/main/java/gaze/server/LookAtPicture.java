package gaze.server;

import gaze.pipeline.demand.Glances;
import java.io.IOException;
import java.io.InputStream;

/// Says what a picture looks like that is in no library.
@FunctionalInterface
public interface LookAtPicture {
  /// Waits for it.
  Glances.Answer at(InputStream picture) throws IOException, InterruptedException;
}
