package gaze.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gaze.app.home.EngineRecord;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/// Talks to one running engine in the words of the contract.
final class EngineClient {
  static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final EngineRecord engine;

  EngineClient(EngineRecord engine) {
    this.engine = engine;
  }

  EngineRecord engine() {
    return engine;
  }

  JsonNode get(String path) throws IOException {
    return send(request(path).GET());
  }

  JsonNode post(String path, Object body) throws IOException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  JsonNode post(String path) throws IOException {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  JsonNode patch(String path, Map<String, ?> body) throws IOException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  JsonNode put(String path) throws IOException {
    return send(request(path).PUT(BodyPublishers.noBody()));
  }

  JsonNode delete(String path) throws IOException {
    return send(request(path).DELETE());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(engine.origin() + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + engine.token());
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException {
    HttpResponse<byte[]> response;
    try {
      response = http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (ConnectException e) {
      throw new CommandFailure(ExitCode.UNREACHABLE, "The engine does not answer.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    JsonNode body = response.body().length == 0 ? JSON.nullNode() : JSON.readTree(response.body());
    if (response.statusCode() >= 400) {
      throw CommandFailure.of(body, response.statusCode());
    }
    return body;
  }
}
