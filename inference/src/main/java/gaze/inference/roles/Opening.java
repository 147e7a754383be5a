package gaze.inference.roles;

import gaze.inference.models.ModelCheck;
import gaze.inference.models.ModelFiles;
import gaze.inference.session.ModelFailedException;
import gaze.inference.session.ModelSource;
import gaze.inference.session.Sessions;
import java.util.Optional;

/// Whether the graphs of a model are any: every one of them opens.
public final class Opening implements ModelCheck {
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
      return Optional.empty();
    } catch (ModelFailedException e) {
      return Optional.of(e.sentence());
    }
  }
}
