package gaze.app.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gaze.app.home.Installation;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// A running engine of the built program. Closing asks it to stop, then kills it; one that a failed
/// test forgot ends with the tests, which would wait for its words for ever.
final class EngineProcess implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration ANSWERS_ON_THEIR_WAY = Duration.ofMillis(200);
  private static final Set<Process> STARTED = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> STARTED.forEach(Process::destroyForcibly)));
  }

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
    STARTED.add(process);
    process.onExit().thenAccept(STARTED::remove);
    JsonNode ready = JSON.readTree(firstWords(process));
    return new EngineProcess(process, ready.path("url").asText(), ready.path("token").asText());
  }

  private static String firstWords(Process process) throws IOException {
    FutureTask<Optional<String>> words =
        new FutureTask<>(() -> Optional.ofNullable(process.inputReader().readLine()));
    Thread.ofVirtual().start(words);
    try {
      return words
          .get(START.toSeconds(), TimeUnit.SECONDS)
          .orElseThrow(() -> new IOException("the engine ended before it was ready"));
    } catch (ExecutionException | InterruptedException | TimeoutException e) {
      process.destroyForcibly();
      throw new IOException("the engine does not say that it is ready", e);
    }
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

  /// Waits until the worker has this stage of some item in hand.
  ///
  /// @return whether it was met there, before the library had nothing left to do
  boolean meets(String stage, String library, Duration limit)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!isRunning(stage)) {
      if (get("/api/libraries/" + library).path("state").asText().equals("ready")) {
        return isRunning(stage);
      }
      if (System.nanoTime() > deadline) {
        throw new IOException("neither " + stage + " nor settled after " + limit);
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
    return true;
  }

  /// Has the worker stand still in the middle of this stage.
  ///
  /// @return false, and it goes on, where the stage was over before anybody had looked
  boolean stopsIn(String stage, String library, Duration limit)
      throws IOException, InterruptedException {
    if (!meets(stage, library, limit)) {
      return false;
    }
    Commands.signal("STOP", workers());
    TimeUnit.MILLISECONDS.sleep(ANSWERS_ON_THEIR_WAY.toMillis());
    if (isRunning(stage)) {
      return true;
    }
    Commands.signal("CONT", workers());
    return false;
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

  /// The answer, whether or not it is a refusal.
  JsonNode upload(String path, byte[] bytes) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(bytes));
    return JSON.readTree(HTTP.send(request.build(), BodyHandlers.ofByteArray()).body());
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

  /// Waits until searches see everything that is stored.
  void awaitIndexed(Duration limit) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (get("/api/stats").at("/search_index/behind").asInt(1) > 0) {
      if (System.nanoTime() > deadline) {
        throw new IOException("not indexed after " + limit);
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
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
