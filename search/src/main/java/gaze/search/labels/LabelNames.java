package gaze.search.labels;

import gaze.search.text.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The names of labels: *sofa* is a `couch`, *Hund* is a `dog`; and what kinds of things there are:
/// a dog is an `animal`. Read from `names.txt` and `kinds.txt`, which people review.
public final class LabelNames {
  private static final LabelNames CARRIED = read();

  private final Map<String, String> labels;
  private final Map<String, List<String>> names;
  private final Map<String, List<String>> kinds;

  private LabelNames(
      Map<String, String> labels,
      Map<String, List<String>> names,
      Map<String, List<String>> kinds) {
    this.labels = Map.copyOf(labels);
    this.names = Map.copyOf(names);
    this.kinds = Map.copyOf(kinds);
  }

  public static LabelNames get() {
    return CARRIED;
  }

  /// The label that goes by this name, in the singular or the plural.
  public Optional<String> label(String name) {
    String folded = Folding.fold(name).strip();
    return singulars(folded).map(labels::get).filter(Objects::nonNull).findFirst();
  }

  /// What a label is called: itself first. A label that is not in the table has its own name only.
  public List<String> names(String label) {
    return names.getOrDefault(label, List.of(label));
  }

  /// What kinds of things it is one of; labels too.
  public List<String> kinds(String label) {
    return kinds.getOrDefault(label, List.of());
  }

  /// The word itself, and what it may be the plural of.
  private static Stream<String> singulars(String word) {
    Stream.Builder<String> forms = Stream.<String>builder().add(word);
    if (word.endsWith("ies")) {
      forms.add(word.substring(0, word.length() - 3) + "y");
    }
    if (word.endsWith("ves")) {
      forms.add(word.substring(0, word.length() - 3) + "fe");
    }
    if (word.endsWith("es")) {
      forms.add(word.substring(0, word.length() - 2));
    }
    for (String ending : List.of("s", "en", "n", "e")) {
      if (word.endsWith(ending) && word.length() > ending.length() + 2) {
        forms.add(word.substring(0, word.length() - ending.length()));
      }
    }
    return forms.build();
  }

  private static LabelNames read() {
    Map<String, String> labels = new HashMap<>();
    Map<String, List<String>> names = new HashMap<>();
    Map<String, List<String>> kinds = new HashMap<>();
    lines("names.txt").forEach(line -> add(line, labels, names));
    for (String line : lines("kinds.txt")) {
      String kind = head(line);
      for (String label : listed(line)) {
        if (!names.containsKey(label) || !names.containsKey(kind)) {
          throw new IllegalStateException("no label of that name: " + line);
        }
        kinds.computeIfAbsent(label, _ -> new ArrayList<>()).add(kind);
      }
    }
    return new LabelNames(labels, names, kinds);
  }

  private static List<String> lines(String resource) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(LabelNames.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What stands before the colon.
  private static String head(String line) {
    return line.substring(0, line.indexOf(':')).strip();
  }

  /// What stands behind it, between commas.
  private static List<String> listed(String line) {
    return Stream.of(line.substring(line.indexOf(':') + 1).split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static void add(
      String line, Map<String, String> labels, Map<String, List<String>> names) {
    String label = head(line);
    List<String> all = Stream.concat(Stream.of(label), listed(line).stream()).toList();
    names.put(label, all);
    for (String name : all) {
      String before = labels.put(Folding.fold(name), label);
      if (before != null && !before.equals(label)) {
        throw new IllegalStateException(
            "the name %s stands for both %s and %s".formatted(name, before, label));
      }
    }
  }
}
