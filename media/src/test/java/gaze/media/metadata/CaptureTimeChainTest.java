package gaze.media.metadata;

import static gaze.media.metadata.Bytes.*;
import static gaze.media.metadata.Specimens.*;
import static gaze.media.metadata.TiffBytes.directory;
import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.CaptureTime;
import gaze.domain.CapturedFrom;
import gaze.domain.FileRole;
import gaze.domain.GeoPoint;
import gaze.domain.ProblemKind;
import gaze.domain.ZoneFrom;
import gaze.media.places.Gazetteer;
import gaze.media.places.ZoneMap;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a capture time comes from, step by step: each file here has its step and all later ones.
class CaptureTimeChainTest {
  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final Instant MODIFIED = Instant.parse("2024-05-05T05:05:05Z");
  private static final int ORIGINAL = 0x9003;
  private static final int DIGITIZED = 0x9004;
  private static final int CHANGED = 0x0132;
  private static final int GPS = 0x8825;

  /// A world with one zone, wherever it is asked.
  private static final ZoneMap ALL_CHICAGO = _ -> Optional.of(CHICAGO);

  private static final String XMP_DATE =
      "<photoshop:DateCreated>2016-06-06T06:06:06</photoshop:DateCreated>";
  private static final String TAKEOUT =
      "{\"photoTakenTime\": {\"timestamp\": \"1499407627\"}}"; // 2017-07-07T06:07:07Z

  @TempDir Path folder;
  private Specimens specimens;

  @BeforeEach
  void open() {
    specimens = new Specimens(folder);
  }

  private static TiffBytes.Directory satellites() {
    return directory()
        .text(1, "N")
        .rationals(2, 41, 1, 13, 1, 13, 1)
        .text(3, "W")
        .rationals(4, 96, 1, 4, 1, 18, 1)
        .rationals(7, 4, 1, 4, 1, 4, 1)
        .text(29, "2014:04:04");
  }

  private static byte[] picture(TiffBytes.Directory main, String xmp) {
    return jpeg(exifSegment(main), xmpSegment(xmp));
  }

  private CaptureTime captured(ZoneMap zones, FileReading... files) {
    return new ItemMerger(zones, Gazetteer.NONE)
        .merge(List.of(files), new Surroundings(MODIFIED, NOW, VIENNA))
        .metadata()
        .captured()
        .orElseThrow();
  }

  private FileReading takeout() {
    return specimens.read("a.jpg.json", FileRole.SIDECAR, utf8(TAKEOUT));
  }

  @Test
  void theOriginalDateIsFirst() {
    byte[] file =
        picture(
            directory()
                .text(CHANGED, "2013:03:03 03:03:03")
                .below(
                    0x8769,
                    directory()
                        .text(ORIGINAL, "2011:01:01 01:01:01")
                        .text(DIGITIZED, "2012:02:02 02:02:02"))
                .below(GPS, satellites()),
            XMP_DATE);
    CaptureTime time =
        captured(ZoneMap.NONE, specimens.read("20180808_080808.jpg", file), takeout());
    assertThat(time.wall()).isEqualTo("2011-01-01T01:01:01");
    assertThat(time.from()).isEqualTo(CapturedFrom.EXIF);
    assertThat(time.zoneFrom()).isEqualTo(ZoneFrom.ASSUMED);
    assertThat(time.offset()).isEmpty();
  }

  @Test
  void thenTheDigitizedDate() {
    byte[] file =
        picture(
            directory()
                .text(CHANGED, "2013:03:03 03:03:03")
                .below(0x8769, directory().text(DIGITIZED, "2012:02:02 02:02:02"))
                .below(GPS, satellites()),
            XMP_DATE);
    CaptureTime time =
        captured(ZoneMap.NONE, specimens.read("20180808_080808.jpg", file), takeout());
    assertThat(time.wall()).isEqualTo("2012-02-02T02:02:02");
    assertThat(time.from()).isEqualTo(CapturedFrom.EXIF);
  }

  @Test
  void thenTheDateOfTheChange() {
    byte[] file =
        picture(
            directory().text(CHANGED, "2013:03:03 03:03:03").below(GPS, satellites()), XMP_DATE);
    CaptureTime time =
        captured(ZoneMap.NONE, specimens.read("20180808_080808.jpg", file), takeout());
    assertThat(time.wall()).isEqualTo("2013-03-03T03:03:03");
    assertThat(time.from()).isEqualTo(CapturedFrom.EXIF);
  }

