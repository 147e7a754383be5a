package gaze.pipeline.scan;

import gaze.domain.Fingerprint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Reads fingerprints: at most 128 KiB of a file, however large it is.
public final class Fingerprints {
  private static final int END = 64 * 1024;
  private static final int HEX_DIGITS = 16;

  private Fingerprints() {}

  /// The fingerprint of what the file holds now, as [Fingerprint] defines it.
  ///
  /// @throws IOException also when the file becomes shorter while it is read
  public static Fingerprint of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      MessageDigest digest = sha256();
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, size));
      if (size <= 2L * END) {
        update(digest, channel, 0, (int) size);
      } else {
        update(digest, channel, 0, END);
        update(digest, channel, size - END, END);
      }
      return new Fingerprint(HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS));
    }
  }

  private static void update(MessageDigest digest, FileChannel channel, long from, int length)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new IOException(
            "the file ended at byte %d while it was read".formatted(from + buffer.position()));
      }
    }
    digest.update(buffer.flip());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
