package gaze.inference.session;

/// What computes a model. `AUTO` takes the fastest that this machine and this build of ONNX Runtime
/// offer, and the processor where there is no other.
public enum Device {
  AUTO,
  CPU,
  CUDA,
  COREML,
  DIRECTML
}
