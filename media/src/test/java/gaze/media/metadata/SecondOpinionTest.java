package gaze.media.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.CaptureTime;
import gaze.domain.FileRole;
import gaze.domain.GeoPoint;
import gaze.domain.Metadata;
import gaze.domain.PictureSize;
import gaze.domain.ProblemKind;
import gaze.testkit.Tools;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What ExifTool writes and FFmpeg records is read as it was meant.
@Tag("integration")
class SecondOpinionTest {
  @TempDir Path folder;

  private FileReading read(String file) {
    Instant now = Instant.parse("2024-06-01T12:00:00Z");
    return new MetadataReader(() -> now).read(folder.resolve(file), FileRole.ORIGINAL);
  }

  private Metadata tagged(String file, String... tags) throws IOException {
    Tools.need("exiftool");
    String form = file.substring(file.lastIndexOf('.') + 1);
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    assertThat(ImageIO.write(image, form, folder.resolve(file).toFile())).isTrue();
    List<String> command = new ArrayList<>(List.of("exiftool", "-q", "-n", "-overwrite_original"));
    command.addAll(List.of(tags));
    command.add(file);
    Tools.run(folder, command);
    return read(file).metadata();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jpg", "a.png", "a.tif"})
  void datesAreReadWithTheirFractionsAndOffsets(String file) throws IOException {
    CaptureTime captured =
        tagged(
                file,
                "-ExifIFD:DateTimeOriginal=2019:03:21 11:04:22",
                "-ExifIFD:SubSecTimeOriginal=348",
                "-ExifIFD:OffsetTimeOriginal=+05:45",
                "-ExifIFD:CreateDate=2020:01:01 00:00:00",
                "-IFD0:ModifyDate=2021:01:01 00:00:00")
            .captured()
            .orElseThrow();

    assertThat(captured.wall()).isEqualTo(LocalDateTime.parse("2019-03-21T11:04:22.348"));
    assertThat(captured.offset()).contains(ZoneOffset.ofHoursMinutes(5, 45));
  }

  @ParameterizedTest
  @CsvSource({"51.5, -0.1, 12.5", "-33.8688, 151.2093, 58", "-22.9, -43.2, -3"})
  void coordinatesAreRead(double latitude, double longitude, double altitude) throws IOException {
    GeoPoint place =
        tagged(
                "a.jpg",
                "-GPSLatitude=" + latitude,
                "-GPSLatitudeRef=" + (latitude < 0 ? "S" : "N"),
                "-GPSLongitude=" + longitude,
                "-GPSLongitudeRef=" + (longitude < 0 ? "W" : "E"),
                "-GPSAltitude=" + Math.abs(altitude),
                "-GPSAltitudeRef=" + (altitude < 0 ? 1 : 0))
            .location()
            .orElseThrow();

    assertThat(place.latitude()).isCloseTo(latitude, within());
    assertThat(place.longitude()).isCloseTo(longitude, within());
    assertThat(place.altitude().orElseThrow()).isCloseTo(altitude, within());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jpg", "a.png", "a.gif", "a.tif"})
  void wordsOfXmpAreReadFromEveryFormat(String file) throws IOException {
    Metadata metadata =
        tagged(
            file,
            "-XMP-dc:Title=Übung am See",
            "-XMP-dc:Description=Zwei Zeilen",
            "-XMP-dc:Subject=blume",
            "-XMP-dc:Subject=wiese",
            "-XMP-xmp:Rating=4");

    assertThat(metadata.title()).contains("Übung am See");
    assertThat(metadata.description()).contains("Zwei Zeilen");
    assertThat(metadata.keywords()).containsExactly("blume", "wiese");
    assertThat(metadata.rating()).hasValue(4);
  }

  @Test
  void wordsOfIptcAndOfWindowsAreRead() throws IOException {
    Metadata iptc =
        tagged("a.jpg", "-IPTC:ObjectName=Boat", "-IPTC:Keywords=sea", "-IPTC:Keywords=sail");
    Metadata windows =
        tagged("b.jpg", "-IFD0:XPTitle=Boat", "-IFD0:XPKeywords=sea;sail", "-IFD0:Rating=3");

    assertThat(List.of(iptc, windows))
        .allSatisfy(
            metadata -> {
              assertThat(metadata.title()).contains("Boat");
              assertThat(metadata.keywords()).containsExactly("sea", "sail");
            });
    assertThat(windows.rating()).hasValue(3);
  }

  private void filmed(String arguments) {
    Tools.need("ffmpeg");
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-loglevel", "error", "-y"));
    command.addAll(List.of(arguments.strip().split("\\s+")));
    Tools.run(folder, command);
  }

  private static final String SMALL = "-f lavfi -i testsrc=size=64x48:rate=10:duration=2 ";
  private static final String LARGE = "-f lavfi -i testsrc=size=128x96:rate=10:duration=2 ";
  private static final String SOUND = "-f lavfi -i sine=duration=2 ";

  @ParameterizedTest
  @ValueSource(strings = {"mp4", "mov", "mkv", "avi", "ts"})
  void theFirstOfSeveralTracksIsTheVideo(String form) {
    filmed(SMALL + LARGE + "-map 0 -map 1 -c:v mpeg4 a." + form);

    assertThat(read("a." + form).metadata().size()).contains(new PictureSize(64, 48));
  }

  @Test
  void aTrackThatIsSwitchedOnWins() {
    filmed(
        SMALL
            + LARGE
            + "-map 0 -map 1 -c:v mpeg4 -disposition:v:0 0 -disposition:v:1 default a.mkv");

    assertThat(read("a.mkv").metadata().size()).contains(new PictureSize(128, 96));
  }

  /// `ffprobe` names pixels as they are stored too.
  @Test
  void oblongPixelsAreCountedAsStored() {
    filmed(SMALL + "-vf setsar=2/1 -c:v mpeg4 a.mp4");

    assertThat(read("a.mp4").metadata().size()).contains(new PictureSize(64, 48));
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 180, 270})
  void quarterTurnsOfAVideoAreApplied(int clockwise) {
    Tools.need("exiftool");
    filmed(SMALL + "-c:v mpeg4 a.mp4");
    Tools.run(
        folder,
        List.of("exiftool", "-q", "-n", "-overwrite_original", "-Rotation=" + clockwise, "a.mp4"));

    Metadata metadata = read("a.mp4").metadata();
    assertThat(metadata.rotation()).isEqualTo(clockwise);
    assertThat(metadata.size())
        .contains(clockwise == 180 ? new PictureSize(64, 48) : new PictureSize(48, 64));
  }

  @Test
  void aSongWithACoverIsNoVideo() {
    filmed(SMALL + "-frames:v 1 cover.png");
    filmed(
        SOUND + "-i cover.png -map 0 -map 1 -c:a aac -c:v png -disposition:v attached_pic a.mp4");

    assertThat(read("a.mp4").failure().orElseThrow().kind()).isEqualTo(ProblemKind.WRONG_CONTENT);
  }
}
