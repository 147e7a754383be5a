package gaze.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The least that a Java program can be which answers over HTTP: the JDK's own `jwebserver`.
final class StaticServer implements AutoCloseable {
  private final Process process;
  private final String url;

  private StaticServer(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /// Returns when it answers.
  static StaticServer start(Path folder) throws IOException {
    int port = BuiltEngine.freePort();
    String program = Path.of(System.getProperty("java.home"), "bin", "jwebserver").toString();
    Process process =
        new ProcessBuilder(List.of(program, "-p", "" + port, "-d", folder.toString()))
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD)
            .start();
    StaticServer server = new StaticServer(process, "http://127.0.0.1:" + port + "/");
    BuiltEngine.await(() -> BuiltEngine.answers(server.url), Duration.ofMinutes(1));
    return server;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
