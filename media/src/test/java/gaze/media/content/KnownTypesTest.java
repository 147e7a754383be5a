package gaze.media.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownTypesTest {
  @ParameterizedTest
  @CsvSource({
    "IMG_1.JPG, JPEG, PHOTO",
    "a.b.HeIc, HEIC, PHOTO",
    "photo.jxl, JXL, PHOTO",
    "DSC_001.NEF, NEF, RAW",
    "x.dng, DNG, RAW",
    "clip.mts, MPEG_TS, VIDEO",
    "clip.3gp, THREE_GP, VIDEO",
    "IMG_1.jpg.xmp, XMP, SIDECAR",
    "IMG_1.jpg(1).json, JSON, SIDECAR",
    "talk.de.srt, SRT, SUBTITLE"
  })
  void aNamePromisesAFormat(String name, Format format, FormatKind kind) {
    assertThat(KnownTypes.byName(name)).contains(format);
    assertThat(format.kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "jpg", ".jpg", "track.gpx", "letter.pdf", "song.mp3", "x.", "x.jpg~"})
  void otherNamesAreNotTaken(String name) {
    assertThat(KnownTypes.byName(name)).isEmpty();
  }

  @Test
  void theTurkishLocaleDoesNotHideGifs() {
    assertThat(KnownTypes.byName("PICTURE.GIF")).contains(Format.GIF);
    assertThat(KnownTypes.byName("PICTURE.TIF")).contains(Format.TIFF);
  }

  @Test
  void aContainerMayCarryTheExtensionOfItsFamily() {
    assertThat(Format.MOV.agreesWith(Format.MP4)).isTrue();
    assertThat(Format.NEF.agreesWith(Format.DNG)).isTrue();
    assertThat(Format.PNG.agreesWith(Format.JPEG)).isFalse();
    assertThat(Format.TIFF.agreesWith(Format.NEF)).isFalse();
  }
}
