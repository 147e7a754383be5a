package gaze.inference.registry;

import gaze.inference.download.Sha256;
import gaze.inference.download.Wanted;
import gaze.inference.models.Model;
import gaze.inference.models.ModelFile;
import gaze.inference.models.ModelFile.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// Models that are part of the program: taken out to the disk once, because native code reads
/// files.
final class BuiltIn {
  private BuiltIn() {}

  /// Puts those files of a model into their places that are not there.
  static void takeOut(Model model, Shelf shelf) throws IOException, Unusable {
    for (ModelFile file : model.files()) {
      if (file.origin() instanceof Origin.BuiltIn(String resource) && !shelf.right(model, file)) {
        Path target = shelf.folder().fetched(model, file);
        Files.createDirectories(shelf.folder().fetched(model.name()));
        copy(resource, Wanted.part(target));
        Sha256 found = Sha256.of(Wanted.part(target));
        if (!file.content().map(content -> content.sha256().equals(found)).orElse(false)) {
          Files.delete(Wanted.part(target));
          throw new IllegalStateException(resource + " is not what the manifest says: " + found);
        }
        Durable.settle(Wanted.part(target), target);
        shelf.fetched(target, found);
      }
    }
  }

  private static void copy(String resource, Path target) throws IOException {
    ClassLoader loader = BuiltIn.class.getClassLoader();
    Optional<InputStream> found = Optional.ofNullable(loader.getResourceAsStream(resource));
    try (InputStream in =
        found.orElseThrow(() -> new IllegalStateException("the program lacks " + resource))) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
