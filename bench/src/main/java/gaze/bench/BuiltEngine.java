package gaze.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// An engine of the built program, started by its launcher as a person starts it. Closing asks it
/// to stop and waits until it has.
final class BuiltEngine implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  static final String TOKEN = "measured-by-the-bench";
  private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Process process;
  private final int port;

  private BuiltEngine(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /// Returns at once; nobody listens yet.
  ///
  /// @param root the project's
  static BuiltEngine launch(Path root, Path data) throws IOException {
    return launch(root, root.resolve("gaze"), data);
  }

  /// @param launcher of the program as it was built, or of an installed one
  static BuiltEngine launch(Path root, Path launcher, Path data) throws IOException {
    int port = freePort();
    List<String> command =
        List.of(
            launcher.toString(), "serve", "--port=" + port, "--token=" + TOKEN, "--data=" + data);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(root.resolve("bench/target/engine.log").toFile()))
            .start();
    return new BuiltEngine(process, port);
  }

  /// Returns when the library can be used.
  static BuiltEngine start(Path root, Path data) throws IOException {
    BuiltEngine engine = launch(root, data);
    await(engine::ready, Duration.ofMinutes(5));
    return engine;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// Looks again every 2 ms.
  static void await(BooleanSupplier condition, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("nothing happened within " + limit);
      }
      rest(Duration.ofMillis(2));
    }
  }

  static void rest(Duration pause) {
    try {
      TimeUnit.NANOSECONDS.sleep(pause.toNanos());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while the program was measured", stopped);
    }
  }

  /// Whether anybody answers at this address.
  static boolean answers(String url) {
    try {
      return send(HttpRequest.newBuilder(URI.create(url)).GET()).statusCode() == 200;
    } catch (ConnectException nobody) {
      return false;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  boolean answers() {
    return answers(url("/api/health"));
  }

  boolean ready() {
    return answers() && "ready".equals(get("/api/health").path("status").asText());
  }

  ProcessHandle engine() {
    return process.toHandle();
  }

  /// The process that decodes, while there is one.
  Optional<ProcessHandle> worker() {
    return process.toHandle().descendants().filter(ProcessHandle::isAlive).findFirst();
  }

  JsonNode get(String path) {
    try {
      return JSON.readTree(bytes(path));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The body as it came.
  byte[] bytes(String path) {
    return body(request(path).GET());
  }

  byte[] post(String path, ObjectNode body) {
    return body(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  void patch(String path, ObjectNode body) {
    body(
        request(path)
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(body.toString())));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url(path))).header("Authorization", "Bearer " + TOKEN);
  }

  String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  private static byte[] body(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer = send(request);
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(
            answer.uri()
                + " was answered by "
                + answer.statusCode()
                + " "
                + new String(answer.body(), StandardCharsets.UTF_8));
      }
      return answer.body();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
    try {
      return HTTP.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while the engine was asked", stopped);
    }
  }

  @Override
  public void close() {
    try {
      if (process.isAlive()) {
        body(request("/api/shutdown").POST(BodyPublishers.noBody()));
      }
      if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("the engine does not stop");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}