  @Test
  void thenTheSatellitesTimeInTheZoneOfThePlace() {
    byte[] file = picture(directory().below(GPS, satellites()), XMP_DATE);
    CaptureTime time =
        captured(ALL_CHICAGO, specimens.read("20180808_080808.jpg", file), takeout());
    assertThat(time.wall()).isEqualTo("2014-04-03T23:04:04");
    assertThat(time.offset()).contains(ZoneOffset.ofHours(-5));
    assertThat(time.zone()).contains(CHICAGO);
    assertThat(time.zoneFrom()).isEqualTo(ZoneFrom.COORDINATES);
    assertThat(time.from()).isEqualTo(CapturedFrom.GPS);
  }

  @Test
  void thenXmp() {
    CaptureTime time =
        captured(
            ZoneMap.NONE,
            specimens.read("20180808_080808.jpg", jpeg(xmpSegment(XMP_DATE))),
            takeout());
    assertThat(time.wall()).isEqualTo("2016-06-06T06:06:06");
    assertThat(time.from()).isEqualTo(CapturedFrom.XMP);
  }

  @Test
  void thenTakeoutInTheLibrarysZone() {
    CaptureTime time =
        captured(ZoneMap.NONE, specimens.read("20180808_080808.jpg", jpeg()), takeout());
    assertThat(time.wall()).isEqualTo("2017-07-07T08:07:07");
    assertThat(time.offset()).contains(ZoneOffset.ofHours(2));
    assertThat(time.zone()).isEmpty();
    assertThat(time.zoneFrom()).isEqualTo(ZoneFrom.ASSUMED);
    assertThat(time.from()).isEqualTo(CapturedFrom.TAKEOUT);
  }

  @Test
  void thenTheFilesName() {
    CaptureTime time = captured(ZoneMap.NONE, specimens.read("20180808_080808.jpg", jpeg()));
    assertThat(time.wall()).isEqualTo("2018-08-08T08:08:08");
    assertThat(time.from()).isEqualTo(CapturedFrom.FILENAME);
  }

  @Test
  void atLastTheFilesOwnTime() {
    CaptureTime time = captured(ZoneMap.NONE, specimens.read("a.jpg", jpeg()));
    assertThat(time.wall()).isEqualTo("2024-05-05T07:05:05");
    assertThat(time.instant(VIENNA)).isEqualTo(MODIFIED);
    assertThat(time.from()).isEqualTo(CapturedFrom.MTIME);
  }

  @Test
  void applesDateOfAMovieComesBeforeItsHeader() {
    byte[] keys =
        fullBox("keys", 0, u32(1), box("mdta", latin("com.apple.quicktime.creationdate")));
    byte[] data = box("data", u32(1), u32(0), latin("2015-05-05T05:05:05-0700"));
    byte[] meta =
        box(
            "meta",
            fullBox("hdlr", 0, u32(0), latin("mdta"), new byte[13]),
            keys,
            box("ilst", box("\0\0\0\1", data)));
    byte[] file = movie(movieHeader(Instant.parse("2020-01-01T00:00:00Z"), 1000), meta);
    CaptureTime time = captured(ALL_CHICAGO, specimens.read("a.mov", file));
    assertThat(time.wall()).isEqualTo("2015-05-05T05:05:05");
    assertThat(time.offset()).contains(ZoneOffset.ofHours(-7));
    assertThat(time.zoneFrom()).isEqualTo(ZoneFrom.FILE);
    assertThat(time.from()).isEqualTo(CapturedFrom.QUICKTIME);
  }

  @Test
  void aMoviesHeaderIsMovedIntoTheLibrarysZone() {
    byte[] file = movie(movieHeader(Instant.parse("2020-07-01T22:30:00Z"), 1000));
    CaptureTime time = captured(ZoneMap.NONE, specimens.read("20180808_080808.mp4", file));
    assertThat(time.wall()).isEqualTo("2020-07-02T00:30:00");
    assertThat(time.offset()).contains(ZoneOffset.ofHours(2));
    assertThat(time.zoneFrom()).isEqualTo(ZoneFrom.ASSUMED);
  }

