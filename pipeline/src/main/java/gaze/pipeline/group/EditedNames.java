package gaze.pipeline.group;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The names that mark an edited version: `IMG_E1234` beside `IMG_1234` (Apple), a suffix such as
/// `-edited` in the language of the account (Google Photos). Works on stems as [Piece] compares
/// them, and as they are spelled.
final class EditedNames {
  /// What Google Photos appends, in the languages where it is known to.
  static final List<String> SUFFIXES =
      List.of(
          "-edited", // English
          "-bearbeitet", // German
          "-modifié", // French
          "-editado", // Spanish, Portuguese
          "-ha editado", // Spanish
          "-editat", // Catalan
          "-modificato", // Italian
          "-bewerkt", // Dutch
          "-edytowane", // Polish
          "-redigerad", // Swedish
          "-redigeret", // Danish
          "-redigert", // Norwegian
          "-muokattu", // Finnish
          "-upraveno", // Czech
          "-編集済み"); // Japanese

  /// Google Takeout cuts the stem of a picture's name here, suffix and all.
  private static final int TAKEOUT_STEM = 47;

  private static final Pattern APPLE = pattern("(img_)e(\\d{4,}.*)");
  private static final Pattern APPLE_ORIGINAL = pattern("(img_)(\\d{4,}.*)");
  private static final Pattern GOOGLE =
      pattern("(.+)(?:" + String.join("|", SUFFIXES) + ")(\\(\\d+\\))?");

  private EditedNames() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// The stem of the original, if this is the stem of an edited version.
  static Optional<String> original(String stem) {
    Matcher apple = APPLE.matcher(stem);
    if (apple.matches()) {
      return Optional.of(apple.group(1) + apple.group(2));
    }
    Matcher google = GOOGLE.matcher(stem);
    if (google.matches()) {
      return Optional.of(google.group(1) + (google.group(2) == null ? "" : google.group(2)));
    }
    return cutOff(stem);
  }

  private static Optional<String> cutOff(String stem) {
    int dash = stem.lastIndexOf('-');
    if (stem.length() != TAKEOUT_STEM || dash <= 0 || dash == stem.length() - 1) {
      return Optional.empty();
    }
    String tail = stem.substring(dash);
    return SUFFIXES.stream()
            .anyMatch(suffix -> suffix.regionMatches(true, 0, tail, 0, tail.length()))
        ? Optional.of(stem.substring(0, dash))
        : Optional.empty();
  }

  /// The stems that an edited version of this original can have, spelled like it.
  static Stream<String> edited(String stem) {
    Stream<String> google = SUFFIXES.stream().map(suffix -> stem + suffix);
    Matcher apple = APPLE_ORIGINAL.matcher(stem);
    return apple.matches()
        ? Stream.concat(google, Stream.of("E", "e").map(e -> apple.group(1) + e + apple.group(2)))
        : google;
  }
}
