package gaze.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Pictures that are bombs or damaged, in a folder with good ones, through the real worker.
@Tag("integration")
@Timeout(180)
class HostilePicturesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path folder = Path.of("");

  @Test
  void eachLeavesWhatItHoldsOrAProblemAndTheWorkerLives() throws Exception {
    Path pictures = Drawn.circles(folder.resolve("pictures"), 2);
    Path noise = Drawn.noise(folder.resolve("noise"), 1).resolve("noise-0.jpg");
    byte[] jpeg = Files.readAllBytes(noise);
    Files.write(pictures.resolve("bomb.png"), png(60_000));
    Files.write(pictures.resolve("bomb.jpg"), claiming(jpeg, 60_000));
    Files.write(pictures.resolve("torn.jpg"), Arrays.copyOf(jpeg, jpeg.length / 2));
    Files.write(pictures.resolve("damaged.jpg"), damaged(jpeg));
    Files.write(pictures.resolve("whole.jpg"), jpeg);
    try (EngineProcess engine = EngineProcess.start(folder.resolve("data"))) {
      String id = engine.addLibrary(pictures);
      EngineProcess.await(() -> !engine.workers().isEmpty(), PATIENCE);
      List<ProcessHandle> workers = engine.workers();
      JsonNode library = engine.settled(id, PATIENCE);

      assertThat(problems(engine))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  "bomb.png", List.of("too_large"),
                  "bomb.jpg", List.of("too_large"),
                  "torn.jpg", List.of("truncated"),
                  "damaged.jpg", List.of("unreadable")));
      assertThat(library.path("done").asInt()).isEqualTo(5);
      assertThat(library.path("failed").asInt()).isEqualTo(2);
      assertThat(engine.workers()).containsExactlyInAnyOrderElementsOf(workers);
    }
  }

  /// The kinds of problem by the name of the file, of files that have any.
  private static Map<String, List<String>> problems(EngineProcess engine) throws Exception {
    Map<String, List<String>> problems = new HashMap<>();
    for (JsonNode listed : engine.get("/api/media?limit=500").path("items")) {
      JsonNode item = engine.get("/api/media/" + listed.path("id").asText());
      List<String> kinds = item.path("problems").findValuesAsText("kind");
      if (!kinds.isEmpty()) {
        Path path = Path.of(item.path("files").path(0).path("path").asText());
        problems.put(path.getFileName().toString(), kinds);
      }
    }
    return problems;
  }

  /// Nothing but the header of a PNG: length, name, width, height, depth, kind, three methods,
  /// checksum.
  private static byte[] png(int side) {
    ByteBuffer png = ByteBuffer.allocate(8 + 25);
    png.putLong(0x89504E470D0A1A0AL).putInt(13).putInt(0x49484452).putInt(side).putInt(side);
    png.put((byte) 8).put((byte) 2).put(new byte[3]);
    CRC32 checksum = new CRC32();
    checksum.update(png.array(), 12, 17);
    return png.putInt((int) checksum.getValue()).array();
  }

  /// The sides stand five bytes behind the marker of the frame, FF C0.
  private static byte[] claiming(byte[] jpeg, int side) throws IOException {
    byte[] bomb = jpeg.clone();
    for (int at = 2; at < bomb.length - 9; at++) {
      if (bomb[at] == (byte) 0xFF && bomb[at + 1] == (byte) 0xC0) {
        ByteBuffer.wrap(bomb).putShort(at + 5, (short) side).putShort(at + 7, (short) side);
        return bomb;
      }
    }
    throw new IOException("a baseline JPEG has a frame");
  }

  /// A sector of something else in the middle, without the byte that begins a marker: nothing but
  /// what libjpeg prints tells of it.
  private static byte[] damaged(byte[] jpeg) {
    byte[] damaged = jpeg.clone();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    for (int i = jpeg.length / 2; i < jpeg.length / 2 + 4096; i++) {
      damaged[i] = (byte) random.nextInt(0xFF);
    }
    return damaged;
  }
}
