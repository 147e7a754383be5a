package gaze.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.Models;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Models of the built program: what is part of it, what comes over the line, what is killed on the
/// way.
@Tag("integration")
@Timeout(300)
class ModelDownloadTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int BYTES = 8 << 20;

  @TempDir private Path folder = Path.of("");

  @Test
  void aDownloadThatIsKilledInTheMiddleGoesOnWhereItWas() throws Exception {
    Path data = folder.resolve("data");
    Path part = data.resolve("models/loopback/model.onnx.part");
    try (Publisher publisher = new Publisher(BYTES, 5)) {
      publisher.announce(data, "loopback");
      for (int kill = 1; kill <= 3; kill++) {
        EngineProcess engine = EngineProcess.start(data);
        engine.post("/api/models/loopback/download", Map.of());
        long enough = kill * (long) BYTES / 5;
        EngineProcess.await(() -> size(part) > enough, PATIENCE);
        engine.killHard();
      }
      try (EngineProcess engine = EngineProcess.start(data)) {
        assertThat(engine.get("/api/models/loopback").path("state").asText()).isEqualTo("absent");
        assertThat(engine.get("/api/models/loopback").path("bytes_here").asLong())
            .isGreaterThan(BYTES / 2);

        engine.post("/api/models/loopback/download", Map.of());

        EngineProcess.await(() -> !Files.exists(part), PATIENCE);
      }
      assertThat(publisher.asked()).hasSize(4).startsWith(0L).isSorted().doesNotHaveDuplicates();
      assertThat(data.resolve("models/loopback/model.onnx")).hasBinaryContent(publisher.file());
    }
  }

  @Test
  void theCommandFetchesListsAndRemoves() throws Exception {
    Path data = folder.resolve("data");
    try (Publisher publisher = new Publisher(1 << 20, 0)) {
      publisher.announce(data, "loopback");

      GazeCommand list = models(data, "list");
      assertThat(list.exitCode()).isZero();
      assertThat(list.said())
          .contains("text_embedding", "all-minilm-l6-v2", "built in", "image_text (required)");

      GazeCommand pulled = models(data, "pull", "loopback", "--json");
      assertThat(pulled.said()).contains("\"state\":\"present\"");
      assertThat(pulled.exitCode()).isZero();

      Files.writeString(data.resolve("models/loopback/model.onnx"), "broken");
      GazeCommand verified = models(data, "verify", "loopback");
      assertThat(verified.said()).contains("It was removed.");
      assertThat(verified.exitCode()).isNotZero();

      Path stick = Files.createDirectories(folder.resolve("stick"));
      Files.write(stick.resolve("any name"), publisher.file());
      assertThat(models(data, "pull", "--from", stick.toString()).exitCode()).isZero();
      assertThat(models(data, "remove", "loopback").exitCode()).isZero();
      assertThat(data.resolve("models/loopback")).doesNotExist();
      assertThat(publisher.asked()).hasSize(1);
    }
    assertThat(models(data, "pull", "nothing").exitCode()).isEqualTo(2);
    assertThat(models(data, "pull", "mobileclip-s0").said()).contains("has not been accepted");
  }

  @Test
  void aFileOfOnesOwnIsTriedOutInAProcessOfItsOwn() throws Exception {
    Path data = folder.resolve("data");
    Path junk = Files.write(folder.resolve("junk.onnx"), new byte[4096]);
    GazeCommand refused = models(data, "add", junk.toString(), "--as", "yolox-nano");
    assertThat(refused.said()).contains("yolox-nano", "failed", "Protobuf parsing failed");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(data.resolve("models/own/yolox-nano")).doesNotExist();

    Path real = Models.file("detection/yolox_nano.onnx");
    GazeCommand added = models(data, "add", real.toString(), "--as", "yolox-nano");
    assertThat(added.said()).contains("here (own)");
    assertThat(added.exitCode()).isZero();
    assertThat(data.resolve("models/own/yolox-nano/yolox_nano.onnx")).hasSameBinaryContentAs(real);
  }

  private static GazeCommand models(Path data, String command, String... more)
      throws IOException, InterruptedException {
    String[] arguments = new String[more.length + 4];
    System.arraycopy(
        new String[] {"models", command, "--data", data.toString()}, 0, arguments, 0, 4);
    System.arraycopy(more, 0, arguments, 4, more.length);
    return GazeCommand.run(arguments);
  }

  private static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
