package gaze.inference.registry;

import gaze.domain.ProblemKind;
import gaze.inference.download.Downloads;
import gaze.inference.models.Manifest;
import gaze.inference.models.Model;
import gaze.inference.models.ModelCheck;
import gaze.inference.models.ModelFiles;
import gaze.inference.models.ModelRole;
import gaze.inference.registry.Workshop.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private final Parts parts;
  private final Shelf shelf;
  private final Workshop workshop;

  private Models(Parts parts) {
    this.parts = parts;
    this.shelf = new Shelf(parts.folder(), Ledger.at(parts.folder().ledger()));
    this.workshop = new Workshop(parts, shelf, model -> state(model, parts.choices().get()));
  }

  /// Looks at what is here; files that nobody has compared yet are compared in the background.
  public static Models open(Parts parts) {
    Models models = new Models(parts);
    models.compareUnverified();
    return models;
  }

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
      workshop.takeOut(model);
    }
    return shelf.standing(model) instanceof Shelf.Standing.Ready(ModelFiles files)
        ? Optional.of(files)
        : Optional.empty();
  }

  /// Whether the owner wants nothing done that needs a model of this role.
  public boolean off(ModelRole role) {
    return parts.choices().get().off(role);
  }

  /// The required roles that are wanted and have no model that may be used.
  public List<ModelRole> missing() {
    return Stream.of(ModelRole.values())
        .filter(ModelRole::required)
        .filter(role -> !off(role))
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
        workshop.problem(model));
  }

  private ModelState state(Model model, Choices choices) {
    Optional<Task> task = workshop.task(model);
    if (task.isPresent()) {
      return switch (task.get()) {
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
    return workshop.problem(model).<ModelState>map(ModelState.Failed::new).orElse(otherwise);
  }

  private static boolean accepted(Model model, Choices choices) {
    return model.about().licence().commercial()
        || choices.acceptedLicences().contains(model.about().licence().spdx());
  }

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
    workshop.begin(model, new Task.Fetch(fetching), () -> workshop.fetch(model, fetching));
    return new Reply.Begun();
  }

  /// Breaks a download off; what has come is kept.
  ///
  /// @return whether there was one
  public boolean cancel(String name) {
    Optional<Task> task = catalogue().find(name).flatMap(workshop::task);
    if (task.isPresent() && task.get() instanceof Task.Fetch(Fetching fetching)) {
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
          workshop
              .problem(model)
              .map(ModelProblem::detail)
              .orElse(model.about().title() + " is not here."));
    }
    workshop.begin(model, new Task.Compare(), () -> workshop.settle(model, true));
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
      return workshop.beginAlone(model, () -> workshop.take(model, own));
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
    found.forEach(
        model -> workshop.begin(model, new Task.Compare(), () -> workshop.settle(model, false)));
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
    return workshop.beginAlone(model, () -> workshop.delete(model));
  }

  private void compareUnverified() {
    Choices choices = parts.choices().get();
    catalogue().models().stream()
        .filter(model -> accepted(model, choices))
        .filter(model -> workshop.problem(model).isEmpty())
        .filter(model -> shelf.standing(model) instanceof Shelf.Standing.Unverified)
        .forEach(
            model ->
                workshop.begin(model, new Task.Compare(), () -> workshop.settle(model, false)));
  }

  @Override
  public void close() {
    workshop.close();
  }
}
