package gaze.storage;

import gaze.domain.AudioTrack;
import gaze.domain.Blob;
import gaze.domain.BlobKey;
import gaze.domain.Camera;
import gaze.domain.CaptureTime;
import gaze.domain.CapturedFrom;
import gaze.domain.DominantColor;
import gaze.domain.Exposure;
import gaze.domain.FileFacts;
import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.domain.Fingerprint;
import gaze.domain.Frame;
import gaze.domain.FrameId;
import gaze.domain.GeoPoint;
import gaze.domain.Library;
import gaze.domain.LibraryId;
import gaze.domain.LibraryPresence;
import gaze.domain.Looks;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.domain.Metadata;
import gaze.domain.MotionPart;
import gaze.domain.PerceptualHash;
import gaze.domain.PictureSize;
import gaze.domain.Place;
import gaze.domain.VideoTrack;
import gaze.domain.ZoneFrom;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Records for tests, complete and plausible.
public final class Given {
  public static final Instant NOW = Instant.parse("2024-05-01T10:00:00Z");

  private Given() {}

  public static Library library(String root) {
    Path path = Path.of(root).toAbsolutePath();
    return new Library(
        LibraryId.random(),
        "Library " + root,
        path,
        true,
        Optional.of(ZoneId.of("Europe/Vienna")),
        new LibraryPresence.Online(),
        NOW,
        Optional.empty());
  }

  public static MediaFile file(String path) {
    return file(path, FileRole.ORIGINAL);
  }

  public static MediaFile file(String path, FileRole role) {
    return new MediaFile(
        FileId.random(),
        path,
        role,
        1000,
        Instant.parse("2023-07-14T12:30:00.123456789Z"),
        42,
        fingerprint(path),
        "image/jpeg",
        Optional.empty());
  }

  /// The same for the same seed.
  public static Fingerprint fingerprint(String seed) {
    return new Fingerprint("%016x".formatted(0x9E3779B97F4A7C15L * (seed.hashCode() | 1L)));
  }

  public static FileFacts facts(MediaFile file, MediaKind kind) {
    return new FileFacts(
        file.id(),
        kind,
        kind == MediaKind.PHOTO ? "image/jpeg" : "video/mp4",
        Optional.empty(),
        Optional.empty(),
        Optional.of(LocalDateTime.parse("2019-03-21T11:04:22.348")),
        Optional.of("X100V"));
  }

  /// Metadata in which nothing is left out.
  public static Metadata metadata() {
    return new Metadata(
        Optional.of(captured("2019-03-21T11:04:22.348")),
        Optional.of(new PictureSize(4000, 3000)),
        90,
        Optional.of(Duration.ofMillis(12_345)),
        Optional.of(
            new VideoTrack("hevc", OptionalDouble.of(29.97), OptionalLong.of(8_000_000), true)),
        Optional.of(new AudioTrack("aac", 2, 48_000)),
        new Camera(Optional.of("Fujifilm"), Optional.of("X100V"), Optional.of("23mm f/2")),
        new Exposure(
            OptionalDouble.of(0.004),
            OptionalDouble.of(2.8),
            OptionalInt.of(400),
            OptionalDouble.of(23),
            OptionalDouble.of(35),
            Optional.of(false),
            OptionalDouble.of(-0.33)),
        Optional.of(new GeoPoint(48.2082, 16.3738, OptionalDouble.of(171))),
        Optional.of(new Place("Wien", Optional.of("Wien"), "Österreich", "AT")),
        OptionalInt.of(4),
        Optional.of("Am Graben"),
        Optional.of("Ein Nachmittag in der Stadt"),
        List.of("wien", "frühling"),
        Optional.empty(),
        Optional.empty());
  }

  public static Metadata capturedAt(String wall) {
    Metadata full = metadata();
    return new Metadata(
        Optional.of(captured(wall)),
        full.size(),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        full.camera(),
        full.exposure(),
        full.location(),
        full.place(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  public static CaptureTime captured(String wall) {
    return new CaptureTime(
        LocalDateTime.parse(wall),
        Optional.of(ZoneOffset.ofHours(1)),
        Optional.of(ZoneId.of("Europe/Vienna")),
        ZoneFrom.COORDINATES,
        CapturedFrom.EXIF);
  }

  public static MotionPart motion() {
    return new MotionPart(5_000, 900, "video/mp4", Optional.of(Duration.ofMillis(2_500)));
  }

  public static Blob blob() {
    return new Blob(BlobKey.random(), "image/webp", 12_345);
  }

  public static Looks looks() {
    return new Looks(
        blob(),
        blob(),
        "LEHV6nWB2yk8pyo0adR*.7kCMdnj",
        new PerceptualHash(0xCAFE_BABE_0000_0001L),
        List.of(new DominantColor(0x336699, 0.6), new DominantColor(0xFFFFFF, 0.25)));
  }

  public static Frame frame(long atMillis) {
    return new Frame(
        FrameId.random(), Duration.ofMillis(atMillis), new PictureSize(1280, 720), blob());
  }

  /// A cursor after a key that no item has.
  public static Cursor cursor(String key) {
    String text = key + "\n" + MediaId.random();
    return new Cursor(
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.getBytes(StandardCharsets.UTF_8)));
  }
}
