package gaze.inference.registry;

import gaze.domain.ProblemKind;
import gaze.inference.download.Outcome;
import gaze.inference.download.Wanted;
import gaze.inference.models.Model;
import gaze.inference.models.ModelFile;
import gaze.inference.models.ModelFiles;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Where things are done to models that take long: fetching, comparing, trying out, taking in,
/// deleting. One thing at a time for each model; it remembers how the last one failed. Thread-safe.
final class Workshop implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Workshop.class.getName());
  private static final int AT_ONCE = 2;
  private static final long LOOK_AROUND_MS = 100;

  private final Models.Parts parts;
  private final Shelf shelf;
  private final Function<Model, ModelState> state;
  private final Map<String, Task> tasks = new ConcurrentHashMap<>();
  private final Map<String, ModelProblem> problems = new ConcurrentHashMap<>();
  private final Semaphore lines = new Semaphore(AT_ONCE, true);

  /// Comparing and trying out is heavy; one at a time.
  private final ReentrantLock bench = new ReentrantLock();

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("models-", 0).factory());

  /// @param state how a model stands when something with it has ended
  Workshop(Models.Parts parts, Shelf shelf, Function<Model, ModelState> state) {
    this.parts = parts;
    this.shelf = shelf;
    this.state = state;
  }

  /// What is going on with a model.
  sealed interface Task {
    record Fetch(Fetching fetching) implements Task {}

    record Compare() implements Task {}
  }

  Optional<Task> task(Model model) {
    return Optional.ofNullable(tasks.get(model.name()));
  }

  /// How the last thing that was done with it failed.
  Optional<ModelProblem> problem(Model model) {
    return Optional.ofNullable(problems.get(model.name()));
  }

  interface Work {
    /// @return what went wrong
    Optional<ModelProblem> run() throws IOException, Unusable;
  }

  /// Runs a task unless one runs for this model already.
  ///
  /// @return whether it does
  boolean begin(Model model, Task task, Work work) {
    boolean free = tasks.putIfAbsent(model.name(), task) == null;
    if (free) {
      threads.execute(() -> run(model, work));
    }
    return free;
  }

  /// Runs a task that no other can stand for.
  Models.Reply beginAlone(Model model, Work work) {
    return begin(model, new Task.Compare(), work)
        ? new Models.Reply.Begun()
        : new Models.Reply.Impossible(
            model.about().title() + " is being fetched or tried out; wait until that has ended.");
  }

  private void run(Model model, Work work) {
    Optional<ModelProblem> problem;
    try {
      problem = work.run();
    } catch (Unusable e) {
      problem = Optional.of(e.problem());
    } catch (IOException e) {
      problem =
          Optional.of(
              new ModelProblem(
                  ProblemKind.UNREADABLE, "A file cannot be read or kept: " + e.getMessage()));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "model " + model.name(), e);
      problem = Optional.of(new ModelProblem(ProblemKind.INTERNAL, String.valueOf(e)));
    }
    problem.ifPresentOrElse(
        what -> problems.put(model.name(), what), () -> problems.remove(model.name()));
    tasks.remove(model.name());
    parts.news().settled(model, state.apply(model));
  }

  Optional<ModelProblem> fetch(Model model, Fetching fetching) throws IOException, Unusable {
    if (!acquire(fetching)) {
      return Optional.empty();
    }
    Outcome outcome;
    try {
      outcome = fetching.run();
    } finally {
      lines.release();
    }
    return switch (outcome) {
      case Outcome.Stopped _ -> Optional.empty();
      case Outcome.Failed(ProblemKind kind, String detail) ->
          Optional.of(new ModelProblem(kind, detail));
      case Outcome.Here _ -> settle(model, false);
    };
  }

  private boolean acquire(Fetching fetching) {
    try {
      while (!fetching.stopped()) {
        if (lines.tryAcquire(LOOK_AROUND_MS, TimeUnit.MILLISECONDS)) {
          return true;
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  /// Unpacks and compares the files, then tries the model out.
  ///
  /// @param all whether files are read again that are remembered
  Optional<ModelProblem> settle(Model model, boolean all) throws IOException, Unusable {
    tasks.replace(model.name(), new Task.Compare());
    bench.lock();
    try {
      if (model.builtIn()) {
        BuiltIn.takeOut(model, shelf);
      }
      Archives.unpack(model, parts.folder());
      if (shelf.standing(model) instanceof Shelf.Standing.Missing) {
        return Optional.empty();
      }
      ModelFiles files = shelf.compare(model, all);
      shelf.checked(files, fault(files));
      return Optional.empty();
    } finally {
      bench.unlock();
    }
  }

  private Optional<String> fault(ModelFiles files) {
    try {
      return parts.check().fault(files);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "trying out " + files.model().name(), e);
      return Optional.of("It cannot be run: " + e.getMessage());
    }
  }

  Optional<ModelProblem> take(Model model, OwnFiles own) throws IOException, Unusable {
    bench.lock();
    try (OwnFiles incoming = own) {
      Optional<Outcome.Failed> full =
          parts.downloads().lacksRoom(parts.folder().root(), incoming.bytes());
      if (full.isPresent()) {
        return Optional.of(new ModelProblem(full.get().kind(), full.get().detail()));
      }
      Optional<String> fault = fault(incoming.gather());
      if (fault.isPresent()) {
        return Optional.of(new ModelProblem(ProblemKind.MODEL_FAILED, fault.get()));
      }
      incoming.keep();
      shelf.checked(shelf.compare(model, true), Optional.empty());
      return Optional.empty();
    } finally {
      bench.unlock();
    }
  }

  Optional<ModelProblem> delete(Model model) throws IOException {
    shelf.forget(model);
    ModelFolder folder = parts.folder();
    for (ModelFile file : model.files()) {
      Path fetched = folder.fetched(model, file);
      Files.deleteIfExists(fetched);
      Files.deleteIfExists(Wanted.part(fetched));
      if (folder.replaced(model, file)) {
        Files.deleteIfExists(folder.replacement(model, file));
      }
    }
    deleteIfEmpty(folder.fetched(model.name()));
    deleteIfEmpty(folder.ownOf(model.name()));
    return Optional.empty();
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException _) {
      // Something of the owner's lies there.
    }
  }

  void takeOut(Model model) {
    bench.lock();
    try {
      BuiltIn.takeOut(model, shelf);
    } catch (IOException | Unusable e) {
      LOG.log(Level.WARNING, "taking out " + model.name(), e);
      problems.put(
          model.name(),
          new ModelProblem(
              ProblemKind.NO_SPACE, "It cannot be put on the disk: " + e.getMessage()));
    } finally {
      bench.unlock();
    }
  }

  @Override
  public void close() {
    tasks.values().stream()
        .filter(Task.Fetch.class::isInstance)
        .forEach(task -> ((Task.Fetch) task).fetching().stop());
    parts.downloads().close();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(2, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
