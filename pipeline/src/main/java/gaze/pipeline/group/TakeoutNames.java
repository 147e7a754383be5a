package gaze.pipeline.group;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How Google Takeout names the JSON file of a picture. Of `x.jpg` it is `x.jpg.json` or
/// `x.jpg.supplemental-metadata.json`; of a second `x(1).jpg` the number moves behind the name:
/// `x.jpg(1).json`, `x.jpg.supplemental-metadata(1).json`. What stands before the number and
/// `.json` is cut at 46 characters wherever that is. A picture that was uploaded without an
/// extension has none there either: `x.supplemental-metadata.json`. An edited version has no JSON
/// file of its own.
final class TakeoutNames {
  static final int LONGEST = 46;
  private static final String SUPPLEMENT = ".supplemental-metadata";

  /// So much of the supplement is no other program's: `.suppl`.
  private static final int TELLING = 6;

  private static final Pattern NUMBERED = Pattern.compile("(.+)(\\(\\d+\\))");

  /// Media by the name that their JSON file is made from: the number at the end, as there.
  private final NavigableMap<String, List<Piece>> byTitle = new TreeMap<>();

  private final NavigableMap<String, List<Piece>> byOriginalTitle = new TreeMap<>();
  private final NavigableMap<String, List<Piece>> byStem = new TreeMap<>();

  TakeoutNames(Collection<Piece> media) {
    for (Piece piece : media) {
      add(byTitle, piece.key(), piece);
      add(byStem, piece.stem(), piece);
      add(byTitle, numberLast(piece.stem(), piece.extension()), piece);
      EditedNames.original(piece.stem())
          .ifPresent(
              stem -> {
                add(byOriginalTitle, stem + "." + piece.extension(), piece);
                add(byOriginalTitle, numberLast(stem, piece.extension()), piece);
              });
    }
  }

  private static void add(NavigableMap<String, List<Piece>> map, String title, Piece piece) {
    List<Piece> same = map.computeIfAbsent(title, _ -> new ArrayList<>(1));
    if (!same.contains(piece)) {
      same.add(piece);
    }
  }

  private static String numberLast(String stem, String extension) {
    Matcher numbered = NUMBERED.matcher(stem);
    return numbered.matches()
        ? numbered.group(1) + "." + extension + numbered.group(2)
        : stem + "." + extension;
  }

  /// The media that a JSON file can speak of, the likeliest first.
  ///
  /// @param stem of the JSON file, without `.json`
  List<List<Piece>> described(String stem) {
    Matcher matcher = NUMBERED.matcher(stem);
    String number = matcher.matches() ? matcher.group(2) : "";
    String title = stem.substring(0, stem.length() - number.length());
    return List.of(
        byTitle.getOrDefault(stem, List.of()),
        supplemented(byTitle, title, number, 1),
        cutOff(byTitle, title, number),
        byOriginalTitle.getOrDefault(stem, List.of()),
        supplemented(byOriginalTitle, title, number, 1),
        cutOff(byOriginalTitle, title, number),
        supplemented(byStem, title, number, TELLING));
  }

  /// @param least characters of the supplement that must be there
  private static List<Piece> supplemented(
      NavigableMap<String, List<Piece>> titles, String title, String number, int least) {
    for (int kept = Math.min(SUPPLEMENT.length(), title.length()); kept >= least; kept--) {
      if (title.endsWith(SUPPLEMENT.substring(0, kept))) {
        String named = title.substring(0, title.length() - kept) + number;
        List<Piece> found = titles.getOrDefault(named, List.of());
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /// Titles that begin like this and go on.
  private static List<Piece> cutOff(
      NavigableMap<String, List<Piece>> titles, String title, String number) {
    if (!isCutLength(title) && !isCutLength(title + number)) {
      return List.of();
    }
    return titles.subMap(title, false, title + Character.MAX_VALUE, false).entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(number))
        .flatMap(entry -> entry.getValue().stream())
        .filter(piece -> NUMBERED.matcher(piece.stem()).matches() != number.isEmpty())
        .distinct()
        .toList();
  }

  /// Google counts characters; whether bytes in older archives is not known, so either will do.
  private static boolean isCutLength(String title) {
    int bytes = title.getBytes(StandardCharsets.UTF_8).length;
    return title.length() == LONGEST
        || title.codePointCount(0, title.length()) == LONGEST
        || bytes != title.length() && bytes <= LONGEST && bytes > LONGEST - 4;
  }
}
