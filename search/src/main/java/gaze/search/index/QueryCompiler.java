package gaze.search.index;

import gaze.domain.Library;
import gaze.domain.OwnerId;
import gaze.search.language.Clause;
import gaze.search.language.Clause.AllOf;
import gaze.search.language.Clause.AnyOf;
import gaze.search.language.Clause.Filtered;
import gaze.search.language.Clause.Meant;
import gaze.search.language.Clause.Not;
import gaze.search.language.Clause.Phrase;
import gaze.search.language.Clause.Word;
import gaze.search.language.Filter;
import gaze.search.meaning.Meaning;
import gaze.search.text.Folding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/// Compiles clauses. Every word has to be found, because a person adds words to see less; words
/// that say nothing (*the*, *und*) only where nothing else is asked for.
final class QueryCompiler {
  /// What words mean counts less than finding the words in a title and more than finding them in
  /// the name of a file; both together count most.
  private static final double MEANING_WORTH = 0.85;

  private static final float BOTH = 0.05f;

  /// More labels of a question are no better answer (DESIGN §8).
  private static final int LABELS_COUNTED = 3;

  private final WordCompiler words;
  private final FilterCompiler filters;

  QueryCompiler(IndexReader reader, OwnerId owner, Collection<Library> libraries) {
    this.words = new WordCompiler(reader);
    this.filters = new FilterCompiler(reader, owner, libraries);
  }

  Scored compile(Clause clause) throws IOException {
    return switch (clause) {
      case Word word -> words.word(word.word(), word.prefix());
      case Phrase phrase -> words.phrase(phrase.words());
      case Filtered filtered -> Scored.condition(filters.compile(filtered.filter()));
      case Not not -> Scored.condition(without(compile(not.clause()).query()));
      case AnyOf any -> anyOf(any);
      case AllOf all -> allOf(all);
      case Meant meant -> meant(meant);
    };
  }

  /// The things and tags that a clause asks for, as what it scores that they are seen.
  static Optional<Query> tags(Clause clause) {
    List<Query> tags = new ArrayList<>();
    collectTags(clause, tags);
    return tags.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(tags, 0));
  }

  /// How many of the labels are there that a question asks for, as a share of [#LABELS_COUNTED].
  static Optional<Query> labels(Clause clause) {
    List<Query> labels = new ArrayList<>();
    collectTags(clause, labels);
    BooleanQuery.Builder counted = new BooleanQuery.Builder();
    labels.forEach(
        label ->
            counted.add(
                new BoostQuery(new ConstantScoreQuery(label), 1f / LABELS_COUNTED), Occur.SHOULD));
    return labels.isEmpty() ? Optional.empty() : Optional.of(counted.build());
  }

  private static void collectTags(Clause clause, List<Query> tags) {
    switch (clause) {
      case Filtered filtered -> tag(filtered.filter()).ifPresent(tags::add);
      case Meant meant -> tag(meant.filter()).ifPresent(tags::add);
      case AnyOf any -> any.clauses().forEach(each -> collectTags(each, tags));
      case AllOf all -> all.clauses().forEach(each -> collectTags(each, tags));
      case Word _, Phrase _, Not _ -> {}
    }
  }

  private static Optional<Query> tag(Filter filter) {
    if (!(filter instanceof Filter.Matching(var field, var value))) {
      return Optional.empty();
    }
    return switch (field) {
      case LABEL -> Optional.of(confidence(Fields.LABEL, FilterCompiler.labelTerm(value)));
      case TAG -> Optional.of(confidence(Fields.TAG, FilterCompiler.tagTerm(value)));
      default -> Optional.empty();
    };
  }

  private static Query confidence(String field, String term) {
    return FeatureField.newLinearQuery(field, term, 1);
  }

  Query compile(Filter filter) throws IOException {
    return filters.compile(filter);
  }

  private static Query without(Query query) {
    return new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
        .add(query, Occur.MUST_NOT)
        .build();
  }

  private Scored anyOf(AnyOf any) throws IOException {
    List<Scored> choices = new ArrayList<>();
    for (Clause clause : any.clauses()) {
      choices.add(compile(clause));
    }
    return Scored.anyOf(choices);
  }

  private Scored allOf(AllOf all) throws IOException {
    if (all.clauses().isEmpty()) {
      return Scored.condition(MatchAllDocsQuery.INSTANCE);
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    double best = 0;
    for (Clause clause : telling(all.clauses())) {
      Scored scored = compile(clause);
      query.add(scored.query(), scored.isCondition() ? Occur.FILTER : Occur.MUST);
      best += scored.best();
    }
    return new Scored(query.build(), best);
  }

  static List<Clause> telling(List<Clause> clauses) {
    List<Clause> telling = clauses.stream().filter(clause -> !saysNothing(clause)).toList();
    return telling.isEmpty() ? clauses : telling;
  }

  private static boolean saysNothing(Clause clause) {
    return clause instanceof Word word
        && (Meaning.isCommon(Folding.fold(word.word()))
            || word.word().codePoints().noneMatch(QueryCompiler::canBeFound));
  }

  private static boolean canBeFound(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL;
  }

  /// What the words mean, or the words themselves; neither hides the other.
  private Scored meant(Meant meant) throws IOException {
    Scored meaning = Scored.condition(filters.compile(meant.filter()));
    Scored literal = compile(meant.literal());
    Query either =
        new DisjunctionMaxQuery(
            List.of(meaning.scaledTo(MEANING_WORTH), literal.scaledTo(1)), BOTH);
    return new Scored(either, 1 + BOTH * MEANING_WORTH);
  }
}
