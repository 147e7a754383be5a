package gaze.search.index;

import gaze.search.text.Folding;
import gaze.search.text.Token;
import gaze.search.text.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Compiles words and phrases. A document's score is that of its best field, times how rare the
/// word is in the whole index.
final class WordCompiler {
  /// Another form of the word: *dog* for *dogs*.
  static final float FORM_WORTH = 0.8f;

  /// A longer word that begins so.
  private static final float PREFIX_WORTH = 0.5f;

  /// An inner part of a file name.
  private static final float PART_WORTH = 0.4f;

  private final IndexReader reader;

  WordCompiler(IndexReader reader) {
    this.reader = reader;
  }

  Scored word(String word, boolean prefix) throws IOException {
    List<Token> tokens = Words.of(word);
    if (tokens.isEmpty()) {
      return new Scored(part(Folding.fold(word)), 1);
    }
    double rarity = rarity(tokens);
    List<Query> ways = new ArrayList<>();
    if (tokens.size() == 1) {
      String only = tokens.getFirst().text();
      forms(word, only)
          .forEach(form -> ways.add(inFields(form, form.equals(only) ? 1 : FORM_WORTH)));
      if (prefix) {
        ways.add(constant(beginning(only), PREFIX_WORTH));
      }
    } else {
      ways.add(phraseInFields(tokens));
    }
    String folded = Folding.fold(word);
    if (folded.length() >= Trigrams.LENGTH) {
      ways.add(constant(part(folded), PART_WORTH));
      ways.add(constant(part(Fields.TEXT_PART, folded), PART_WORTH));
    }
    return new Scored(new BoostQuery(new DisjunctionMaxQuery(ways, 0), (float) rarity), rarity);
  }

  Scored phrase(String text) throws IOException {
    List<Token> tokens = Words.of(text);
    return switch (tokens.size()) {
      case 0 -> new Scored(part(Folding.fold(text.strip())), 1);
      case 1 -> rare(inFields(tokens.getFirst().text(), 1), rarity(tokens));
      default -> rare(phraseInFields(tokens), rarity(tokens));
    };
  }

  private static Scored rare(Query query, double rarity) {
    return new Scored(new BoostQuery(query, (float) rarity), rarity);
  }

  /// The word and those of its forms that stand for the whole of it.
  static Stream<String> forms(String word, String only) {
    List<Token> all = Words.withForms(word);
    Token first = all.getFirst();
    return Stream.concat(
        Stream.of(only),
        all.stream()
            .filter(token -> token.start() == first.start() && token.end() == first.end())
            .map(Token::text)
            .filter(form -> !form.equals(only))
            .distinct());
  }

  private static Query inFields(String word, float worth) {
    List<Query> fields =
        Fields.WORDS.stream()
            .<Query>map(field -> boosted(new TermQuery(new Term(field, word)), field, worth))
            .toList();
    return new DisjunctionMaxQuery(fields, 0);
  }

  private static Query phraseInFields(List<Token> tokens) {
    List<Query> fields =
        Fields.WORDS.stream()
            .<Query>map(field -> boosted(phrase(field, tokens), field, 1))
            .toList();
    return new DisjunctionMaxQuery(fields, 0);
  }

  private static Query boosted(Query query, String field, float worth) {
    return new BoostQuery(query, Fields.WORTH.getOrDefault(field, 1f) * worth);
  }

  /// The words in this order in one field.
  static Query phrase(String field, List<Token> tokens) {
    if (tokens.size() == 1) {
      return new TermQuery(new Term(field, tokens.getFirst().text()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    tokens.forEach(token -> phrase.add(new Term(field, token.text()), token.position()));
    return phrase.build();
  }

  private static Query beginning(String word) {
    return word.length() <= 3
        ? new TermQuery(new Term(Fields.BEGINNING, word))
        : new PrefixQuery(new Term(Fields.ANY_WORD, word));
  }

  /// An inner part of a file name.
  static Query part(String folded) {
    return part(Fields.NAME_PART, folded);
  }

  private static Query part(String field, String folded) {
    if (folded.isEmpty()) {
      return new MatchNoDocsQuery("an empty part of a name");
    }
    if (folded.length() < Trigrams.LENGTH) {
      return new PrefixQuery(new Term(field, folded));
    }
    PhraseQuery.Builder row = new PhraseQuery.Builder();
    Trigrams.ofPart(folded).forEach(part -> row.add(new Term(field, part)));
    return row.build();
  }

  private static Query constant(Query query, float worth) {
    return new BoostQuery(new ConstantScoreQuery(query), worth);
  }

  private double rarity(List<Token> tokens) throws IOException {
    return Rarity.of(reader, tokens, Fields.WORDS, new Term(Fields.ROLE, Fields.ITEM));
  }
}
