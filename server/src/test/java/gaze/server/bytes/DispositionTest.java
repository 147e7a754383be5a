package gaze.server.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DispositionTest {
  @ParameterizedTest
  @ValueSource(strings = {"image/jpeg", "image/heic", "video/mp4", "audio/mpeg"})
  void picturesAndVideosAreShown(String mime) {
    assertThat(Disposition.of(mime, "a", false).inline()).isTrue();
    assertThat(Disposition.of(mime, "a", true).inline()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "image/svg+xml",
        "IMAGE/SVG+XML",
        "application/xml",
        "text/plain",
        ""
      })
  void whatMightRunIsSaved(String mime) {
    assertThat(Disposition.of(mime, "a", false).inline()).isFalse();
  }

  @Test
  void aNameInAnyScriptArrivesWhole() {
    assertThat(new Disposition(true, "Wien – Öl \"1\".jpg").header())
        .isEqualTo(
            "inline; filename=\"Wien _ _l _1_.jpg\"; "
                + "filename*=UTF-8''Wien%20%E2%80%93%20%C3%96l%20%221%22.jpg");
  }

  @Test
  void aNameCannotAddAHeader() {
    assertThat(new Disposition(false, "a\r\nSet-Cookie: x=y").header())
        .doesNotContain("\r")
        .doesNotContain("\n");
  }
}
