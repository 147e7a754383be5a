package gaze.search.language;

import gaze.search.language.Clause.AllOf;
import gaze.search.language.Clause.AnyOf;
import gaze.search.language.Clause.Filtered;
import gaze.search.language.Clause.Not;
import gaze.search.language.Clause.Phrase;
import gaze.search.language.Clause.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a query text. Every text is a query; what is unfinished (an open quote, an open
/// parenthesis, a lone minus) is read as a person in the middle of typing means it. Only filters
/// can be wrong.
///
/// ```
/// all    = { any }
/// any    = unary { ("OR" | "|") unary }
/// unary  = [ "-" | "NOT" ] ( "(" all ")" | phrase | name ":" value | word [ "*" ] )
/// phrase = quote text [ quote ]
/// value  = phrase | characters without a space
/// ```
///
/// A parenthesis inside a word belongs to the word: `IMG_1(2).jpg`.
public final class QueryParser {
  /// Longer texts are no questions; also what bounds the work that one query can cause.
  public static final int MAX_LENGTH = 1000;

  private static final int MAX_DEPTH = 20;

  private final String text;
  private final List<QueryError> errors = new ArrayList<>();
  private int at;
  private int depth;

  private QueryParser(String text) {
    this.text = text;
  }

  public static Parsed parse(String text) {
    if (text.length() > MAX_LENGTH) {
      QueryError error =
          new QueryError(
              QueryError.Kind.TOO_LONG,
              new Span(MAX_LENGTH, text.length()),
              "A query has at most " + MAX_LENGTH + " characters, this one " + text.length() + ".",
              List.of());
      return new Parsed(text, new AllOf(List.of(), Span.NONE), List.of(error));
    }
    QueryParser parser = new QueryParser(text);
    Clause clause = parser.all();
    return new Parsed(text, clause, parser.errors);
  }

  /// Everything up to the end or to the parenthesis that closes this group.
  private Clause all() {
    int start = at;
    List<Clause> clauses = new ArrayList<>();
    while (!atEndOfGroup()) {
      any().ifPresent(clauses::add);
    }
    return switch (clauses.size()) {
      case 0 -> new AllOf(List.of(), new Span(start, at));
      case 1 -> clauses.getFirst();
      default -> new AllOf(clauses, clauses.getFirst().span().to(clauses.getLast().span()));
    };
  }

  private boolean atEndOfGroup() {
    skipSpace();
    while (depth == 0 && at < text.length() && text.charAt(at) == ')') {
      at++;
      skipSpace();
    }
    return at >= text.length() || text.charAt(at) == ')';
  }

  private Optional<Clause> any() {
    List<Clause> clauses = new ArrayList<>();
    unary().ifPresent(clauses::add);
    while (takeOr()) {
      if (!atEndOfGroup()) {
        unary().ifPresent(clauses::add);
      }
    }
    return switch (clauses.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(clauses.getFirst());
      default ->
          Optional.of(new AnyOf(clauses, clauses.getFirst().span().to(clauses.getLast().span())));
    };
  }

  private boolean takeOr() {
    boolean taken = false;
    skipSpace();
    while (takeOperator("OR") || takeOperator("|")) {
      taken = true;
      skipSpace();
    }
    return taken;
  }

  /// Takes a word that stands alone.
  private boolean takeOperator(String operator) {
    int end = at + operator.length();
    boolean there =
        text.startsWith(operator, at)
            && (end == text.length() || isBoundary(text.charAt(end)) || operator.equals("|"));
    if (there) {
      at = end;
    }
    return there;
  }

  private static boolean isBoundary(char c) {
    return Quotes.isSpace(c) || Quotes.isQuote(c) || c == '(' || c == ')';
  }

  private Optional<Clause> unary() {
    skipSpace();
    int start = at;
    if (takeOperator("AND") || takeOperator("OR") || takeOperator("|")) {
      return Optional.empty();
    }
    boolean not = takeOperator("NOT");
    if (not) {
      skipSpace();
    } else if (text.charAt(at) != '-') {
      return primary(false);
    }
    while (at < text.length() && text.charAt(at) == '-') {
      at++;
    }
    boolean alone = at == text.length() || Quotes.isSpace(text.charAt(at));
    return alone ? Optional.empty() : primary(true).map(clause -> not(clause, start));
  }

  private static Clause not(Clause clause, int start) {
    return new Not(clause, new Span(start, clause.span().end()));
  }

  private Optional<Clause> primary(boolean negated) {
    char first = text.charAt(at);
    if (first == '(') {
      return group();
    }
    if (first == ')') {
      return Optional.empty();
    }
    if (Quotes.isQuote(first)) {
      int start = at;
      String words = quoted();
      return words.isBlank()
          ? Optional.empty()
          : Optional.of(new Phrase(words, new Span(start, at)));
    }
    Optional<String> name = filterName();
    return name.isPresent() ? filter(name.get()) : word(negated);
  }

  private Optional<Clause> group() {
    at++;
    if (depth == MAX_DEPTH) {
      return Optional.empty();
    }
    depth++;
    Clause inner = all();
    depth--;
    if (at < text.length()) {
      at++;
    }
    boolean empty = inner instanceof AllOf all && all.clauses().isEmpty();
    return empty ? Optional.empty() : Optional.of(inner);
  }

  /// Takes a quoted text; one that is never closed goes to the end.
  private String quoted() {
    StringBuilder result = new StringBuilder();
    at++;
    while (at < text.length() && !Quotes.isQuote(text.charAt(at))) {
      boolean escape =
          text.charAt(at) == '\\'
              && at + 1 < text.length()
              && (text.charAt(at + 1) == '\\' || Quotes.isQuote(text.charAt(at + 1)));
      result.append(text.charAt(escape ? at + 1 : at));
      at += escape ? 2 : 1;
    }
    at = Math.min(at + 1, text.length());
    return result.toString();
  }

  /// The letters before a colon, where those begin a filter. A drive letter and a web address do
  /// not.
  private Optional<String> filterName() {
    int end = at;
    if (!Character.isLetter(text.charAt(at))) {
      return Optional.empty();
    }
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    if (end == text.length() || text.charAt(end) != ':') {
      return Optional.empty();
    }
    String name = text.substring(at, end);
    boolean other = name.length() == 1 || text.startsWith("://", end);
    return other && FilterWord.find(name).isEmpty() ? Optional.empty() : Optional.of(name);
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private Optional<Clause> filter(String name) {
    int start = at;
    at += name.length() + 1;
    int valueStart = at;
    boolean quoted = at < text.length() && Quotes.isQuote(text.charAt(at));
    String value = quoted ? quoted() : bare();
    Span valueSpan = new Span(valueStart, at);
    Span span = new Span(start, at);
    Optional<FilterWord> word = FilterWord.find(name);
    if (word.isEmpty()) {
      errors.add(Suggestions.unknownFilter(name, new Span(start, start + name.length())));
      return Optional.empty();
    }
    return switch (FilterReader.read(word.get(), value, valueSpan, span)) {
      case FilterReader.Read(Filter filter) -> Optional.of(new Filtered(filter, span));
      case FilterReader.Refused(QueryError error) -> {
        errors.add(error);
        yield Optional.empty();
      }
    };
  }

  private Optional<Clause> word(boolean negated) {
    int start = at;
    String raw = bare();
    int end = raw.length();
    while (end > 0 && raw.charAt(end - 1) == '*') {
      end--;
    }
    if (end == 0) {
      return Optional.empty();
    }
    boolean touchesCaret = at == text.length() && !negated;
    boolean prefix = end < raw.length() || touchesCaret;
    return Optional.of(new Word(raw.substring(0, end), prefix, new Span(start, at)));
  }

  /// Takes characters up to a space, a quote or the parenthesis that closes the group.
  private String bare() {
    int start = at;
    int open = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Quotes.isSpace(c) || Quotes.isQuote(c) || c == ')' && open == 0) {
        break;
      }
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      at++;
    }
    return text.substring(start, at);
  }

  private void skipSpace() {
    while (at < text.length() && Quotes.isSpace(text.charAt(at))) {
      at++;
    }
  }
}
