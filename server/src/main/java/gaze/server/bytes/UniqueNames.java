package gaze.server.bytes;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Names for files that come to lie beside each other, wherever that will be: none twice, not even
/// for a file system that takes case or the spelling of an accent for the same, and none that one
/// of them refuses or takes for a path.
final class UniqueNames {
  /// What Windows refuses in a name; `/` and `\` are separators somewhere, and `:` was on old Macs.
  private static final Pattern REFUSED = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> last = new HashMap<>();

  /// The name itself, or with a number before its ending: `IMG_1 (2).jpg`.
  String of(String wanted) {
    String name = REFUSED.matcher(wanted).replaceAll("_");
    if (taken.add(key(name))) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String ending = name.substring(stem.length());
    while (true) {
      int number = last.merge(key(name), 2, (before, _) -> before + 1);
      String numbered = stem + " (" + number + ")" + ending;
      if (taken.add(key(numbered))) {
        return numbered;
      }
    }
  }

  private static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
