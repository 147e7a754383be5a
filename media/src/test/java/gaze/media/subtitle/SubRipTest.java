package gaze.media.subtitle;

import static gaze.media.subtitle.Given.cue;
import static gaze.media.subtitle.Given.refused;
import static gaze.media.subtitle.Given.srt;
import static gaze.media.subtitle.Given.words;
import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubRipTest {
  private static final String PLAIN =
      """
      1
      00:00:01,000 --> 00:00:02,500
      Hello there.

      2
      00:01:02,003 --> 00:01:04,000
      Two
      lines.

      """;

  @Test
  void cuesHaveTimesAndLines() {
    assertThat(srt(PLAIN))
        .containsExactly(cue(1000, 2500, "Hello there."), cue(62_003, 64_000, "Two\nlines."));
  }

  @Test
  void aMarkAndAnyLineEndsMakeNoDifference() {
    assertThat(srt("\uFEFF" + PLAIN)).isEqualTo(srt(PLAIN));
    assertThat(srt(PLAIN.replace("\n", "\r\n"))).isEqualTo(srt(PLAIN));
    assertThat(srt(PLAIN.replace("\n", "\r"))).isEqualTo(srt(PLAIN));
    assertThat(srt(PLAIN.stripTrailing())).isEqualTo(srt(PLAIN));
    assertThat(srt("\n\n\n" + PLAIN.replace("\n\n", "\n \n\t\n\n"))).isEqualTo(srt(PLAIN));
  }

  @Test
  void countersAndBlankLinesMayBeMissing() {
    assertThat(
            srt(
                """
                00:00:01,000 --> 00:00:02,000
                one
                00:00:03,000 --> 00:00:04,000
                two
                7
                00:00:05,000 --> 00:00:06,000
                three
                """))
        .containsExactly(cue(1000, 2000, "one"), cue(3000, 4000, "two"), cue(5000, 6000, "three"));
  }

  @Test
  void numbersThatAreSaidAreKept() {
    assertThat(
            srt(
                """
                1
                00:00:01,000 --> 00:00:02,000
                1999

                2
                00:00:03,000 --> 00:00:04,000
                In
                2001

                """))
        .containsExactly(cue(1000, 2000, "1999"), cue(3000, 4000, "In\n2001"));
  }

  @Test
  void aCounterWithoutACueAtTheEndIsNotSaid() {
    assertThat(srt(PLAIN + "3\n\n")).isEqualTo(srt(PLAIN));
  }

  @Test
  void aBlankLineDoesNotEndTheWords() {
    assertThat(
            srt(
                """
                1
                00:00:01,000 --> 00:00:02,000
                above

                below

                2
                00:00:03,000 --> 00:00:04,000
                next
                """))
        .containsExactly(cue(1000, 2000, "above\nbelow"), cue(3000, 4000, "next"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "00:00:01,500 --> 00:00:02,000                         | 1500 | 2000",
        "00:00:01.500 --> 00:00:02.000                         | 1500 | 2000",
        "00:00:01:500 --> 00:00:02:000                         | 1500 | 2000",
        "0:0:1,5 --> 0:0:2,0                                   | 1500 | 2000",
        "00:01,500-->00:02,000                                 | 1500 | 2000",
        "00:00:01 --> 00:00:02                                 | 1000 | 2000",
        "00: 00: 01, 500 -- > 00: 00: 02, 000                  | 1500 | 2000",
        "00:00:01,500 -> 00:00:02,000                          | 1500 | 2000",
        "00:00:01,500 –> 00:00:02,000                          | 1500 | 2000",
        "00:00:01,500 --> 00:00:02,000 X1:201 X2:516 Y1:397    | 1500 | 2000",
        "00:00:01.500 --> 00:00:02.000 align:start position:0% | 1500 | 2000",
        "00:00:01,123456 --> 00:00:02,000                      | 1123 | 2000",
        "100:00:00,000 --> 123:45:06,789           | 360000000 | 445506789",
        "00:00:-1,500 --> 00:00:02,000                         | -1 | -1",
        "-00:00:01,000 --> 00:00:02,000                        | 0 | 2000",
        "00:00:05,000 --> 00:00:04,000                         | 5000 | 6000",
        "00:00:05,000 --> 00:00:05,000                         | 5000 | 6000",
        "00:00:75,000 --> 00:01:16,000                         | 75000 | 76000",
      })
  void timesAreReadAsTheyAreMeant(String line, long start, long end) {
    String file = PLAIN + "\n3\n" + line + "\nwords\n";
    if (start < 0) {
      assertThat(srt(file)).extracting(Cue::text).doesNotContain("words");
      return;
    }
    assertThat(srt(file))
        .filteredOn(cue -> cue.text().equals("words"))
        .first()
        .satisfies(
            cue -> {
              assertThat(cue.start().toMillis()).isEqualTo(start);
              assertThat(cue.end().toMillis()).isEqualTo(end);
            });
  }

  @Test
  void whatEndsBeforeTheVideoBeginsIsDropped() {
    assertThat(srt(PLAIN + "3\n-00:00:03,000 --> -00:00:01,000\ngone\n"))
        .extracting(Cue::text)
        .doesNotContain("gone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<i>Hello</i> <b>you</b>                        | Hello you",
        "<font color=\"#ffff00\" size='3'>Yellow</font> | Yellow",
        "<I>SHOUTED</I>                                 | SHOUTED",
        "{\\an8}Above                                   | Above",
        "{\\i1}slanted{\\i0} and {\\c&H00FF00&}green    | slanted and green",
        "{said} in braces                               | {said} in braces",
        "Tom &amp; Jerry &lt;3                          | Tom & Jerry <3",
        "Tom & Jerry <3                                 | Tom & Jerry <3",
        "caf&eacute;&#33; &#x266A;                      | café! ♪",
        "&AMP; &unknown; &#0; &#xD800; &#99999999;      | & &unknown; &#0; &#xD800; &#99999999;",
        "1 < 2 > 0                                      | 1 < 2 > 0",
        "a&nbsp;b                                       | a b",
        "<unclosed and more                             | <unclosed and more",
      })
  void markupIsNotSaid(String written, String said) {
    assertThat(srt("1\n00:00:01,000 --> 00:00:02,000\n" + written + "\n"))
        .extracting(Cue::text)
        .containsExactly(said);
  }

  @Test
  void cuesWithoutAWordAreDropped() {
    String nothing = "00:00:01,000 --> 00:00:02,000\n%s\n\n";
    String file =
        nothing.formatted("")
            + nothing.formatted("   \t ")
            + nothing.formatted("<i></i>")
            + nothing.formatted("{\\an8}&nbsp;")
            + nothing.formatted("\u200B\uFEFF")
            + nothing.formatted("♪");
    assertThat(srt(file)).extracting(Cue::text).containsExactly("♪");
  }

  @Test
  void overlappingCuesAreKeptInOrderOfTheirBeginning() {
    assertThat(
            srt(
                """
                1
                00:00:05,000 --> 00:00:09,000
                late

                2
                00:00:01,000 --> 00:00:08,000
                long

                3
                00:00:02,000 --> 00:00:03,000
                inside
                """))
        .extracting(Cue::text)
        .containsExactly("long", "inside", "late");
  }

  @Test
  void theSameWordsAtTheSameTimeAreSaidOnce() {
    String twice = "00:00:01,000 --> 00:00:02,000\n<i>Hello</i>\n\n";
    String later = "00:00:02,000 --> 00:00:03,000\nHello\n\n";
    assertThat(srt(twice + twice.replace("<i>", "<b>").replace("</i>", "</b>") + later))
        .containsExactly(cue(1000, 2000, "Hello"), cue(2000, 3000, "Hello"));
  }

  @Test
  void timesThatCannotBeReadAreNamedWithTheirLine() {
    SubtitleReading.Words read =
        words(
            PLAIN
                + "3\n00:OO:xx,000 --> 00:00:09,000\nlost\n\n4\n00:00:10,000 --> 00:00:11,000\nfound\n",
            "a.srt");
    assertThat(read.cues())
        .extracting(Cue::text)
        .containsExactly("Hello there.", "found", "Two\nlines.");
    assertThat(read.notes())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.kind()).isEqualTo(ProblemKind.UNREADABLE);
              assertThat(note.line()).hasValue(11);
              assertThat(note.sentence()).startsWith("Line 11: ");
            });
  }

  @Test
  void anArrowInASentenceIsSaid() {
    assertThat(srt("1\n00:00:01,000 --> 00:00:02,000\nVienna --> Graz\n"))
        .containsExactly(cue(1000, 2000, "Vienna --> Graz"));
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(refused("", "a.srt").kind()).isEqualTo(ProblemKind.EMPTY_FILE);
    assertThat(refused("\uFEFF\r\n \n", "a.srt").kind()).isEqualTo(ProblemKind.EMPTY_FILE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><body>404 Not Found</body></html>",
        "{\"error\": \"rate limit\"}",
        "A letter to my brother.\nWith two lines.",
        "1\n2\n3\n",
      })
  void aFileThatIsNoSubtitleIsRefusedWithItsFirstLine(String file) {
    Trouble trouble = refused("\n" + file, "a.srt");
    assertThat(trouble.kind()).isEqualTo(ProblemKind.WRONG_CONTENT);
    assertThat(trouble.line()).hasValue(2);
    assertThat(trouble.problem(Stage.READING_METADATA).detail())
        .startsWith("Line 2: ")
        .endsWith(".");
  }

  @Test
  void timesInPicturesAreNotSupportedAndSaidSo() {
    assertThat(refused("{10}{50}Hello|you\n{60}{90}Bye\n", "a.srt").kind())
        .isEqualTo(ProblemKind.UNSUPPORTED);
  }

  @Test
  void aFileWhoseTimesAreAllBrokenIsRefusedAtTheFirst() {
    Trouble trouble = refused("1\n00:00:xx,000 --> 00:00:02,000\nHello\n", "a.srt");
    assertThat(trouble.kind()).isEqualTo(ProblemKind.UNREADABLE);
    assertThat(trouble.line()).hasValue(2);
  }
}
