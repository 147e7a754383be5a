package gaze.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Opens an address with the desktop's own opener, where there is a desktop.
final class Browser {
  private Browser() {}

  static void open(String url) {
    List<String> command = opener(url);
    if (command.isEmpty()) {
      return;
    }
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // The address was printed; opening it is a courtesy.
    }
  }

  private static List<String> opener(String url) {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (os.startsWith("mac")) {
      return List.of("open", url);
    }
    if (os.startsWith("win")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", url);
    }
    boolean desktop = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    return desktop ? List.of("xdg-open", url) : List.of();
  }
}
