package gaze.search.index;

import gaze.search.language.Clause;
import gaze.search.language.Filter;
import gaze.search.language.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;

/// Says of items why they are answers to a query.
final class Explanation {
  /// How many characters of a long text are shown.
  private static final int LONGEST_QUOTE = 160;

  private static final int BEFORE_MARK = 50;

  private final List<Sought> sought;
  private final List<Filter> filters;

  Explanation(Clause clause) {
    this.sought = Sought.in(clause);
    Set<Filter> found = new LinkedHashSet<>();
    collect(clause, found);
    this.filters = List.copyOf(found);
  }

  private static void collect(Clause clause, Set<Filter> filters) {
    switch (clause) {
      case Clause.Filtered filtered -> filters.add(filtered.filter());
      case Clause.Meant meant -> filters.add(meant.filter());
      case Clause.AnyOf any -> any.clauses().forEach(each -> collect(each, filters));
      case Clause.AllOf all -> all.clauses().forEach(each -> collect(each, filters));
      case Clause.Word _, Clause.Phrase _, Clause.Not _ -> {}
    }
  }

  /// The filters that a query mentions and does not exclude.
  List<Filter> filters() {
    return filters;
  }

  /// @param met the filters that hold for the document
  List<Reason> of(Document document, Set<Filter> met) {
    List<Reason> reasons = new ArrayList<>();
    for (Reason.Field field : Reason.Field.values()) {
      texts(document, field).forEach(text -> found(field, text, reasons));
    }
    Set<Reason.Field> told = new LinkedHashSet<>();
    reasons.forEach(reason -> told.add(reason.field()));
    met.stream()
        .filter(filter -> !isTold(filter, told))
        .forEach(filter -> reasons.add(new Reason(Reason.Field.FILTER, filter.text(), List.of())));
    return reasons;
  }

  /// What is said, with the words that a query looks for marked; empty where it has none of them.
  Optional<Reason> said(String text) {
    List<Reason> reasons = new ArrayList<>();
    found(Reason.Field.SPEECH, text, reasons);
    return reasons.stream().findFirst();
  }

  /// A filter for a text needs no more words where that text is quoted already.
  private static boolean isTold(Filter filter, Set<Reason.Field> told) {
    return filter instanceof Filter.Matching(var field, var _)
        && switch (field) {
          case CAMERA -> told.contains(Reason.Field.CAMERA);
          case LENS -> told.contains(Reason.Field.LENS);
          case PLACE, COUNTRY -> told.contains(Reason.Field.PLACE);
          case FOLDER -> told.contains(Reason.Field.FOLDER);
          case TAG -> told.contains(Reason.Field.TAG);
          case LABEL -> told.contains(Reason.Field.LABEL);
          case KEYWORD -> told.contains(Reason.Field.KEYWORD);
          case TITLE -> told.contains(Reason.Field.TITLE);
          case DESCRIPTION -> told.contains(Reason.Field.DESCRIPTION);
          case FILENAME -> told.contains(Reason.Field.NAME);
          case LIBRARY, EXTENSION, FORMAT, LANGUAGE -> false;
        };
  }

  private static Stream<String> texts(Document document, Reason.Field field) {
    return switch (field) {
      case TITLE -> Stream.of(document.getValues(Fields.TITLE));
      case DESCRIPTION -> Stream.of(document.getValues(Fields.DESCRIPTION));
      case KEYWORD -> Stream.of(document.getValues(Fields.KEYWORD));
      case PLACE -> Stream.of(document.getValues(Fields.PLACE));
      case CAMERA -> Stream.of(document.getValues(Fields.CAMERA));
      case LENS -> Stream.of(document.getValues(Fields.LENS));
      case NAME ->
          paths(document).map(path -> path.substring(path.lastIndexOf('/') + 1)).distinct();
      case FOLDER ->
          paths(document)
              .map(path -> path.substring(0, Math.max(0, path.lastIndexOf('/'))))
              .distinct();
      case TAG -> Stream.of(document.getValues(Fields.TAG));
      case LABEL -> Stream.of(document.getValues(Fields.LABEL));
      case TEXT -> Stream.of(document.getValues(Fields.TEXT));
      case SPEECH, FILTER, VISUAL, MEANING -> Stream.of();
    };
  }

  private static Stream<String> paths(Document document) {
    return Stream.of(document.getValues(Fields.PATHS));
  }

  private void found(Reason.Field field, String text, List<Reason> reasons) {
    List<Span> marks =
        merged(sought.stream().flatMap(each -> each.find(field, text).stream()).toList());
    if (!marks.isEmpty()) {
      reasons.add(quote(field, text, marks));
    }
  }

  private static List<Span> merged(List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    spans.stream()
        .sorted(Comparator.comparingInt(Span::start).thenComparing(Span::end))
        .forEach(
            span -> {
              if (!merged.isEmpty() && span.start() <= merged.getLast().end()) {
                Span last = merged.removeLast();
                merged.add(new Span(last.start(), Math.max(last.end(), span.end())));
              } else {
                merged.add(span);
              }
            });
    return merged;
  }

  /// A long text is cut around its first mark, between words.
  private static Reason quote(Reason.Field field, String text, List<Span> marks) {
    if (text.length() <= LONGEST_QUOTE) {
      return new Reason(field, text, marks);
    }
    int first = marks.getFirst().start();
    int start = first <= BEFORE_MARK ? 0 : wordStart(text, first - BEFORE_MARK, first);
    int end = Math.min(text.length(), Math.max(start + LONGEST_QUOTE, marks.getFirst().end()));
    String before = start > 0 ? "…" : "";
    String after = end < text.length() ? "…" : "";
    int shift = before.length() - start;
    List<Span> shown =
        marks.stream()
            .filter(mark -> mark.end() <= end)
            .map(mark -> new Span(mark.start() + shift, mark.end() + shift))
            .toList();
    return new Reason(field, before + text.substring(start, end) + after, shown);
  }

  private static int wordStart(String text, int from, int before) {
    int space = text.indexOf(' ', from);
    return space >= 0 && space < before ? space + 1 : from;
  }
}
