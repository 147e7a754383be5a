package gaze.inference.download;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where a model may be fetched from: over TLS, or from this computer itself.
public final class Addresses {
  private static final Set<String> THIS_COMPUTER = Set.of("127.0.0.1", "[::1]", "localhost");

  private Addresses() {}

  public static boolean allowed(URI address) {
    String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
    if (host.isEmpty() || address.getUserInfo() != null) {
      return false;
    }
    return scheme.equals("https") || (scheme.equals("http") && THIS_COMPUTER.contains(host));
  }

  /// Whether a server may send the caller on to there: never from elsewhere to this computer, never
  /// from TLS to none.
  static boolean allowed(URI from, URI to) {
    return allowed(to) && (thisComputer(from) || !thisComputer(to));
  }

  private static boolean thisComputer(URI address) {
    return THIS_COMPUTER.contains(
        Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT));
  }
}
