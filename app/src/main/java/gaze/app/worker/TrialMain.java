package gaze.app.worker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gaze.domain.ModelRef;
import gaze.inference.models.Manifest;
import gaze.inference.models.Model;
import gaze.inference.models.ModelFiles;
import gaze.inference.registry.Catalogue;
import gaze.inference.registry.ModelFolder;
import gaze.inference.roles.Adapters;
import gaze.inference.roles.Opening;
import gaze.inference.roles.SelfTest;
import gaze.inference.session.Device;
import gaze.inference.session.SessionSettings;
import gaze.inference.session.Sessions;
import gaze.inference.text.NativeTokenizers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A process that tries one model out and ends: a file that breaks native code breaks nothing else.
/// It reads `{"models", "name", "version", "files": {PART: PATH}}` from its standard input and
/// answers `{}` or `{"fault": SENTENCE}`.
public final class TrialMain {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int THREADS = 2;

  private TrialMain() {}

  public static void main(String[] arguments) throws IOException {
    JsonNode asked = JSON.readTree(System.in);
    ObjectNode answer = JSON.createObjectNode();
    fault(asked).ifPresent(fault -> answer.put("fault", fault));
    System.out.println(answer);
    System.out.flush();
    // Native threads may still be at work.
    Runtime.getRuntime().halt(0);
  }

  private static Optional<String> fault(JsonNode asked) {
    ModelFolder folder = new ModelFolder(Path.of(asked.path("models").asText()));
    Optional<Model> model =
        Catalogue.of(Manifest.carried(), folder).find(asked.path("name").asText());
    if (model.isEmpty()) {
      return Optional.of("There is no model of that name any more.");
    }
    Map<String, Path> places = new HashMap<>();
    asked
        .path("files")
        .properties()
        .forEach(file -> places.put(file.getKey(), Path.of(file.getValue().asText())));
    ModelRef ref = new ModelRef(model.get().name(), asked.path("version").asText());
    ModelFiles files = new ModelFiles(ref, model.get(), places);
    SessionSettings settings =
        new SessionSettings(Device.CPU, THREADS, places.size(), Duration.ofMinutes(5));
    try (Sessions sessions = new Sessions(settings, InstantSource.system())) {
      Adapters adapters =
          new Adapters(sessions, new NativeTokenizers(folder.root().resolve(ModelFolder.NATIVE)));
      return new Opening(sessions).fault(files).or(() -> new SelfTest(adapters).fault(files));
    }
  }
}
