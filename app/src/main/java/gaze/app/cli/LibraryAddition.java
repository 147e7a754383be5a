package gaze.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Adds folders as libraries, or finds the libraries that they already are.
final class LibraryAddition {
  private LibraryAddition() {}

  /// The library of this folder, added (which starts its scan) where it was not one.
  static JsonNode of(EngineClient engine, Path folder) throws IOException {
    Path real = real(folder);
    Optional<JsonNode> known = known(engine, real);
    return known.isPresent()
        ? known.get()
        : engine.post("/api/libraries", Map.of("folder_path", real.toString()));
  }

  /// The folder itself, links resolved.
  static Path real(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, "There is no folder " + folder + ".");
    }
    return folder.toRealPath();
  }

  static Optional<JsonNode> known(EngineClient engine, Path folder) throws IOException {
    for (JsonNode library : engine.get("/api/libraries").path("items")) {
      if (library.path("folder_path").asText().equals(folder.toString())) {
        return Optional.of(library);
      }
    }
    return Optional.empty();
  }
}
