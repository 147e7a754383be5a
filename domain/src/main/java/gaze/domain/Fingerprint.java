package gaze.domain;

import java.util.regex.Pattern;

/// What tells one file's content from another's without reading all of it: the first 16 hex digits
/// of SHA-256 over the size (8 bytes, big-endian), the first 64 KiB and the last 64 KiB. A file of
/// up to 128 KiB is taken whole, once.
public record Fingerprint(String hex) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{16}");

  /// Stands in for the fingerprint of a file that could not be read when it was found; says nothing
  /// about its content. Every scan tries again.
  public static final Fingerprint UNREAD = new Fingerprint("0".repeat(16));

  public Fingerprint {
    if (!SHAPE.matcher(hex).matches()) {
      throw new IllegalArgumentException("need 16 lower-case hex digits, got " + hex);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
