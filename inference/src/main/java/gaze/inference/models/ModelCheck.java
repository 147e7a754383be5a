package gaze.inference.models;

import java.util.Optional;

/// Proves that a model does what its role promises, on inputs that Gaze draws itself.
@FunctionalInterface
public interface ModelCheck {
  /// What is wrong with it, in one sentence; empty when it may be used. Blocks; the files are as
  /// the manifest says, or the owner's own.
  Optional<String> fault(ModelFiles files);
}
