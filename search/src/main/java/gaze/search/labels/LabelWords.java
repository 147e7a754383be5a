package gaze.search.labels;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Which labels a word means: the label itself, a synonym (*sofa* for `couch`), an older name of
/// the same label (`tvmonitor` for `tv`), a plural, or a kind of thing (*fruit*). The table is
/// `labels.txt`. Case and accents do not matter.
public final class LabelWords {
  private final Map<String, Set<String>> labels = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();

  private LabelWords(Stream<String> lines) {
    lines
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(this::read);
  }

  /// The reviewed table that Gaze carries.
  public static LabelWords carried() {
    try (InputStream text =
        Objects.requireNonNull(LabelWords.class.getResourceAsStream("labels.txt"))) {
      return new LabelWords(new String(text.readAllBytes(), StandardCharsets.UTF_8).lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The labels that a word or phrase means; none where it means none that is known.
  public Set<String> labels(String word) {
    String folded = folded(word);
    for (String form : singulars(folded)) {
      Set<String> meant = labels.get(form);
      if (meant != null) {
        return Collections.unmodifiableSet(meant);
      }
    }
    return Set.of();
  }

  /// The label that a detector's own name for it is shown and kept as: the same for every detector.
  public String canonical(String label) {
    Set<String> meant = labels(label);
    return meant.size() == 1 ? meant.iterator().next() : label;
  }

  /// Everything a label is called, itself first; only itself where it is not in the table.
  public Set<String> words(String label) {
    return Collections.unmodifiableSet(words.getOrDefault(label, Set.of(label)));
  }

  private void read(String line) {
    int several = line.indexOf('>');
    if (several >= 0) {
      String kind = line.substring(0, several).strip();
      listed(line.substring(several + 1)).forEach(label -> means(kind, label));
      return;
    }
    int colon = line.indexOf(':');
    String label = line.substring(0, colon).strip();
    means(label, label);
    listed(line.substring(colon + 1)).forEach(word -> means(word, label));
  }

  private void means(String word, String label) {
    labels.computeIfAbsent(folded(word), _ -> new LinkedHashSet<>()).add(label);
    words.computeIfAbsent(label, _ -> new LinkedHashSet<>()).add(word);
  }

  private static List<String> listed(String words) {
    return Stream.of(words.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
  }

  /// The word itself and what it may be the plural of.
  private static List<String> singulars(String word) {
    if (word.endsWith("ies")) {
      return List.of(word, word.substring(0, word.length() - 3) + "y", cut(word, 1));
    }
    if (word.endsWith("es")) {
      return List.of(word, cut(word, 1), cut(word, 2));
    }
    return word.endsWith("s") ? List.of(word, cut(word, 1)) : List.of(word);
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  private static String folded(String word) {
    String plain = Normalizer.normalize(word.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
  }
}
