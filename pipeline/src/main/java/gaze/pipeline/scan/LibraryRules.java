package gaze.pipeline.scan;

import gaze.domain.Library;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Which folders can be a library.
public final class LibraryRules {
  /// Folders of the system that hold no files of a person, nor does anything below them.
  private static final List<Path> SYSTEM =
      List.of(Path.of("/proc"), Path.of("/sys"), Path.of("/dev"));

  private final Collection<Path> own;

  /// What was decided about a folder.
  public sealed interface Verdict {
    /// @param root the folder with symbolic links resolved
    record Accepted(Path root) implements Verdict {}

    /// @param sentence says to a person what is wrong
    record Refused(Reason reason, String sentence) implements Verdict {}
  }

  /// Why a folder cannot be a library.
  public enum Reason {
    NOT_ABSOLUTE,
    MISSING,
    NOT_A_FOLDER,
    NOT_READABLE,
    SYSTEM_FOLDER,
    DATA_FOLDER,
    DUPLICATE,
    INSIDE_LIBRARY,
    AROUND_LIBRARY
  }

  /// @param own Gaze's own folders, such as the data directory
  public LibraryRules(Collection<Path> own) {
    this.own = own.stream().map(LibraryRules::resolved).toList();
  }

  private static Path resolved(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException _) {
      return folder.toAbsolutePath().normalize();
    }
  }

  /// @param folder as somebody typed it
  /// @param others the libraries that exist
  public Verdict judge(String folder, Collection<Library> others) {
    Path typed;
    try {
      typed = Path.of(folder);
    } catch (InvalidPathException _) {
      return refused(Reason.MISSING, "%s is not a name that a folder can have.", folder);
    }
    if (!typed.isAbsolute()) {
      return refused(
          Reason.NOT_ABSOLUTE, "%s is not a whole path; it must start at the root.", folder);
    }
    try {
      Path root = typed.toRealPath();
      return faultOf(root)
          .or(() -> others.stream().flatMap(other -> conflict(root, other).stream()).findFirst())
          .orElseGet(() -> new Verdict.Accepted(root));
    } catch (AccessDeniedException _) {
      return refused(Reason.NOT_READABLE, "Gaze is not allowed to read %s.", folder);
    } catch (IOException _) {
      return refused(Reason.MISSING, "There is no folder %s.", folder);
    }
  }

  private Optional<Verdict> faultOf(Path root) {
    if (!Files.isDirectory(root)) {
      return Optional.of(refused(Reason.NOT_A_FOLDER, "%s is a file, not a folder.", root));
    }
    if (root.toString().equals("/") || SYSTEM.stream().anyMatch(root::startsWith)) {
      return Optional.of(
          refused(
              Reason.SYSTEM_FOLDER,
              "%s belongs to the system; choose the folder that holds your pictures.",
              root));
    }
    if (own.stream().anyMatch(root::startsWith)) {
      return Optional.of(refused(Reason.DATA_FOLDER, "%s is where Gaze keeps its own data.", root));
    }
    if (!Files.isReadable(root) || !Files.isExecutable(root)) {
      return Optional.of(refused(Reason.NOT_READABLE, "Gaze is not allowed to read %s.", root));
    }
    return Optional.empty();
  }

  private static Optional<Verdict> conflict(Path root, Library other) {
    if (root.equals(other.root())) {
      return Optional.of(
          refused(Reason.DUPLICATE, "%s is a library already: %s.", root, other.name()));
    }
    if (root.startsWith(other.root())) {
      return Optional.of(
          refused(
              Reason.INSIDE_LIBRARY,
              "%s lies inside the library %s (%s).",
              root,
              other.name(),
              other.root()));
    }
    if (other.root().startsWith(root)) {
      return Optional.of(
          refused(
              Reason.AROUND_LIBRARY,
              "The library %s (%s) lies inside %s.",
              other.name(),
              other.root(),
              root));
    }
    return Optional.empty();
  }

  private static Verdict refused(Reason reason, String sentence, Object... words) {
    return new Verdict.Refused(reason, sentence.formatted(words));
  }
}
