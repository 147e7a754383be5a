package gaze.server.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/// The secret that programs show. Its text is in `toString` nowhere.
public record AccessToken(String value) {
  private static final int BYTES = 32;

  public AccessToken {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a token is blank");
    }
  }

  public static AccessToken random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new AccessToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// Takes the same time wherever the two differ.
  public boolean matches(String shown) {
    return MessageDigest.isEqual(
        value.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "AccessToken[…]";
  }
}
