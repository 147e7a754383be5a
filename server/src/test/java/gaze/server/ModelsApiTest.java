package gaze.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Tag("integration")
class ModelsApiTest {
  private static final byte[] WEIGHTS = "weights of a model".getBytes(StandardCharsets.UTF_8);

  private final Room room;
  private final Caller program = Caller.program();
  private final AtomicInteger asked = new AtomicInteger();
  private final HttpServer publisher;

  ModelsApiTest(Room room) throws IOException {
    this.room = room;
    this.publisher = publisher();
  }

  private HttpServer publisher() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, WEIGHTS.length);
          exchange.getResponseBody().write(WEIGHTS);
          exchange.close();
        });
    return server;
  }

  @BeforeEach
  void start() {
    publisher.start();
  }

  @AfterEach
  void stop() throws IOException {
    publisher.stop(0);
    program.send("PATCH", "/api/settings", "{\"offline_mode\":null,\"models\":null}");
  }

  @Test
  void everyModelIsListedWithWhatAPersonMustKnow() throws IOException {
    JsonNode models = program.get("/api/models").json().get("items");
    assertThat(models).hasSizeGreaterThan(20);
    assertThat(models.findValuesAsText("name")).contains("clip-vit-b-32-int8", "yolox-tiny");

    JsonNode clip = program.get("/api/models/clip-vit-b-32-int8").json();
    assertThat(clip.get("role").asText()).isEqualTo("image_text");
    assertThat(clip.get("state").asText()).isEqualTo("absent");
    assertThat(clip.get("chosen").asBoolean()).isTrue();
    assertThat(clip.get("required").asBoolean()).isTrue();
    assertThat(clip.get("bytes").asLong()).isEqualTo(89_117_001L + 64_504_507L + 2_224_119L);
    assertThat(clip.at("/licence/spdx").asText()).isEqualTo("MIT");
    assertThat(clip.at("/files/0/url").asText()).startsWith("https://");

    JsonNode words = program.get("/api/models/all-minilm-l6-v2").json();
    assertThat(words.get("state").asText()).isEqualTo("present");
    assertThat(words.get("built_in").asBoolean()).isTrue();
  }

  @Test
  void healthSaysWhatIsMissing() throws IOException {
    JsonNode health = Caller.nobody().get("/api/health").json();
    assertThat(health.get("models_ready").asBoolean()).isFalse();
    assertThat(health.get("missing_models"))
        .extracting(JsonNode::asText)
        .contains("image_text", "speech")
        .doesNotContain("ocr", "features");
  }

  @Test
  void whatIsNotThereIsNotFound() throws IOException {
    for (String method : List.of("GET", "DELETE")) {
      assertThat(program.send(method, "/api/models/nothing", "").code()).isEqualTo("not_found");
    }
    assertThat(program.post("/api/models/nothing/download", "").code()).isEqualTo("not_found");
    assertThat(program.send("DELETE", "/api/models/nothing/download", "").code())
        .isEqualTo("not_found");
  }

  @Test
  void offlineNothingIsDownloaded() throws IOException {
    own("offline-model");
    JsonNode settings = program.send("PATCH", "/api/settings", "{\"offline_mode\":true}").json();
    assertThat(settings.get("offline_mode").asBoolean()).isTrue();

    var answer = program.post("/api/models/offline-model/download", "");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("offline");
    assertThat(asked).hasValue(0);
  }

  @Test
  void aRestrictedLicenceIsAcceptedFirst() throws IOException {
    String model = "/api/models/mobileclip-s0";
    assertThat(program.get(model).json().get("state").asText()).isEqualTo("licence_not_accepted");
    var refused = program.post(model + "/download", "");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("licence_not_accepted");
    assertThat(refused.json().get("detail").asText()).contains("https://github.com/apple/");

    JsonNode accepted = program.send("PUT", model + "/licence", "").json();
    assertThat(accepted.get("state").asText()).isEqualTo("absent");
    assertThat(accepted.at("/licence/accepted").asBoolean()).isTrue();

    JsonNode withdrawn = program.send("DELETE", model + "/licence", "").json();
    assertThat(withdrawn.get("state").asText()).isEqualTo("licence_not_accepted");
  }

  @Test
  void aModelIsDownloadedVerifiedAndRemoved() throws IOException {
    own("loopback-model");
    String model = "/api/models/loopback-model";
    assertThat(program.post(model + "/verify", "").code()).isEqualTo("unsuitable");

    assertThat(program.post(model + "/download", "").status()).isEqualTo(202);

    JsonNode here = settled(model);
    assertThat(here.get("state").asText()).isEqualTo("present");
    assertThat(here.get("bytes_here").asLong()).isEqualTo(WEIGHTS.length);
    assertThat(asked).hasValue(1);
    assertThat(program.post(model + "/download", "").status()).isEqualTo(202);
    assertThat(asked).hasValue(1);

    Path file = room.modelFolder().resolve("loopback-model/model.onnx");
    Files.writeString(file, "Weights of a model");
    assertThat(program.post(model + "/verify", "").status()).isEqualTo(202);
    JsonNode wrong = settled(model);
    assertThat(wrong.get("state").asText()).isEqualTo("failed");
    assertThat(wrong.at("/problem/kind").asText()).isEqualTo("wrong_content");
    assertThat(wrong.at("/problem/stage").asText()).isEqualTo("FETCHING_MODELS");

    assertThat(program.send("DELETE", model, "").status()).isEqualTo(202);
    assertThat(settled(model).get("state").asText()).isEqualTo("absent");
    assertThat(program.send("DELETE", "/api/models/pp-ocr-v4-mobile", "").code())
        .isEqualTo("unsuitable");
  }

  @Test
  void filesOfOnesOwnAreAddedByTheirPath() throws IOException {
    Path export = Files.write(room.folder().resolve("my.onnx"), WEIGHTS);
    String model = "/api/models/ssdlite320-mobilenet-v3";
    assertThat(program.post(model + "/download", "").json().get("detail").asText())
        .contains("export_ssdlite.py");

    var body = Caller.JSON.createObjectNode();
    body.putArray("paths").add(export.toString());
    assertThat(program.post(model + "/files", body.toString()).status()).isEqualTo(202);

    JsonNode added = settled(model);
    assertThat(added.get("state").asText()).isEqualTo("present");
    assertThat(added.get("own").asBoolean()).isTrue();
    assertThat(program.post(model + "/files", "{\"paths\":[\"relative.onnx\"]}").code())
        .isEqualTo("folder_not_absolute");
    program.send("DELETE", model, "");
    assertThat(settled(model).get("state").asText()).isEqualTo("absent");
  }

  @Test
  void modelsComeFromAFolderToo() throws IOException {
    own("carried-model");
    Path stick = room.folder();
    Files.write(stick.resolve("anything.bin"), WEIGHTS);
    var body = Caller.JSON.createObjectNode().put("folder_path", stick.toString());
    body.putArray("names").add("carried-model");

    JsonNode found = program.post("/api/models/import", body.toString()).json();

    assertThat(found.get("names")).extracting(JsonNode::asText).containsExactly("carried-model");
    assertThat(settled("/api/models/carried-model").get("state").asText()).isEqualTo("present");
    assertThat(asked).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({
    "relative/path, folder_not_absolute",
    "/no/such/folder, folder_not_found",
    "/etc/passwd, folder_not_a_folder"
  })
  void aFolderThatIsNoneIsRefused(String folder, String code) throws IOException {
    var body = Caller.JSON.createObjectNode().put("folder_path", folder);
    assertThat(program.post("/api/models/import", body.toString()).code()).isEqualTo(code);
  }

  @Test
  void theModelOfARoleIsChosenInTheSettings() throws IOException {
    JsonNode settings =
        program
            .send("PATCH", "/api/settings", "{\"models\":{\"object_detection\":\"yolox-nano\"}}")
            .json();
    assertThat(settings.at("/models/object_detection").asText()).isEqualTo("yolox-nano");
    assertThat(settings.at("/models/ocr").asText()).isEqualTo("pp-ocr-v4-mobile");
    assertThat(program.get("/api/models/yolox-nano").json().get("chosen").asBoolean()).isTrue();
    assertThat(program.get("/api/models/yolox-tiny").json().get("chosen").asBoolean()).isFalse();

    settings =
        program.send("PATCH", "/api/settings", "{\"models\":{\"object_detection\":null}}").json();
    assertThat(settings.at("/models/object_detection").asText()).isEqualTo("yolox-tiny");

    JsonNode off =
        program
            .send("PATCH", "/api/settings", "{\"models\":{\"object_detection\":\"none\"}}")
            .json();
    assertThat(off.at("/models/object_detection").asText()).isEqualTo("none");
    assertThat(program.get("/api/health").json().path("missing_models").toString())
        .contains("image_text")
        .doesNotContain("object_detection");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"models\":{\"object_detection\":\"clip-vit-b-32-int8\"}} | #/models/object_detection",
        "{\"models\":{\"object_detection\":\"nothing\"}} | #/models/object_detection",
        "{\"models\":{\"object_detection\":3}} | #/models/object_detection",
        "{\"models\":{\"smelling\":\"nose\"}} | #/models/smelling",
        "{\"offline_mode\":\"yes\"} | #/offline_mode"
      })
  void aChoiceThatCannotBeIsRefusedWithItsPlace(String patch, String place) throws IOException {
    var answer = program.send("PATCH", "/api/settings", patch);
    assertThat(answer.code()).isEqualTo("invalid_request");
    assertThat(answer.json().at("/errors/0/place").asText()).isEqualTo(place);
  }

  @Test
  void aBrokenManifestOfOnesOwnIsSaid() throws IOException {
    Path manifest = room.modelFolder().resolve("own/broken/manifest.json");
    Files.createDirectories(manifest.getParent());
    Files.writeString(manifest, "{\"schema\":7}");
    assertThat(program.get("/api/models").json().get("faults"))
        .extracting(JsonNode::asText)
        .contains(manifest + ": schema: must be a whole number from 1 to 1");
    Files.delete(manifest);
  }

  private JsonNode settled(String address) throws IOException {
    for (int i = 0; i < 400; i++) {
      JsonNode model = program.get(address).json();
      if (!List.of("downloading", "verifying").contains(model.get("state").asText())) {
        return model;
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("nothing settles at " + address);
  }

  /// A model of the owner's own that the test publishes on this computer.
  private void own(String name) throws IOException {
    Path folder = Files.createDirectories(room.modelFolder().resolve("own").resolve(name));
    Files.writeString(
        folder.resolve("manifest.json"),
        """
        {"schema": 1, "models": [{
          "name": "%s", "role": "object_detection", "family": "yolox", "version": "1",
          "title": "Loopback", "purpose": "For the test.",
          "licence": {"spdx": "MIT", "name": "MIT", "url": "https://example.org", "commercial": true},
          "files": [{"part": "model", "url": "http://127.0.0.1:%d/model.onnx", "bytes": %d, "sha256": "%s"}]
        }]}
        """
            .formatted(name, publisher.getAddress().getPort(), WEIGHTS.length, sha256()));
  }

  private static String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(WEIGHTS));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
