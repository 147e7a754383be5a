package gaze.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSizeTest {
  @TempDir private Path data;
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final Queue<Runnable> background = new ArrayDeque<>();

  private DataSize size() {
    return new DataSize(data, now::get, background::add);
  }

  private void put(String name, int bytes) throws IOException {
    Path file = data.resolve(name);
    Files.createDirectories(file.resolve("..").normalize());
    Files.write(file, new byte[bytes]);
  }

  @Test
  void nobodyWaitsForTheFirstMeasure() throws IOException {
    put("gaze.db", 1000);
    put("blobs/ab/cd", 234);
    DataSize size = size();
    assertThat(size.bytes()).isEmpty();
    background.remove().run();
    assertThat(size.bytes()).contains(1234L);
  }

  @Test
  void oneMeasureAtATimeIsEnough() {
    DataSize size = size();
    size.bytes();
    size.bytes();
    assertThat(background).hasSize(1);
  }

  @Test
  void anOldAnswerIsGivenWhileANewOneIsMeasured() throws IOException {
    DataSize size = size();
    size.bytes();
    background.remove().run();
    put("more", 7);
    assertThat(size.bytes()).contains(0L);
    assertThat(background).isEmpty();

    now.updateAndGet(at -> at.plus(DataSize.FRESH));
    assertThat(size.bytes()).contains(0L);
    background.remove().run();
    assertThat(size.bytes()).contains(7L);
  }

  @Test
  void aFolderThatIsGoneHoldsNothing() throws IOException {
    DataSize size = size();
    Files.delete(data);
    size.bytes();
    background.remove().run();
    assertThat(size.bytes()).contains(0L);
  }
}
