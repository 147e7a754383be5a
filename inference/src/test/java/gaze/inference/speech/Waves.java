package gaze.inference.speech;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes recordings for tests.
final class Waves {
  private Waves() {}

  static Path write(Path file, float[] samples) throws IOException {
    return Files.write(file, bytes(samples, 2 * samples.length));
  }

  /// @param said the length in bytes that the header tells of
  static byte[] bytes(float[] samples, int said) {
    ByteBuffer bytes = ByteBuffer.allocate(44 + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(ascii("RIFF")).putInt(36 + said).put(ascii("WAVE"));
    bytes.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
    bytes.putInt(16_000).putInt(32_000).putShort((short) 2).putShort((short) 16);
    bytes.put(ascii("data")).putInt(said);
    for (float sample : samples) {
      bytes.putShort((short) Math.clamp(Math.round(sample * 32_768), -32_768, 32_767));
    }
    return bytes.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
