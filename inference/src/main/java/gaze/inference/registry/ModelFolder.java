package gaze.inference.registry;

import gaze.inference.models.Model;
import gaze.inference.models.ModelFile;
import gaze.inference.models.ModelFile.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where files of models lie:
///
/// | name | what |
/// |---|---|
/// | `NAME/` | what was fetched, or taken out of the program; `.part` while it comes |
/// | `own/NAME/` | the owner's: a `manifest.json` with its files, or files in the place of another's |
/// | `native/` | libraries that unpack themselves |
/// | `verified.json` | what was compared and tried out, so that a start is quick |
public record ModelFolder(Path root) {
  /// Where native libraries that come with models' code may unpack themselves.
  public static final String NATIVE = "native";

  static final String OWN = "own";
  static final String MANIFEST = "manifest.json";

  public ModelFolder {
    root = root.toAbsolutePath().normalize();
  }

  Path ledger() {
    return root.resolve("verified.json");
  }

  Path own() {
    return root.resolve(OWN);
  }

  Path ownOf(String name) {
    return own().resolve(name);
  }

  Path fetched(String name) {
    return root.resolve(name);
  }

  /// Where the file comes to lie when it is fetched.
  Path fetched(Model model, ModelFile file) {
    return fetched(model.name()).resolve(file.fileName());
  }

  /// Where the owner's file lies that takes its place.
  Path replacement(Model model, ModelFile file) {
    return ownOf(model.name()).resolve(file.fileName());
  }

  boolean replaced(Model model, ModelFile file) {
    return !(file.origin() instanceof Origin.OnDisk)
        && Files.isRegularFile(replacement(model, file));
  }

  /// Where to read the file, whether it is there or not.
  Path place(Model model, ModelFile file) {
    if (file.origin() instanceof Origin.OnDisk(Path path)) {
      return path;
    }
    return replaced(model, file) ? replacement(model, file) : fetched(model, file);
  }

  /// What a model is run with: every file but those that others are only packed in.
  Map<String, Path> places(Model model) {
    Map<String, Path> places = new LinkedHashMap<>();
    needed(model).forEach(file -> places.put(file.part(), place(model, file)));
    return places;
  }

  static List<ModelFile> needed(Model model) {
    return model.files().stream()
        .filter(
            file ->
                model.files().stream()
                    .noneMatch(
                        inner ->
                            inner.origin() instanceof Origin.Packed(String archive, _)
                                && archive.equals(file.part())))
        .toList();
  }
}
