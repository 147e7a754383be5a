package gaze.inference.session;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.EnumSet;
import java.util.Optional;

/// The one ONNX Runtime of this process, which tells nobody anything.
final class Onnx {
  /// From 1.29 on ONNX Runtime reports its use to its maker on Linux and macOS, and keeps a number
  /// for the machine in the user's home, before anybody can switch that off by a call. With this in
  /// the environment when it is loaded it makes neither
  /// (github.com/microsoft/onnxruntime/pull/27379).
  private static final String WITHOUT_REPORTS = "ORT_DISABLE_TELEMETRY";

  private Onnx() {}

  static OrtEnvironment runtime() {
    return Held.RUNTIME;
  }

  /// What this build of it can compute with.
  static EnumSet<OrtProvider> providers() {
    runtime();
    return OrtEnvironment.getAvailableProviders();
  }

  private static final class Held {
    static final OrtEnvironment RUNTIME = quiet();

    private static OrtEnvironment quiet() {
      try {
        setInEnvironment(WITHOUT_REPORTS, "1");
        OrtEnvironment runtime =
            OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        runtime.setTelemetry(false);
        return runtime;
      } catch (OrtException e) {
        throw new IllegalStateException("ONNX Runtime does not keep quiet", e);
      }
    }

    /// Native code reads the environment of the process, which Java cannot change. Windows has no
    /// such function, and ONNX Runtime no sender of its own there.
    private static void setInEnvironment(String name, String value) {
      Linker linker = Linker.nativeLinker();
      Optional<MemorySegment> setenv = linker.defaultLookup().find("setenv");
      if (setenv.isEmpty()) {
        return;
      }
      MethodHandle set =
          linker.downcallHandle(
              setenv.get(),
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT,
                  ValueLayout.ADDRESS,
                  ValueLayout.ADDRESS,
                  ValueLayout.JAVA_INT));
      try (Arena arena = Arena.ofConfined()) {
        int failed = (int) set.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
        if (failed != 0) {
          throw new IllegalStateException(name + " cannot be set");
        }
      } catch (RuntimeException e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(name + " cannot be set", e);
      }
    }
  }
}
