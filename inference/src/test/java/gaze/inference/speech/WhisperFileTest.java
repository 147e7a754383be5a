package gaze.inference.speech;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.Models;
import gaze.testkit.Seeded;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhisperFileTest {
  @TempDir private Path folder;

  /// Three words, two tensors of eight weights and of a block of them.
  private static byte[] small() {
    ByteBuffer bytes = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(0x67676d6c);
    for (int number : new int[] {51_865, 1500, 384, 6, 4, 448, 384, 6, 4, 80, 1}) {
      bytes.putInt(number);
    }
    bytes.putInt(80).putInt(2).put(new byte[80 * 2 * 4]);
    bytes.putInt(3).putInt(2).put(new byte[] {'h', 'i'}).putInt(0).putInt(1).put((byte) ' ');
    bytes.putInt(2).putInt(1).putInt(1).putInt(2).putInt(4).put((byte) 'a').put(new byte[16]);
    bytes.putInt(1).putInt(1).putInt(7).putInt(32).put((byte) 'b').put(new byte[24]);
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("model.bin"), bytes);
  }

  @Test
  void aWholeFileHasNoFault() throws IOException {
    assertThat(WhisperFile.fault(file(small()))).isEmpty();
  }

  @Test
  void theRealOneWithoutWeightsHasNoFault() {
    assertThat(WhisperFile.fault(Models.file("speech/for-tests-ggml-tiny.bin"))).isEmpty();
  }

  @Test
  void anotherKindOfFileIsNamed() throws IOException {
    assertThat(WhisperFile.fault(file("<html>not found</html>".getBytes(StandardCharsets.UTF_8))))
        .hasValue("It is no file of whisper.cpp.");
    assertThat(WhisperFile.fault(Models.file("speech/silero_vad.onnx")))
        .hasValue("It is no file of whisper.cpp.");
    assertThat(WhisperFile.fault(folder.resolve("gone"))).isPresent();
  }

  @Test
  void aFileThatEndsAnywhereInTheMiddleIsTorn() throws IOException {
    byte[] whole = small();
    int firstTensor = whole.length - 4 * 4 - 1 - 24 - 5 * 4 - 1 - 16;
    int secondTensor = whole.length - 4 * 4 - 1 - 24;
    for (int length = 0; length < whole.length; length++) {
      boolean betweenTensors = length == firstTensor || length == secondTensor;
      assertThat(WhisperFile.fault(file(Arrays.copyOf(whole, length))).isPresent())
          .as("%d bytes", length)
          .isEqualTo(!betweenTensors);
    }
  }

  @Test
  void anImpossibleNumberIsRefused() throws IOException {
    for (int at = 4; at < 12 * 4; at += 4) {
      byte[] bytes = small();
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, Integer.MAX_VALUE);
      assertThat(WhisperFile.fault(file(bytes))).as("number at %d", at).isPresent();
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, -1);
      assertThat(WhisperFile.fault(file(bytes))).as("number at %d", at).isPresent();
    }
  }

  @Test
  void weightsThatEndTheProcessAreRefused() throws IOException {
    byte[] bytes = small();
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(11 * 4, 0);
    assertThat(WhisperFile.fault(file(bytes))).isPresent();
  }

  @Test
  void aModelThatCannotWriteASpaceIsRefused() throws IOException {
    byte[] bytes = small();
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf(' ')] = '_';
    assertThat(WhisperFile.fault(file(bytes))).hasValue("It has no word for a space.");
  }

  @Seeded(times = 200)
  void damageNeverBreaksTheReader(RandomGenerator random) throws IOException {
    byte[] bytes = small();
    for (int i = 0; i < 1 + random.nextInt(8); i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    assertThat(WhisperFile.fault(file(bytes))).isNotNull();
  }
}
