package gaze.app.worker;

import gaze.inference.LoadedModels;
import gaze.inference.registry.ModelFolder;
import gaze.inference.registry.StandingModels;
import gaze.inference.roles.Adapters;
import gaze.inference.session.Device;
import gaze.inference.session.SessionSettings;
import gaze.inference.session.Sessions;
import gaze.inference.text.NativeTokenizers;
import gaze.media.metadata.ItemMerger;
import gaze.media.metadata.MetadataReader;
import gaze.media.pass.VideoPass;
import gaze.media.picture.Complaints;
import gaze.media.picture.FullPicture;
import gaze.media.picture.PixelSource;
import gaze.media.picture.PreviewMaker;
import gaze.media.pixels.DecodeLimits;
import gaze.media.places.Gazetteer;
import gaze.media.places.ZoneMap;
import gaze.media.video.VideoFrames;
import gaze.pipeline.stage.DetectObjects;
import gaze.pipeline.stage.EmbedPictures;
import gaze.pipeline.stage.EmbedText;
import gaze.pipeline.stage.ExtractFeatures;
import gaze.pipeline.stage.ExtractFrames;
import gaze.pipeline.stage.Glance;
import gaze.pipeline.stage.MakePreviews;
import gaze.pipeline.stage.ReadMetadata;
import gaze.pipeline.stage.ReadText;
import gaze.pipeline.stage.StageRunner;
import gaze.pipeline.stage.Transcribe;
import gaze.pipeline.worker.WorkerLoop;
import gaze.storage.Blobs;
import gaze.storage.disk.DiskBlobs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The worker process. It is told where its engine listens, reads the secret from its standard
/// input, works until the engine hangs up, and ends at once then, whatever it is doing.
@Command(name = "worker")
public final class WorkerMain {
  private static final int OPEN_MODELS = 6;
  private static final Duration MODEL_IDLE = Duration.ofMinutes(1);

  @Option(names = "--port", required = true)
  private int port;

  @Option(names = "--blobs", required = true)
  private Path blobs = Path.of("");

  @Option(names = "--models", required = true)
  private Path models = Path.of("");

  @Option(names = "--unfinished", required = true)
  private Path unfinished = Path.of("");

  /// Where the standard error of this process goes.
  @Option(names = "--log")
  private Optional<Path> log = Optional.empty();

  @Option(names = "--max-decode-bytes")
  private long maxDecodeBytes = DecodeLimits.DEFAULT.bytes();

  @Option(names = "--max-side")
  private int maxSide = DecodeLimits.DEFAULT.side();

  @Option(names = "--device")
  private Device device = Device.AUTO;

  private WorkerMain() {}

  public static void main(String[] arguments) throws IOException {
    WorkerMain options = new WorkerMain();
    new CommandLine(options).parseArgs(arguments);
    String secret =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    WorkerLoop.serve(options.port, secret, options.hands());
    Runtime.getRuntime().halt(0);
  }

  private WorkerLoop.Hands hands() throws IOException {
    InstantSource clock = InstantSource.system();
    DecodeLimits limits = new DecodeLimits(maxDecodeBytes, maxSide);
    Complaints complaints = log.map(Complaints::in).orElse(Complaints.UNHEARD);
    Blobs store = DiskBlobs.in(blobs);
    LoadedModels loaded = loaded(clock);
    StageRunner stages =
        new StageRunner(
            List.of(
                new ReadMetadata(
                    new MetadataReader(clock),
                    new ItemMerger(ZoneMap.carried(), Gazetteer.carried()),
                    clock),
                new MakePreviews(new PreviewMaker(limits, complaints), store),
                new ExtractFrames(new VideoFrames(limits), store),
                new Transcribe(new VideoPass(limits), loaded, unfinished),
                new EmbedPictures(loaded, store),
                new DetectObjects(loaded, store),
                new ExtractFeatures(loaded, store),
                new ReadText(loaded, new PixelSource(limits), store),
                new EmbedText(loaded)),
            store);
    return new WorkerHands(
        stages, new FullPicture(limits), new Glance(loaded, new PixelSource(limits)));
  }

  /// One thread a run: the engine says how many stages run at once, and together they fill the
  /// cores.
  private LoadedModels loaded(InstantSource clock) {
    ModelFolder folder = new ModelFolder(models);
    return new LoadedModels(
        new StandingModels(folder),
        new Adapters(
            new Sessions(new SessionSettings(device, 1, OPEN_MODELS, MODEL_IDLE), clock),
            new NativeTokenizers(folder.root().resolve(ModelFolder.NATIVE))));
  }
}
