package gaze.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `gaze show`: everything known about one item.
@Command(name = "show", description = "Everything known about one item.")
final class ShowCommand extends EngineCommand {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

  @Parameters(
      paramLabel = "ID|PATH",
      description = "An item's id, or the path of one of its files.")
  private String wanted = "";

  @Override
  int run(EngineClient engine) throws IOException {
    JsonNode item = engine.get("/api/media/" + id(engine));
    if (json()) {
      print(item);
    } else {
      print("", item);
    }
    return ExitCode.OK;
  }

  private String id(EngineClient engine) throws IOException {
    if (ID.matcher(wanted).matches()) {
      return wanted;
    }
    Path path = Path.of(wanted).toAbsolutePath().normalize();
    String real = (Files.exists(path) ? path.toRealPath() : path).toString();
    JsonNode found = engine.get("/api/media?limit=1&path=" + encoded(real)).path("items");
    if (found.isEmpty()) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, "No library holds " + real + ".");
    }
    return found.get(0).path("id").asText();
  }

  /// One line per fact, nested names joined by dots.
  private void print(String prefix, JsonNode node) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              entry ->
                  print(
                      prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey(),
                      entry.getValue()));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        print(prefix + "[" + i + "]", node.get(i));
      }
    } else if (!node.isNull()) {
      out().printf("%-32s %s%n", prefix, node.asText());
    }
  }
}
