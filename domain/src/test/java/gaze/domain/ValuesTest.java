package gaze.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gaze.testkit.Seeded;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The small words: what they refuse, and how they read as text.
class ValuesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "af5570f5a1810b7",
        "AF5570F5A1810B7A",
        "af5570f5a1810b7g",
        "af5570f5a1810b7a0"
      })
  void aFingerprintIsSixteenLowerCaseHexDigits(String text) {
    assertThatThrownBy(() -> new Fingerprint(text)).hasMessageEndingWith("got " + text);
    assertThat(new Fingerprint("af5570f5a1810b7a")).hasToString("af5570f5a1810b7a");
  }

  @Seeded
  void aPerceptualHashReadsBackFromItsText(RandomGenerator random) {
    var hash = new PerceptualHash(random.nextLong());
    assertThat(hash.toString()).hasSize(16);
    assertThat(PerceptualHash.parse(hash.toString())).isEqualTo(hash);
  }

  @Seeded
  void theDistanceOfTwoHashesCountsTheirDifferentBits(RandomGenerator random) {
    long bits = random.nextLong();
    int flipped = random.nextInt(64);
    var hash = new PerceptualHash(bits);
    assertThat(hash.distance(hash)).isZero();
    assertThat(hash.distance(new PerceptualHash(bits ^ 1L << flipped))).isEqualTo(1);
    assertThat(hash.distance(new PerceptualHash(~bits))).isEqualTo(64);
  }

  @Test
  void aProblemNeedsASentence() {
    assertThatThrownBy(() -> new Problem(Stage.READING_METADATA, ProblemKind.EMPTY_FILE, " "))
        .hasMessageContaining("EMPTY_FILE");
    assertThat(new Problem(Stage.READING_METADATA, ProblemKind.TIMEOUT, "Too slow.").retryable())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "-0.1,0,1,1",
    "0,-0.1,1,1",
    "0,0,0,1",
    "0,0,1,0",
    "0.5,0,0.6,1",
    "0,0.5,1,0.6",
    "NaN,0,1,1"
  })
  void aBoxStaysInsideThePicture(double x, double y, double width, double height) {
    assertThatThrownBy(() -> new Box(x, y, width, height))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theWholePictureIsABoxInSpiteOfRounding() {
    assertThat(new Box(0, 0, 1, 1).width()).isEqualTo(1);
    assertThat(new Box(0.7, 0.1, 0.30000000000000004, 0.9).x()).isEqualTo(0.7);
  }

  @Test
  void aColourReadsAsInCss() {
    assertThat(new DominantColor(0x00a0ff, 0.25).hex()).isEqualTo("#00a0ff");
    assertThatThrownBy(() -> new DominantColor(0x1000000, 0.5)).hasMessageContaining("1000000");
    assertThatThrownBy(() -> new DominantColor(0, 1.5)).hasMessageContaining("1.5");
    assertThatThrownBy(() -> new DominantColor(0, Double.NaN)).hasMessageContaining("NaN");
  }

  @ParameterizedTest
  @CsvSource({"-1,10", "0,0", "5,-1"})
  void aMotionPartLiesInsideItsFile(long offset, long bytes) {
    assertThatThrownBy(() -> new MotionPart(offset, bytes, "video/mp4", Optional.empty()))
        .hasMessageContaining(offset + ", " + bytes);
  }

  @ParameterizedTest
  @ValueSource(ints = {-2, 0, 6})
  void aRatingIsRejectedOrOneToFive(int rating) {
    assertThatThrownBy(() -> rated(rating)).hasMessageContaining(Integer.toString(rating));
    assertThat(rated(-1).rating()).hasValue(-1);
    assertThat(rated(5).rating()).hasValue(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {-90, 45, 360})
  void aRotationIsAQuarterTurn(int degrees) {
    assertThatThrownBy(() -> turned(degrees)).hasMessageContaining(Integer.toString(degrees));
    assertThat(turned(270).rotation()).isEqualTo(270);
  }

  @Test
  void keywordsDoNotChangeBehindTheMetadatasBack() {
    List<String> keywords = new ArrayList<>(List.of("zoey"));
    Metadata metadata = metadata(0, OptionalInt.empty(), keywords);
    keywords.add("birthday");
    assertThat(metadata.keywords()).containsExactly("zoey");
  }

  @Test
  void aKnownOffsetDecidesTheInstant() {
    LocalDateTime wall = LocalDateTime.parse("2019-03-21T11:04:22");
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");
    var offset = capture(wall, Optional.of(ZoneOffset.ofHours(2)), Optional.of(tokyo));
    var zone = capture(wall, Optional.empty(), Optional.of(tokyo));
    var neither = capture(wall, Optional.empty(), Optional.empty());
    assertThat(offset.instant(ZoneOffset.UTC)).isEqualTo(Instant.parse("2019-03-21T09:04:22Z"));
    assertThat(zone.instant(ZoneOffset.UTC)).isEqualTo(Instant.parse("2019-03-21T02:04:22Z"));
    assertThat(neither.instant(ZoneOffset.UTC)).isEqualTo(Instant.parse("2019-03-21T11:04:22Z"));
  }

  private static CaptureTime capture(
      LocalDateTime wall, Optional<ZoneOffset> offset, Optional<ZoneId> zone) {
    return new CaptureTime(wall, offset, zone, ZoneFrom.FILE, CapturedFrom.EXIF);
  }

  private static Metadata rated(int rating) {
    return metadata(0, OptionalInt.of(rating), List.of());
  }

  private static Metadata turned(int rotation) {
    return metadata(rotation, OptionalInt.empty(), List.of());
  }

  private static Metadata metadata(int rotation, OptionalInt rating, List<String> keywords) {
    return new Metadata(
        Optional.empty(),
        Optional.empty(),
        rotation,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Camera.UNKNOWN,
        Exposure.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        rating,
        Optional.empty(),
        Optional.empty(),
        keywords,
        Optional.empty(),
        Optional.empty());
  }
}
