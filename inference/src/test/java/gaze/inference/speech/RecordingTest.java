package gaze.inference.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {
  private static final float[] SAMPLES = {0, 0.5f, -0.5f, -1, 0.25f, 0, 0, 0};

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("sound.wav");
  }

  @Test
  void everySampleIsWhereItWasWritten() throws IOException {
    try (Recording recording = Recording.open(Waves.write(file(), SAMPLES))) {
      assertThat(recording.samples()).isEqualTo(8);
      assertThat(recording.length()).isEqualTo(Duration.ofNanos(500_000));
      assertThat(recording.heard(1, 3)).containsExactly(0.5f, -0.5f, -1);
      assertThat(recording.heard(6, 9)).containsExactly(0, 0);
      assertThat(recording.heard(9, 9)).isEmpty();
    }
  }

  @Test
  void aStretchIsHeardAsFarAsItIsThere() throws IOException {
    try (Recording recording = Recording.open(Waves.write(file(), SAMPLES))) {
      Stretch middle = new Stretch(Sound.time(1), Sound.time(4));
      assertThat(recording.heard(middle)).containsExactly(0.5f, -0.5f, -1);
      Stretch beyond = new Stretch(Sound.time(4), Duration.ofSeconds(3));
      assertThat(recording.heard(beyond)).containsExactly(0.25f, 0, 0, 0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_000_000})
  void aLengthThatNobodyKnewIsTakenFromTheFile(int said) throws IOException {
    Files.write(file(), Waves.bytes(SAMPLES, said));
    try (Recording recording = Recording.open(file())) {
      assertThat(recording.samples()).isEqualTo(8);
    }
  }

  @Test
  void aSampleTornInTheMiddleIsLeftOut() throws IOException {
    byte[] bytes = Waves.bytes(SAMPLES, 16);
    Files.write(file(), Arrays.copyOf(bytes, bytes.length - 3));
    try (Recording recording = Recording.open(file())) {
      assertThat(recording.samples()).isEqualTo(6);
    }
  }

  @Test
  void whatStandsBetweenFormatAndSoundIsPassedOver() throws IOException {
    byte[] bytes = Waves.bytes(SAMPLES, 16);
    ByteBuffer noted = ByteBuffer.allocate(bytes.length + 12).order(ByteOrder.LITTLE_ENDIAN);
    noted.put(bytes, 0, 36).put(new byte[] {'L', 'I', 'S', 'T'}).putInt(3).putInt(0);
    noted.put(bytes, 36, bytes.length - 36);
    Files.write(file(), noted.array());
    try (Recording recording = Recording.open(file())) {
      assertThat(recording.heard(0, 2)).containsExactly(0, 0.5f);
    }
  }

  @Test
  void anotherRateOrShapeIsRefused() throws IOException {
    for (int at : new int[] {20, 22, 24, 34}) {
      byte[] bytes = Waves.bytes(SAMPLES, 16);
      bytes[at] += 2;
      Files.write(file(), bytes);
      assertThatIOException().as("byte %d", at).isThrownBy(() -> Recording.open(file()));
    }
  }

  @Test
  void whatIsNoRecordingIsRefused() throws IOException {
    byte[] whole = Waves.bytes(SAMPLES, 16);
    for (int length : new int[] {0, 4, 12, 20, 36, 43}) {
      Files.write(file(), Arrays.copyOf(whole, length));
      assertThatIOException().as("%d bytes", length).isThrownBy(() -> Recording.open(file()));
    }
    Files.write(file(), new byte[500]);
    assertThatIOException().isThrownBy(() -> Recording.open(file()));
  }
}
