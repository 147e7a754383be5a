package gaze.media.subtitle;

import static gaze.media.subtitle.Given.cue;
import static org.assertj.core.api.Assertions.assertThat;

import gaze.media.subtitle.Subtitles.Origin;
import gaze.testkit.Seeded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubtitleChoiceTest {
  private static Subtitles file(String name, int cues) {
    return new Subtitles(new Origin.File(name), SubtitleName.of(name, "x.mp4"), said(name, cues));
  }

  private static Subtitles track(int index, String language, int cues, Mark... marks) {
    return new Subtitles(
        new Origin.Track(index),
        new SubtitleLabel(
            language.isEmpty() ? Optional.empty() : Optional.of(Locale.forLanguageTag(language)),
            Set.of(marks)),
        said("track " + index, cues));
  }

  private static List<Cue> said(String what, int cues) {
    return IntStream.range(0, cues).mapToObj(i -> cue(i * 100L, i * 100L + 90, what + i)).toList();
  }

  @Test
  void wholeSubtitlesComeBeforeForcedOnes() {
    Subtitles forced = file("x.en.forced.srt", 50);
    Subtitles whole = file("x.en.srt", 100);
    assertThat(SubtitleChoice.of(List.of(forced, whole))).containsExactly(whole);
    assertThat(SubtitleChoice.of(List.of(forced))).containsExactly(forced);
  }

  @Test
  void aTrackOfSignsIsForcedWhateverItIsCalled() {
    Subtitles signs = track(2, "en", 10, Mark.DEFAULT);
    Subtitles whole = track(3, "en", 400);
    assertThat(SubtitleChoice.of(List.of(signs, whole))).containsExactly(whole);
  }

  @Test
  void everyLanguageIsKeptOnce() {
    Subtitles english = file("x.en.srt", 100);
    Subtitles german = file("x.de.srt", 90);
    Subtitles track = track(2, "en", 100);
    Subtitles french = track(3, "fr", 100);
    assertThat(SubtitleChoice.of(List.of(track, french, german, english)))
        .containsExactlyInAnyOrder(english, german, french);
  }

  @Test
  void theDefaultTrackIsTheOneOfItsLanguageAndComesFirst() {
    Subtitles first = track(2, "en", 100);
    Subtitles chosen = track(3, "en", 100, Mark.DEFAULT);
    Subtitles german = track(4, "de", 100);
    assertThat(SubtitleChoice.of(List.of(first, german, chosen))).containsExactly(chosen, german);
  }

  @Test
  void whatIsSaidComesBeforeDescriptionsAndComments() {
    Subtitles deaf = track(2, "en", 120, Mark.SDH, Mark.DEFAULT);
    Subtitles director = track(3, "en", 300, Mark.COMMENTARY);
    Subtitles plain = track(4, "en", 100);
    assertThat(SubtitleChoice.of(List.of(deaf, director, plain))).containsExactly(plain);
    assertThat(SubtitleChoice.of(List.of(director, deaf))).containsExactly(deaf);
  }

  @Test
  void countriesShareALanguageAndScriptsDoNot() {
    assertThat(SubtitleChoice.of(List.of(file("x.pt-BR.srt", 9), file("x.pt-PT.srt", 9))))
        .hasSize(1);
    assertThat(SubtitleChoice.of(List.of(file("x.zh-Hans.srt", 9), file("x.zh-TW.srt", 9))))
        .hasSize(2);
    assertThat(SubtitleChoice.of(List.of(file("x.no.srt", 9), file("x.nb.srt", 9)))).hasSize(1);
  }

  @Test
  void anUnnamedFileIsKeptUnlessItSaysTheSame() {
    Subtitles english = file("x.en.srt", 100);
    Subtitles unknown = file("x.srt", 100);
    Subtitles copy = new Subtitles(new Origin.File("x.srt"), SubtitleLabel.NONE, english.cues());
    assertThat(SubtitleChoice.of(List.of(english, unknown))).containsExactly(english, unknown);
    assertThat(SubtitleChoice.of(List.of(copy, english))).containsExactly(english);
  }

  @Test
  void whatADroneMeasuresNobodySaid() {
    List<Cue> flight =
        IntStream.range(0, 50)
            .mapToObj(
                i ->
                    cue(
                        i * 33L,
                        i * 33L + 33,
                        "FrameCnt: %d, DiffTime: 33ms\n[iso: 100] [shutter: 1/640.0] [latitude: 48.2]"
                            .formatted(i)))
            .toList();
    Subtitles drone = new Subtitles(new Origin.File("x.srt"), SubtitleLabel.NONE, flight);
    assertThat(SubtitleChoice.of(List.of(drone))).isEmpty();
  }

  @Test
  void subtitlesWithoutACueAreNoWords() {
    assertThat(SubtitleChoice.of(List.of(file("x.en.srt", 0)))).isEmpty();
    assertThat(SubtitleChoice.of(List.of())).isEmpty();
  }

  @Seeded
  void theChoiceIsOneOfEachLanguageWhateverTheOrder(RandomGenerator random) {
    List<Subtitles> all = new ArrayList<>();
    for (int i = 0; i < random.nextInt(1, 10); i++) {
      String language = List.of("en", "de", "fr", "ja").get(random.nextInt(4));
      Mark mark = Mark.values()[random.nextInt(Mark.values().length)];
      all.add(track(i, language, random.nextInt(100), mark));
    }
    List<Subtitles> chosen = SubtitleChoice.of(all);
    assertThat(all).containsAll(chosen);
    assertThat(chosen).extracting(it -> it.label().language()).doesNotHaveDuplicates();
    List<Subtitles> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(random.nextLong()));
    assertThat(SubtitleChoice.of(shuffled))
        .extracting(it -> it.label().language())
        .containsExactlyInAnyOrderElementsOf(
            chosen.stream().map(it -> it.label().language()).toList());
  }
}
