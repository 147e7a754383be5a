package gaze.search;

import gaze.domain.Library;
import gaze.search.index.KnownValues;
import gaze.search.index.KnownValues.Value;
import gaze.search.index.ValueKind;
import gaze.search.language.Filter;
import gaze.search.language.Filter.TextField;
import gaze.search.language.FilterValues;
import gaze.search.language.FilterWord;
import gaze.search.language.Span;
import gaze.search.text.Folding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Finds what could follow the words before the caret: names of filters, and values that the
/// library knows.
final class Completer {
  static final int MOST = 20;
  private static final int MOST_SCANNED = 5000;

  private static final Map<FilterWord, List<ValueKind>> KINDS =
      Map.of(
          FilterWord.CAMERA, List.of(ValueKind.CAMERA),
          FilterWord.LENS, List.of(ValueKind.LENS),
          FilterWord.PLACE, List.of(ValueKind.PLACE, ValueKind.COUNTRY),
          FilterWord.COUNTRY, List.of(ValueKind.COUNTRY),
          FilterWord.KEYWORD, List.of(ValueKind.KEYWORD),
          FilterWord.LABEL, List.of(ValueKind.LABEL),
          FilterWord.TAG, List.of(ValueKind.TAG),
          FilterWord.IN, List.of(ValueKind.FOLDER),
          FilterWord.EXT, List.of(ValueKind.EXTENSION),
          FilterWord.FORMAT, List.of(ValueKind.FORMAT));

  /// Filters whose values complete a bare word.
  private static final List<FilterWord> FOR_WORDS =
      List.of(
          FilterWord.LABEL,
          FilterWord.TAG,
          FilterWord.PLACE,
          FilterWord.KEYWORD,
          FilterWord.CAMERA,
          FilterWord.IN);

  private final KnownValues values;
  private final List<Library> libraries;

  Completer(KnownValues values, List<Library> libraries) {
    this.values = values;
    this.libraries = libraries;
  }

  List<Completion> complete(String text, int caret) throws IOException {
    Unfinished unfinished = Unfinished.at(text, Math.clamp(caret, 0, text.length()));
    List<Completion> all = new ArrayList<>();
    Optional<FilterWord> filter = unfinished.filter();
    if (filter.isPresent()) {
      ofFilter(filter.get(), unfinished.value(), unfinished.span(), all);
    } else {
      names(unfinished, all);
      if (!unfinished.value().isEmpty()) {
        for (FilterWord word : FOR_WORDS) {
          known(word, unfinished.value(), unfinished.span(), all);
        }
      }
    }
    return all.stream().limit(MOST).toList();
  }

  private static void names(Unfinished unfinished, List<Completion> all) {
    FilterWord.available().stream()
        .filter(word -> word.text().startsWith(unfinished.value()))
        .forEach(
            word ->
                all.add(
                    new Completion(
                        word.text() + ":",
                        word.text() + ":",
                        unfinished.span(),
                        OptionalLong.empty())));
  }

  private void ofFilter(FilterWord word, String value, Span span, List<Completion> all)
      throws IOException {
    for (String listed : FilterValues.of(word)) {
      if (listed.startsWith(value)) {
        all.add(new Completion(word.text() + ":" + listed, listed, span, OptionalLong.empty()));
      }
    }
    if (word == FilterWord.LIBRARY) {
      libraries.stream()
          .map(Library::name)
          .filter(name -> Folding.fold(name).contains(value))
          .forEach(name -> all.add(completion(word, name, span, OptionalLong.empty())));
    }
    known(word, value, span, all);
  }

  /// Values that begin so come before those with a later word that does, and common ones first.
  private void known(FilterWord word, String value, Span span, List<Completion> all)
      throws IOException {
    List<Value> found = new ArrayList<>();
    for (ValueKind kind : KINDS.getOrDefault(word, List.of())) {
      found.addAll(
          values.matching(kind, folded -> (" " + folded).contains(" " + value), MOST_SCANNED));
    }
    found.stream()
        .sorted(
            Comparator.comparing((Value each) -> !each.folded().startsWith(value))
                .thenComparing(Comparator.comparingLong(Value::items).reversed())
                .thenComparing(Value::text))
        .limit(MOST)
        .forEach(
            each -> all.add(completion(word, each.text(), span, OptionalLong.of(each.items()))));
  }

  private static Completion completion(
      FilterWord word, String value, Span span, OptionalLong items) {
    String insert =
        List.of(TextField.values()).stream()
            .filter(field -> field.word() == word)
            .findFirst()
            .map(field -> new Filter.Matching(field, value).text())
            .orElseThrow();
    return new Completion(insert, value, span, items);
  }

  /// The word that the caret stands in.
  ///
  /// @param filter the filter before its colon
  /// @param value folded, without quotes
  private record Unfinished(Optional<FilterWord> filter, String value, Span span) {
    static Unfinished at(String text, int caret) {
      int start = 0;
      boolean quoted = false;
      for (int i = 0; i < caret; i++) {
        char c = text.charAt(i);
        quoted ^= c == '"';
        if (!quoted && (Character.isWhitespace(c) || c == '(')) {
          start = i + 1;
        }
      }
      while (start < caret && text.charAt(start) == '-') {
        start++;
      }
      String word = text.substring(start, caret);
      int colon = word.indexOf(':');
      Optional<FilterWord> filter =
          colon < 0 ? Optional.empty() : FilterWord.find(word.substring(0, colon));
      String value = filter.isPresent() ? word.substring(colon + 1) : word;
      return new Unfinished(
          filter, Folding.fold(value.replace("\"", "").strip()), new Span(start, caret));
    }
  }
}
