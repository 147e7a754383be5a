package gaze.media.subtitle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubtitleNameTest {
  private static String told(SubtitleLabel label) {
    String marks =
        label.marks().stream()
            .sorted()
            .map(mark -> " " + mark.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining());
    return label.language().map(Locale::toLanguageTag).orElse("?") + marks;
  }

  @ParameterizedTest
  @CsvSource({
    "clip.srt, ?",
    "clip.mp4.srt, ?",
    "clip.en.srt, en",
    "clip.eng.srt, en",
    "Clip.EN.SRT, en",
    "clip.mp4.de.vtt, de",
    "clip.pt-BR.forced.srt, pt-BR forced",
    "clip.pt_br.srt, pt-BR",
    "clip.german.sdh.srt, de sdh",
    "clip.ger.srt, de",
    "clip.deu.srt, de",
    "clip.fre.srt, fr",
    "clip.fra.srt, fr",
    "clip.chi.srt, zh",
    "clip.zho.ass, zh",
    "clip.cze.srt, cs",
    "clip.rum.srt, ro",
    "clip.zh-Hans.srt, zh-Hans",
    "clip.zh-Hant-TW.srt, zh-Hant-TW",
    "clip.cht.srt, zh-Hant",
    "clip.sr-Latn.srt, sr-Latn",
    "clip.es-419.srt, es-419",
    "clip.Deutsch.srt, de",
    "clip.français.srt, fr",
    "clip.русский.srt, ru",
    "clip.日本語.srt, ja",
    "clip.Português.srt, pt",
    "clip.brazilian.srt, pt-BR",
    "clip.hi.srt, hi",
    "clip.en.hi.srt, en sdh",
    "clip.english_sdh.srt, en sdh",
    "clip.forced.en.default.srt, en forced default",
    "clip.en.cc.srt, en cc",
    "clip.und.srt, ?",
    "clip.director.srt, ?",
    "clip.en-route.srt, ?",
    "clip.forced.srt, ? forced",
    "clip.fil.srt, fil",
  })
  void theNameTellsLanguageAndPurpose(String name, String expected) {
    assertThat(told(SubtitleName.of(name, "clip.mp4"))).isEqualTo(expected);
  }

  @Test
  void theVideosOwnNameTellsNothing() {
    assertThat(told(SubtitleName.of("la.vita.it.srt", "la.vita.it.mkv"))).isEqualTo("?");
    assertThat(told(SubtitleName.of("film.part2.en.srt", "film.part2.mp4"))).isEqualTo("en");
    assertThat(told(SubtitleName.of("English.srt", "English.mp4"))).isEqualTo("?");
    assertThat(told(SubtitleName.of("Zoe\u0308.fr.srt", "ZOË.mp4"))).isEqualTo("fr");
  }

  @ParameterizedTest
  @CsvSource({
    "English (SDH), en sdh",
    "Deutsch [forced], de forced",
    "Français, fr",
    "How it is made, ?",
    "Director's commentary, ? commentary",
    "Signs & Songs, ? forced",
    "Simplified Chinese, zh-Hans",
    "pt-BR, pt-BR",
  })
  void aTitleTellsToo(String title, String expected) {
    assertThat(told(SubtitleName.ofTitle(title))).isEqualTo(expected);
  }

  @Test
  void everyLanguageOfTheStandardIsKnownByItsCodesAndItsEnglishName() {
    // Withdrawn from the standard: one is Romanian now, the other a family of languages.
    Set<String> withdrawn = Set.of("mo", "bh");
    for (String language : Locale.getISOLanguages()) {
      if (withdrawn.contains(language)) {
        continue;
      }
      Locale locale = Locale.forLanguageTag(language);
      String name = locale.getDisplayLanguage(Locale.ENGLISH);
      assertThat(Languages.of(language)).as(language).contains(locale);
      assertThat(Languages.of(locale.getISO3Language())).as(language).contains(locale);
      assertThat(Languages.of(name)).as(name).contains(locale);
    }
  }
}
