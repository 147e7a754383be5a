package gaze.search.language;

import java.util.List;
import java.util.stream.Collectors;

/// A part of a query, and where it stands in the text.
///
/// `OR` binds more tightly than standing side by side, as in web and mail search: `lisbon cat OR
/// dog` asks for Lisbon and one of the animals. Parentheses say otherwise.
public sealed interface Clause {
  Span span();

  /// The text that parses to this clause again.
  String text();

  /// One plain word.
  ///
  /// @param prefix longer words that begin like it count too
  record Word(String word, boolean prefix, Span span) implements Clause {
    @Override
    public String text() {
      return prefix ? word + "*" : word;
    }
  }

  /// Words that stand together in this order.
  record Phrase(String words, Span span) implements Clause {
    @Override
    public String text() {
      return Quotes.quoted(words);
    }
  }

  record Filtered(Filter filter, Span span) implements Clause {
    @Override
    public String text() {
      return filter.text();
    }
  }

  record Not(Clause clause, Span span) implements Clause {
    @Override
    public String text() {
      return "-" + (clause instanceof Not ? parenthesised(clause.text()) : grouped(clause));
    }
  }

  /// At least two clauses, one of which holds.
  record AnyOf(List<Clause> clauses, Span span) implements Clause {
    public AnyOf {
      clauses = List.copyOf(clauses);
    }

    @Override
    public String text() {
      return clauses.stream().map(Clause::grouped).collect(Collectors.joining(" OR "));
    }
  }

  /// Clauses that hold together; none at all is a query for everything.
  record AllOf(List<Clause> clauses, Span span) implements Clause {
    public AllOf {
      clauses = List.copyOf(clauses);
    }

    @Override
    public String text() {
      return clauses.stream()
          .map(clause -> clause instanceof AllOf ? grouped(clause) : clause.text())
          .collect(Collectors.joining(" "));
    }
  }

  /// Plain words that also mean something: *august* is a month, and perhaps a name. The parser
  /// makes none of these; [gaze.search.meaning.Meaning] does.
  ///
  /// @param literal the words as they stand
  record Meant(Filter filter, Clause literal, Span span) implements Clause {
    @Override
    public String text() {
      return literal.text();
    }
  }

  private static String grouped(Clause clause) {
    return clause instanceof AllOf || clause instanceof AnyOf
        ? parenthesised(clause.text())
        : clause.text();
  }

  /// A space keeps the parenthesis apart from a word that has an open one itself.
  private static String parenthesised(String text) {
    boolean open = text.indexOf('(', text.lastIndexOf(' ') + 1) >= 0;
    return "(" + text + (open ? " )" : ")");
  }

  /// The query as text. A last word that is not a prefix keeps a space behind it, because a word
  /// that still touches the caret is taken as one.
  static String print(Clause clause) {
    return endsInWholeWord(clause) ? clause.text() + " " : clause.text();
  }

  private static boolean endsInWholeWord(Clause clause) {
    return switch (clause) {
      case Word word -> !word.prefix();
      case AllOf all -> !all.clauses().isEmpty() && endsInWholeWord(all.clauses().getLast());
      case AnyOf any -> endsInWholeWord(any.clauses().getLast());
      case Meant meant -> endsInWholeWord(meant.literal());
      case Phrase _, Filtered _, Not _ -> false;
    };
  }
}
