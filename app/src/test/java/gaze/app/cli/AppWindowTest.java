package gaze.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppWindowTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void chromiumOnThePathOpensAWindowOfItsOwn() throws IOException {
    Path chromium = program("second/chromium");
    String path = folder.resolve("first") + File.pathSeparator + folder.resolve("second");
    var window = AppWindow.find("Linux", Map.of("PATH", path)).orElseThrow();
    assertThat(window.command("http://127.0.0.1:1/#code=x"))
        .startsWith(chromium.toString(), "--app=http://127.0.0.1:1/#code=x");
  }

  @Test
  void chromiumIsPreferredToWhatComesEarlierOnThePath() throws IOException {
    program("first/microsoft-edge");
    Path chromium = program("second/chromium");
    String path = folder.resolve("first") + File.pathSeparator + folder.resolve("second");
    assertThat(AppWindow.find("Linux", Map.of("PATH", path))).contains(new AppWindow(chromium));
  }

  @Test
  void macosKeepsBrowsersAmongApplications() throws IOException {
    Path edge = program("Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");
    assertThat(AppWindow.find("Mac OS X", Map.of("PATH", "", "HOME", folder.toString())))
        .contains(new AppWindow(edge));
  }

  @Test
  void windowsKeepsThemAmongPrograms() throws IOException {
    Path edge = program("Microsoft/Edge/Application/msedge.exe");
    assertThat(AppWindow.find("Windows 11", Map.of("ProgramFiles(x86)", folder.toString())))
        .contains(new AppWindow(edge));
  }

  @Test
  void aMachineWithoutOneOfThemHasNoWindow() {
    assertThat(AppWindow.find("Linux", Map.of("PATH", folder.toString()))).isEmpty();
  }

  private Path program(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.createFile(file);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
