package gaze.search.meaning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The words that mean something, as `words.txt` beside this class lists them.
final class Lexicon {
  enum Sense {
    MONTH,
    ABBREVIATION,
    SEASON,
    WEEKDAY,
    HOLIDAY,
    DAY,
    LAST,
    PAST,
    THIS,
    AGO,
    BACK,
    SINCE,
    UNTIL,
    BEFORE,
    FROM,
    TO,
    UNIT,
    NUMBER,
    DECADE,
    KIND,
    LEAD_IN,
    COMMON
  }

  /// A phrase that was read.
  ///
  /// @param end the index of the first word behind it
  record Hit(String value, int end) {}

  private static final String FILE = "words.txt";
  private static final int LONGEST_PHRASE = 3;
  private static final Lexicon INSTANCE = load();

  private final Map<Sense, Map<String, String>> values;

  private Lexicon(Map<Sense, Map<String, String>> values) {
    this.values = values;
  }

  static Lexicon get() {
    return INSTANCE;
  }

  /// The longest phrase with this sense that begins at a word.
  Optional<Hit> read(Sense sense, List<String> words, int at) {
    Map<String, String> phrases = values.getOrDefault(sense, Map.of());
    for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0; length--) {
      String value = phrases.get(String.join(" ", words.subList(at, at + length)));
      if (value != null) {
        return Optional.of(new Hit(value, at + length));
      }
    }
    return Optional.empty();
  }

  boolean has(Sense sense, String word) {
    return values.getOrDefault(sense, Map.of()).containsKey(word);
  }

  private static Lexicon load() {
    Map<Sense, Map<String, String>> values = new EnumMap<>(Sense.class);
    try (InputStream file = Lexicon.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("need the resource " + FILE);
      }
      new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(line, values));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Lexicon(values);
  }

  private static void add(String line, Map<Sense, Map<String, String>> values) {
    String[] sides = line.split("=", 2);
    String[] meaning = sides[0].strip().split("\\s+");
    Sense sense = Sense.valueOf(meaning[0].toUpperCase(Locale.ROOT).replace('-', '_'));
    Map<String, String> phrases = values.computeIfAbsent(sense, _ -> new HashMap<>());
    for (String phrase : sides[1].split(",")) {
      phrases.put(phrase.strip(), meaning[1]);
    }
  }
}
