package gaze.inference.speech;

import gaze.inference.session.ModelFailedException;
import io.github.givimad.whisperjni.WhisperJNI;
import java.io.IOException;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.NoSuchElementException;

/// The functions of whisper.cpp 1.7.1 that Gaze calls. whisper-jni brings and loads the library;
/// its own binding does not tell the language, nor how sure it is, nor can it be stopped, and hides
/// the context that the library's functions for these need. `void*` and `char*` are
/// [MemorySegment]s. Thread-safe as far as the context that a call works on belongs to one thread.
final class WhisperLibrary {
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
  private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT;
  private static final AddressLayout ADDRESS = ValueLayout.ADDRESS;

  /// Enough for whatever a segment of text or a code of a language can be.
  private static final long LONGEST_TEXT = 1 << 16;

  private static final class Held {
    static final WhisperLibrary LIBRARY = new WhisperLibrary(SymbolLookup.loaderLookup());
  }

  private static boolean loaded;

  private final MethodHandle open;
  private final MethodHandle free;
  private final MethodHandle multilingual;
  private final MethodHandle defaults;
  private final MethodHandle freeDefaults;
  private final MethodHandle full;
  private final MethodHandle segments;
  private final MethodHandle start;
  private final MethodHandle end;
  private final MethodHandle text;
  private final MethodHandle language;
  private final MethodHandle languageCode;
  private final MethodHandle languageNumber;
  private final MethodHandle tokens;
  private final MethodHandle tokenId;
  private final MethodHandle tokenProbability;
  private final MethodHandle firstSpecialToken;

  private WhisperLibrary(SymbolLookup symbols) {
    Functions functions = new Functions(Linker.nativeLinker(), symbols);
    open = functions.find("whisper_init_from_file", FunctionDescriptor.of(ADDRESS, ADDRESS));
    free = functions.find("whisper_free", FunctionDescriptor.ofVoid(ADDRESS));
    multilingual = functions.find("whisper_is_multilingual", FunctionDescriptor.of(INT, ADDRESS));
    defaults =
        functions.find("whisper_full_default_params_by_ref", FunctionDescriptor.of(ADDRESS, INT));
    freeDefaults = functions.find("whisper_free_params", FunctionDescriptor.ofVoid(ADDRESS));
    full =
        functions.find(
            "whisper_full",
            FunctionDescriptor.of(INT, ADDRESS, WhisperParameters.LAYOUT, ADDRESS, INT));
    segments = functions.find("whisper_full_n_segments", FunctionDescriptor.of(INT, ADDRESS));
    start =
        functions.find("whisper_full_get_segment_t0", FunctionDescriptor.of(LONG, ADDRESS, INT));
    end = functions.find("whisper_full_get_segment_t1", FunctionDescriptor.of(LONG, ADDRESS, INT));
    text =
        functions.find(
            "whisper_full_get_segment_text", FunctionDescriptor.of(ADDRESS, ADDRESS, INT));
    language = functions.find("whisper_full_lang_id", FunctionDescriptor.of(INT, ADDRESS));
    languageCode = functions.find("whisper_lang_str", FunctionDescriptor.of(ADDRESS, INT));
    languageNumber = functions.find("whisper_lang_id", FunctionDescriptor.of(INT, ADDRESS));
    tokens = functions.find("whisper_full_n_tokens", FunctionDescriptor.of(INT, ADDRESS, INT));
    tokenId =
        functions.find("whisper_full_get_token_id", FunctionDescriptor.of(INT, ADDRESS, INT, INT));
    tokenProbability =
        functions.find("whisper_full_get_token_p", FunctionDescriptor.of(FLOAT, ADDRESS, INT, INT));
    firstSpecialToken = functions.find("whisper_token_eot", FunctionDescriptor.of(INT, ADDRESS));
  }

  private record Functions(Linker linker, SymbolLookup symbols) {
    MethodHandle find(String name, FunctionDescriptor descriptor) {
      return linker.downcallHandle(symbols.findOrThrow(name), descriptor);
    }
  }

  /// The library of this process, which is loaded when it is first asked for and prints nothing.
  static synchronized WhisperLibrary loaded() throws ModelFailedException {
    try {
      if (!loaded) {
        WhisperJNI.loadLibrary();
        WhisperJNI.setLibraryLogger(null);
        loaded = true;
      }
      return Held.LIBRARY;
    } catch (IOException | LinkageError | NoSuchElementException e) {
      throw new ModelFailedException(
          "whisper.cpp does not run on this machine: %s".formatted(e.getMessage()), e);
    }
  }

  /// A context, or `NULL`.
  MemorySegment open(MemorySegment path) {
    return call(() -> (MemorySegment) open.invokeExact(path));
  }

  void free(MemorySegment context) {
    run(
        () -> {
          free.invokeExact(context);
        });
  }

  boolean multilingual(MemorySegment context) {
    return call(() -> (int) multilingual.invokeExact(context)) != 0;
  }

  /// The parameters of a greedy run as the library would have them; to be freed.
  MemorySegment defaults() {
    MemorySegment parameters = call(() -> (MemorySegment) defaults.invokeExact(0));
    return parameters.reinterpret(WhisperParameters.LAYOUT.byteSize());
  }

  void freeDefaults(MemorySegment parameters) {
    run(
        () -> {
          freeDefaults.invokeExact(parameters);
        });
  }

  /// Runs the model; 0 where all went well.
  int full(MemorySegment context, MemorySegment parameters, MemorySegment samples, int count) {
    return call(() -> (int) full.invokeExact(context, parameters, samples, count));
  }

  int segments(MemorySegment context) {
    return call(() -> (int) segments.invokeExact(context));
  }

  /// In hundredths of a second.
  long start(MemorySegment context, int segment) {
    return call(() -> (long) start.invokeExact(context, segment));
  }

  long end(MemorySegment context, int segment) {
    return call(() -> (long) end.invokeExact(context, segment));
  }

  String text(MemorySegment context, int segment) {
    return string(call(() -> (MemorySegment) text.invokeExact(context, segment)));
  }

  /// The code of the language of the last run, such as `de`.
  String language(MemorySegment context) {
    int number = call(() -> (int) language.invokeExact(context));
    return string(call(() -> (MemorySegment) languageCode.invokeExact(number)));
  }

  boolean knowsLanguage(MemorySegment code) {
    return call(() -> (int) languageNumber.invokeExact(code)) >= 0;
  }

  int tokens(MemorySegment context, int segment) {
    return call(() -> (int) tokens.invokeExact(context, segment));
  }

  int tokenId(MemorySegment context, int segment, int token) {
    return call(() -> (int) tokenId.invokeExact(context, segment, token));
  }

  float tokenProbability(MemorySegment context, int segment, int token) {
    return call(() -> (float) tokenProbability.invokeExact(context, segment, token));
  }

  /// From here on tokens are no text: times, languages, ends.
  int firstSpecialToken(MemorySegment context) {
    return call(() -> (int) firstSpecialToken.invokeExact(context));
  }

  /// The library splits characters between segments; what cannot be read is left out.
  private static String string(MemorySegment characters) {
    return characters.equals(MemorySegment.NULL)
        ? ""
        : characters.reinterpret(LONGEST_TEXT).getString(0).replace("\uFFFD", "");
  }

  private interface Call<R> {
    R now() throws Throwable;
  }

  private interface Run {
    void now() throws Throwable;
  }

  private static void run(Run run) {
    call(
        () -> {
          run.now();
          return true;
        });
  }

  private static <R> R call(Call<R> call) {
    try {
      return call.now();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("whisper.cpp cannot be called", e);
    }
  }
}
