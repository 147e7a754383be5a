package gaze.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// What a running engine without a library keeps for itself.
final class IdleBench {
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final Path root;
  private final Path folder;

  IdleBench(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  String measure() throws IOException {
    try (Scratch data = Scratch.in(folder, "idle");
        BuiltEngine engine = BuiltEngine.start(root, data.path());
        StaticServer peer = StaticServer.start(data.path())) {
      engine.bytes("/");
      engine.bytes("/api/timeline");
      BuiltEngine.rest(PAUSE);
      return report(
          Footprint.of(engine.engine()), engine.worker().isPresent(), Footprint.of(peer.handle()));
    }
  }

  private static String report(Footprint engine, boolean worker, Footprint peer) {
    return """
    ## Memory when idle

    %d s after the first page was asked for, no library, MB. A proportional set below 200 is asked
    for; %s.

    | | proportional set | of it anonymous |
    |---|---:|---:|
    | Gaze's engine | %d | %d |
    | `jwebserver`, the JDK's file server | %d | %d |
    """
        .formatted(
            PAUSE.toSeconds(),
            worker ? "a worker runs beside it" : "no worker runs until there is work",
            engine.proportionalMb(),
            engine.anonymousMb(),
            peer.proportionalMb(),
            peer.anonymousMb());
  }
}
