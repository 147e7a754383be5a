package gaze.inference.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What Whisper writes down though nobody says it: the same words over and over, notes such as
/// `[Music]`, lines of dots and notes.
final class Inventions {
  /// Nobody says a phrase more often than this in one breath; a chorus comes near.
  static final int MOST_PHRASES = 4;

  /// Nobody says a whole segment more often than this in a row.
  static final int MOST_SEGMENTS = 3;

  /// A loop of Whisper's is at most a sentence long.
  private static final int LONGEST_PHRASE = 24;

  /// Words; a letter of a script that writes without spaces counts as one.
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]|[\\p{L}\\p{M}\\p{N}'’]+");

  private static final Pattern NOTE = Pattern.compile("\\[[^]]*]|\\([^)]*\\)|\\*[^*]*\\*|♪+");

  private Inventions() {}

  /// The segments without them; a loop is left once.
  static List<RecognizedSegment> without(List<RecognizedSegment> segments) {
    List<RecognizedSegment> kept = new ArrayList<>();
    List<RecognizedSegment> same = new ArrayList<>();
    for (RecognizedSegment segment : segments) {
      String text = onceEach(NOTE.matcher(segment.text()).replaceAll("").strip());
      if (!WORD.matcher(text).find()) {
        continue;
      }
      RecognizedSegment said = segment.saying(text);
      if (!same.isEmpty() && !alike(same.getFirst(), said)) {
        kept.addAll(same.size() > MOST_SEGMENTS ? same.subList(0, 1) : same);
        same.clear();
      }
      same.add(said);
    }
    kept.addAll(same.size() > MOST_SEGMENTS ? same.subList(0, 1) : same);
    return List.copyOf(kept);
  }

  private static boolean alike(RecognizedSegment one, RecognizedSegment other) {
    return plain(words(one.text())).equals(plain(words(other.text())));
  }

  /// A text in which every loop is left once.
  private static String onceEach(String text) {
    List<Word> words = words(text);
    List<String> plain = plain(words);
    for (int from = 0; from < words.size(); from++) {
      for (int length = 1; length <= Math.min(LONGEST_PHRASE, words.size() / 2); length++) {
        int times = timesInARow(plain, from, length);
        if (times > MOST_PHRASES) {
          int loopEnd = words.get(from + times * length - 1).end();
          String shorter =
              text.substring(0, words.get(from + length - 1).end()) + text.substring(loopEnd);
          return onceEach(shorter);
        }
      }
    }
    return text;
  }

  private static int timesInARow(List<String> words, int from, int length) {
    int times = 1;
    List<String> phrase = words.subList(from, Math.min(words.size(), from + length));
    while (from + (times + 1) * length <= words.size()
        && words.subList(from + times * length, from + (times + 1) * length).equals(phrase)) {
      times++;
    }
    return times;
  }

  /// @param end behind its last character in the text
  private record Word(String text, int end) {}

  private static List<Word> words(String text) {
    return WORD.matcher(text).results().map(match -> new Word(match.group(), match.end())).toList();
  }

  private static List<String> plain(List<Word> words) {
    return words.stream().map(word -> word.text().toLowerCase(Locale.ROOT)).toList();
  }
}
