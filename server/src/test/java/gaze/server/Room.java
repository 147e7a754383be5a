package gaze.server;

import gaze.domain.Blob;
import gaze.domain.Camera;
import gaze.domain.CaptureTime;
import gaze.domain.CapturedFrom;
import gaze.domain.DominantColor;
import gaze.domain.FloatVector;
import gaze.domain.Frame;
import gaze.domain.FrameId;
import gaze.domain.GeoPoint;
import gaze.domain.Lease;
import gaze.domain.LibraryId;
import gaze.domain.Looks;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.domain.Metadata;
import gaze.domain.ModelRef;
import gaze.domain.OwnerId;
import gaze.domain.PerceptualHash;
import gaze.domain.PictureSize;
import gaze.domain.Place;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.domain.StageEvent;
import gaze.domain.StageFacts;
import gaze.domain.ZoneFrom;
import gaze.inference.registry.Models;
import gaze.pipeline.demand.FullPictures;
import gaze.pipeline.demand.Glances;
import gaze.pipeline.group.Regrouping;
import gaze.pipeline.scan.LibraryRules;
import gaze.pipeline.scan.LibraryScans;
import gaze.pipeline.scan.LibraryWatch;
import gaze.pipeline.scan.ScanCounts;
import gaze.pipeline.scan.ScanListener;
import gaze.pipeline.scan.ScanOutcome;
import gaze.search.QueryEncoder;
import gaze.search.Search;
import gaze.search.Tuning;
import gaze.server.live.LiveModels;
import gaze.server.live.LiveNews;
import gaze.storage.Blobs;
import gaze.storage.Storage;
import gaze.storage.disk.DiskBlobs;
import gaze.storage.sqlite.SqliteStorage;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// A whole engine but for the worker, on a folder of its own: real storage, scans, watch and
/// search. What a worker would find out is put in by hand.
@Singleton
final class Room {
  private static final ModelRef FEATURES = new ModelRef("features", "1");

  private final AtomicInteger names = new AtomicInteger();
  private final InstantSource clock = InstantSource.system();
  private final Path folder;
  private final SqliteStorage storage;
  private final Blobs blobs;
  private final LibraryScans scans;
  private final LibraryWatch watch;
  private final Search search;
  final ScriptedWork work;
  final Models models;

