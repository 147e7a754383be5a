package gaze.app.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The words of an English sentence that say something on their own, by their stems.
final class ContentWords {
  /// Pronouns, articles, prepositions, conjunctions, auxiliaries and the verbs that go with
  /// everything.
  private static final List<String> OTHERS =
      List.of(
          """
          a about above after again all also always am an and another any anybody anything are
          aren't as at back be because been before behind being below both but by came can can't
          come comes coming could couldn't did didn't do does doesn't doing don't down each either
          else even ever every everybody everyone everything for from get gets getting go goes going
          gone got had has have having he her here hers herself him himself his how i i'm i've if in
          into is isn't it it's its itself just keep keeps know last let let's like made make makes
          making many may me might mine more most much must my myself never no nobody none nor not
          nothing now of off on once one ones only onto or other our ours out over own put puts
          same say says shall she should so some somebody someone something still such take taken
          takes taking than that that's the their theirs them then there these they this those
          through to too took under until up upon us very was wasn't we were what when where which
          while who whom whose why will with without won't would yes yet you your yours
          """
              .split("\\s+"));

  private ContentWords() {}

  static Set<String> of(String sentence) {
    Set<String> words = new HashSet<>();
    try (Analyzer english = new EnglishAnalyzer(new CharArraySet(OTHERS, true));
        TokenStream tokens = english.tokenStream("", sentence)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(word.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
