package gaze.media.subtitle;

import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Languages by what people and programs call them: BCP 47 tags, the codes of ISO 639, names in
/// English and in the language itself.
final class Languages {
  /// The twenty languages whose bibliographic code of ISO 639-2 is not their terminological one,
  /// which the JDK knows; and codes that were withdrawn (`scc`, `scr`) or are a habit of subtitle
  /// sites (`pob`, `chs`, `cht`, `zht`).
  private static final String OTHER_CODES =
      """
      alb sq arm hy baq eu bur my cze cs chi zh dut nl fre fr geo ka ger de gre el ice is mac mk
      mao mi may ms per fa rum ro slo sk tib bo wel cy scc sr scr hr pob pt-BR pb pt-BR chs zh-Hans
      mo ro mol ro cht zh-Hant zhs zh-Hans zht zh-Hant
      """;

  /// What ICU's names leave out.
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("brazilian", "pt-BR"),
          Map.entry("brazilian portuguese", "pt-BR"),
          Map.entry("castilian", "es-ES"),
          Map.entry("castellano", "es-ES"),
          Map.entry("latin american spanish", "es-419"),
          Map.entry("flemish", "nl-BE"),
          Map.entry("mandarin", "zh"),
          Map.entry("simplified chinese", "zh-Hans"),
          Map.entry("traditional chinese", "zh-Hant"),
          Map.entry("farsi", "fa"),
          Map.entry("modern greek", "el"),
          Map.entry("简体", "zh-Hans"),
          Map.entry("繁體", "zh-Hant"),
          Map.entry("简体中文", "zh-Hans"),
          Map.entry("繁體中文", "zh-Hant"),
          Map.entry("bokmål", "nb"),
          Map.entry("nynorsk", "nn"));

  /// Languages without a code of two letters that have subtitles; any other three letters of a name
  /// are rather an abbreviation of something else.
  private static final Set<String> THREE_LETTERS =
      Set.of("fil", "yue", "cmn", "ast", "gsw", "haw", "nds", "chr", "mai", "bho", "ceb", "hsb");

  /// Codes that name no language: undetermined, several, none, uncoded.
  private static final Set<String> NO_LANGUAGE = Set.of("und", "mul", "zxx", "mis", "qaa");

  /// Without the one that was withdrawn for being another: Moldavian.
  private static final List<String> TWO_LETTERS =
      Stream.of(Locale.getISOLanguages()).filter(code -> !code.equals("mo")).sorted().toList();

  private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());
  private static final Map<String, String> CODES = codes();
  private static final Map<String, String> NAMES = names();

  private Languages() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String language : TWO_LETTERS) {
      codes.put(language, language);
      codes.putIfAbsent(Locale.of(language).getISO3Language(), language);
    }
    THREE_LETTERS.forEach(code -> codes.put(code, code));
    List<String> others = List.of(OTHER_CODES.strip().split("\\s+"));
    for (int i = 0; i < others.size(); i += 2) {
      codes.put(others.get(i), others.get(i + 1));
    }
    return Map.copyOf(codes);
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String language : TWO_LETTERS) {
      names.putIfAbsent(comparable(ULocale.getDisplayLanguage(language, "en")), language);
      names.putIfAbsent(comparable(ULocale.getDisplayLanguage(language, language)), language);
    }
    OTHER_NAMES.forEach((name, tag) -> names.put(comparable(name), tag));
    return Map.copyOf(names);
  }

  private static String comparable(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /// @param name `pt-BR`, `pt_br`, `ger`, `deu`, `German`, `Deutsch`; in any case
  static Optional<Locale> of(String name) {
    String wanted = comparable(name.strip());
    Optional<String> found =
        Optional.ofNullable(CODES.get(wanted)).or(() -> Optional.ofNullable(NAMES.get(wanted)));
    return found.map(Locale::forLanguageTag).or(() -> tag(wanted.replace('_', '-')));
  }

  /// A language with a script or a region or both.
  private static Optional<Locale> tag(String tag) {
    int dash = tag.indexOf('-');
    if (dash < 0 || NO_LANGUAGE.contains(tag)) {
      return Optional.empty();
    }
    Optional<Locale> language =
        Optional.ofNullable(CODES.get(tag.substring(0, dash))).map(Locale::forLanguageTag);
    try {
      Locale rest = new Locale.Builder().setLanguageTag("und" + tag.substring(dash)).build();
      return plausible(rest) ? language.map(it -> joined(it, rest)) : Optional.empty();
    } catch (IllformedLocaleException notATag) {
      return Optional.empty();
    }
  }

  /// Words of four and five letters pass for a script or a variant.
  private static boolean plausible(Locale rest) {
    String region = rest.getCountry();
    String script = rest.getScript();
    boolean known = region.isEmpty() || REGIONS.contains(region) || region.matches("\\d{3}");
    return known
        && rest.getVariant().isEmpty()
        && rest.getExtensionKeys().isEmpty()
        && (script.isEmpty() || knownScript(script))
        && !(region.isEmpty() && script.isEmpty());
  }

  private static boolean knownScript(String script) {
    try {
      Character.UnicodeScript.forName(
          switch (script) {
            case "Hans", "Hant", "Jpan" -> "Hani";
            case "Kore" -> "Hang";
            default -> script;
          });
      return true;
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }

  private static Locale joined(Locale language, Locale rest) {
    return new Locale.Builder()
        .setLocale(language)
        .setScript(rest.getScript().isEmpty() ? language.getScript() : rest.getScript())
        .setRegion(rest.getCountry().isEmpty() ? language.getCountry() : rest.getCountry())
        .build();
  }
}
