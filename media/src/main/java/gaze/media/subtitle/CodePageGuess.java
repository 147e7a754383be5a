package gaze.media.subtitle;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Guesses in which code page a text was written. A language that the name of the file promises is
/// tried first; then ICU, which knows the common languages by their letters in a row; and where ICU
/// is unsure, whose letters these would be.
final class CodePageGuess {
  /// As much as ICU looks at.
  private static final int SAMPLE = 8000;

  /// Of a text's characters beyond ASCII, those that must belong to a language to believe in it.
  private static final double LIKELY = 0.9;

  /// Of 100; ICU's own measure.
  private static final int SURE = 35;

  private static final byte ESCAPE = 0x1B;
  private static final Charset MOST_COMMON = Charset.forName("windows-1252");

  private final byte[] sample;
  private final Map<Charset, Letters> letters = new HashMap<>();

  private CodePageGuess(byte[] sample) {
    this.sample = sample;
  }

  /// @param bytes that are not Unicode
  static Charset of(byte[] bytes, Optional<Locale> language) {
    CodePageGuess guess = new CodePageGuess(sample(bytes));
    return language
        .filter(_ -> guess.hasEighthBits())
        .flatMap(promised -> guess.best(Set.of(promised.getLanguage()), List.of()))
        .orElseGet(guess::unaided);
  }

  /// The lines that tell one encoding from another, without the times and numbers between them.
  private static byte[] sample(byte[] bytes) {
    ByteArrayOutputStream telling = new ByteArrayOutputStream();
    int start = 0;
    boolean tells = false;
    for (int i = 0; i < bytes.length && telling.size() < SAMPLE; i++) {
      tells |= bytes[i] < 0 || bytes[i] == ESCAPE;
      if (bytes[i] == '\n' || i == bytes.length - 1) {
        if (tells) {
          telling.write(bytes, start, Math.min(i + 1 - start, SAMPLE));
        }
        start = i + 1;
        tells = false;
      }
    }
    return telling.toByteArray();
  }

  /// Without them the letters are in the escapes, which only ICU follows.
  private boolean hasEighthBits() {
    for (byte each : sample) {
      if (each < 0) {
        return true;
      }
    }
    return false;
  }

  private Charset unaided() {
    List<CharsetMatch> matches =
        Arrays.stream(new CharsetDetector().setText(sample).detectAll())
            .filter(match -> !match.getName().startsWith("UTF-"))
            .filter(match -> CodePages.named(match.getName()).findAny().isPresent())
            .toList();
    return matches.stream()
        .findFirst()
        .filter(match -> match.getConfidence() >= SURE)
        .flatMap(this::settled)
        .or(() -> best(CodePages.languages(), List.of()))
        .or(() -> matches.stream().flatMap(match -> CodePages.named(match.getName())).findFirst())
        .orElse(MOST_COMMON);
  }

  /// ICU tells the language well, the code pages of one family less so. Empty where the letters are
  /// not those of the language after all.
  private Optional<Charset> settled(CharsetMatch match) {
    List<Charset> named = CodePages.named(match.getName()).toList();
    String language = match.getLanguage();
    return language == null ? named.stream().findFirst() : best(Set.of(language), named);
  }

  /// The pages that make a text of one of these languages; the first of those that do it best.
  ///
  /// @param more to try before the language's own
  private Optional<Charset> best(Set<String> languages, List<Charset> more) {
    return languages.stream()
        .flatMap(
            language ->
                Stream.concat(more.stream(), CodePages.of(language).stream())
                    .map(page -> new Fit(page, share(language, page))))
        .max(Comparator.comparingDouble(Fit::share))
        .filter(fit -> fit.share >= LIKELY)
        .map(Fit::page);
  }

  private double share(String language, Charset page) {
    return Alphabet.of(language)
        .share(letters.computeIfAbsent(page, it -> Letters.of(new String(sample, it))));
  }

  /// How much the text looks like a language when it is read with a code page.
  private record Fit(Charset page, double share) {}
}
