package gaze.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who has pictures of the map: an address with `{z}`, `{x}` and `{y}` where the numbers of a tile
/// belong. Asked only where the owner chose it, because it learns which places are looked at.
public record TileServer(String template) {
  private static final Pattern ORIGIN =
      Pattern.compile("https?://([a-z0-9.-]+|\\[[0-9a-f:.]+])(:\\d{1,5})?");

  /// A template that cannot be used.
  public static final class Unusable extends IllegalArgumentException {
    private final String sentence;

    Unusable(String sentence) {
      super(sentence);
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }

  public TileServer {
    if (!Stream.of("{z}", "{x}", "{y}").allMatch(template::contains)) {
      throw new Unusable("The address of a tile server has {z}, {x} and {y} in it.");
    }
    if (!ORIGIN.matcher(origin(template)).matches()) {
      throw new Unusable(
          "The address of a tile server begins with https:// or http:// and a host.");
    }
  }

  /// What a content security policy calls it: scheme, host and port.
  public String origin() {
    return origin(template);
  }

  private static String origin(String template) {
    try {
      URI address = new URI(template.replace("{z}", "0").replace("{x}", "0").replace("{y}", "0"));
      boolean plain = address.getUserInfo() == null && address.getHost() != null;
      String port = address.getPort() < 0 ? "" : ":" + address.getPort();
      return plain
          ? (address.getScheme() + "://" + address.getHost() + port).toLowerCase(Locale.ROOT)
          : "";
    } catch (URISyntaxException e) {
      throw new Unusable("This is no address.");
    }
  }
}
