package gaze.inference.clip;

import gaze.inference.text.Tokenizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// CLIP's way of taking a text apart: words become bytes, and pairs that were frequent in the
/// training are joined again and again, the most frequent first (byte pair encoding). Thread-safe.
public final class ClipTokenizer implements Tokenizer {
  /// Single bytes, inside a word and at its end.
  private static final int BYTES = 256;

  /// How many pairs the published vocabulary joins, of all that its file lists.
  private static final int MERGES = 49408 - 2 * BYTES - 2;

  private static final String END_OF_WORD = "</w>";

  /// No word that is joined is longer; more is read in pieces.
  private static final int LONGEST_WORD = 200;

  private static final Pattern WORDS =
      Pattern.compile("'s|'t|'re|'ve|'m|'ll|'d|\\p{L}+|\\p{N}|[^\\s\\p{L}\\p{N}]+");

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Pair, Integer> ranks = new HashMap<>();
  private final int most;

  private record Pair(String left, String right) {}

  private ClipTokenizer(List<Pair> merges, int most) {
    this.most = most;
    List<String> bytes = new ArrayList<>();
    for (int value : byteOrder()) {
      bytes.add(Character.toString(letter(value)));
    }
    bytes.forEach(piece -> numbers.put(piece, numbers.size()));
    bytes.forEach(piece -> numbers.put(piece + END_OF_WORD, numbers.size()));
    for (Pair merge : merges) {
      ranks.put(merge, ranks.size());
      numbers.put(merge.left() + merge.right(), numbers.size());
    }
  }

  /// Reads the published list of pairs, `bpe_simple_vocab_16e6.txt.gz`: a line about itself, then a
  /// pair a line.
  ///
  /// @param most tokens of a text, its beginning and end included
  public static ClipTokenizer read(InputStream packed, int most) throws IOException {
    List<Pair> merges = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine();
          line != null && merges.size() < MERGES;
          line = lines.readLine()) {
        String[] pair = line.split(" ", -1);
        if (pair.length != 2) {
          throw new IOException("not a pair: " + line);
        }
        merges.add(new Pair(pair[0], pair[1]));
      }
    }
    if (merges.size() < MERGES) {
      throw new IOException("the vocabulary ends after %d pairs".formatted(merges.size()));
    }
    return new ClipTokenizer(merges, most);
  }

  @Override
  public long[] tokens(String text) {
    List<Integer> tokens = new ArrayList<>();
    tokens.add(numbers.size());
    Matcher words =
        WORDS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
    while (tokens.size() < most - 1 && words.find()) {
      for (String piece : joined(words.group())) {
        tokens.add(numbers.getOrDefault(piece, 0));
      }
    }
    List<Integer> fitting = tokens.subList(0, Math.min(tokens.size(), most - 1));
    long[] ids = new long[fitting.size() + 1];
    for (int i = 0; i < fitting.size(); i++) {
      ids[i] = fitting.get(i);
    }
    ids[fitting.size()] = numbers.size() + 1;
    return ids;
  }

  private List<String> joined(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    int length = Math.min(bytes.length, LONGEST_WORD);
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      pieces.add(Character.toString(letter(bytes[i] & 0xff)));
    }
    pieces.set(length - 1, pieces.getLast() + END_OF_WORD);
    while (pieces.size() > 1) {
      int best = mostFrequent(pieces);
      if (best < 0) {
        return pieces;
      }
      joinAll(pieces, new Pair(pieces.get(best), pieces.get(best + 1)));
    }
    return pieces;
  }

  /// Where the most frequent pair begins; -1 where none is known.
  private int mostFrequent(List<String> pieces) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i + 1 < pieces.size(); i++) {
      int rank = ranks.getOrDefault(new Pair(pieces.get(i), pieces.get(i + 1)), Integer.MAX_VALUE);
      if (rank < least) {
        least = rank;
        best = i;
      }
    }
    return best;
  }

  private static void joinAll(List<String> pieces, Pair pair) {
    for (int i = 0; i + 1 < pieces.size(); i++) {
      if (pieces.get(i).equals(pair.left()) && pieces.get(i + 1).equals(pair.right())) {
        pieces.set(i, pair.left() + pair.right());
        pieces.remove(i + 1);
      }
    }
  }

  /// The bytes in the order in which the vocabulary numbers them: those that are printed first.
  private static int[] byteOrder() {
    int[] order = new int[BYTES];
    int count = 0;
    for (boolean shown : new boolean[] {true, false}) {
      for (int value = 0; value < BYTES; value++) {
        if (printed(value) == shown) {
          order[count++] = value;
        }
      }
    }
    return order;
  }

  /// The letter that stands for a byte in the vocabulary: itself where it is printed, else one from
  /// U+0100 on.
  private static int letter(int value) {
    if (printed(value)) {
      return value;
    }
    int before = 0;
    for (int other = 0; other < value; other++) {
      before += printed(other) ? 0 : 1;
    }
    return BYTES + before;
  }

  private static boolean printed(int value) {
    return value >= '!' && value <= '~' || value >= 0xa1 && value <= 0xac || value >= 0xae;
  }
}
