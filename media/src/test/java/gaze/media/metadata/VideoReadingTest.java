package gaze.media.metadata;

import static gaze.media.metadata.Bytes.*;
import static gaze.media.metadata.Specimens.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gaze.domain.GeoPoint;
import gaze.domain.ProblemKind;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the boxes of movies say. These movies have no tracks, so they show nothing and say so.
class VideoReadingTest {
  @TempDir Path folder;
  private Specimens specimens;

  @BeforeEach
  void open() {
    specimens = new Specimens(folder);
  }

  private static byte[] userText(String type, String text) {
    return box(type, u16(text.length()), u16(0x15C7), latin(text));
  }

  private static byte[] keyed(String key, String value) {
    return box(
        "meta",
        fullBox("hdlr", 0, u32(0), latin("mdta"), new byte[13]),
        fullBox("keys", 0, u32(1), box("mdta", latin(key))),
        box("ilst", box("\0\0\0\1", box("data", u32(1), u32(0), utf8(value)))));
  }

  @Test
  void anAndroidsPlaceIsInItsUserData() {
    byte[] file = movie(box("udta", userText("©xyz", "+41.2203-096.0716/")));
    GeoPoint place = specimens.read("a.mp4", file).metadata().location().orElseThrow();
    assertThat(place.latitude()).isEqualTo(41.2203);
    assertThat(place.longitude()).isEqualTo(-96.0716);
  }

  @Test
  void a3gppPlaceIsInFixedPointNumbers() {
    byte[] loci =
        fullBox(
            "loci",
            0,
            u16(0x15C7),
            latin("Home\0"),
            u8(0),
            u32((long) (-96.5 * 65536)),
            u32((long) (41.25 * 65536)),
            u32(10L << 16));
    GeoPoint place =
        specimens.read("a.3gp", movie(box("udta", loci))).metadata().location().orElseThrow();
    assertThat(place.latitude()).isCloseTo(41.25, within(1e-4));
    assertThat(place.longitude()).isCloseTo(-96.5, within(1e-4));
    assertThat(place.altitude()).hasValue(10);
  }

  @Test
  void applesKeysAreRead() {
    assertThat(
            specimens
                .read("a.mov", movie(keyed("com.apple.quicktime.make", "Apple")))
                .metadata()
                .camera()
                .make())
        .contains("Apple");
    assertThat(
            specimens
                .read("b.mov", movie(keyed("com.apple.quicktime.content.identifier", "ABC")))
                .metadata()
                .contentIdentifier())
        .contains("ABC");
    assertThat(
            specimens
                .read(
                    "c.mov",
                    movie(
                        keyed("com.apple.quicktime.location.ISO6709", "+48.2085+016.3721+171.5/")))
                .metadata()
                .location()
                .orElseThrow()
                .altitude())
        .hasValue(171.5);
  }

  @Test
  void isosMetaBoxHasAVersionInFront() {
    byte[] item = box("©nam", box("data", u32(1), u32(0), utf8("Zoë's birthday")));
    byte[] meta =
        fullBox(
            "meta", 0, fullBox("hdlr", 0, u32(0), latin("mdir"), new byte[13]), box("ilst", item));
    assertThat(specimens.read("a.mp4", movie(box("udta", meta))).metadata().title())
        .contains("Zoë's birthday");
  }

  @Test
  void aMoviesXmpIsRead() {
    byte[] packet = utf8(xmp("<xmp:Rating>4</xmp:Rating>"));
    byte[] uuid = java.util.HexFormat.of().parseHex("be7acfcb97a942e89c71999491e3afac");
    assertThat(
            specimens
                .read("a.mp4", movie(movieHeader(NOW, 1)), box("uuid", uuid, packet))
                .metadata()
                .rating())
        .hasValue(4);
    assertThat(specimens.read("b.mp4", movie(box("udta", box("XMP_", packet)))).metadata().rating())
        .hasValue(4);
  }

  @Test
  void aHeaderThatCountsFrom1970IsUnderstood() {
    Instant wrong = Instant.ofEpochSecond(NOW.getEpochSecond() - 2_082_844_800L);
    var times = specimens.read("a.mp4", movie(movieHeader(wrong, 1))).facts().times();
    assertThat(times).containsExactly(new TimeClue.Exact(TimeStep.CONTAINER, NOW));
  }

  @Test
  void aHeaderWithoutADateIsNoProblem() {
    FileReading reading =
        specimens.read("a.mp4", movie(movieHeader(Instant.ofEpochSecond(-2_082_844_800L), 1)));
    assertThat(reading.facts().times()).isEmpty();
    assertThat(reading.notes()).isEmpty();
  }

  @Test
  void aMovieWithoutPicturesFailsAndKeepsItsFacts() {
    FileReading reading = specimens.read("a.mp4", movie(movieHeader(NOW, 1)));
    assertThat(reading.failure().orElseThrow().kind()).isEqualTo(ProblemKind.UNREADABLE);
    assertThat(reading.metadata().captured()).isPresent();
  }

  @Test
  void aMovieWithoutItsIndexIsTruncated() {
    FileReading reading =
        specimens.read(
            "a.mp4",
            box("ftyp", latin("isom"), u32(0), latin("isom")),
            u32(100_000),
            latin("mdat"),
            new byte[500]);
    assertThat(reading.failure().orElseThrow().kind()).isEqualTo(ProblemKind.TRUNCATED);
  }
}
