package gaze.inference.registry;

import gaze.domain.ProblemKind;
import gaze.inference.download.Downloads;
import gaze.inference.download.Outcome;
import gaze.inference.download.Wanted;
import gaze.inference.models.Manifest;
import gaze.inference.models.Model;
import gaze.inference.models.ModelCheck;
import gaze.inference.models.ModelFile;
import gaze.inference.models.ModelFiles;
import gaze.inference.models.ModelRole;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The models as the engine knows them: which there are, how each stands, what a person may ask
/// for. Nothing is fetched unless somebody asks. Thread-safe; what takes long runs on threads of
/// its own. Closing breaks downloads off; they go on where they were when they are asked for again.
public final class Models implements AutoCloseable {
  /// What becomes of something that was asked for.
  public sealed interface Reply {
    /// It has begun, or goes on already; the news tell how it ends.
    record Begun() implements Reply {}

    /// Nothing is to be done.
    record HereAlready() implements Reply {}

    record Unknown() implements Reply {}

    record Offline() implements Reply {}

    record LicenceNotAccepted(Model model) implements Reply {}

    /// @param detail one sentence
    record Impossible(String detail) implements Reply {}
  }

  /// What the models live on.
  ///
  /// @param choices asked each time, so that a decision counts at once
  public record Parts(
      ModelFolder folder,
      Manifest carried,
      Downloads downloads,
      ModelCheck check,
      Supplier<Choices> choices,
      News news) {}

  private static final System.Logger LOG = System.getLogger(Models.class.getName());
  private static final int AT_ONCE = 2;
  private static final long LOOK_AROUND_MS = 100;

  private final Parts parts;
  private final Shelf shelf;
  private final Map<String, Task> tasks = new ConcurrentHashMap<>();
  private final Map<String, ModelProblem> problems = new ConcurrentHashMap<>();
  private final Semaphore lines = new Semaphore(AT_ONCE, true);

