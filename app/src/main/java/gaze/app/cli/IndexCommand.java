package gaze.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `gaze index`: adds folders, scans them, runs every stage, and waits until all is done.
@Command(name = "index", description = "Add folders, scan them, understand everything, wait.")
final class IndexCommand extends EngineCommand {
  @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "Folders to open in place.")
  private List<Path> folders = List.of();

  @Override
  int run(EngineClient engine) throws IOException {
    List<String> ids = new ArrayList<>();
    for (Path folder : folders) {
      boolean known = LibraryAddition.known(engine, LibraryAddition.real(folder)).isPresent();
      String id = LibraryAddition.of(engine, folder).path("id").asText();
      if (known) {
        engine.post("/api/libraries/" + id + "/rescan");
      }
      ids.add(id);
    }
    List<JsonNode> libraries = new LibraryWait(engine, err(), !json()).until(ids);
    return LibraryReport.print(libraries, this);
  }
}
