package gaze.media.metadata;

import static gaze.media.metadata.Bytes.*;
import static gaze.media.metadata.Specimens.*;
import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.Metadata;
import gaze.domain.PictureSize;
import gaze.domain.ProblemKind;
import gaze.media.content.Format;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What FFmpeg's demultiplexers say of a movie of fifty JPEGs, put together here box by box.
class VideoProbeTest {
  private static final int FRAMES = 50;
  private static final int PER_SECOND = 25;

  @TempDir Path folder;
  private Specimens specimens;

  @BeforeEach
  void open() {
    specimens = new Specimens(folder);
  }

  private static byte[] frame() {
    try {
      ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
      return jpeg.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// @param matrix of the track's header: `a b u c d v x y w`
  private static byte[] film(int... matrix) {
    byte[] frame = frame();
    byte[] brand = box("ftyp", latin("qt  "), u32(0), latin("qt  "));
    byte[] frames = join(Collections.nCopies(FRAMES, frame).toArray(byte[][]::new));
    byte[] data = box("mdat", frames);
    byte[] turn = join(Arrays.stream(matrix).mapToObj(Bytes::u32).toArray(byte[][]::new));
    byte[] sizes =
        join(IntStream.range(0, FRAMES).mapToObj(_ -> u32(frame.length)).toArray(byte[][]::new));
    byte[] entry =
        box(
            "jpeg",
            new byte[6],
            u16(1),
            new byte[16],
            u16(64),
            u16(48),
            u32(72 << 16),
            u32(72 << 16),
            u32(0),
            u16(1),
            new byte[32],
            u16(24),
            u16(0xFFFF));
    byte[] table =
        box(
            "stbl",
            fullBox("stsd", 0, u32(1), entry),
            fullBox("stts", 0, u32(1), u32(FRAMES), u32(1)),
            fullBox("stsc", 0, u32(1), u32(1), u32(FRAMES), u32(1)),
            fullBox("stsz", 0, u32(0), u32(FRAMES), sizes),
            fullBox("stco", 0, u32(1), u32(brand.length + 8)));
    byte[] source = box("dinf", fullBox("dref", 0, u32(1), fullBox("url ", 0)));
    byte[] media =
        box(
            "mdia",
            fullBox("mdhd", 0, u32(0), u32(0), u32(PER_SECOND), u32(FRAMES), u32(0)),
            fullBox("hdlr", 0, latin("mhlrvide"), new byte[13]),
            box("minf", fullBox("vmhd", 0, new byte[8]), source, table));
    byte[] header =
        fullBox(
            "tkhd",
            0,
            u32(0),
            u32(0),
            u32(1),
            u32(0),
            u32(2000),
            new byte[16],
            turn,
            u32(64 << 16),
            u32(48 << 16));
    byte[] movie =
        box(
            "moov",
            movieHeader(Instant.parse("2020-07-01T10:00:00Z"), 2000),
            box("trak", header, media));
    return join(brand, data, movie);
  }

  private static byte[] upright() {
    return film(1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30);
  }

  @Test
  void aFilmTellsItsSizeLengthAndPictures() {
    Metadata metadata = specimens.read("a.mov", upright()).metadata();
    assertThat(metadata.size()).contains(new PictureSize(64, 48));
    assertThat(metadata.rotation()).isZero();
    assertThat(metadata.duration()).contains(Duration.ofSeconds(2));
    assertThat(metadata.video().orElseThrow().codec()).isEqualTo("mjpeg");
    assertThat(metadata.video().orElseThrow().fps()).hasValue(PER_SECOND);
    assertThat(metadata.video().orElseThrow().bitRate()).isPresent();
    assertThat(metadata.video().orElseThrow().hdr()).isFalse();
    assertThat(metadata.audio()).isEmpty();
  }

  @Test
  void aFilmHeldUprightIsTurnedAQuarter() {
    Metadata metadata =
        specimens
            .read("a.mov", film(0, 1 << 16, 0, -(1 << 16), 0, 0, 48 << 16, 0, 1 << 30))
            .metadata();
    assertThat(metadata.size()).contains(new PictureSize(48, 64));
    assertThat(metadata.rotation()).isEqualTo(90);
  }

  @Test
  void aFilmUnderAPicturesNameIsAFilm() {
    FileReading reading = specimens.read("a.jpg", upright());
    assertThat(reading.format()).contains(Format.MOV);
    assertThat(reading.metadata().video()).isPresent();
    assertThat(reading.failure()).isEmpty();
    assertThat(reading.notes())
        .extracting(it -> it.kind())
        .containsExactly(ProblemKind.WRONG_CONTENT);
  }

  @Test
  void aFilmWhoseIndexIsCutOffIsTruncated() {
    byte[] whole = upright();
    FileReading reading = specimens.read("a.mov", Arrays.copyOf(whole, whole.length - 1000));
    assertThat(reading.failure().orElseThrow().kind()).isEqualTo(ProblemKind.TRUNCATED);
  }

  @Test
  void aNameInAnyScriptIsOpened() {
    assertThat(specimens.read("Ζωή 生日 день.mov", upright()).metadata().video()).isPresent();
  }
}
