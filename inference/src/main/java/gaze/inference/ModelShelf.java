package gaze.inference;

import gaze.domain.ModelRef;
import gaze.inference.models.ModelFiles;
import java.util.Optional;

/// Where models stand that may be used: their files are whole and were checked.
@FunctionalInterface
public interface ModelShelf {
  Optional<ModelFiles> find(ModelRef model);
}