  @Inject
  Room(Engine engine, LiveNews news, LiveModels modelNews) throws IOException {
    folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "room").toRealPath();
    Path data = Files.createDirectories(engine.identity().data()).toRealPath();
    storage = SqliteStorage.open(folder.resolve("data"), clock);
    blobs = DiskBlobs.in(folder.resolve("data/blobs"));
    scans =
        new LibraryScans(
            storage.libraries(OwnerId.LOCAL),
            storage.files(OwnerId.LOCAL),
            new Regrouping(storage.files(OwnerId.LOCAL), clock),
            Set.of(data),
            clock,
            listener(news));
    watch = LibraryWatch.start(scans, storage.libraries(OwnerId.LOCAL), () -> Duration.ZERO, clock);
    search =
        Search.open(
            new Search.Parts(
                folder.resolve("index"), storage, () -> List.of(OwnerId.LOCAL), QueryEncoder.NONE),
            Tuning.USUAL,
            clock,
            ZoneId.of("UTC"));
    work = new ScriptedWork(storage);
    models = TestModels.open(modelFolder(), storage, modelNews);
    engine.ready(
        new EngineParts(
            OwnerId.LOCAL,
            storage,
            blobs,
            new EngineParts.Folders(new LibraryRules(List.of(data)), scans, watch),
            search,
            work,
            models,
            (file, source) ->
                new FullPictures.Answer.Picture(
                    Files.write(
                        folder.resolve("full"),
                        ("full of " + file.name()).getBytes(StandardCharsets.UTF_8)),
                    "image/webp"),
            this::looked));
  }

  /// Sees in any picture the length of it, in a model that every test knows.
  private Glances.Answer looked(InputStream picture) throws IOException {
    byte[] bytes = picture.readAllBytes();
    return bytes.length == 0
        ? new Glances.Answer.None(
            new Problem(Stage.EMBEDDING, ProblemKind.WRONG_CONTENT, "The picture is empty."))
        : new Glances.Answer.Seen(
            Stage.EXTRACTING_FEATURES, FEATURES, FloatVector.of(bytes.length, 1));
  }

  private static ScanListener listener(LiveNews news) {
    return new ScanListener() {
      @Override
      public void progress(LibraryId library, ScanCounts counts) {
        news.scanProgress(library, counts);
      }

      @Override
      public void work(LibraryId library, Collection<MediaId> media) {}

      @Override
      public void ended(LibraryId library, ScanOutcome outcome) {
        news.scanEnded(library, outcome);
      }
    };
  }

  @PreDestroy
  void close() throws Exception {
    models.close();
    watch.close();
    scans.close();
    search.close();
    storage.close();
  }

  Storage storage() {
    return storage;
  }

  /// Where models lie.
  Path modelFolder() {
    return folder.resolve("data/models");
  }

  /// A new empty folder that is no library yet.
  Path folder() throws IOException {
    return Files.createDirectories(
        folder.resolve("pictures").resolve("" + names.incrementAndGet()));
  }

  /// A new library of this folder, scanned.
  LibraryId library(Path root) throws IOException {
    var answer =
        Caller.program()
            .post(
                "/api/libraries",
                Caller.JSON.createObjectNode().put("folder_path", root.toString()).toString());
    LibraryId id = LibraryId.parse(answer.json().get("id").asText());
    scans.scan(id, false).join();
    return id;
  }

  /// A library with one file of this content, and its item.
  MediaItem item(String name, String content) throws IOException {
    Path root = folder();
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    library(root);
    return storage.catalog(OwnerId.LOCAL).at(file).orElseThrow();
  }

  MediaItem again(MediaItem item) {
    return storage.catalog(OwnerId.LOCAL).find(item.id()).orElseThrow();
  }

  void finish(MediaItem item, StageFacts facts, Problem... notes) {
    Lease lease = lease(item, facts.stage());
    if (!storage.stages().finish(lease, facts, List.of(notes), clock.instant())) {
      throw new IllegalStateException("the lease is stale: " + lease);
    }
  }

  void fail(MediaItem item, Problem problem) {
    storage
        .stages()
        .end(lease(item, problem.stage()), new StageEvent.Failed(problem, clock.instant()));
  }

  private Lease lease(MediaItem item, Stage stage) {
    return storage
        .stages()
        .lease(item.id(), stage, Optional.empty(), clock.instant())
        .orElseThrow();
  }

  Blob blob(String content) throws IOException {
    return blobs.put(content.getBytes(StandardCharsets.UTF_8), "image/webp");
  }

  /// Metadata and previews, as a worker would have made them that has no models.
  void understand(MediaItem item) throws IOException {
    finish(item, new StageFacts.MetadataRead(metadata(), List.of(), false));
    finish(
        item,
        new StageFacts.PreviewsMade(
            new Looks(
                blob("thumbnail of " + item.id()),
                blob("preview of " + item.id()),
                "LEHV6nWB2yk8pyo0adR*.7kCMdnj",
                new PerceptualHash(0xCAFE_BABE_0000_0001L),
                List.of(new DominantColor(0x336699, 0.6))),
            Optional.empty()));
    storage
        .stages()
        .pass(
            item.id(),
            EnumSet.complementOf(EnumSet.of(Stage.EXTRACTING_FRAMES)),
            SkipReason.MODEL_MISSING);
  }

  Frame frame(long millis) throws IOException {
    return new Frame(
        FrameId.random(),
        Duration.ofMillis(millis),
        new PictureSize(1280, 720),
        blob("frame " + millis));
  }

  void awaitSearch() throws InterruptedException {
    if (!search.awaitCaughtUp(Duration.ofSeconds(20))) {
      throw new IllegalStateException("the index does not catch up");
    }
  }

  static Metadata metadata() {
    Metadata none = Metadata.EMPTY;
    return new Metadata(
        Optional.of(
            new CaptureTime(
                LocalDateTime.parse("2019-03-21T11:04:22.348"),
                Optional.of(ZoneOffset.ofHours(1)),
                Optional.of(ZoneId.of("Europe/Vienna")),
                ZoneFrom.COORDINATES,
                CapturedFrom.EXIF)),
        Optional.of(new PictureSize(4000, 3000)),
        90,
        none.duration(),
        none.video(),
        none.audio(),
        new Camera(Optional.of("Fujifilm"), Optional.of("X100V"), Optional.empty()),
        none.exposure(),
        Optional.of(new GeoPoint(48.2082, 16.3738)),
        Optional.of(new Place("Wien", Optional.of("Wien"), "Österreich", "AT")),
        OptionalInt.of(4),
        Optional.of("Am Graben"),
        none.description(),
        List.of("frühling"),
        none.contentIdentifier(),
        none.motion());
  }

  static String any() {
    return UUID.randomUUID().toString();
  }
}
