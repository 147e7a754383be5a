package gaze.inference.session;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;

/// The one ONNX Runtime of this process, which tells nobody anything.
final class Onnx {
  private Onnx() {}

  static OrtEnvironment runtime() {
    return Held.RUNTIME;
  }

  private static final class Held {
    static final OrtEnvironment RUNTIME = quiet();

    private static OrtEnvironment quiet() {
      try {
        OrtEnvironment runtime =
            OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        runtime.setTelemetry(false);
        return runtime;
      } catch (OrtException e) {
        throw new IllegalStateException("ONNX Runtime does not keep quiet", e);
      }
    }
  }
}
