package gaze.search.index;

import gaze.search.language.Clause;
import gaze.search.text.Token;
import gaze.search.text.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Compiles the words of a question into what has to be said in one segment; filters are for the
/// item and say nothing here.
final class SpeechCompiler {
  private final IndexReader reader;
  private final Occur every;

  /// @param every whether a segment needs all the words, or only has more of them
  SpeechCompiler(IndexReader reader, Occur every) {
    this.reader = reader;
    this.every = every;
  }

  /// Empty where the question has no words.
  Optional<Scored> compile(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.Word word -> word(word.word());
      case Clause.Phrase phrase -> row(Words.of(phrase.words()));
      case Clause.Meant meant -> compile(meant.literal());
      case Clause.AnyOf any -> anyOf(any);
      case Clause.AllOf all -> allOf(all);
      case Clause.Filtered _, Clause.Not _ -> Optional.empty();
    };
  }

  private Optional<Scored> word(String word) throws IOException {
    List<Token> tokens = Words.of(word);
    if (tokens.size() != 1) {
      return row(tokens);
    }
    List<Query> forms =
        WordCompiler.forms(word, tokens.getFirst().text())
            .<Query>map(
                form ->
                    new BoostQuery(
                        new TermQuery(new Term(Fields.SAID, form)),
                        form.equals(tokens.getFirst().text()) ? 1 : WordCompiler.FORM_WORTH))
            .toList();
    return Optional.of(rare(new DisjunctionMaxQuery(forms, 0), tokens));
  }

  private Optional<Scored> row(List<Token> tokens) throws IOException {
    return tokens.isEmpty()
        ? Optional.empty()
        : Optional.of(rare(WordCompiler.phrase(Fields.SAID, tokens), tokens));
  }

  private Optional<Scored> anyOf(Clause.AnyOf any) throws IOException {
    List<Scored> choices = compileAll(any.clauses());
    return choices.isEmpty() ? Optional.empty() : Optional.of(Scored.anyOf(choices));
  }

  private Optional<Scored> allOf(Clause.AllOf all) throws IOException {
    List<Scored> parts = compileAll(QueryCompiler.telling(all.clauses()));
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    parts.forEach(part -> query.add(part.query(), every));
    return Optional.of(new Scored(query.build(), parts.stream().mapToDouble(Scored::best).sum()));
  }

  private List<Scored> compileAll(List<Clause> clauses) throws IOException {
    List<Scored> compiled = new ArrayList<>();
    for (Clause clause : clauses) {
      compile(clause).ifPresent(compiled::add);
    }
    return compiled;
  }

  private Scored rare(Query query, List<Token> tokens) throws IOException {
    double rarity =
        Rarity.of(reader, tokens, List.of(Fields.SAID), new Term(Fields.ROLE, Fields.SEGMENT));
    return new Scored(new BoostQuery(query, (float) rarity), rarity);
  }
}
