package gaze.search;

import gaze.domain.AudioTrack;
import gaze.domain.Blob;
import gaze.domain.BlobKey;
import gaze.domain.Box;
import gaze.domain.Camera;
import gaze.domain.CaptureTime;
import gaze.domain.CapturedFrom;
import gaze.domain.Detection;
import gaze.domain.DominantColor;
import gaze.domain.Exposure;
import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.domain.Fingerprint;
import gaze.domain.GeoPoint;
import gaze.domain.LibraryId;
import gaze.domain.Looks;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.domain.MediaKind;
import gaze.domain.Metadata;
import gaze.domain.PerceptualHash;
import gaze.domain.PictureSize;
import gaze.domain.Place;
import gaze.domain.Seen;
import gaze.domain.TextLine;
import gaze.domain.ZoneFrom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Builds items for tests.
public final class AnItem {
  public static final Instant ADDED = Instant.parse("2026-01-01T00:00:00Z");

  private MediaId id = MediaId.random();
  private LibraryId library = MemoryStorage.PICTURES;
  private MediaKind kind = MediaKind.PHOTO;
  private final List<MediaFile> files = new ArrayList<>();
  private LocalDateTime captured = LocalDateTime.parse("2020-06-15T12:00:00");
  private Optional<String> title = Optional.empty();
  private Optional<String> description = Optional.empty();
  private List<String> keywords = List.of();
  private Optional<GeoPoint> location = Optional.empty();
  private Optional<Place> place = Optional.empty();
  private Camera camera = Camera.UNKNOWN;
  private Exposure exposure = Exposure.UNKNOWN;
  private OptionalInt rating = OptionalInt.empty();
  private Optional<Duration> duration = Optional.empty();
  private Optional<AudioTrack> audio = Optional.empty();
  private Optional<PictureSize> size = Optional.empty();
  private List<DominantColor> colors = List.of();
  private List<MediaId> duplicates = List.of();
  private boolean favorite;
  private Seen seen = Seen.NOTHING;

  private AnItem() {}

  /// A photo, or a video where the name says so, whose main file lies here below the root.
  public static AnItem at(String path) {
    AnItem item = new AnItem();
    boolean video = path.matches("(?i).*\\.(mp4|mov)");
    item.kind = video ? MediaKind.VIDEO : MediaKind.PHOTO;
    item.files.add(file(path, FileRole.ORIGINAL));
    return item;
  }

  private static MediaFile file(String path, FileRole role) {
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    String mime =
        switch (extension) {
          case "mp4" -> "video/mp4";
          case "mov" -> "video/quicktime";
          case "png" -> "image/png";
          case "heic" -> "image/heic";
          case "cr2" -> "image/x-canon-cr2";
          case "xmp" -> "application/rdf+xml";
          default -> "image/jpeg";
        };
    return new MediaFile(
        FileId.random(),
        path,
        role,
        1000 + path.length(),
        ADDED,
        1,
        new Fingerprint("0123456789abcdef"),
        mime,
        Optional.empty());
  }

  public AnItem with(String path, FileRole role) {
    files.add(file(path, role));
    return this;
  }

  public AnItem id(MediaId given) {
    id = given;
    return this;
  }

  public AnItem in(LibraryId given) {
    library = given;
    return this;
  }

  public AnItem on(String day) {
    return captured(day + "T12:00:00");
  }

  public AnItem captured(String wall) {
    captured = LocalDateTime.parse(wall);
    return this;
  }

  public AnItem titled(String text) {
    title = Optional.of(text);
    return this;
  }

  public AnItem described(String text) {
    description = Optional.of(text);
    return this;
  }

  public AnItem keywords(String... all) {
    keywords = List.of(all);
    return this;
  }

  public AnItem near(double latitude, double longitude) {
    location = Optional.of(new GeoPoint(latitude, longitude));
    return this;
  }

  public AnItem place(String name, String region, String country, String code) {
    place = Optional.of(new Place(name, Optional.of(region), country, code));
    return this;
  }

  public AnItem place(String austrianTown) {
    return place(austrianTown, "Österreich", "Austria", "AT");
  }

  public AnItem camera(String make, String model) {
    camera = new Camera(Optional.of(make), Optional.of(model), camera.lens());
    return this;
  }

  public AnItem lens(String name) {
    camera = new Camera(camera.make(), camera.model(), Optional.of(name));
    return this;
  }

  public AnItem exposed(double f, int iso, double focal) {
    exposure =
        new Exposure(
            OptionalDouble.of(0.01),
            OptionalDouble.of(f),
            OptionalInt.of(iso),
            OptionalDouble.of(focal),
            OptionalDouble.of(focal * 1.5),
            Optional.empty(),
            OptionalDouble.empty());
    return this;
  }

  public AnItem rated(int stars) {
    rating = OptionalInt.of(stars);
    return this;
  }

  public AnItem lasting(String iso) {
    duration = Optional.of(Duration.parse(iso));
    return this;
  }

  public AnItem withSound() {
    audio = Optional.of(new AudioTrack("aac", 2, 48_000));
    return this;
  }

  public AnItem sized(int width, int height) {
    size = Optional.of(new PictureSize(width, height));
    return this;
  }

  public AnItem colored(int rgb, double share) {
    List<DominantColor> all = new ArrayList<>(colors);
    all.add(new DominantColor(rgb, share));
    colors = all;
    return this;
  }

  public AnItem twinOf(MediaId other) {
    duplicates = List.of(other);
    return this;
  }

  public AnItem favorite() {
    favorite = true;
    return this;
  }

  public AnItem showing(String label, double confidence) {
    List<Detection> more = new ArrayList<>(seen.detections());
    more.add(new Detection(label, confidence, new Box(0, 0, 1, 1), Optional.empty()));
    seen = new Seen(more, seen.text());
    return this;
  }

  public AnItem reading(String... lines) {
    seen =
        new Seen(
            seen.detections(),
            Stream.of(lines)
                .map(line -> new TextLine(line, 0.9, new Box(0, 0, 1, 1), Optional.empty()))
                .toList());
    return this;
  }

  public MediaItem build() {
    Metadata metadata =
        new Metadata(
            Optional.of(
                new CaptureTime(
                    captured,
                    Optional.empty(),
                    Optional.empty(),
                    ZoneFrom.ASSUMED,
                    CapturedFrom.EXIF)),
            size,
            0,
            duration,
            Optional.empty(),
            audio,
            camera,
            exposure,
            location,
            place,
            rating,
            title,
            description,
            keywords,
            Optional.empty(),
            Optional.empty());
    Blob blob = new Blob(BlobKey.random(), "image/webp", 1);
    Optional<Looks> looks =
        colors.isEmpty()
            ? Optional.empty()
            : Optional.of(new Looks(blob, blob, "L", new PerceptualHash(0), colors));
    return new MediaItem(
        id, library, kind, files, metadata, looks, seen, Map.of(), duplicates, favorite, ADDED, 1);
  }
}
