package gaze.inference.download;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The SHA-256 of a file: 64 lower-case hex digits.
public record Sha256(String hex) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
  private static final int BUFFER = 1 << 20;

  public Sha256 {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("not 64 lower-case hex digits: " + hex);
    }
  }

  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Of a whole file.
  public static Sha256 of(Path file) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return of(digest);
  }

  public static Sha256 of(MessageDigest finished) {
    return new Sha256(HexFormat.of().formatHex(finished.digest()));
  }

  @Override
  public String toString() {
    return hex;
  }
}
