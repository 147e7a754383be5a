package gaze.pipeline.group;

import gaze.media.content.Format;
import gaze.media.content.FormatKind;
import gaze.media.content.KnownTypes;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which names can belong together at all, so that nobody has to look at a whole folder.
public final class Neighbours {
  /// Less than what Takeout leaves of any name, [TakeoutNames#LONGEST].
  private static final int TELLING_LENGTH = 40;

  private static final int SUBTITLE_MARKS = 4;
  private static final Pattern NUMBER = Pattern.compile("\\(\\d+\\)$");

  private Neighbours() {}

  /// The same for any two names that the rules can join; often the same for others too. Sorting by
  /// it brings together what belongs together.
  public static String family(String name) {
    String key = Piece.comparable(name);
    int dot = key.indexOf('.');
    String plain = plain(dot > 0 ? key.substring(0, dot) : key);
    return plain.substring(0, Math.min(plain.length(), TELLING_LENGTH));
  }

  /// How every name begins that the rules can join with this one, spelled as this one is.
  public static Set<String> starts(String name) {
    Set<String> starts = new LinkedHashSet<>();
    stems(name)
        .map(Neighbours::plain)
        .distinct()
        .forEach(
            stem -> {
              if (stem.length() > TELLING_LENGTH) {
                starts.add(stem.substring(0, TELLING_LENGTH));
                return;
              }
              starts.add(stem + ".");
              starts.add(stem + "(");
              EditedNames.edited(stem).forEach(starts::add);
            });
    return starts;
  }

  /// The stems of the pictures and videos that a file with this name is, or can speak of.
  private static Stream<String> stems(String name) {
    Optional<Format> format = KnownTypes.byName(name);
    if (format.isEmpty()) {
      return Stream.of();
    }
    String stem = Piece.withoutExtension(name);
    if (format.get().kind().isMedia()) {
      return Stream.of(stem);
    }
    int marks = format.get().kind() == FormatKind.SUBTITLE ? SUBTITLE_MARKS : 2;
    return Stream.iterate(
            NUMBER.matcher(stem).replaceFirst(""),
            rest -> !rest.isEmpty(),
            rest -> rest.substring(0, Math.max(0, rest.lastIndexOf('.'))))
        .limit(marks + 1L);
  }

  /// Without number and mark of an edited version.
  private static String plain(String stem) {
    String plain = stem;
    while (true) {
      String shorter = NUMBER.matcher(EditedNames.original(plain).orElse(plain)).replaceFirst("");
      if (shorter.equals(plain) || shorter.isEmpty()) {
        return plain;
      }
      plain = shorter;
    }
  }
}
