package gaze.media.subtitle;

import static gaze.media.subtitle.Given.cue;
import static gaze.media.subtitle.Given.vtt;
import static gaze.media.subtitle.Given.words;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebVttTest {
  @Test
  void headersNotesStylesAndRegionsAreNotSaid() {
    assertThat(
            vtt(
                """
                WEBVTT - a title
                Kind: captions
                Language: en
                X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000

                STYLE
                ::cue { color: lime }

                REGION
                id:fred
                width:40%

                NOTE one line

                NOTE
                more
                lines

                intro
                00:01.000 --> 00:02.000 align:start line:0
                Hello

                NOTE between

                01:00:03.000 --> 01:00:04.000
                World
                """))
        .containsExactly(cue(1000, 2000, "Hello"), cue(3_603_000, 3_604_000, "World"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<v Anna>Come here.                         | Come here.",
        "<v.loud Anna Maria>Come</v> <c.red.bold>here</c> | Come here",
        "Never <00:00:01.500>drink <00:01.700><c>this</c> | Never drink this",
        "<lang en-GB>Right</lang>                   | Right",
        "<ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby>   | 漢字",
        "R&amp;D &lt;here&gt; &lrm;x&nbsp;y&#233;    | R&D <here> \u200Ex yé",
        "5 < 6 & 7 > 6                              | 5 < 6 & 7 > 6",
        "<>nothing</>                               | nothing",
        "{\\an8} is said                            | {\\an8} is said",
      })
  void markupIsNotSaid(String written, String said) {
    assertThat(vtt("WEBVTT\n\n00:01.000 --> 00:02.000\n" + written + "\n"))
        .extracting(Cue::text)
        .containsExactly(said);
  }

  @Test
  void aBlankLineEndsTheWords() {
    assertThat(
            vtt(
                "WEBVTT\n\n00:01.000 --> 00:02.000\nsaid\n\nnot said\n\n00:03.000 --> 00:04.000\nagain"))
        .extracting(Cue::text)
        .containsExactly("said", "again");
  }

  @Test
  void whatIsWrittenBadlyIsStillRead() {
    assertThat(
            vtt(
                "\uFEFFWEBVTT\r\n1\r\n00:00:01,000 --> 00:00:02,000\r\none\r\n2\r\n"
                    + "00:00:03,000 --> 00:00:04,000\r\ntwo\r\n"))
        .containsExactly(cue(1000, 2000, "one"), cue(3000, 4000, "two"));
  }

  @Test
  void withoutItsHeaderTheNameDecides() {
    String file = "00:01.000 --> 00:02.000\none\n\nNOTE a note\n\n00:03.000 --> 00:04.000\ntwo\n";
    assertThat(vtt(file)).extracting(Cue::text).containsExactly("one", "two");
  }

  @Test
  void theHeaderWeighsMoreThanTheName() {
    String file = "WEBVTT\n\n00:01.000 --> 00:02.000\none\n\nNOTE a note\n";
    assertThat(words(file, "a.srt").cues()).extracting(Cue::text).containsExactly("one");
  }

  @Test
  void aFileWithNothingButItsHeaderSaysNothing() {
    SubtitleReading.Words read = words("WEBVTT\n\n", "a.vtt");
    assertThat(read.cues()).isEmpty();
    assertThat(read.notes()).isEmpty();
  }
}
