package gaze.inference.registry;

import gaze.inference.models.InvalidManifestException;
import gaze.inference.models.Manifest;
import gaze.inference.models.Model;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every model there is a manifest of: the program's own, and those in the owner's folder, which is
/// looked at anew each time.
///
/// @param models the program's first, no name twice
/// @param faults what is wrong with manifests of the owner, by path
public record Catalogue(List<Model> models, List<Fault> faults) {
  /// A manifest that cannot be used.
  public record Fault(Path manifest, String detail) {}

  public static Catalogue of(Manifest carried, ModelFolder folder) {
    List<Model> models = new ArrayList<>(carried.models());
    List<Fault> faults = new ArrayList<>();
    Set<String> names = new HashSet<>();
    carried.models().forEach(model -> names.add(model.name()));
    for (Path manifest : manifests(folder.own())) {
      try {
        for (Model model : Manifest.own(manifest).models()) {
          if (!names.add(model.name())) {
            faults.add(
                new Fault(manifest, "\"" + model.name() + "\" is the name of another model too"));
          } else {
            models.add(model);
          }
        }
      } catch (InvalidManifestException e) {
        faults.add(new Fault(manifest, String.valueOf(e.getMessage())));
      } catch (IOException e) {
        faults.add(new Fault(manifest, "cannot be read: " + e.getMessage()));
      }
    }
    return new Catalogue(List.copyOf(models), List.copyOf(faults));
  }

  private static List<Path> manifests(Path own) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(own, Files::isDirectory)) {
      for (Path folder : folders) {
        Path manifest = folder.resolve(ModelFolder.MANIFEST);
        if (Files.isRegularFile(manifest)) {
          found.add(manifest);
        }
      }
    } catch (IOException | DirectoryIteratorException _) {
      return List.of();
    }
    found.sort(null);
    return found;
  }

  public Optional<Model> find(String name) {
    return models.stream().filter(model -> model.name().equals(name)).findFirst();
  }
}
