package gaze.server.security;

import java.util.regex.Pattern;

/// What a log line must not say: secrets never, whole paths only on request.
public final class Redaction {
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(\\btoken=|gaze-token\\.|\\bBearer\\s+|#code=|\"(?:code|token)\"\\s*:\\s*\")"
              + "[^\\s\"'&,;)]+");

  /// From the root of a path to its last name: `/a/b c/d.jpg`, `C:\a\d.jpg`.
  private static final Pattern FOLDERS =
      Pattern.compile(
          "(?<![\\w/.…:])/(?:[^/\\n\"'<>:]{1,255}/)+(?=[^\\s/])"
              + "|\\b[A-Za-z]:\\\\(?:[^\\\\\\n\"'<>:]{1,255}\\\\)+(?=[^\\s\\\\])");

  private Redaction() {}

  public static String secrets(String text) {
    return SECRET.matcher(text).replaceAll("$1…");
  }

  public static String secrets(String text, AccessToken token) {
    return secrets(text.replace(token.value(), "…"));
  }

  /// Leaves of each path its last name.
  public static String folders(String text) {
    return FOLDERS.matcher(text).replaceAll("…/");
  }
}
