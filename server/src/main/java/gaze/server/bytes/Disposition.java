package gaze.server.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Whether a browser shows a file or saves it, and under what name (RFC 6266).
public record Disposition(boolean inline, String name) {
  /// What a browser shows without running anything that is in it.
  public static Disposition of(String mime, String name, boolean download) {
    String type = mime.toLowerCase(Locale.ROOT);
    boolean shown =
        type.startsWith("video/")
            || type.startsWith("audio/")
            || type.startsWith("image/") && !type.startsWith("image/svg");
    return new Disposition(shown && !download, name);
  }

  public String header() {
    return (inline ? "inline" : "attachment")
        + "; filename=\""
        + ascii()
        + "\"; filename*=UTF-8''"
        + encoded();
  }

  private String ascii() {
    return name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
  }

  /// By RFC 8187: attr-char stays, all other octets are `%XX`.
  private String encoded() {
    StringBuilder text = new StringBuilder();
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (octet & 0xff);
      if (character < 0x80 && isAttributeCharacter(character)) {
        text.append(character);
      } else {
        text.append("%%%02X".formatted(octet));
      }
    }
    return text.toString();
  }

  private static boolean isAttributeCharacter(char character) {
    return character >= 'a' && character <= 'z'
        || character >= 'A' && character <= 'Z'
        || character >= '0' && character <= '9'
        || "!#$&+-.^_`|~".indexOf(character) >= 0;
  }
}
