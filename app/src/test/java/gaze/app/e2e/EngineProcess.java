package gaze.app.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gaze.app.home.Installation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A running engine of the built program. Closing asks it to stop, then kills it.
final class EngineProcess implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Process process;
  private final String url;
  private final String token;

  private EngineProcess(Process process, String url, String token) {
    this.process = process;
    this.url = url;
    this.token = token;
  }

  static Installation installation() {
    Path root = Path.of(System.getProperty("gaze.root", ".."));
    return new Installation(root.resolve("app/target/quarkus-app").toAbsolutePath().normalize());
  }

  /// Starts an engine and waits until it says that it is ready.
  static EngineProcess start(Path data) throws IOException {
    return start(installation().engine(List.of("--data", data.toString(), "--json")));
  }

  /// One that is not to read words nor to understand them, which takes seconds a picture.
  static EngineProcess withoutModels(Path data) throws IOException, InterruptedException {
    EngineProcess engine = start(data);
    engine.patch(
        "/api/settings", Map.of("models", Map.of("ocr", "none", "text_embedding", "none")));
    return engine;
  }

  /// @param command starts an engine with `--json`
  static EngineProcess start(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader words = process.inputReader();
    String line = words.readLine();
    if (line == null) {
      throw new IOException("the engine ended before it was ready");
    }
    JsonNode ready = JSON.readTree(line);
    return new EngineProcess(process, ready.path("url").asText(), ready.path("token").asText());
  }

  String url() {
    return url;
  }

  String token() {
    return token;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /// The processes that decode for this engine.
  List<ProcessHandle> workers() {
    return process.toHandle().descendants().filter(ProcessHandle::isAlive).toList();
  }

  /// Whether the worker has this stage of some item in hand.
  boolean isRunning(String stage) {
    try {
      return get("/api/jobs/summary").path("running").findValuesAsText("stage").contains(stage);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void killHard() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return json(request(path).GET());
  }

  JsonNode post(String path, Object body) throws IOException, InterruptedException {
    return json(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  JsonNode patch(String path, Object body) throws IOException, InterruptedException {
    return json(
        request(path)
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
    return HTTP.send(request(path).GET().build(), BodyHandlers.ofByteArray());
  }

  private JsonNode json(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() >= 400) {
      throw new IOException(
          answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return answer.body().length == 0 ? JSON.nullNode() : JSON.readTree(answer.body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token);
  }

  String addLibrary(Path folder) throws IOException, InterruptedException {
    return post("/api/libraries", Map.of("folder_path", folder.toRealPath().toString()))
        .path("id")
        .asText();
  }

  /// Waits until a library is scanned and nothing of it is pending.
  JsonNode settled(String library, Duration limit) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    JsonNode state = get("/api/libraries/" + library);
    while (!state.path("state").asText().equals("ready")) {
      if (System.nanoTime() > deadline) {
        throw new IOException("not settled after " + limit + ": " + state);
      }
      TimeUnit.MILLISECONDS.sleep(100);
      state = get("/api/libraries/" + library);
    }
    return state;
  }

  static void await(BooleanSupplier condition, Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within " + limit);
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  @Override
  public void close() {
    try {
      if (process.isAlive()) {
        HTTP.send(
            request("/api/shutdown").POST(BodyPublishers.noBody()).build(),
            BodyHandlers.discarding());
      }
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
