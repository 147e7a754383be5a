package gaze.inference.models;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where a model may be fetched from: over TLS, or from this computer itself.
final class Addresses {
  private static final Set<String> THIS_COMPUTER = Set.of("127.0.0.1", "[::1]", "localhost");

  private Addresses() {}

  static boolean allowed(URI address) {
    String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
    if (host.isEmpty() || address.getUserInfo() != null) {
      return false;
    }
    return scheme.equals("https") || (scheme.equals("http") && THIS_COMPUTER.contains(host));
  }
}
