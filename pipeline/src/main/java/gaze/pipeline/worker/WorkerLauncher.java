package gaze.pipeline.worker;

import java.io.IOException;

/// Starts a worker process that connects to a loopback port of the engine. The process reads the
/// secret for its [Message.Hello] from the first line of its standard input.
@FunctionalInterface
public interface WorkerLauncher {
  Process launch(int port) throws IOException;
}
