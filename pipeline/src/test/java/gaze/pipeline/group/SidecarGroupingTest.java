package gaze.pipeline.group;

import static gaze.pipeline.group.GroupingSpecimen.groups;
import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.Seeded;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which sidecars and subtitles belong to which picture or video, by their names.
class SidecarGroupingTest {
  @Test
  void bothWaysToNameAnXmpBelongToThePicture() {
    assertThat(groups("x.jpg", "x.jpg.xmp", "x.xmp"))
        .containsExactly("x.jpg=ORIGINAL x.jpg.xmp=SIDECAR x.xmp=SIDECAR");
  }

  @Test
  void anXmpThatCouldBeOfTwoIsOfTheRaw() {
    assertThat(groups("x.png", "x.nef", "x.xmp"))
        .containsExactlyInAnyOrder("x.nef=ORIGINAL x.xmp=SIDECAR", "x.png=ORIGINAL");
  }

  @Test
  void aSidecarOfNothingIsInNoGroup() {
    assertThat(groups("x.jpg", "y.xmp", "metadata.json", "y.srt"))
        .containsExactly("x.jpg=ORIGINAL");
  }

  @ParameterizedTest
  @CsvSource({
    "x.jpg, x.jpg.json",
    "x.jpg, x.jpg.supplemental-metadata.json",
    "x.jpg, x.jpg.suppl.json",
    "x.jpg, X.JPG.JSON",
    "x(1).jpg, x.jpg(1).json",
    "x(1).jpg, x(1).jpg.json",
    "x(1).jpg, x.jpg.supplemental-metadata(1).json",
    "x(1).jpg, x.jpg.supplemental-me(1).json",
    "x-edited.jpg, x.jpg.json",
    "x-edited(1).jpg, x.jpg(1).json",
    "x-edited.jpg, x.jpg.supplemental-metadata.json",
    "x-edited(1).jpg, x.jpg.supplemental-metadata(1).json",
    "x-bearbeitet.jpg, x.jpg.suppl.json",
    "x.jpg, x.supplemental-metadata.json",
    "x(1).jpg, x.supplemental-metadata(1).json",
    "clip.mp4, clip.mp4.supplemental-metadata.json"
  })
  void takeoutNamesItsSidecarsLikeThis(String picture, String json) {
    assertThat(groups(picture, json)).singleElement().asString().contains(json + "=SIDECAR");
  }

  @ParameterizedTest
  @CsvSource({
    "x.jpg, y.jpg.json",
    "x.jpg, x.jpg(1).json",
    "x(1).jpg, x.jpg.json",
    "x(1).jpg, x.jpg(2).json",
    "x.jpg, x.jpg.other.json",
    "x.jpg, x.json",
    "x.jpg, x.jp.json",
    "x.jpg, x.s.json",
    "x.jpg, x.supplemental-metadata(1).json",
    "x(1).jpg, x.jpg.supplemental-metadata.json",
    "x-edited.jpg, x.jpg.supplemental-metadata(1).json",
    "xy.jpg, x.json"
  })
  void andNotLikeThis(String picture, String json) {
    assertThat(groups(picture, json)).containsExactly(picture + "=ORIGINAL");
  }

  @Seeded
  void everyCutAtFortySixCharactersIsUnderstood(RandomGenerator random) {
    String name = "n".repeat(random.nextInt(1, 60)) + ".jpeg";
    String whole = name + (random.nextBoolean() ? ".supplemental-metadata" : "");
    String json = whole.substring(0, Math.min(46, whole.length()));
    assertThat(groups(name, json + ".json")).hasSize(1).first().asString().contains("SIDECAR");
    String second = name.replace(".jpeg", "(1).jpeg");
    assertThat(groups(second, json + "(1).json")).first().asString().contains("SIDECAR");
    assertThat(groups(name, second, json + ".json", json + "(1).json"))
        .containsExactlyInAnyOrder(
            name + "=ORIGINAL " + json + ".json=SIDECAR",
            second + "=ORIGINAL " + json + "(1).json=SIDECAR");
  }

  /// `.supplemental-metadata` is cut wherever the name of the picture leaves no more room.
  @ParameterizedTest
  @MethodSource("cuts")
  void everyCutOfTheSupplementIsUnderstood(String cut) {
    assertThat(
            groups(
                "x.jpg",
                "x(1).jpg",
                "x-edited.jpg",
                "x-edited(1).jpg",
                "x.jpg" + cut + ".json",
                "x.jpg" + cut + "(1).json"))
        .containsExactlyInAnyOrder(
            "x.jpg=ORIGINAL x-edited.jpg=EDITED x.jpg%s.json=SIDECAR".formatted(cut),
            "x(1).jpg=ORIGINAL x-edited(1).jpg=EDITED x.jpg%s(1).json=SIDECAR".formatted(cut));
  }

  private static Stream<String> cuts() {
    String supplement = ".supplemental-metadata";
    return IntStream.rangeClosed(0, supplement.length())
        .mapToObj(kept -> supplement.substring(0, kept));
  }

  @Test
  void aSupplementWithoutExtensionThatFitsTwoPicturesIsGivenToNone() {
    assertThat(groups("x.jpg", "x.png", "x.supplemental-metadata.json"))
        .containsExactly("x.jpg=ORIGINAL", "x.png=ORIGINAL");
  }

  @Test
  void aCutNameThatFitsTwoPicturesIsGivenToNone() {
    String cut = "n".repeat(46);
    assertThat(groups(cut + "a.jpg", cut + "b.jpg", cut + ".json"))
        .containsExactly(cut + "a.jpg=ORIGINAL", cut + "b.jpg=ORIGINAL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.srt", "x.en.srt", "x.pt-BR.forced.vtt", "x.mp4.ass"})
  void subtitlesBelongToTheVideo(String subtitle) {
    assertThat(groups("x.mp4", "x.png", subtitle))
        .containsExactly("x.mp4=ORIGINAL " + subtitle + "=SUBTITLE", "x.png=ORIGINAL");
  }

  @Test
  void subtitlesOfThePartAreNotSubtitlesOfTheWhole() {
    assertThat(groups("film.mp4", "film.part2.mp4", "film.part2.en.srt"))
        .containsExactly("film.mp4=ORIGINAL", "film.part2.mp4=ORIGINAL film.part2.en.srt=SUBTITLE");
  }
}
