package gaze.media.picture;

import static gaze.media.picture.Drawn.assertFields;
import static gaze.media.picture.Drawn.assertNear;
import static gaze.media.picture.Drawn.at;
import static gaze.media.picture.Drawn.fields;
import static gaze.media.picture.Drawn.written;
import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.PictureSize;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.Previews;
import gaze.testkit.Tools;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures that other programs have encoded show what was drawn.
@Tag("integration")
final class DrawnByToolsTest {
  private static final int CODING = 14;

  @TempDir Path folder;

  private final PreviewMaker maker = new PreviewMaker(DecodeLimits.DEFAULT);

  @BeforeEach
  void draw() throws IOException {
    Files.write(folder.resolve("drawn.png"), written("png", fields(320, 200)));
  }

  private Path encoded(String file, String command) {
    List<String> words = List.of(command.strip().split("\\s+"));
    Tools.need(words.getFirst());
    Tools.run(folder, words);
    return folder.resolve(file);
  }

  private Previews made(Path file) {
    PreviewResult result = maker.make(file);
    assertThat(result).isInstanceOf(PreviewResult.Made.class);
    return ((PreviewResult.Made) result).previews();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.webp | cwebp -quiet -q 90 drawn.png -o a.webp
          a.webp | cwebp -quiet -lossless drawn.png -o a.webp
          a.heic | heif-enc -q 90 drawn.png -o a.heic
          a.heic | heif-enc -q 90 -b 10 drawn.png -o a.heic
          a.avif | avifenc drawn.png a.avif
          a.avif | avifenc -d 10 drawn.png a.avif
          a.avif | avifenc -d 12 drawn.png a.avif
          a.avif | avifenc --yuv 422 drawn.png a.avif
          a.avif | avifenc --range limited drawn.png a.avif
          a.avif | avifenc --lossless drawn.png a.avif
          a.jxl  | cjxl -d 0 drawn.png a.jxl
          a.jxl  | cjxl -d 1 drawn.png a.jxl
          a.tif  | vips copy drawn.png a.tif[compression=jpeg,tile]
          a.tif  | vips copy drawn.png a.tif[compression=deflate,tile,pyramid,predictor=horizontal]
          a.tif  | vips copy drawn.png a.tif[bigtiff,compression=lzw]
          a.tif  | vips colourspace drawn.png a.tif scrgb
          a.tif  | vips colourspace drawn.png a.tif lab
          a.tif  | vips colourspace drawn.png a.tif labs
          a.png  | vips colourspace drawn.png a.png rgb16
          a.png  | vips icc_transform drawn.png a.png p3 --input-profile srgb
          a.jpg  | vips icc_transform drawn.png a.jpg p3 --input-profile srgb
          a.webp | vips icc_transform drawn.png a.webp p3 --input-profile srgb
          a.tif  | vips icc_transform drawn.png a.tif p3 --input-profile srgb
          a.jpg  | vips copy drawn.png a.jpg[Q=90,interlace]
          a.gif  | ffmpeg -loglevel error -i drawn.png a.gif
          a.gif  | ffmpeg -loglevel error -loop 1 -t 1 -r 8 -i drawn.png -vf hue=H=PI*t,split[a][b];[a]palettegen[c];[b][c]paletteuse a.gif
          a.webp | ffmpeg -loglevel error -loop 1 -t 1 -r 8 -i drawn.png -vf hue=H=PI*t -c:v libwebp_anim -quality 95 a.webp
          a.png  | ffmpeg -loglevel error -loop 1 -t 1 -r 8 -i drawn.png -vf hue=H=PI*t -f apng a.png
          a.ppm  | ffmpeg -loglevel error -i drawn.png a.ppm
          a.pam  | ffmpeg -loglevel error -i drawn.png a.pam
          a.pam  | ffmpeg -loglevel error -i drawn.png -pix_fmt rgba a.pam
          a.pam  | ffmpeg -loglevel error -i drawn.png -pix_fmt rgb48be a.pam
          a.bmp  | ffmpeg -loglevel error -i drawn.png -pix_fmt rgb565le a.bmp
          a.bmp  | ffmpeg -loglevel error -i drawn.png -pix_fmt bgra a.bmp
          a.pcx  | ffmpeg -loglevel error -i drawn.png a.pcx
          a.dpx  | ffmpeg -loglevel error -i drawn.png a.dpx
          a.qoi  | ffmpeg -loglevel error -i drawn.png a.qoi
          a.jp2  | ffmpeg -loglevel error -i drawn.png a.jp2
          a.j2k  | ffmpeg -loglevel error -i drawn.png -format j2k a.j2k
          """)
  void whatOthersEncodeIsShownAsItWasDrawn(String file, String command) {
    Previews previews = made(encoded(file, command));

    assertThat(previews.displayed()).isEqualTo(new PictureSize(320, 200));
    assertThat(previews.note()).isEmpty();
    assertFields(previews.preview(), CODING);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --irot 1            | GREEN | GREY
          --irot 2            | GREY  | BLUE
          --irot 3            | BLUE  | RED
          --imir 0            | BLUE  | GREY
          --imir 1            | GREEN | RED
          --irot 1 --imir 1   | GREY  | GREEN
          """)
  void avifIsTurnedAsItsEncoderMeant(String turns, String topLeft, String topRight) {
    Previews previews = made(encoded("a.avif", "avifenc " + turns + " drawn.png a.avif"));

    assertNear(at(previews.preview(), 0.25, 0.25), Drawn.color(topLeft), CODING);
    assertNear(at(previews.preview(), 0.75, 0.25), Drawn.color(topRight), CODING);
  }

