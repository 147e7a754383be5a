package gaze.media.pixels;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;

/// Loads OpenCV and FFmpeg once and quiets them: one thread per decode (the worker runs several
/// decodes side by side), nothing on standard error (what matters comes back as a problem).
public final class NativeLibraries {
  /// What FFmpeg may allocate at once while it probes a file, before any limit of ours can be
  /// asked.
  private static final long LARGEST_BLOCK = 1L << 29;

  private NativeLibraries() {}

  static {
    silenceOpenCv();
    Loader.load(opencv_core.class);
    Loader.load(opencv_imgproc.class);
    Loader.load(opencv_imgcodecs.class);
    Loader.load(avutil.class);
    opencv_core.setNumThreads(1);
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    avutil.av_max_alloc(LARGEST_BLOCK);
  }

  /// Call before the first use of a native class.
  public static void load() {
    // The class's initialiser does it, once.
  }

  /// OpenCV takes its log level from the environment, as it is loaded; its setter is not among the
  /// functions that Java reaches. Where there is no `setenv` (Windows) it stays as it is.
  private static void silenceOpenCv() {
    Linker linker = Linker.nativeLinker();
    Optional<MemorySegment> setenv = linker.defaultLookup().find("setenv");
    if (setenv.isEmpty()) {
      return;
    }
    FunctionDescriptor signature =
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
    MethodHandle set = linker.downcallHandle(setenv.get(), signature);
    try (Arena arena = Arena.ofConfined()) {
      int _ =
          (int)
              set.invokeExact(
                  arena.allocateFrom("OPENCV_LOG_LEVEL"), arena.allocateFrom("SILENT"), 0);
    } catch (Throwable impossible) {
      throw new IllegalStateException("setenv takes two strings and a number", impossible);
    }
  }
}
