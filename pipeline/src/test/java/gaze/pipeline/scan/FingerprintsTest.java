package gaze.pipeline.scan;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.Fingerprint;
import gaze.testkit.Seeded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintsTest {
  @TempDir private Path folder;

  @Test
  void areWhatTheyWereDefinedToBe() throws IOException {
    assertThat(of(new byte[0])).hasToString("af5570f5a1810b7a");
    assertThat(of("abc".getBytes(StandardCharsets.UTF_8))).hasToString("c3494ca1a2cf8eeb");
    assertThat(of(new byte[200_000])).hasToString("be5f7600ec39933e");
  }

  @Seeded(times = 20)
  void seeEveryByteOfASmallFileAndTheEndsOfALargeOne(RandomGenerator random) throws IOException {
    byte[] content = new byte[random.nextInt(1, 400_000)];
    random.nextBytes(content);
    Fingerprint before = of(content);
    int at = random.nextInt(content.length);
    content[at] ^= 1;
    boolean seen = at < 65_536 || at >= content.length - 65_536;
    assertThat(of(content).equals(before)).isEqualTo(!seen);
  }

  private Fingerprint of(byte[] content) throws IOException {
    return Fingerprints.of(Files.write(folder.resolve("file"), content));
  }
}
