package gaze.inference.registry;

import gaze.domain.ModelRef;
import gaze.domain.ProblemKind;
import gaze.inference.models.Model;
import gaze.inference.models.ModelFile;
import gaze.inference.models.ModelFile.Origin;
import gaze.inference.models.ModelFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Files of the owner on their way into the place of a model's own: copied aside, tried out there,
/// then kept or dropped. Closing drops what was not kept.
final class OwnFiles implements AutoCloseable {
  private static final String ASIDE = ".incoming";

  private final Model model;
  private final ModelFolder folder;
  private final Map<ModelFile, Path> sources;
  private final Path aside;

  private OwnFiles(Model model, ModelFolder folder, Map<ModelFile, Path> sources) {
    this.model = model;
    this.folder = folder;
    this.sources = sources;
    this.aside = folder.ownOf(model.name() + ASIDE);
  }

  /// Finds out which part each file is: by its name, or because only one is possible.
  static OwnFiles of(Model model, List<Path> files, Shelf shelf) throws Unusable {
    Map<ModelFile, Path> sources = new LinkedHashMap<>();
    for (Path file : files) {
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        throw new Unusable(ProblemKind.VANISHED, file + " is no file that can be read.");
      }
      ModelFile part = part(model, file, files.size());
      if (sources.put(part, file) != null) {
        throw new Unusable(
            ProblemKind.UNSUPPORTED, "Two files are meant to be " + part.fileName() + ".");
      }
    }
    for (ModelFile needed : ModelFolder.needed(model)) {
      boolean there =
          sources.containsKey(needed)
              || needed.origin() instanceof Origin.BuiltIn
              || Files.isRegularFile(shelf.folder().place(model, needed));
      if (!there) {
        throw new Unusable(
            ProblemKind.UNSUPPORTED,
            "%s needs %s too: give it as well, or download the model first."
                .formatted(model.about().title(), needed.fileName()));
      }
    }
    return new OwnFiles(model, shelf.folder(), sources);
  }

  private static ModelFile part(Model model, Path file, int files) throws Unusable {
    List<ModelFile> needed = ModelFolder.needed(model);
    String name = String.valueOf(file.getFileName());
    Optional<ModelFile> named =
        needed.stream().filter(part -> part.fileName().equals(name)).findFirst();
    if (named.isPresent()) {
      return named.get();
    }
    if (files == 1 && needed.size() == 1) {
      return needed.getFirst();
    }
    throw new Unusable(
        ProblemKind.UNSUPPORTED,
        "%s has no file %s; it is made of %s."
            .formatted(
                model.about().title(),
                name,
                String.join(", ", needed.stream().map(ModelFile::fileName).toList())));
  }

  long bytes() throws IOException {
    long bytes = 0;
    for (Path source : sources.values()) {
      bytes += Files.size(source);
    }
    return bytes;
  }

  /// Copies them aside; the model as it would be with them.
  ModelFiles gather() throws IOException {
    Files.createDirectories(aside);
    Map<String, Path> places = new LinkedHashMap<>(folder.places(model));
    for (Map.Entry<ModelFile, Path> source : sources.entrySet()) {
      Path copy = aside.resolve(source.getKey().fileName());
      Files.copy(source.getValue(), copy, StandardCopyOption.REPLACE_EXISTING);
      places.put(source.getKey().part(), copy);
    }
    return new ModelFiles(new ModelRef(model.name(), model.ref().version()), model, places);
  }

  void keep() throws IOException {
    Files.createDirectories(folder.ownOf(model.name()));
    for (ModelFile file : sources.keySet()) {
      Durable.settle(aside.resolve(file.fileName()), folder.replacement(model, file));
    }
  }

  @Override
  public void close() throws IOException {
    for (ModelFile file : sources.keySet()) {
      Files.deleteIfExists(aside.resolve(file.fileName()));
    }
    Files.deleteIfExists(aside);
  }
}
