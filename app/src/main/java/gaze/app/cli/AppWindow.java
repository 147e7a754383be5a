package gaze.app.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A window without tabs and address, which Chromium and its kin open for an address.
///
/// @param browser the program
record AppWindow(Path browser) {
  private static final List<String> COMMANDS =
      List.of(
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "microsoft-edge",
          "microsoft-edge-stable",
          "brave-browser");

  private static final List<String> MAC_APPLICATIONS =
      List.of(
          "Google Chrome.app/Contents/MacOS/Google Chrome",
          "Chromium.app/Contents/MacOS/Chromium",
          "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
          "Brave Browser.app/Contents/MacOS/Brave Browser");

  private static final List<String> WINDOWS_FOLDERS =
      List.of("ProgramFiles", "ProgramFiles(x86)", "LocalAppData");
  private static final List<String> WINDOWS_PROGRAMS =
      List.of(
          "Google/Chrome/Application/chrome.exe",
          "Chromium/Application/chrome.exe",
          "Microsoft/Edge/Application/msedge.exe");

  /// Looks on the `PATH`, then in the places where macOS and Windows keep their browsers.
  ///
  /// @param os as `os.name` has it
  static Optional<AppWindow> find(String os, Map<String, String> environment) {
    return Stream.concat(onPath(environment), usualPlaces(os.toLowerCase(Locale.ROOT), environment))
        .filter(Files::isExecutable)
        .findFirst()
        .map(AppWindow::new);
  }

  private static Stream<Path> onPath(Map<String, String> environment) {
    List<String> folders =
        Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
            .filter(folder -> !folder.isBlank())
            .toList();
    return COMMANDS.stream()
        .flatMap(command -> folders.stream().map(folder -> Path.of(folder, command)));
  }

  private static Stream<Path> usualPlaces(String os, Map<String, String> environment) {
    if (os.startsWith("mac")) {
      return MAC_APPLICATIONS.stream()
          .flatMap(
              application ->
                  Stream.of("/Applications", environment.getOrDefault("HOME", "") + "/Applications")
                      .map(folder -> Path.of(folder, application)));
    }
    if (os.startsWith("win")) {
      return WINDOWS_PROGRAMS.stream()
          .flatMap(
              program ->
                  WINDOWS_FOLDERS.stream()
                      .filter(environment::containsKey)
                      .map(name -> Path.of(environment.get(name), program)));
    }
    return Stream.empty();
  }

  List<String> command(String url) {
    return List.of(browser.toString(), "--app=" + url, "--class=gaze");
  }

  /// Whether the window is on its way.
  boolean open(String url) {
    try {
      new ProcessBuilder(command(url))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
