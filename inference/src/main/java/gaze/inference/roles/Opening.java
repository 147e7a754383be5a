package gaze.inference.roles;

import gaze.inference.models.ModelCheck;
import gaze.inference.models.ModelFamily;
import gaze.inference.models.ModelFiles;
import gaze.inference.session.ModelFailedException;
import gaze.inference.session.ModelSource;
import gaze.inference.session.Sessions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Whether the files of a model are of their kind at all: every graph opens, and what is no graph
/// begins as it must.
public final class Opening implements ModelCheck {
  /// How a file of whisper.cpp begins: `ggml` as a little-endian number.
  private static final byte[] GGML = {'l', 'm', 'g', 'g'};

  private final Sessions sessions;

  public Opening(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<String> fault(ModelFiles files) {
    try {
      for (String part : files.model().use().tensors().keySet()) {
        sessions.model(ModelSource.file(files.file(part))).warmUp();
      }
      if (files.model().family() == ModelFamily.WHISPER && !isGgml(files.file("model"))) {
        return Optional.of("It is no file of whisper.cpp.");
      }
      return Optional.empty();
    } catch (ModelFailedException e) {
      return Optional.of(e.sentence());
    } catch (IOException e) {
      return Optional.of("It cannot be read: " + e.getMessage());
    }
  }

  private static boolean isGgml(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(GGML.length), GGML);
    }
  }
}
