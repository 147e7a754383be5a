package gaze.media.picture;

import static gaze.media.picture.Drawn.assertNear;
import static gaze.media.picture.Drawn.at;
import static gaze.media.picture.Drawn.encoded;
import static gaze.media.picture.Drawn.fields;
import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.PictureSize;
import gaze.domain.ProblemKind;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.Previews;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
final class RawDecoderTest {
  private static final int CODING = 14;

  @TempDir Path folder;

  private final PreviewMaker maker = new PreviewMaker(DecodeLimits.DEFAULT);

  private PreviewResult make(String name, byte[] content) throws IOException {
    return maker.make(Files.write(folder.resolve(name), content));
  }

  private Previews made(String name, byte[] content) throws IOException {
    PreviewResult result = make(name, content);
    assertThat(result).isInstanceOf(PreviewResult.Made.class);
    return ((PreviewResult.Made) result).previews();
  }

  /// A raw file as cameras build it: a first directory with the Exif thumbnail and orientation, and
  /// below it one with the preview and one that says it holds the sensor's data.
  private static byte[] raw(byte[] thumbnail, byte[] preview, int orientation) {
    ByteBuffer file =
        ByteBuffer.allocate(1000 + thumbnail.length + preview.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    file.put("II*\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
    directory(
        file,
        List.of(
            new int[] {Tiff.WIDTH, 160},
            new int[] {Tiff.HEIGHT, 120},
            new int[] {Tiff.ORIENTATION, orientation},
            new int[] {Tiff.SUB_DIRECTORIES, 200},
            new int[] {Tiff.JPEG_AT, 1000},
            new int[] {Tiff.JPEG_BYTES, thumbnail.length}),
        400);
    file.position(200);
    directory(
        file,
        List.of(
            new int[] {Tiff.NEW_SUBFILE_TYPE, 1},
            new int[] {Tiff.JPEG_AT, 1000 + thumbnail.length},
            new int[] {Tiff.JPEG_BYTES, preview.length}),
        0);
    file.position(400);
    directory(
        file,
        List.of(
            new int[] {Tiff.WIDTH, 6000},
            new int[] {Tiff.HEIGHT, 4000},
            new int[] {Tiff.COMPRESSION, 34713},
            new int[] {Tiff.PHOTOMETRIC, 32803}),
        0);
    return file.position(1000).put(thumbnail).put(preview).array();
  }

  private static void directory(ByteBuffer file, List<int[]> entries, int next) {
    file.putShort((short) entries.size());
    for (int[] entry : entries) {
      file.putShort((short) entry[0]).putShort((short) 4).putInt(1).putInt(entry[1]);
    }
    file.putInt(next);
  }

  @Test
  void theLargePreviewIsShownAndNeverTheThumbnail() throws IOException {
    byte[] thumbnail = encoded(".jpg", new Blank(160, 120).image());
    byte[] preview = encoded(".jpg", fields(1620, 1080));

    Previews previews = made("a.nef", raw(thumbnail, preview, 1));

    assertThat(previews.displayed()).isEqualTo(new PictureSize(1620, 1080));
    Drawn.assertFields(previews.preview(), CODING);
  }

  @Test
  void aPreviewIsTurnedAsTheRawFileSays() throws IOException {
    byte[] preview = encoded(".jpg", fields(1620, 1080));

    Previews previews = made("a.nef", raw(encoded(".jpg", fields(160, 120)), preview, 6));

    assertThat(previews.displayed()).isEqualTo(new PictureSize(1080, 1620));
    assertNear(at(previews.preview(), 0.25, 0.25), Drawn.BLUE, CODING);
  }

  @Test
  void aPreviewThatTheCameraTurnedIsNotTurnedAgain() throws IOException {
    byte[] preview = encoded(".jpg", fields(1080, 1620));

    Previews previews = made("a.nef", raw(encoded(".jpg", fields(160, 120)), preview, 6));

    assertThat(previews.displayed()).isEqualTo(new PictureSize(1080, 1620));
    Drawn.assertFields(previews.preview(), CODING);
  }

  @Test
  void aThumbnailAloneIsNoPicture() throws IOException {
    byte[] thumbnail = encoded(".jpg", fields(160, 120));

    PreviewResult result = make("a.nef", raw(thumbnail, new byte[20], 1));

    assertThat(result).isInstanceOf(PreviewResult.Failed.class);
    // Where dcraw_emu is installed it finds that there is nothing to develop.
    assertThat(((PreviewResult.Failed) result).problem().kind())
        .isIn(ProblemKind.UNSUPPORTED, ProblemKind.UNREADABLE);
  }

  @Test
  void aPreviewThatNoDirectoryNamesIsFound() throws IOException {
    byte[] preview = encoded(".jpg", fields(1620, 1080));
    ByteBuffer file = ByteBuffer.allocate(5000 + preview.length);
    file.put("FUJIFILMCCD-RAW 0201FF123456".getBytes(StandardCharsets.ISO_8859_1));
    file.position(5000).put(preview);

    Drawn.assertFields(made("a.raf", file.array()).preview(), CODING);
  }

  /// One grey.
  private record Blank(int width, int height) {
    java.awt.image.BufferedImage image() {
      return new java.awt.image.BufferedImage(
          width, height, java.awt.image.BufferedImage.TYPE_3BYTE_BGR);
    }
  }
}
