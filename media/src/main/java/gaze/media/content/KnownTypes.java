package gaze.media.content;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The extensions that a scan takes, and what each promises.
public final class KnownTypes {
  private static final Map<String, Format> BY_EXTENSION =
      Arrays.stream(Format.values())
          .flatMap(format -> format.extensions().stream().map(end -> Map.entry(end, format)))
          .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private KnownTypes() {}

  /// The format that a file's name promises; empty where Gaze does not take such files.
  public static Optional<Format> byName(String fileName) {
    return byExtension(extension(fileName));
  }

  /// @param extension without the dot, in any case
  public static Optional<Format> byExtension(String extension) {
    return Optional.ofNullable(BY_EXTENSION.get(extension.toLowerCase(Locale.ROOT)));
  }

  /// All known extensions in lower case, without dots.
  public static Set<String> extensions() {
    return BY_EXTENSION.keySet();
  }

  /// What follows the last dot of a file's name, in lower case; empty where nothing does or where
  /// the only dot is the first character.
  public static String extension(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot <= 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
