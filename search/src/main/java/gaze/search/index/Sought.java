package gaze.search.index;

import gaze.search.language.Clause;
import gaze.search.language.Filter;
import gaze.search.language.Span;
import gaze.search.text.Folding;
import gaze.search.text.Token;
import gaze.search.text.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A text that a query looks for, to be marked where it was found.
///
/// @param words that stand in a row
/// @param prefix the last of them may go on
/// @param part any inner part of a file name will do
/// @param fields where it may be found
record Sought(
    List<String> words, String folded, boolean prefix, boolean part, Set<Reason.Field> fields) {
  private static final Set<Reason.Field> ANYWHERE =
      EnumSet.complementOf(EnumSet.of(Reason.Field.FILTER, Reason.Field.LABEL, Reason.Field.TAG));

  /// Everything a clause looks for; not what it leaves out.
  static List<Sought> in(Clause clause) {
    List<Sought> all = new ArrayList<>();
    collect(clause, all);
    return all;
  }

  private static void collect(Clause clause, List<Sought> all) {
    switch (clause) {
      case Clause.Word word -> all.add(text(word.word(), word.prefix(), true, ANYWHERE));
      case Clause.Phrase phrase -> all.add(text(phrase.words(), false, false, ANYWHERE));
      case Clause.Filtered filtered -> field(filtered.filter()).ifPresent(all::add);
      case Clause.Meant meant -> {
        field(meant.filter()).ifPresent(all::add);
        collect(meant.literal(), all);
      }
      case Clause.AnyOf any -> any.clauses().forEach(each -> collect(each, all));
      case Clause.AllOf every -> every.clauses().forEach(each -> collect(each, all));
      case Clause.Not _ -> {}
    }
  }

  private static Sought text(String text, boolean prefix, boolean part, Set<Reason.Field> fields) {
    List<String> words = Words.of(text).stream().map(Token::text).toList();
    return new Sought(words, Folding.fold(text), prefix, part, fields);
  }

  private static Optional<Sought> field(Filter filter) {
    return filter instanceof Filter.Matching(var field, var value)
        ? switch (field) {
          case CAMERA -> Optional.of(text(value, true, true, EnumSet.of(Reason.Field.CAMERA)));
          case LENS -> Optional.of(text(value, true, true, EnumSet.of(Reason.Field.LENS)));
          case PLACE, COUNTRY ->
              Optional.of(text(value, false, false, EnumSet.of(Reason.Field.PLACE)));
          case FOLDER -> Optional.of(text(value, false, false, EnumSet.of(Reason.Field.FOLDER)));
          case KEYWORD -> Optional.of(text(value, false, false, EnumSet.of(Reason.Field.KEYWORD)));
          case LABEL ->
              Optional.of(
                  text(
                      FilterCompiler.labelTerm(value),
                      false,
                      false,
                      EnumSet.of(Reason.Field.LABEL)));
          case TAG -> Optional.of(text(value, false, false, EnumSet.of(Reason.Field.TAG)));
          case TITLE -> Optional.of(text(value, false, false, EnumSet.of(Reason.Field.TITLE)));
          case DESCRIPTION ->
              Optional.of(text(value, false, false, EnumSet.of(Reason.Field.DESCRIPTION)));
          case FILENAME -> Optional.of(text(value, false, true, EnumSet.of(Reason.Field.NAME)));
          case LIBRARY, EXTENSION, FORMAT, LANGUAGE -> Optional.empty();
        }
        : Optional.empty();
  }

  /// Where it stands in a text.
  List<Span> find(Reason.Field field, String text) {
    if (!fields.contains(field)) {
      return List.of();
    }
    List<Span> spans = rows(Words.withForms(text));
    boolean inside = part && PARTS.contains(field);
    return spans.isEmpty() && inside ? inside(text) : spans;
  }

  private static final Set<Reason.Field> PARTS =
      EnumSet.of(Reason.Field.NAME, Reason.Field.CAMERA, Reason.Field.LENS, Reason.Field.TEXT);

  private List<Span> rows(List<Token> tokens) {
    List<Span> spans = new ArrayList<>();
    if (words.isEmpty()) {
      return spans;
    }
    for (Token first : tokens) {
      if (!fits(0, first)) {
        continue;
      }
      Optional<Token> last = Optional.of(first);
      for (int i = 1; i < words.size() && last.isPresent(); i++) {
        int word = i;
        last =
            tokens.stream()
                .filter(token -> token.position() == first.position() + word && fits(word, token))
                .findFirst();
      }
      last.ifPresent(end -> spans.add(new Span(first.start(), Math.max(first.end(), end.end()))));
    }
    return spans;
  }

  private boolean fits(int index, Token token) {
    String word = words.get(index);
    if (token.text().equals(word)) {
      return true;
    }
    boolean only = words.size() == 1;
    return only
        && (prefix && token.text().startsWith(word) || forms(word).anyMatch(token.text()::equals));
  }

  private static Stream<String> forms(String word) {
    return Words.withForms(word).stream().map(Token::text);
  }

  /// Folding may change how long a text is; then the whole text is marked.
  private List<Span> inside(String text) {
    String name = Folding.fold(text);
    int at = folded.isEmpty() ? -1 : name.indexOf(folded);
    if (at < 0) {
      return List.of();
    }
    return name.length() == text.length()
        ? List.of(new Span(at, at + folded.length()))
        : List.of(new Span(0, text.length()));
  }
}
