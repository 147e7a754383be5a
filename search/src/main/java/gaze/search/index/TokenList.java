package gaze.search.index;

import gaze.search.text.Token;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// The words of one field of one document.
final class TokenList extends TokenStream {
  /// Keeps phrases from reaching out of one text into the next.
  private static final int GAP = 100;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<Token> tokens;
  private Iterator<Token> rest;
  private int position = -1;

  TokenList(List<Token> tokens) {
    this.tokens = tokens;
    this.rest = tokens.iterator();
  }

  /// The words of several texts, far apart from each other.
  static List<Token> joined(List<List<Token>> texts) {
    List<Token> all = new ArrayList<>();
    int offset = 0;
    for (List<Token> text : texts) {
      for (Token token : text) {
        all.add(new Token(token.text(), token.start(), token.end(), token.position() + offset));
      }
      offset = all.isEmpty() ? 0 : all.getLast().position() + GAP;
    }
    return all;
  }

  @Override
  public boolean incrementToken() {
    if (!rest.hasNext()) {
      return false;
    }
    clearAttributes();
    Token token = rest.next();
    term.append(token.text());
    increment.setPositionIncrement(token.position() - position);
    position = token.position();
    return true;
  }

  @Override
  public void reset() {
    rest = tokens.iterator();
    position = -1;
  }
}
