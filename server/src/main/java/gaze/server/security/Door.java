package gaze.server.security;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which addresses the engine answers to, and whose pages may call it. Against DNS rebinding the
/// `Host` of a request must be an address of the engine itself; against foreign pages its `Origin`
/// must be the engine's own.
///
/// @param hosts names beside the loopback ones, without a port
/// @param origins of other pages that may call, such as `https://photos.example`
public record Door(Set<String> hosts, Set<String> origins) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /// Only this machine, only the engine's own pages.
  public static final Door CLOSED = new Door(Set.of(), Set.of());

  public Door {
    hosts = Set.copyOf(hosts);
    origins = Set.copyOf(origins);
  }

  /// @param host as in the request
  /// @param port that the request came in by
  public boolean answersTo(Optional<String> host, int port) {
    return host.flatMap(Authority::parse)
        .filter(
            authority -> authority.port().orElse(80) == port || hosts.contains(authority.name()))
        .filter(
            authority -> LOOPBACK.contains(authority.name()) || hosts.contains(authority.name()))
        .isPresent();
  }

  /// @param origin as in the request
  /// @param host an accepted one
  public boolean welcomes(String origin, String host) {
    return origins.contains(origin)
        || origin.equalsIgnoreCase("http://" + host)
        || origin.equalsIgnoreCase("https://" + host);
  }

  private record Authority(String name, Optional<Integer> port) {
    static Optional<Authority> parse(String host) {
      try {
        URI uri = URI.create("http://" + host);
        if (uri.getHost() == null || uri.getUserInfo() != null || !uri.getPath().isEmpty()) {
          return Optional.empty();
        }
        return Optional.of(
            new Authority(
                uri.getHost().toLowerCase(Locale.ROOT),
                uri.getPort() < 0 ? Optional.empty() : Optional.of(uri.getPort())));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
  }
}
