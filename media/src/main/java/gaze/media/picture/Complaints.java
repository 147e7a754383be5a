package gaze.media.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What native decoders have printed so far. libjpeg prints what it finds wrong inside a picture
/// and goes on, and nothing that it returns says so: more has been printed is the one sign of
/// damage. Several decodes print side by side, so a sign is a reason to look, not yet a finding.
@FunctionalInterface
public interface Complaints {
  /// Nobody listens: damage inside a JPEG that is otherwise whole goes unnoticed.
  Complaints UNHEARD = () -> 0;

  /// A number that changes with everything that is printed.
  long heard();

  /// @param log where the standard error of this process goes
  static Complaints in(Path log) {
    return () -> {
      try {
        return Files.size(log);
      } catch (IOException gone) {
        return 0;
      }
    };
  }
}
