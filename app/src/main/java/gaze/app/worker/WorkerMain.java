package gaze.app.worker;

import gaze.media.metadata.ItemMerger;
import gaze.media.metadata.MetadataReader;
import gaze.media.picture.Complaints;
import gaze.media.picture.PreviewMaker;
import gaze.media.pixels.DecodeLimits;
import gaze.media.places.Gazetteer;
import gaze.media.places.ZoneMap;
import gaze.media.video.VideoFrames;
import gaze.pipeline.stage.ExtractFrames;
import gaze.pipeline.stage.MakePreviews;
import gaze.pipeline.stage.ReadMetadata;
import gaze.pipeline.stage.StageRunner;
import gaze.pipeline.worker.WorkerLoop;
import gaze.storage.Blobs;
import gaze.storage.disk.DiskBlobs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
  @Option(names = "--port", required = true)
  private int port;

  @Option(names = "--blobs", required = true)
  private Path blobs = Path.of("");

  /// Where the standard error of this process goes.
  @Option(names = "--log")
  private Optional<Path> log = Optional.empty();

  @Option(names = "--max-decode-bytes")
  private long maxDecodeBytes = DecodeLimits.DEFAULT.bytes();

  @Option(names = "--max-side")
  private int maxSide = DecodeLimits.DEFAULT.side();

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
    StageRunner stages =
        new StageRunner(
            List.of(
                new ReadMetadata(
                    new MetadataReader(clock),
                    new ItemMerger(ZoneMap.carried(), Gazetteer.carried()),
                    clock),
                new MakePreviews(new PreviewMaker(limits, complaints), store),
                new ExtractFrames(new VideoFrames(limits), store)),
            store);
    return new WorkerHands(stages, limits);
  }
}
