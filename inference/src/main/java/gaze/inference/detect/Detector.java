package gaze.inference.detect;

import gaze.inference.image.Raster;
import gaze.inference.session.ModelFailedException;
import java.util.List;

/// Finds objects of the kinds it was trained on. Thread-safe.
public interface Detector {
  /// What is seen, the surest first.
  List<Detected> detect(Raster picture) throws ModelFailedException;
}