  @Test
  void aMoviesHeaderIsMovedIntoTheZoneOfItsPlace() {
    byte[] place = box("udta", box("©xyz", u16(18), u16(0x15C7), latin("+41.2203-096.0716/")));
    byte[] file = movie(movieHeader(Instant.parse("2020-07-01T22:30:00Z"), 1000), place);
    CaptureTime time = captured(ALL_CHICAGO, specimens.read("a.mp4", file));
    assertThat(time.wall()).isEqualTo("2020-07-01T17:30:00");
    assertThat(time.zone()).contains(CHICAGO);
    assertThat(time.zoneFrom()).isEqualTo(ZoneFrom.COORDINATES);
  }

  @Test
  void aRecordedOffsetIsKeptAndTheMapOnlyNamesItsZone() {
    byte[] file = dated("2019:03:21 11:04:22", "348", "-05:00");
    CaptureTime time = captured(ALL_CHICAGO, specimens.read("a.jpg", file));
    assertThat(time)
        .isEqualTo(
            new CaptureTime(
                LocalDateTime.parse("2019-03-21T11:04:22.348"),
                Optional.of(ZoneOffset.ofHours(-5)),
                Optional.of(CHICAGO),
                ZoneFrom.FILE,
                CapturedFrom.EXIF));
  }

  @Test
  void aRecordedOffsetThatTheMapContradictsStandsAlone() {
    byte[] file = dated("2019:03:21 11:04:22", "", "+09:00");
    CaptureTime time = captured(ALL_CHICAGO, specimens.read("a.jpg", file));
    assertThat(time.offset()).contains(ZoneOffset.ofHours(9));
    assertThat(time.zone()).isEmpty();
    assertThat(time.zoneFrom()).isEqualTo(ZoneFrom.FILE);
  }

  private static byte[] dated(String date, String fraction, String offset) {
    return jpeg(
        exifSegment(
            directory()
                .below(
                    0x8769,
                    directory().text(ORIGINAL, date).text(0x9011, offset).text(0x9291, fraction))
                .below(GPS, satellites())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000:00:00 00:00:00",
        "    :  :     :  :  ",
        "1825:12:31 23:59:59",
        "2024:06:04 00:00:00",
        "2019:02:30 11:04:22"
      })
  void aDateThatCannotBeIsPassedOverAndNoted(String date) {
    FileReading reading =
        specimens.read(
            "a.jpg",
            jpeg(
                exifSegment(
                    TiffBytes.exif(
                        directory().text(ORIGINAL, date).text(DIGITIZED, "2012:02:02 02:02:02")))));
    assertThat(captured(ZoneMap.NONE, reading).wall()).isEqualTo("2012-02-02T02:02:02");
    assertThat(reading.failure()).isEmpty();
    assertThat(reading.notes()).hasSize(1);
    assertThat(reading.notes().getFirst().kind()).isEqualTo(ProblemKind.BAD_METADATA);
    assertThat(reading.notes().getFirst().detail()).startsWith("EXIF DateTimeOriginal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1826:01:01 00:00:00", "2024:06:02 23:59:59"})
  void theFirstPhotographAndTomorrowAreSensible(String date) {
    FileReading reading =
        specimens.read(
            "a.jpg", jpeg(exifSegment(TiffBytes.exif(directory().text(ORIGINAL, date)))));
    assertThat(reading.notes()).isEmpty();
    assertThat(reading.metadata().captured()).isPresent();
  }

  @Test
  void aPlaceFromTakeoutGivesTheZoneOfAPictureWithoutOne() {
    FileReading picture =
        specimens.read(
            "a.jpg",
            jpeg(exifSegment(TiffBytes.exif(directory().text(ORIGINAL, "2019:03:21 11:04:22")))));
    FileReading takeout =
        specimens.read(
            "a.jpg.json",
            FileRole.SIDECAR,
            utf8(
                "{\"photoTakenTime\":{\"timestamp\":\"1\"},\"geoData\":{\"latitude\":41.2,\"longitude\":-96.0,\"altitude\":0}}"));
    CaptureTime time = captured(ALL_CHICAGO, picture, takeout);
    assertThat(time.wall()).isEqualTo("2019-03-21T11:04:22");
    assertThat(time.zone()).contains(CHICAGO);
    assertThat(new GeoPoint(41.2, -96.0, java.util.OptionalDouble.empty()))
        .isEqualTo(takeout.facts().location().orElseThrow());
  }
}
