package gaze.inference.registry;

import gaze.domain.ModelRef;
import gaze.inference.ModelShelf;
import gaze.inference.models.Manifest;
import gaze.inference.models.ModelFiles;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The models that another process has fetched, compared and tried out. Thread-safe.
public final class StandingModels implements ModelShelf {
  private final ModelFolder folder;
  private final Map<ModelRef, ModelFiles> found = new ConcurrentHashMap<>();

  public StandingModels(ModelFolder folder) {
    this.folder = folder;
  }

  /// A model that was found once is taken to stay.
  @Override
  public Optional<ModelFiles> find(ModelRef model) {
    ModelFiles known = found.get(model);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<ModelFiles> standing = look(model);
    standing.ifPresent(files -> found.put(model, files));
    return standing;
  }

  private Optional<ModelFiles> look(ModelRef wanted) {
    Shelf shelf = new Shelf(folder, Ledger.at(folder.ledger()));
    return Catalogue.of(Manifest.carried(), folder)
        .find(wanted.name())
        .flatMap(
            model ->
                shelf.standing(model) instanceof Shelf.Standing.Ready(ModelFiles files)
                    ? Optional.of(files)
                    : Optional.empty())
        .filter(files -> files.ref().equals(wanted));
  }
}
