package gaze.app.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gaze.app.home.DataDirectory;
import gaze.app.home.Installation;
import gaze.inference.models.ModelCheck;
import gaze.inference.models.ModelFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Tries a model out in a process of its own, because a file of the owner's may be anything.
final class ModelTrial implements ModelCheck {
  /// The largest models take half a minute to load on a slow disk.
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DataDirectory data;

  ModelTrial(DataDirectory data) {
    this.data = data;
  }

  @Override
  public Optional<String> fault(ModelFiles files) {
    try {
      Process trial =
          new ProcessBuilder(Installation.current().trial(data))
              .redirectError(Redirect.appendTo(data.logs().resolve("trial.log").toFile()))
              .start();
      try (OutputStream words = trial.getOutputStream()) {
        words.write(question(files).getBytes(StandardCharsets.UTF_8));
      }
      return answer(trial);
    } catch (IOException e) {
      throw new UncheckedIOException("the process that tries models out cannot be started", e);
    }
  }

  private String question(ModelFiles files) {
    ObjectNode question = JSON.createObjectNode();
    question.put("models", data.models().toString());
    question.put("name", files.ref().name());
    question.put("version", files.ref().version());
    ObjectNode places = question.putObject("files");
    files.files().forEach((part, path) -> places.put(part, path.toString()));
    return question.toString();
  }

  private static Optional<String> answer(Process trial) throws IOException {
    try {
      if (!trial.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        return Optional.of("It had not answered after %d minutes.".formatted(LONGEST.toMinutes()));
      }
      JsonNode answer = JSON.readTree(trial.getInputStream());
      return trial.exitValue() == 0 && answer.isObject()
          ? Optional.ofNullable(answer.path("fault").textValue())
          : Optional.of("It ended the process that tried it out.");
    } catch (JsonProcessingException _) {
      return Optional.of("It ended the process that tried it out.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      trial.destroyForcibly();
    }
  }
}
