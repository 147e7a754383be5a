package gaze.media.subtitle;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The character references of HTML that occur in subtitles: those of WebVTT, of ISO 8859-1, of
/// typography, and by number.
final class Entities {
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX](\\p{XDigit}{1,6})|([A-Za-z]\\w{1,9}));");

  /// U+00A0 to U+00FF, in order (HTML 4.01, section 24.2).
  private static final String LATIN =
      """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn
      sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave
      Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml
      ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN
      szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute
      icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml
      yacute thorn yuml
      """;

  private static final Map<String, String> NAMED = named();

  private Entities() {}

  private static Map<String, String> named() {
    Map<String, String> named = new HashMap<>();
    char point = '\u00A0';
    for (String name : LATIN.strip().split("\\s+")) {
      named.put(name, String.valueOf(point++));
    }
    named.putAll(Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'"));
    named.putAll(Map.of("hellip", "…", "ndash", "–", "mdash", "—", "bull", "•", "euro", "€"));
    named.putAll(Map.of("lsquo", "‘", "rsquo", "’", "sbquo", "‚", "lsaquo", "‹", "rsaquo", "›"));
    named.putAll(Map.of("ldquo", "“", "rdquo", "”", "bdquo", "„", "trade", "™", "minus", "−"));
    named.putAll(Map.of("OElig", "Œ", "oelig", "œ", "Scaron", "Š", "scaron", "š", "Yuml", "Ÿ"));
    named.putAll(Map.of("ensp", "\u2002", "emsp", "\u2003", "thinsp", "\u2009"));
    named.putAll(Map.of("zwnj", "\u200C", "zwj", "\u200D", "lrm", "\u200E", "rlm", "\u200F"));
    return Map.copyOf(named);
  }

  /// What is no reference, or one to no character, stays as it is written.
  static String decoded(String text) {
    return text.indexOf('&') < 0
        ? text
        : REFERENCE
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(character((Matcher) found).orElse(found.group())));
  }

  private static Optional<String> character(Matcher found) {
    String decimal = found.group(1);
    if (decimal != null) {
      return character(Integer.parseInt(decimal));
    }
    String hexadecimal = found.group(2);
    return hexadecimal != null
        ? character(Integer.parseInt(hexadecimal, 16))
        : named(String.valueOf(found.group(3)));
  }

  private static Optional<String> character(int point) {
    boolean sound =
        point > 0 && Character.isValidCodePoint(point) && !Character.isISOControl(point);
    return sound && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
        ? Optional.of(Character.toString(point))
        : Optional.empty();
  }

  /// Programs that shout write `&AMP;`.
  private static Optional<String> named(String name) {
    return Optional.ofNullable(NAMED.get(name))
        .or(() -> Optional.ofNullable(NAMED.get(name.toLowerCase(Locale.ROOT))));
  }
}
