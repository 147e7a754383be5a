package gaze.media.subtitle;

import static gaze.media.subtitle.Given.ass;
import static gaze.media.subtitle.Given.cue;
import static gaze.media.subtitle.Given.words;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubStationTest {
  private static final String HEAD =
      """
      [Script Info]
      Title: A film
      ScriptType: v4.00+

      [V4+ Styles]
      Format: Name, Fontname, Fontsize
      Style: Default,Arial,20

      [Events]
      Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
      """;

  private static String line(String text) {
    return "Dialogue: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,," + text + "\n";
  }

  @Test
  void eventsAreReadByTheirColumns() {
    assertThat(
            ass(
                HEAD
                    + line("Yes, I know, really.")
                    + "Comment: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,not said\n"
                    + "Dialogue: 1,1:02:03.04,1:02:05.00,Sign,Anna,0,0,0,fx,Hello\\Nthere\n"))
        .containsExactly(
            cue(1000, 2500, "Yes, I know, really."), cue(3_723_040, 3_725_000, "Hello\nthere"));
  }

  @Test
  void theColumnsMayStandOtherwise() {
    assertThat(
            ass(
                """
                [Script Info]
                [Events]
                Format: Marked, Style, End, Start, Text
                Dialogue: Marked=0,Default,0:00:02.00,0:00:01.00,Old, but good
                """))
        .containsExactly(cue(1000, 2000, "Old, but good"));
  }

  @Test
  void eventsAreReadWithoutAnyHeading() {
    assertThat(ass(line("alone"))).containsExactly(cue(1000, 2500, "alone"));
  }

  @Test
  void theContentWeighsMoreThanTheName() {
    assertThat(words(HEAD + line("said"), "a.srt").cues()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\\an8\\pos(10,20)}Sign                          | Sign",
        "{\\k20}ka{\\k30}ra{\\kf10}o{a comment}ke         | karaoke",
        "{\\p1}m 0 0 l 100 0 100 100{\\p0}                | ''",
        "a {\\p1}m 0 0 l 9 9{\\p0}b                       | a b",
        "{\\bord2\\p1}m 0 0 b 1 1                         | ''",
        "soft\\nbreak and\\hspace                         | soft break and space",
        "\\{literal\\}                                    | {literal}",
        "{unclosed                                        | {unclosed",
        "{\\t(0,100,\\fscx120)}grows                      | grows",
        "<i>not a tag</i>                                 | <i>not a tag</i>",
      })
  void overridesAndDrawingsAreNotSaid(String written, String said) {
    assertThat(ass(HEAD + line(written) + line("end")))
        .extracting(Cue::text)
        .containsExactlyElementsOf(
            said.isEmpty() ? java.util.List.of("end") : java.util.List.of(said, "end"));
  }

  @Test
  void layersOfTheSameWordsAreSaidOnce() {
    assertThat(ass(HEAD + line("{\\blur3}Title") + line("{\\bord0}Title"))).hasSize(1);
  }

  @Test
  void linesThatCannotBeReadAreNamed() {
    SubtitleReading.Words read =
        words(HEAD + "Dialogue: 0,soon,later,Default,,0,0,0,,lost\n" + line("found"), "a.ass");
    assertThat(read.cues()).hasSize(1);
    assertThat(read.notes()).singleElement().satisfies(it -> assertThat(it.line()).hasValue(11));
  }
}
