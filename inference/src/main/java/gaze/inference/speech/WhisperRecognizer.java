package gaze.inference.speech;

import gaze.inference.session.ModelFailedException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Whisper by whisper.cpp, on the processor.
public final class WhisperRecognizer implements SpeechRecognizer {
  private static final String DETECT = "auto";
  private static final String ENGLISH = "en";

  /// The library's own word for Javanese, and everybody's.
  private static final String LIBRARYS_JAVANESE = "jw";

  private static final String JAVANESE = "jv";

  private final WhisperLibrary library;
  private final MemorySegment context;
  private final int threads;

  private WhisperRecognizer(WhisperLibrary library, MemorySegment context, int threads) {
    this.library = library;
    this.context = context;
    this.threads = threads;
  }

  /// @param threads that it may compute on
  public static WhisperRecognizer open(Path model, int threads) throws ModelFailedException {
    Optional<String> fault = WhisperFile.fault(model);
    if (fault.isPresent()) {
      throw new ModelFailedException("%s: %s".formatted(model.getFileName(), fault.get()));
    }
    WhisperLibrary library = WhisperLibrary.loaded();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment context = library.open(arena.allocateFrom(model.toString()));
      if (context.equals(MemorySegment.NULL)) {
        throw new ModelFailedException("whisper.cpp cannot open %s.".formatted(model));
      }
      return new WhisperRecognizer(library, context, threads);
    }
  }

  @Override
  public List<RecognizedSegment> recognize(float[] samples, Language language, BooleanSupplier stop)
      throws ModelFailedException {
    try (Arena arena = Arena.ofShared()) {
      WhisperParameters parameters = parameters(arena);
      parameters.set(threads, code(language), stop);
      MemorySegment sound = arena.allocateFrom(ValueLayout.JAVA_FLOAT, samples);
      int failure = library.full(context, parameters.struct(), sound, samples.length);
      if (stop.getAsBoolean()) {
        return List.of();
      }
      if (failure != 0) {
        throw new ModelFailedException("whisper.cpp gave up (%d).".formatted(failure));
      }
      return segments();
    }
  }

  private WhisperParameters parameters(Arena arena) throws ModelFailedException {
    MemorySegment defaults = library.defaults();
    try {
      return new WhisperParameters(defaults, arena);
    } finally {
      library.freeDefaults(defaults);
    }
  }

  /// The library's code for a language; a model of English alone knows no other.
  private String code(Language language) {
    if (!library.multilingual(context)) {
      return ENGLISH;
    }
    return switch (language) {
      case Language.Detected _ -> DETECT;
      case Language.Chosen(String tag) -> known(Locale.forLanguageTag(tag).getLanguage());
    };
  }

  private String known(String language) {
    String code = language.equals(JAVANESE) ? LIBRARYS_JAVANESE : language;
    try (Arena arena = Arena.ofConfined()) {
      return library.knowsLanguage(arena.allocateFrom(code)) ? code : DETECT;
    }
  }

  private List<RecognizedSegment> segments() {
    String code = library.language(context);
    Optional<String> language =
        Optional.of(code.equals(LIBRARYS_JAVANESE) ? JAVANESE : code).filter(tag -> !tag.isEmpty());
    List<RecognizedSegment> segments = new ArrayList<>();
    for (int i = 0; i < library.segments(context); i++) {
      Duration start = hundredths(library.start(context, i));
      Duration end = hundredths(library.end(context, i));
      segments.add(
          new RecognizedSegment(
              start,
              end.compareTo(start) < 0 ? start : end,
              library.text(context, i).strip(),
              confidence(i),
              language));
    }
    return segments;
  }

  private static Duration hundredths(long hundredths) {
    return Duration.ofMillis(10 * Math.max(0, hundredths));
  }

  /// The geometric mean of how likely each token of the text was.
  private double confidence(int segment) {
    int special = library.firstSpecialToken(context);
    double logarithms = 0;
    int count = 0;
    for (int i = 0; i < library.tokens(context, segment); i++) {
      if (library.tokenId(context, segment, i) < special) {
        logarithms += Math.log(Math.max(1e-9, library.tokenProbability(context, segment, i)));
        count++;
      }
    }
    return count == 0 ? 0 : Math.clamp(Math.exp(logarithms / count), 0, 1);
  }

  /// Frees the model; nothing else may be asked of this afterwards.
  @Override
  public void close() {
    library.free(context);
  }
}