  /// The inks of a press cannot show every colour of a screen: only what is which.
  @ParameterizedTest
  @CsvSource({"a.jpg", "a.tif"})
  void inksAreMixedByTheirProfile(String file) {
    Previews previews =
        made(encoded(file, "vips icc_transform drawn.png " + file + " cmyk --input-profile srgb"));

    assertThat(previews.displayed()).isEqualTo(new PictureSize(320, 200));
    assertFields(previews.preview(), 60);
  }

  @Test
  void theCleanApertureOfAnAvifIsWhatIsShown() {
    Previews previews = made(encoded("a.avif", "avifenc --crop 0,0,160,200 drawn.png a.avif"));

    assertThat(previews.displayed()).isEqualTo(new PictureSize(160, 200));
    assertNear(at(previews.preview(), 0.9, 0.25), Drawn.RED, CODING);
    assertNear(at(previews.preview(), 0.9, 0.75), Drawn.BLUE, CODING);
  }

  @Test
  void aJpegXlIsTurnedAsTheJpegInItWas() {
    encoded("a.jpg", "vips copy drawn.png a.jpg");
    encoded("a.jpg", "exiftool -q -n -overwrite_original -Orientation=6 a.jpg");
    Previews previews = made(encoded("a.jxl", "cjxl a.jpg a.jxl"));

    assertThat(previews.displayed()).isEqualTo(new PictureSize(200, 320));
    assertNear(at(previews.preview(), 0.25, 0.25), Drawn.BLUE, CODING);
    assertNear(at(previews.preview(), 0.75, 0.25), Drawn.RED, CODING);
  }

  @ParameterizedTest
  @CsvSource({"a.jpg", "a.png", "a.webp", "a.tif"})
  void anOrientationThatExifToolWritesIsApplied(String file) {
    encoded(file, "vips copy drawn.png " + file);
    Previews previews =
        made(encoded(file, "exiftool -q -n -overwrite_original -Orientation=6 " + file));

    assertThat(previews.displayed()).isEqualTo(new PictureSize(200, 320));
    assertNear(at(previews.preview(), 0.25, 0.25), Drawn.BLUE, CODING);
    assertNear(at(previews.preview(), 0.75, 0.25), Drawn.RED, CODING);
  }

  @Test
  void theUpperPartOfATornHeicIsShownWithANote() throws IOException {
    Files.write(folder.resolve("drawn.png"), written("png", noisy()));
    byte[] heic = Files.readAllBytes(encoded("a.heic", "heif-enc -q 90 drawn.png -o a.heic"));
    Path torn = Files.write(folder.resolve("b.heic"), Arrays.copyOf(heic, heic.length * 7 / 10));

    Previews previews = made(torn);

    assertThat(previews.note().map(Problem::kind)).contains(ProblemKind.TRUNCATED);
    assertNear(at(previews.preview(), 0.25, 0.2), Drawn.RED, 50);
    assertNear(at(previews.preview(), 0.75, 0.2), Drawn.GREEN, 50);
  }

  /// Fields that do not compress to nothing, so that a cut falls into the picture.
  private static BufferedImage noisy() {
    BufferedImage image = fields(320, 200);
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 320; x++) {
        image.setRGB(x, y, image.getRGB(x, y) ^ random.nextInt(16) * 0x010101);
      }
    }
    return image;
  }
}
