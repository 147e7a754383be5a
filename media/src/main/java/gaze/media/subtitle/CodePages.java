package gaze.media.subtitle;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Which encodings a language was written in before Unicode, the usual one first.
final class CodePages {
  /// A code page and the languages it was made for, by their two letters: Microsoft's code pages
  /// (the supersets of the ISO 8859 parts), then what was used beside them.
  private static final List<String> LANGUAGES =
      List.of(
          "windows-1252 en fr de es it pt nl sv da no nb nn fi is ca gl eu ga fo af id ms sw sq",
          "windows-1250 pl cs sk hu hr sl ro bs sq sr",
          "windows-1251 ru uk bg sr mk be kk mn",
          "windows-1253 el",
          "windows-1254 tr az",
          "windows-1255 he yi",
          "windows-1256 ar fa ur",
          "windows-1257 lt lv et",
          "windows-1258 vi",
          "x-windows-874 th",
          "windows-31j ja",
          "x-windows-949 ko",
          "GB18030 zh",
          "Big5-HKSCS zh",
          "EUC-JP ja",
          "ISO-2022-JP ja",
          "KOI8-R ru bg",
          "KOI8-U uk",
          "IBM866 ru",
          "ISO-8859-2 pl cs sk hu hr sl ro bs",
          "ISO-8859-5 ru uk bg sr mk be",
          "ISO-8859-6 ar",
          "ISO-8859-7 el",
          "ISO-8859-13 lt lv et");

  /// What ICU names in its own way, and subsets by the page that also holds the rest: a text that
  /// is called ISO-8859-1 nearly always is a Windows text without curly quotes.
  private static final Map<String, String> SUPERSETS =
      Map.ofEntries(
          Map.entry("ISO-8859-1", "windows-1252"),
          Map.entry("ISO-8859-8", "windows-1255"),
          Map.entry("ISO-8859-8-I", "windows-1255"),
          Map.entry("ISO-8859-9", "windows-1254"),
          Map.entry("Shift_JIS", "windows-31j"),
          Map.entry("EUC-KR", "x-windows-949"),
          Map.entry("Big5", "Big5-HKSCS"));

  private static final Map<String, List<Charset>> BY_LANGUAGE = byLanguage();

  private CodePages() {}

  private static Map<String, List<Charset>> byLanguage() {
    Map<String, List<Charset>> found = new LinkedHashMap<>();
    for (String line : LANGUAGES) {
      List<String> words = List.of(line.split(" "));
      List<Charset> page = known(words.getFirst()).toList();
      words
          .subList(1, words.size())
          .forEach(it -> found.computeIfAbsent(it, _ -> new ArrayList<>()).addAll(page));
    }
    return found;
  }

  static List<Charset> of(String language) {
    return BY_LANGUAGE.getOrDefault(language, List.of());
  }

  static Set<String> languages() {
    return BY_LANGUAGE.keySet();
  }

  /// The code page that ICU means by a name; empty for what it cannot be read with here.
  static Stream<Charset> named(String icu) {
    return known(SUPERSETS.getOrDefault(icu, icu));
  }

  /// A runtime without the module of extended charsets lacks some.
  private static Stream<Charset> known(String name) {
    return Stream.of(name).filter(Charset::isSupported).map(Charset::forName);
  }
}
