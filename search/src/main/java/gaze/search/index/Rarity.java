package gaze.search.index;

import gaze.search.text.Token;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// How much finding a word says: BM25's inverse document frequency.
final class Rarity {
  /// A word that every document has still counts a little.
  private static final double LEAST = 0.1;

  private Rarity() {}

  /// Of the rarest word in a row, each by the field that it is commonest in.
  ///
  /// @param all what every document has that is counted among
  static double of(IndexReader reader, List<Token> row, List<String> fields, Term all)
      throws IOException {
    long documents = Math.max(1, reader.docFreq(all));
    double rarest = LEAST;
    for (Token token : row) {
      long having = 0;
      for (String field : fields) {
        having = Math.max(having, reader.docFreq(new Term(field, token.text())));
      }
      rarest = Math.max(rarest, Math.log1p((documents - having + 0.5) / (having + 0.5)));
    }
    return rarest;
  }
}
