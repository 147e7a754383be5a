package gaze.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gaze open`: engine up, folders added, the library in the browser.
@Command(name = "open", description = "Start Gaze, add folders, open the library in the browser.")
final class OpenCommand extends EngineCommand {
  @Parameters(paramLabel = "FOLDER", description = "Folders to open in place.")
  private List<Path> folders = List.of();

  @Option(names = "--no-browser", description = "Only print the address.")
  private boolean noBrowser;

  @Option(
      names = "--window",
      description = "In a window of its own, where Chromium, Chrome or Edge is installed.")
  private boolean window;

  @Override
  boolean engineStays() {
    return true;
  }

  @Override
  int run(EngineClient engine) throws IOException {
    for (Path folder : folders) {
      JsonNode library = LibraryAddition.of(engine, folder);
      if (json()) {
        print(library);
      }
    }
    JsonNode code = engine.post("/api/sign-in/codes");
    String url = code.path("url").asText();
    if (json()) {
      print(code);
    } else {
      out().println("Gaze is ready: " + url);
      out().println("(The link is good once; run this command again for another.)");
    }
    if (!noBrowser) {
      show(url);
    }
    return ExitCode.OK;
  }

  private void show(String url) {
    Optional<AppWindow> own =
        window ? AppWindow.find(System.getProperty("os.name"), System.getenv()) : Optional.empty();
    if (own.isEmpty() || !own.get().open(url)) {
      Browser.open(url);
    }
  }
}
