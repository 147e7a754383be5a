package gaze.inference.speech;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import gaze.inference.session.ModelFailedException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.BooleanSupplier;

/// `struct whisper_full_params` of whisper.cpp 1.7.1 (include/whisper.h there). Another version of
/// the library would have another one, so what it fills in is compared with what it is known to.
final class WhisperParameters {
  static final StructLayout LAYOUT =
      MemoryLayout.structLayout(
          JAVA_INT.withName("strategy"),
          JAVA_INT.withName("n_threads"),
          JAVA_INT.withName("n_max_text_ctx"),
          JAVA_INT.withName("offset_ms"),
          JAVA_INT.withName("duration_ms"),
          JAVA_BOOLEAN.withName("translate"),
          JAVA_BOOLEAN.withName("no_context"),
          JAVA_BOOLEAN.withName("no_timestamps"),
          JAVA_BOOLEAN.withName("single_segment"),
          JAVA_BOOLEAN.withName("print_special"),
          JAVA_BOOLEAN.withName("print_progress"),
          JAVA_BOOLEAN.withName("print_realtime"),
          JAVA_BOOLEAN.withName("print_timestamps"),
          JAVA_BOOLEAN.withName("token_timestamps"),
          MemoryLayout.paddingLayout(3),
          JAVA_FLOAT.withName("thold_pt"),
          JAVA_FLOAT.withName("thold_ptsum"),
          JAVA_INT.withName("max_len"),
          JAVA_BOOLEAN.withName("split_on_word"),
          MemoryLayout.paddingLayout(3),
          JAVA_INT.withName("max_tokens"),
          JAVA_BOOLEAN.withName("debug_mode"),
          MemoryLayout.paddingLayout(3),
          JAVA_INT.withName("audio_ctx"),
          JAVA_BOOLEAN.withName("tdrz_enable"),
          MemoryLayout.paddingLayout(3),
          ADDRESS.withName("suppress_regex"),
          ADDRESS.withName("initial_prompt"),
          ADDRESS.withName("prompt_tokens"),
          JAVA_INT.withName("prompt_n_tokens"),
          MemoryLayout.paddingLayout(4),
          ADDRESS.withName("language"),
          JAVA_BOOLEAN.withName("detect_language"),
          JAVA_BOOLEAN.withName("suppress_blank"),
          JAVA_BOOLEAN.withName("suppress_non_speech_tokens"),
          MemoryLayout.paddingLayout(1),
          JAVA_FLOAT.withName("temperature"),
          JAVA_FLOAT.withName("max_initial_ts"),
          JAVA_FLOAT.withName("length_penalty"),
          JAVA_FLOAT.withName("temperature_inc"),
          JAVA_FLOAT.withName("entropy_thold"),
          JAVA_FLOAT.withName("logprob_thold"),
          JAVA_FLOAT.withName("no_speech_thold"),
          JAVA_INT.withName("greedy.best_of"),
          JAVA_INT.withName("beam_search.beam_size"),
          JAVA_FLOAT.withName("beam_search.patience"),
          MemoryLayout.paddingLayout(4),
          callback("new_segment_callback"),
          callback("progress_callback"),
          callback("encoder_begin_callback"),
          callback("abort_callback"),
          callback("logits_filter_callback"),
          ADDRESS.withName("grammar_rules"),
          JAVA_LONG.withName("n_grammar_rules"),
          JAVA_LONG.withName("i_start_rule"),
          JAVA_FLOAT.withName("grammar_penalty"),
          MemoryLayout.paddingLayout(4));

  /// A function and what is handed to it.
  private static StructLayout callback(String name) {
    return MemoryLayout.structLayout(ADDRESS.withName("function"), ADDRESS.withName("user_data"))
        .withName(name);
  }

  private static final FunctionDescriptor ABORT = FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS);

  private final MemorySegment struct;
  private final Arena arena;

  /// @param defaults as the library fills them in
  /// @param arena in which they live, open as long as the library uses them
  WhisperParameters(MemorySegment defaults, Arena arena) throws ModelFailedException {
    this.arena = arena;
    this.struct = arena.allocate(LAYOUT);
    struct.copyFrom(defaults);
    if (!known()) {
      throw new ModelFailedException("This version of whisper.cpp is not known to Gaze.");
    }
  }

  /// Whether numbers from its beginning, middle and end are the defaults of 1.7.1.
  private boolean known() {
    return struct.get(JAVA_INT, offset("n_max_text_ctx")) == 16_384
        && struct.get(JAVA_FLOAT, offset("thold_ptsum")) == 0.01f
        && struct.get(JAVA_FLOAT, offset("entropy_thold")) == 2.4f
        && struct.get(JAVA_FLOAT, offset("no_speech_thold")) == 0.6f
        && struct.get(JAVA_INT, offset("greedy.best_of")) == 5
        && struct.get(JAVA_FLOAT, offset("grammar_penalty")) == 100;
  }

  MemorySegment struct() {
    return struct;
  }

  /// What Gaze wants otherwise: nothing printed, nothing carried over from the run before, no
  /// annotations such as `[music]`, and a way out.
  ///
  /// @param language a code of the library's, or `auto`
  /// @param stop asked before each computation
  void set(int threads, String language, BooleanSupplier stop) {
    set("n_threads", threads);
    set("print_progress", false);
    set("print_timestamps", false);
    set("no_context", true);
    set("suppress_non_speech_tokens", true);
    struct.set(ADDRESS, offset("language"), arena.allocateFrom(language));
    struct.set(ADDRESS, offset("abort_callback"), asFunction(stop));
  }

  private void set(String name, int value) {
    struct.set(JAVA_INT, offset(name), value);
  }

  private void set(String name, boolean value) {
    struct.set(JAVA_BOOLEAN, offset(name), value);
  }

  private static long offset(String name) {
    return LAYOUT.byteOffset(PathElement.groupElement(name));
  }

  private MemorySegment asFunction(BooleanSupplier stop) {
    try {
      MethodHandle asked =
          MethodHandles.lookup()
              .findStatic(
                  WhisperParameters.class,
                  "asked",
                  MethodType.methodType(boolean.class, BooleanSupplier.class, MemorySegment.class))
              .bindTo(stop);
      return Linker.nativeLinker().upcallStub(asked, ABORT, arena);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Called by native code, which an exception would tear down.
  @SuppressWarnings({"unused", "UnusedMethod"})
  private static boolean asked(BooleanSupplier stop, MemorySegment nothing) {
    try {
      return stop.getAsBoolean();
    } catch (RuntimeException _) {
      return true;
    }
  }
}