  /// Comparing and trying out is heavy; one at a time.
  private final ReentrantLock bench = new ReentrantLock();

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("models-", 0).factory());

  private Models(Parts parts) {
    this.parts = parts;
    this.shelf = new Shelf(parts.folder(), Ledger.at(parts.folder().ledger()));
  }

  /// Looks at what is here; files that nobody has compared yet are compared in the background.
  public static Models open(Parts parts) {
    Models models = new Models(parts);
    models.compareUnverified();
    return models;
  }

  /// What is going on with a model.
  private sealed interface Task {
    record Fetch(Fetching fetching) implements Task {}

    record Compare() implements Task {}
  }

  // ------------------------------------------------------------------ how things stand

  /// Every model, the program's own first.
  public List<ModelEntry> all() {
    compareUnverified();
    Choices choices = parts.choices().get();
    return catalogue().models().stream().map(model -> entry(model, choices)).toList();
  }

  public Optional<ModelEntry> find(String name) {
    Choices choices = parts.choices().get();
    return catalogue().find(name).map(model -> entry(model, choices));
  }

  /// What is wrong with manifests of the owner, one sentence each with its path.
  public List<String> faults() {
    return catalogue().faults().stream()
        .map(fault -> fault.manifest() + ": " + fault.detail())
        .toList();
  }

  /// The chosen model of a role, if it is here and may be used. Quick.
  public Optional<ModelFiles> ready(ModelRole role) {
    Choices choices = parts.choices().get();
    return Optional.ofNullable(choices.chosen().get(role))
        .flatMap(catalogue()::find)
        .filter(model -> model.role() == role)
        .flatMap(model -> ready(model, choices));
  }

  private Optional<ModelFiles> ready(Model model, Choices choices) {
    if (!accepted(model, choices)) {
      return Optional.empty();
    }
    if (model.builtIn() && shelf.standing(model) instanceof Shelf.Standing.Missing) {
      takeOut(model);
    }
    return shelf.standing(model) instanceof Shelf.Standing.Ready(ModelFiles files)
        ? Optional.of(files)
        : Optional.empty();
  }

  /// The required roles without a model that may be used.
  public List<ModelRole> missing() {
    return Stream.of(ModelRole.values())
        .filter(ModelRole::required)
        .filter(role -> ready(role).isEmpty())
        .toList();
  }

  private Catalogue catalogue() {
    return Catalogue.of(parts.carried(), parts.folder());
  }

  private ModelEntry entry(Model model, Choices choices) {
    boolean chosen = model.name().equals(choices.chosen().get(model.role()));
    ModelState state = state(model, choices);
    return new ModelEntry(
        model,
        state,
        chosen,
        model.onDisk() || shelf.replaced(model),
        model.builtIn() ? model.bytes() : shelf.bytesHere(model),
        Optional.ofNullable(problems.get(model.name())));
  }

  private ModelState state(Model model, Choices choices) {
    Task task = tasks.get(model.name());
    if (task != null) {
      return switch (task) {
        case Task.Fetch(Fetching fetching) -> new ModelState.Downloading(fetching.progress());
        case Task.Compare _ -> new ModelState.Verifying();
      };
    }
    if (!accepted(model, choices)) {
      return new ModelState.LicenceNotAccepted();
    }
    return switch (shelf.standing(model)) {
      case Shelf.Standing.Ready _ -> new ModelState.Present();
      case Shelf.Standing.Refused(String fault) ->
          new ModelState.Refused(new ModelProblem(ProblemKind.MODEL_FAILED, fault));
      case Shelf.Standing.Unverified _ -> failedOr(model, new ModelState.Verifying());
      case Shelf.Standing.Missing(long here) ->
          failedOr(model, model.builtIn() ? new ModelState.Present() : new ModelState.Absent(here));
    };
  }

  private ModelState failedOr(Model model, ModelState otherwise) {
    ModelProblem problem = problems.get(model.name());
    return problem == null ? otherwise : new ModelState.Failed(problem);
  }

  private static boolean accepted(Model model, Choices choices) {
    return model.about().licence().commercial()
        || choices.acceptedLicences().contains(model.about().licence().spdx());
  }

  // ------------------------------------------------------------------ what a person asks for

  /// Fetches what is missing of a model.
  public Reply download(String name) {
    Choices choices = parts.choices().get();
    Optional<Model> found = catalogue().find(name);
    if (found.isEmpty()) {
      return new Reply.Unknown();
    }
    Model model = found.get();
    if (choices.offline()) {
      return new Reply.Offline();
    }
    if (!accepted(model, choices)) {
      return new Reply.LicenceNotAccepted(model);
    }
    if (model.builtIn() || shelf.standing(model) instanceof Shelf.Standing.Ready) {
      return new Reply.HereAlready();
    }
    Optional<String> only = model.ownExport();
    if (only.isPresent()) {
      return new Reply.Impossible(only.get());
    }
    Fetching fetching =
        new Fetching(
            model,
            shelf,
            parts.downloads(),
            () -> parts.choices().get().offline(),
            progress -> parts.news().progressed(model, progress));
    begin(model, new Task.Fetch(fetching), () -> fetch(model, fetching));
    return new Reply.Begun();
  }

  /// Breaks a download off; what has come is kept.
  ///
  /// @return whether there was one
  public boolean cancel(String name) {
    if (tasks.get(name) instanceof Task.Fetch(Fetching fetching)) {
      fetching.stop();
      return true;
    }
    return false;
  }

  /// Reads every file of a model again and tries it out.
  public Reply verify(String name) {
    Optional<Model> found = catalogue().find(name);
    if (found.isEmpty()) {
      return new Reply.Unknown();
    }
    Model model = found.get();
    if (!model.builtIn() && shelf.standing(model) instanceof Shelf.Standing.Missing) {
      return new Reply.Impossible(
          Optional.ofNullable(problems.get(name))
              .map(ModelProblem::detail)
              .orElse(model.about().title() + " is not here."));
    }
    begin(model, new Task.Compare(), () -> settle(model, true));
    return new Reply.Begun();
  }

  /// Puts files of the owner in the place of a model's own. They are tried out first; what was
  /// there stays if they fail.
  ///
  /// @param files by part; a single file needs no more than the model's only part or its own name
  public Reply add(String name, List<Path> files) {
    Optional<Model> found = catalogue().find(name);
    if (found.isEmpty()) {
      return new Reply.Unknown();
    }
    Model model = found.get();
    if (!accepted(model, parts.choices().get())) {
      return new Reply.LicenceNotAccepted(model);
    }
    try {
      OwnFiles own = OwnFiles.of(model, files, shelf);
      return beginAlone(model, () -> take(model, own));
    } catch (Unusable e) {
      return new Reply.Impossible(e.problem().detail());
    }
  }

  /// Takes every file below a folder that a manifest knows by its SHA-256.
  ///
  /// @param names of the models that are wanted; empty for all
  /// @return names of the models for which something was found; each is compared and tried out next
  /// @throws IOException with a sentence, when the folder cannot be read or the disk is full
  public List<String> importFrom(Path folder, Set<String> names) throws IOException {
    List<Model> wanted =
        catalogue().models().stream()
            .filter(model -> names.isEmpty() || names.contains(model.name()))
            .filter(model -> !(shelf.standing(model) instanceof Shelf.Standing.Ready))
            .toList();
    Set<Model> found = new Import(shelf, parts.downloads()).from(folder, wanted);
    found.forEach(model -> begin(model, new Task.Compare(), () -> settle(model, false)));
    return found.stream().map(Model::name).toList();
  }

  /// Deletes what was fetched or added of a model. The folder of a manifest of the owner's own
  /// stays as it is.
  public Reply remove(String name) {
    Optional<Model> found = catalogue().find(name);
    if (found.isEmpty()) {
      return new Reply.Unknown();
    }
    Model model = found.get();
    if (model.builtIn() && !shelf.replaced(model)) {
      return new Reply.Impossible(model.about().title() + " is part of Gaze.");
    }
    if (model.onDisk()) {
      return new Reply.Impossible("Its files are your own; Gaze does not delete them.");
    }
    return beginAlone(model, () -> delete(model));
  }

  // ------------------------------------------------------------------ what takes long

  private interface Work {
    /// @return what went wrong
    Optional<ModelProblem> run() throws IOException, Unusable;
  }

  /// Runs a task unless one runs for this model already.
  ///
  /// @return whether it does
  private boolean begin(Model model, Task task, Work work) {
    boolean free = tasks.putIfAbsent(model.name(), task) == null;
    if (free) {
      threads.execute(() -> run(model, work));
    }
    return free;
  }

  /// Runs a task that no other can stand for.
  private Reply beginAlone(Model model, Work work) {
    return begin(model, new Task.Compare(), work)
        ? new Reply.Begun()
        : new Reply.Impossible(
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
    parts.news().settled(model, state(model, parts.choices().get()));
  }

  private Optional<ModelProblem> fetch(Model model, Fetching fetching)
      throws IOException, Unusable {
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
  private Optional<ModelProblem> settle(Model model, boolean all) throws IOException, Unusable {
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

  private Optional<ModelProblem> take(Model model, OwnFiles own) throws IOException, Unusable {
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

  private Optional<ModelProblem> delete(Model model) throws IOException {
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

  private void takeOut(Model model) {
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

  private void compareUnverified() {
    Choices choices = parts.choices().get();
    catalogue().models().stream()
        .filter(model -> accepted(model, choices))
        .filter(model -> !problems.containsKey(model.name()))
        .filter(model -> shelf.standing(model) instanceof Shelf.Standing.Unverified)
        .forEach(model -> begin(model, new Task.Compare(), () -> settle(model, false)));
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
