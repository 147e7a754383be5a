package gaze.app.engine;

import gaze.app.home.DataDirectory;
import gaze.domain.OwnerId;
import gaze.inference.download.Disk;
import gaze.inference.download.Downloads;
import gaze.inference.download.Patience;
import gaze.inference.models.Manifest;
import gaze.inference.models.ModelRole;
import gaze.inference.registry.ModelFolder;
import gaze.inference.registry.Models;
import gaze.inference.text.NativeTokenizers;
import gaze.pipeline.demand.FullPictures;
import gaze.pipeline.demand.Glances;
import gaze.pipeline.group.Regrouping;
import gaze.pipeline.jobs.Work;
import gaze.pipeline.scan.FindDuplicates;
import gaze.pipeline.scan.LibraryRules;
import gaze.pipeline.scan.LibraryScans;
import gaze.pipeline.scan.LibraryWatch;
import gaze.pipeline.worker.Worker;
import gaze.search.Search;
import gaze.server.EngineParts;
import gaze.server.PreferenceStore;
import gaze.server.Preferences;
import gaze.server.live.LiveModels;
import gaze.server.live.LiveNews;
import gaze.storage.BlobSweep;
import gaze.storage.Blobs;
import gaze.storage.disk.DiskBlobs;
import gaze.storage.sqlite.SqliteStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.random.RandomGenerator;

/// The parts of an engine, put together: the only place that knows which adapter stands behind
/// which port. Closing ends them in the opposite order.
final class Assembly implements AutoCloseable {
  private static final OwnerId OWNER = OwnerId.LOCAL;
  private static final Duration WORKER_IDLE = Duration.ofMinutes(2);
  private static final long FULL_PICTURES_BYTES = 2L << 30;

  private final SqliteStorage storage;
  private final Work work;
  private final LibraryScans scans;
  private final LibraryWatch watch;
  private final Upkeep upkeep;
  private final Minds minds;
  private final EngineParts parts;

  /// What models are asked through.
  private record Minds(StageModelWatch stages, EngineEncoder queries) {}

  private Assembly(
      SqliteStorage storage,
      Work work,
      LibraryScans scans,
      LibraryWatch watch,
      Upkeep upkeep,
      Minds minds,
      EngineParts parts) {
    this.storage = storage;
    this.work = work;
    this.scans = scans;
    this.watch = watch;
    this.upkeep = upkeep;
    this.minds = minds;
    this.parts = parts;
  }

  /// Opens everything; nothing works yet.
  ///
  /// @throws IOException with a sentence for a person
  static Assembly open(Launch launch, LiveNews news, LiveModels modelNews) throws IOException {
    InstantSource clock = InstantSource.system();
    DataDirectory data = launch.options().data();
    SqliteStorage storage = SqliteStorage.open(data.root(), clock);
    PreferenceStore stored = new PreferenceStore(storage.settings());
    Preferences preferences = stored.read();
    Blobs blobs = DiskBlobs.in(data.blobs());
    Regrouping regrouping = new Regrouping(storage.files(OWNER), clock);
    Upkeep upkeep =
        new Upkeep(
            new BlobSweep(blobs, storage.blobLedger()),
            new FindDuplicates(storage.libraries(OWNER), storage.files(OWNER)),
            news,
            clock);
    ModelFolder folder = new ModelFolder(data.models());
    NativeTokenizers tokenizers = new NativeTokenizers(folder.root().resolve(ModelFolder.NATIVE));
    Models models =
        Models.open(
            new Models.Parts(
                folder,
                Manifest.carried(),
                new Downloads(Patience.USUAL, Disk.REAL, RandomGenerator.getDefault(), clock),
                new ModelTrial(data),
                () -> stored.read().models(),
                modelNews));
    StageModelWatch stageModels =
        new StageModelWatch(
            models,
            role ->
                role == ModelRole.OBJECT_DETECTION
                    ? stored.read().detection()
                    : OptionalDouble.empty());
    EngineEncoder encoder = new EngineEncoder(models, tokenizers, clock);
    Worker worker =
        new Worker(new LocalWorker(data, () -> stored.read().work()), clock, WORKER_IDLE, 1);
    Work work =
        new Work(
            new Work.Stores(
                storage,
                storage.schedulerDataSource(),
                blobs,
                data.root().toFile()::getUsableSpace),
            worker,
            preferences.work(),
            news::job,
            new Work.Follow(regrouping::after, upkeep::afterWorkerDeath),
            stageModels,
            clock);
    Set<Path> own = Set.of(data.root().toRealPath());
    LibraryScans scans =
        new LibraryScans(
            storage.libraries(OWNER),
            storage.files(OWNER),
            regrouping,
            own,
            clock,
            new ScanFollower(work, upkeep, news));
    LibraryWatch watch =
        LibraryWatch.start(
            scans, storage.libraries(OWNER), () -> stored.read().rescanEvery(), clock);
    Search search =
        Search.open(
            new Search.Parts(data.index(), storage, () -> List.of(OWNER), encoder),
            preferences.search(),
            clock,
            preferences.work().zone());
    FullPictures full = new FullPictures(worker, data.cache(), FULL_PICTURES_BYTES);
    EngineParts parts =
        new EngineParts(
            OWNER,
            storage,
            blobs,
            new EngineParts.Folders(new LibraryRules(own), scans, watch),
            search,
            work,
            models,
            full::of,
            new Glances(worker, data.scratch(), stageModels)::at);
    return new Assembly(
        storage, work, scans, watch, upkeep, new Minds(stageModels, encoder), parts);
  }

  EngineParts parts() {
    return parts;
  }

  /// Begins to work.
  void start() {
    upkeep.start(work.start());
    minds.stages().start(work::modelReady);
    parts.storage().libraries(OWNER).all().forEach(library -> scans.scan(library.id(), false));
  }

  @Override
  public void close() {
    minds.stages().close();
    parts.models().close();
    watch.close();
    scans.close();
    work.close();
    upkeep.close();
    parts.search().close();
    minds.queries().close();
    storage.close();
  }
}
