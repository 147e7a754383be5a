package gaze.pipeline.group;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.FileFacts;
import gaze.domain.FileId;
import gaze.domain.MediaKind;
import gaze.media.content.KnownTypes;
import gaze.testkit.Seeded;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupingTest {
  private static final LocalDateTime NOON = LocalDateTime.parse("2024-05-01T12:00:00");

  @Nested
  class Raw {
    @Test
    void aRawWithItsPictureAndSidecarIsOneItem() {
      assertThat(groups("a/DSC_1.NEF", "a/DSC_1.JPG", "a/DSC_1.xmp"))
          .containsExactly("a/DSC_1.JPG=JPEG a/DSC_1.NEF=RAW a/DSC_1.xmp=SIDECAR");
    }

    @Test
    void aRawAloneIsTheOriginal() {
      assertThat(groups("x.dng", "x.xmp")).containsExactly("x.dng=ORIGINAL x.xmp=SIDECAR");
    }

    @Test
    void aHeifBesideARawIsThePictureTheCameraWrote() {
      assertThat(groups("x.cr3", "x.hif")).containsExactly("x.hif=JPEG x.cr3=RAW");
    }

    @Test
    void theSameNameInAnotherFolderIsAnotherItem() {
      assertThat(groups("a/DSC_1.NEF", "b/DSC_1.JPG")).hasSize(2);
    }

    @Test
    void twoPicturesOfOneNameStayTwoItems() {
      assertThat(groups("x.jpg", "x.jpeg", "x.png", "x.webp")).hasSize(4);
    }

    @Test
    void aConvertedRawLeavesThePictureToTheCamerasOwn() {
      assertThat(groups("x.cr2", "x.dng", "x.jpg"))
          .containsExactlyInAnyOrder("x.jpg=JPEG x.cr2=RAW", "x.dng=ORIGINAL");
    }

    @Test
    void anotherCaptureTimeSplitsThem() {
      assertThat(groups(file("x.nef").at(NOON), file("x.jpg").at(NOON.plusSeconds(3)))).hasSize(2);
      assertThat(groups(file("x.nef").at(NOON), file("x.jpg").at(NOON.plusSeconds(1)))).hasSize(1);
    }

    @Test
    void anotherCameraSplitsThem() {
      assertThat(groups(file("x.nef").by("NIKON D70s"), file("x.jpg").by("iPhone 7"))).hasSize(2);
      assertThat(groups(file("x.nef").by("NIKON D70s"), file("x.jpg").by("D70s"))).hasSize(1);
    }

    @Test
    void aVideoInDisguiseIsNoPictureOfTheRaw() {
      assertThat(groups(file("x.nef"), file("x.jpg").video("video/mp4"))).hasSize(2);
    }

    @Test
    void aJpegThatIsNamedLikeARawIsTheRaw() {
      assertThat(groups(file("x.nef").photo("image/jpeg").at(NOON), file("x.jpg").at(NOON)))
          .containsExactly("x.jpg=JPEG x.nef=RAW");
    }

    @Test
    void caseOfNamesDoesNotMatterButTheSameSpellingWins() {
      assertThat(groups("DSC_1.NEF", "dsc_1.jpg")).hasSize(1);
      assertThat(groups("DSC_1.NEF", "dsc_1.jpg", "DSC_1.JPG"))
          .containsExactlyInAnyOrder("DSC_1.JPG=JPEG DSC_1.NEF=RAW", "dsc_1.jpg=ORIGINAL");
    }
  }

  @Nested
  class LivePhoto {
    @Test
    void aPictureAndItsVideoOfOneNameAreOneItem() {
      assertThat(
              groups(
                  "IMG_1.HEIC", "IMG_1.MOV", "IMG_2.JPG", "IMG_2.MOV", "IMG_3.HEIC", "IMG_3.MP4"))
          .containsExactly(
              "IMG_1.HEIC=ORIGINAL IMG_1.MOV=LIVE_VIDEO",
              "IMG_2.JPG=ORIGINAL IMG_2.MOV=LIVE_VIDEO",
              "IMG_3.HEIC=ORIGINAL IMG_3.MP4=LIVE_VIDEO");
    }

    @Test
    void theContentIdentifierJoinsAcrossFoldersAndNames() {
      assertThat(groups(file("a/IMG_1.HEIC").id("X-1"), file("b/other.MOV").id("x-1")))
          .containsExactly("a/IMG_1.HEIC=ORIGINAL b/other.MOV=LIVE_VIDEO");
    }

    @Test
    void anotherContentIdentifierSplitsTheSameName() {
      assertThat(groups(file("IMG_1.HEIC").id("X"), file("IMG_1.MOV").id("Y"))).hasSize(2);
    }

    @Test
    void theContentIdentifierIsStrongerThanTheName() {
      assertThat(groups(file("IMG_1.JPG").id("X"), file("IMG_1.MOV"), file("moved.MOV").id("X")))
          .containsExactlyInAnyOrder(
              "IMG_1.JPG=ORIGINAL moved.MOV=LIVE_VIDEO", "IMG_1.MOV=ORIGINAL");
    }

    @Test
    void copiesInTwoFoldersStayTwoItems() {
      assertThat(
              groups(
                  file("a/IMG_1.HEIC").id("X"),
                  file("a/IMG_1.MOV").id("X"),
                  file("b/IMG_1.HEIC").id("X"),
                  file("b/IMG_1.MOV").id("X")))
          .containsExactly(
              "a/IMG_1.HEIC=ORIGINAL a/IMG_1.MOV=LIVE_VIDEO",
              "b/IMG_1.HEIC=ORIGINAL b/IMG_1.MOV=LIVE_VIDEO");
    }

    @Test
    void anotherCaptureTimeSplitsTheSameNameUnlessItIsOnlyAnotherZone() {
      assertThat(groups(file("x.HEIC").at(NOON), file("x.MOV").at(NOON.plusYears(1)))).hasSize(2);
      assertThat(groups(file("x.HEIC").at(NOON), file("x.MOV").at(NOON.minusHours(5)))).hasSize(1);
      assertThat(groups(file("x.HEIC").at(NOON), file("x.MOV").at(NOON.plusMinutes(5)))).hasSize(2);
    }

    @Test
    void thePosterOfAFilmIsNoLivePhotoUnlessTheTimesAgree() {
      assertThat(groups("film.mp4", "film.jpg")).hasSize(2);
      assertThat(groups(file("x.jpg").at(NOON), file("x.mp4").at(NOON.plusSeconds(2)))).hasSize(1);
    }

    @Test
    void aPngBesideAMovIsNoLivePhoto() {
      assertThat(groups("film.mov", "film.png")).hasSize(2);
    }
  }

  @Nested
  class Edited {
    @Test
    void appleAndGoogleMarksJoinTheOriginal() {
      assertThat(groups("IMG_1234.HEIC", "IMG_E1234.JPG"))
          .containsExactly("IMG_1234.HEIC=ORIGINAL IMG_E1234.JPG=EDITED");
      assertThat(groups("x.jpg", "x-edited.jpg", "x-edited(1).jpg", "x(1).jpg"))
          .containsExactlyInAnyOrder(
              "x.jpg=ORIGINAL x-edited.jpg=EDITED", "x(1).jpg=ORIGINAL x-edited(1).jpg=EDITED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-bearbeitet", "-modifié", "-modifie\u0301", "-編集済み", "-EDITED"})
    void theMarkIsKnownInOtherLanguages(String mark) {
      assertThat(groups("x.jpg", "x" + mark + ".jpg")).hasSize(1);
    }

    @Test
    void aMarkThatTakeoutCutOffStillCounts() {
      String stem = "A".repeat(43);
      assertThat(groups(stem + ".jpg", stem + "-edi.jpg")).hasSize(1);
      assertThat(groups("A.jpg", "A-edi.jpg")).hasSize(2);
    }

    @Test
    void anEditedLivePhotoIsOneItemOfFourFiles() {
      assertThat(groups("IMG_1234.HEIC", "IMG_1234.MOV", "IMG_E1234.HEIC", "IMG_E1234.MOV"))
          .containsExactly(
              "IMG_1234.HEIC=ORIGINAL IMG_E1234.HEIC=EDITED IMG_E1234.MOV=EDITED"
                  + " IMG_1234.MOV=LIVE_VIDEO");
    }

    @Test
    void rawPictureAndEditedVersionAreOneItem() {
      assertThat(groups("x.nef", "x.jpg", "x-edited.jpg"))
          .containsExactly("x.jpg=JPEG x.nef=RAW x-edited.jpg=EDITED");
    }

    @Test
    void withoutItsOriginalItStandsAlone() {
      assertThat(groups("x-edited.jpg")).containsExactly("x-edited.jpg=ORIGINAL");
    }

    @Test
    void aLaterTimeIsNoReasonToSplitAnEditButAnEarlierOneIs() {
      assertThat(groups(file("x.jpg").at(NOON), file("x-edited.jpg").at(NOON.plusDays(9))))
          .hasSize(1);
      assertThat(groups(file("x.jpg").at(NOON), file("x-edited.jpg").at(NOON.minusDays(9))))
          .hasSize(2);
    }
  }

  @Nested
  class Sidecars {
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
          .containsExactly(
              "film.mp4=ORIGINAL", "film.part2.mp4=ORIGINAL film.part2.en.srt=SUBTITLE");
    }
  }

  @Seeded(times = 300)
  void theOrderOfTheFilesDoesNotMatter(RandomGenerator random) {
    List<Candidate> files = anyFolder(random);
    List<Group> groups = Grouping.of(files);
    List<Candidate> shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, new Random(random.nextLong()));
    assertThat(Grouping.of(shuffled)).isEqualTo(groups);
  }

  @Seeded(times = 300)
  void everyFileIsInOneGroupAndGroupsStayWhenLookedAtAlone(RandomGenerator random) {
    List<Candidate> files = anyFolder(random);
    List<Group> groups = Grouping.of(files);
    List<String> placed =
        groups.stream().flatMap(group -> group.files().stream()).map(Group.Placed::path).toList();
    assertThat(placed).doesNotHaveDuplicates();
    Set<String> media =
        files.stream()
            .map(Candidate::path)
            .filter(path -> KnownTypes.byName(path).orElseThrow().kind().isMedia())
            .collect(Collectors.toSet());
    assertThat(placed).containsAll(media);
    for (Group group : groups) {
      assertThat(Grouping.of(group.files().stream().map(Group.Placed::file).toList()))
          .containsExactly(group);
    }
  }

  @Seeded(times = 300)
  void whatJoinsByNameIsNeighbourToEachOther(RandomGenerator random) {
    for (Group group :
        Grouping.of(anyFolder(random).stream().map(f -> Candidate.named(f.path())).toList())) {
      List<String> names = group.files().stream().map(file -> name(file.path())).toList();
      assertThat(names.stream().map(Neighbours::family).distinct()).hasSize(1);
      for (String one : names) {
        if (KnownTypes.byName(one).orElseThrow().kind().isMedia()) {
          assertThat(names)
              .allSatisfy(other -> assertThat(Neighbours.starts(one)).anyMatch(other::startsWith));
        } else {
          Set<String> starts = Neighbours.starts(one);
          assertThat(names)
              .filteredOn(other -> KnownTypes.byName(other).orElseThrow().kind().isMedia())
              .anyMatch(other -> starts.stream().anyMatch(other::startsWith));
        }
      }
    }
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static List<Candidate> anyFolder(RandomGenerator random) {
    String[] stems = {
      "IMG_1234",
      "IMG_E1234",
      "x",
      "x-edited",
      "x(1)",
      "x-edited(1)",
      "n".repeat(46),
      "n".repeat(50),
      "n".repeat(43) + "-edi",
      "a.b",
      "é"
    };
    String[] ends = {
      ".jpg",
      ".JPG",
      ".heic",
      ".nef",
      ".dng",
      ".mov",
      ".mp4",
      ".xmp",
      ".jpg.xmp",
      ".jpg.json",
      ".jpg(1).json",
      ".json",
      ".jpg.supplemental-metadata.json",
      ".jpg.supp(1).json",
      ".srt",
      ".en.srt"
    };
    Set<String> paths = new HashSet<>();
    for (int i = random.nextInt(1, 25); i > 0; i--) {
      paths.add((random.nextInt(4) == 0 ? "b/" : "") + pick(random, stems) + pick(random, ends));
    }
    return paths.stream().sorted().map(path -> withFacts(path, random)).toList();
  }

  private static Candidate withFacts(String path, RandomGenerator random) {
    if (random.nextBoolean() || !KnownTypes.byName(path).orElseThrow().kind().isMedia()) {
      return Candidate.named(path);
    }
    Specimen file = file(path);
    if (random.nextBoolean()) {
      file = file.at(NOON.plusSeconds(random.nextInt(3) * 3600L + random.nextInt(2) * 60));
    }
    if (random.nextInt(3) == 0) {
      file = file.id(pick(random, "X", "Y"));
    }
    if (random.nextInt(3) == 0) {
      file = file.by(pick(random, "iPhone", "D70"));
    }
    return file.candidate();
  }

  private static String pick(RandomGenerator random, String... of) {
    return of[random.nextInt(of.length)];
  }

  private static List<String> groups(String... paths) {
    return groups(Arrays.stream(paths).map(GroupingTest::file).toArray(Specimen[]::new));
  }

  private static List<String> groups(Specimen... files) {
    return Grouping.of(Stream.of(files).map(Specimen::candidate).toList()).stream()
        .map(
            group ->
                group.files().stream()
                    .map(file -> file.path() + "=" + file.role())
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  private static Specimen file(String path) {
    return new Specimen(path, Optional.empty());
  }

  private record Specimen(String path, Optional<FileFacts> facts) {
    Candidate candidate() {
      return new Candidate(path, facts);
    }

    private FileFacts known() {
      return facts.orElseGet(
          () -> {
            var format = KnownTypes.byName(path).orElseThrow();
            return new FileFacts(
                FileId.random(),
                format.mime().startsWith("video/") ? MediaKind.VIDEO : MediaKind.PHOTO,
                format.mime(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
          });
    }

    Specimen at(LocalDateTime time) {
      FileFacts f = known();
      return with(
          new FileFacts(
              f.file(),
              f.kind(),
              f.mime(),
              f.motion(),
              f.contentIdentifier(),
              Optional.of(time),
              f.cameraModel()));
    }

    Specimen id(String id) {
      FileFacts f = known();
      return with(
          new FileFacts(
              f.file(),
              f.kind(),
              f.mime(),
              f.motion(),
              Optional.of(id),
              f.captured(),
              f.cameraModel()));
    }

    Specimen by(String camera) {
      FileFacts f = known();
      return with(
          new FileFacts(
              f.file(),
              f.kind(),
              f.mime(),
              f.motion(),
              f.contentIdentifier(),
              f.captured(),
              Optional.of(camera)));
    }

    Specimen video(String mime) {
      return content(MediaKind.VIDEO, mime);
    }

    Specimen photo(String mime) {
      return content(MediaKind.PHOTO, mime);
    }

    private Specimen content(MediaKind kind, String mime) {
      FileFacts f = known();
      return with(
          new FileFacts(
              f.file(),
              kind,
              mime,
              f.motion(),
              f.contentIdentifier(),
              f.captured(),
              f.cameraModel()));
    }

    private Specimen with(FileFacts known) {
      return new Specimen(path, Optional.of(known));
    }
  }
}
