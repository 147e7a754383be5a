package gaze.pipeline.stage;

import gaze.domain.MediaFile;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.inference.session.ModelFailedException;
import gaze.storage.Blobs;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Runs the stages of an item and turns whatever goes wrong into an [Outcome]: this is one of the
/// three places where exceptions are caught.
public final class StageRunner {
  private final Map<Stage, StageWork> works = new EnumMap<>(Stage.class);
  private final Blobs blobs;

  /// @param blobs where the stages put theirs
  public StageRunner(Collection<StageWork> works, Blobs blobs) {
    this.blobs = blobs;
    works.forEach(work -> this.works.put(work.stage(), work));
  }

  public Outcome run(Stage stage, Subject subject, Progress progress) {
    StageWork work = works.get(stage);
    if (work == null) {
      return new Outcome.Failed(
          new Problem(stage, ProblemKind.INTERNAL, "This worker does not know how."));
    }
    if (!work.readsOriginals()) {
      return attempt(work, subject, progress);
    }
    Optional<Problem> before = unfit(stage, subject);
    if (before.isPresent()) {
      return new Outcome.Failed(before.get());
    }
    Outcome outcome = attempt(work, subject, progress);
    Optional<Problem> after = unfit(stage, subject);
    if (after.isPresent() && outcome instanceof Outcome.Found found) {
      blobs.delete(found.facts().blobs());
    }
    return after.<Outcome>map(Outcome.Failed::new).orElse(outcome);
  }

  private static Outcome attempt(StageWork work, Subject subject, Progress progress) {
    try {
      return work.run(subject, progress);
    } catch (IOException e) {
      return new Outcome.Failed(named(work.stage(), e));
    } catch (ModelFailedException e) {
      return new Outcome.Failed(e.problem(work.stage()));
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      String what = Optional.ofNullable(e.getMessage()).orElse("");
      return new Outcome.Failed(
          new Problem(
              work.stage(),
              ProblemKind.INTERNAL,
              "Gaze made a mistake here: %s %s"
                  .formatted(e.getClass().getSimpleName(), what)
                  .strip()));
    }
  }

  /// Why the main file cannot be worked on now: it is gone, unreadable, empty, outside its library,
  /// or not the file that the lease was given for.
  private static Optional<Problem> unfit(Stage stage, Subject subject) {
    MediaFile main = subject.main();
    Path path = subject.path(main);
    try {
      Path real = path.toRealPath();
      if (!real.startsWith(subject.root().toRealPath())) {
        return problem(stage, ProblemKind.PERMISSION, "The file leads out of its library.");
      }
      BasicFileAttributes now = Files.readAttributes(real, BasicFileAttributes.class);
      if (now.size() == 0) {
        return problem(stage, ProblemKind.EMPTY_FILE, "The file is empty (0 bytes).");
      }
      if (!Files.isReadable(real)) {
        return problem(stage, ProblemKind.PERMISSION, "Gaze is not allowed to read the file.");
      }
      if (now.size() != main.bytes()) {
        return problem(
            stage,
            ProblemKind.CHANGED,
            "The file changed while it was being read; Gaze tries again.");
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(named(stage, e));
    }
  }

  private static Optional<Problem> problem(Stage stage, ProblemKind kind, String detail) {
    return Optional.of(new Problem(stage, kind, detail));
  }

  private static Problem named(Stage stage, IOException e) {
    return switch (e) {
      case NoSuchFileException gone ->
          new Problem(stage, ProblemKind.VANISHED, "The file is gone: " + gone.getFile());
      case AccessDeniedException _ ->
          new Problem(stage, ProblemKind.PERMISSION, "Gaze is not allowed to read the file.");
      default -> {
        String reason =
            e instanceof FileSystemException fs && fs.getReason() != null
                ? fs.getReason()
                : String.valueOf(e.getMessage());
        boolean full = reason.toLowerCase(Locale.ROOT).contains("no space left");
        yield full
            ? new Problem(stage, ProblemKind.NO_SPACE, "The disk is full.")
            : new Problem(stage, ProblemKind.UNREADABLE, "The file cannot be read: " + reason);
      }
    };
  }
}
