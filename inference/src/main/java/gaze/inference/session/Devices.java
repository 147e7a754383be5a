package gaze.inference.session;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Chooses what computes. Says once, in one line of the log, what was wished for and what is used.
final class Devices {
  private static final System.Logger LOG = System.getLogger(Devices.class.getName());

  /// Tried in this order for [Device#AUTO].
  private static final List<Device> FASTEST_FIRST =
      List.of(Device.CUDA, Device.COREML, Device.DIRECTML);

  private final Device wished;
  private volatile Device used;

  /// Does not load ONNX Runtime to hear that the processor is there.
  Devices(Device wished) {
    this(wished, wished == Device.CPU ? EnumSet.of(OrtProvider.CPU) : Onnx.providers());
  }

  Devices(Device wished, Set<OrtProvider> offered) {
    this.wished = wished;
    this.used = choose(wished, offered);
    LOG.log(Level.INFO, "models run on {0} (device: {1})", name(used), name(wished));
  }

  static Device choose(Device wished, Set<OrtProvider> offered) {
    return switch (wished) {
      case CPU -> Device.CPU;
      case AUTO ->
          FASTEST_FIRST.stream()
              .filter(device -> offered.contains(provider(device)))
              .findFirst()
              .orElse(Device.CPU);
      case CUDA, COREML, DIRECTML -> offered.contains(provider(wished)) ? wished : Device.CPU;
    };
  }

  Device used() {
    return used;
  }

  /// Adds the chosen device to a session; the processor stays behind it for what it cannot do. A
  /// device that refuses, such as a graphics card without its driver, is not asked again.
  void addTo(SessionOptions options) {
    try {
      switch (used) {
        case CUDA -> options.addCUDA();
        case COREML -> options.addCoreML();
        case DIRECTML -> options.addDirectML(0);
        case CPU, AUTO -> {}
      }
    } catch (OrtException e) {
      LOG.log(
          Level.WARNING,
          "models run on cpu (device: {0}): {1} refused: {2}",
          name(wished),
          name(used),
          e.getMessage());
      used = Device.CPU;
    }
  }

  private static OrtProvider provider(Device device) {
    return switch (device) {
      case CUDA -> OrtProvider.CUDA;
      case COREML -> OrtProvider.CORE_ML;
      case DIRECTML -> OrtProvider.DIRECT_ML;
      case CPU, AUTO -> OrtProvider.CPU;
    };
  }

  private static String name(Device device) {
    return device.name().toLowerCase(Locale.ROOT);
  }
}
