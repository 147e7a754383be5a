package gaze.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleLibraryTest {
  private static final List<Shot> SHOTS =
      SampleLibrary.rows("shots.tsv").stream().map(Shot::parse).toList();
  private static final List<Clip> CLIPS =
      SampleLibrary.rows("clips.tsv").stream().map(Clip::parse).toList();

  @ParameterizedTest
  @EnumSource
  void aSceneLooksTheSameEveryTime(Scene scene) {
    assertThat(pixels(scene.draw(Light.DUSK, 5, 96, 64)))
        .isEqualTo(pixels(scene.draw(Light.DUSK, 5, 96, 64)));
  }

  @ParameterizedTest
  @EnumSource
  void anotherSeedIsAnotherPicture(Scene scene) {
    assertThat(pixels(scene.draw(Light.DAY, 5, 96, 64)))
        .isNotEqualTo(pixels(scene.draw(Light.DAY, 6, 96, 64)));
  }

  @Test
  void noTwoFilesHaveTheSamePath() {
    Set<String> paths = new HashSet<>();
    assertThat(Stream.concat(SHOTS.stream().map(Shot::path), CLIPS.stream().map(Clip::path)))
        .allMatch(paths::add);
  }

  @Test
  void itHoldsWhatRealLibrariesHold() {
    assertThat(SHOTS).extracting(Shot::trick).contains(Shot.Trick.values());
    assertThat(SHOTS).extracting(Shot::orientation).contains(1, 3, 6, 8);
    assertThat(SHOTS).extracting(shot -> shot.taken().getYear()).contains(1997, 2016, 2020, 2025);
    assertThat(SHOTS)
        .extracting(Shot::extension)
        .contains("jpg", "png", "webp", "avif", "gif", "tif");
    assertThat(CLIPS).anyMatch(clip -> clip.turned() != 0);
  }

  @Test
  void subtitlesLieBesideAVideoWithinItsLength() {
    assertThat(SampleLibrary.rows("subtitles.tsv").stream().map(Subtitle::parse))
        .isNotEmpty()
        .allSatisfy(
            line -> {
              Clip clip =
                  CLIPS.stream()
                      .filter(each -> line.path().startsWith(each.path().replaceAll("[^.]+$", "")))
                      .findAny()
                      .orElseThrow();
              double length = clip.takes().stream().mapToDouble(Clip.Take::seconds).sum();
              assertThat(line.start()).isNotNegative().isLessThan(line.end());
              assertThat(line.end()).isLessThanOrEqualTo(length);
            });
    Subtitle line = new Subtitle("a.srt", 1.25, 12, "Hello.");
    assertThat(Subtitle.file(List.of(line)))
        .isEqualTo("1\n00:00:01,250 --> 00:00:12,000\nHello.\n");
  }

  /// A quarter turn puts the displayed top left corner where the orientation says it is stored.
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6, 8})
  void aTurnedCameraStoresTheTopLeftCornerElsewhere(int orientation) {
    BufferedImage displayed = new BufferedImage(6, 4, BufferedImage.TYPE_INT_RGB);
    displayed.setRGB(0, 0, 0xff0000);
    BufferedImage stored = PictureFile.stored(displayed, orientation);
    int x = orientation == 3 || orientation == 8 ? stored.getWidth() - 1 : 0;
    int y = orientation == 3 || orientation == 6 ? stored.getHeight() - 1 : 0;
    assertThat(stored.getRGB(x, y) & 0xffffff).isEqualTo(0xff0000);
    assertThat(stored.getWidth()).isEqualTo(orientation == 1 || orientation == 3 ? 6 : 4);
  }

  @Test
  void aJpegWithItsExifIsStillAJpeg() throws IOException {
    Shot shot = SHOTS.getFirst();
    BufferedImage picture = shot.scene().draw(shot.light(), shot.seed(), 60, 40);
    byte[] file = PictureFile.jpeg(picture, Exif.of(shot, Exif.NO_NOTE), Xmp.of(shot));
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(file));
    assertThat(read.getWidth()).isEqualTo(60);
    String text = new String(file, StandardCharsets.ISO_8859_1);
    assertThat(text).contains("Exif\0\0II*", "2016:07:09 05:41:22", "Canon EOS 80D");
    assertThat(text).contains("xmp:Rating=\"5\"", "<rdf:li>sunrise</rdf:li>");
  }

  @Test
  void aPngWithItsExifIsStillAPng() throws IOException {
    Shot shot = SHOTS.getFirst();
    BufferedImage picture = shot.scene().draw(shot.light(), shot.seed(), 60, 40);
    byte[] file = PictureFile.png(picture, Exif.of(shot, Exif.NO_NOTE));
    assertThat(pixels(ImageIO.read(new ByteArrayInputStream(file)))).isEqualTo(pixels(picture));
  }

  @Test
  @Tag("slow")
  void everyFileIsWritten(@TempDir Path folder) throws IOException {
    SampleLibrary.draw(folder);
    for (Shot shot : SHOTS) {
      assertThat(Files.size(folder.resolve(shot.path()))).isGreaterThan(10_000);
    }
    for (Clip clip : CLIPS) {
      assertThat(Files.size(folder.resolve(clip.path()))).isGreaterThan(20_000);
    }
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
