package gaze.pipeline.group;

import static gaze.pipeline.group.GroupingSpecimen.NOON;
import static gaze.pipeline.group.GroupingSpecimen.file;
import static gaze.pipeline.group.GroupingSpecimen.groups;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which pictures and videos are one item.
class GroupingTest {
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
}
