package gaze.server.models;

import gaze.contract.api.ModelsApi;
import gaze.contract.wire.Model;
import gaze.contract.wire.ModelFilePaths;
import gaze.contract.wire.ModelImport;
import gaze.contract.wire.ModelList;
import gaze.contract.wire.ModelNames;
import gaze.inference.models.Licence;
import gaze.inference.registry.ModelEntry;
import gaze.inference.registry.Models;
import gaze.inference.registry.Models.Reply;
import gaze.server.Engine;
import gaze.server.EngineParts;
import gaze.server.FolderPath;
import gaze.server.Refusal;
import gaze.server.RefusalCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// The models: which there are, how they stand, and what a person wants of them.
public final class ModelsResource implements ModelsApi {
  private final Engine engine;

  ModelsResource(Engine engine) {
    this.engine = engine;
  }

  @Override
  public ModelList listModels() {
    EngineParts parts = engine.parts();
    Set<String> accepted = accepted(parts);
    return new ModelList(
        parts.models().all().stream().map(entry -> wire(entry, accepted)).toList(),
        parts.models().faults());
  }

  @Override
  public Model model(String name) {
    return one(engine.parts(), name);
  }

  @Override
  public Model downloadModel(String name) {
    EngineParts parts = engine.parts();
    return answer(parts, name, parts.models().download(name));
  }

  @Override
  public void cancelDownload(String name) {
    EngineParts parts = engine.parts();
    entry(parts, name);
    parts.models().cancel(name);
  }

  @Override
  public Model verifyModel(String name) {
    EngineParts parts = engine.parts();
    return answer(parts, name, parts.models().verify(name));
  }

  @Override
  public void removeModel(String name) {
    EngineParts parts = engine.parts();
    answer(parts, name, parts.models().remove(name));
  }

  @Override
  public Model acceptLicence(String name) {
    return accept(name, true);
  }

  @Override
  public Model withdrawLicence(String name) {
    return accept(name, false);
  }

  private Model accept(String name, boolean accepted) {
    EngineParts parts = engine.parts();
    parts.preferences().accept(entry(parts, name).model().about().licence().spdx(), accepted);
    return one(parts, name);
  }

  @Override
  public Model addModelFiles(String name, ModelFilePaths files) {
    EngineParts parts = engine.parts();
    List<Path> paths = files.paths().stream().map(FolderPath::parse).toList();
    return answer(parts, name, parts.models().add(name, paths));
  }

  @Override
  public ModelNames importModels(ModelImport request) {
    Models models = engine.parts().models();
    Path folder = folder(request.folderPath());
    Set<String> names = Set.copyOf(request.names());
    names.stream()
        .filter(name -> models.find(name).isEmpty())
        .findFirst()
        .ifPresent(
            name -> {
              throw Refusal.unknown("model " + name);
            });
    try {
      return new ModelNames(models.importFrom(folder, names));
    } catch (IOException e) {
      throw Refusal.of(RefusalCode.NO_SPACE, String.valueOf(e.getMessage()));
    }
  }

  private static Path folder(String text) {
    Path folder = FolderPath.parse(text);
    if (!Files.exists(folder)) {
      throw Refusal.of(RefusalCode.FOLDER_NOT_FOUND, "There is no folder " + folder + ".");
    }
    if (!Files.isDirectory(folder)) {
      throw Refusal.of(RefusalCode.FOLDER_NOT_A_FOLDER, folder + " is not a folder.");
    }
    if (!Files.isReadable(folder)) {
      throw Refusal.of(RefusalCode.FOLDER_NOT_READABLE, folder + " cannot be read.");
    }
    return folder;
  }

  private static Model answer(EngineParts parts, String name, Reply reply) {
    return switch (reply) {
      case Reply.Begun _, Reply.HereAlready _ -> one(parts, name);
      case Reply.Unknown _ -> throw unknown(name);
      case Reply.Offline _ ->
          throw Refusal.of(
              RefusalCode.OFFLINE,
              "Offline mode is on: nothing is downloaded. It can be switched off in the settings.");
      case Reply.LicenceNotAccepted(var model) -> {
        Licence licence = model.about().licence();
        throw Refusal.of(
            RefusalCode.LICENCE_NOT_ACCEPTED,
            "%s is under the licence %s (%s), which has not been accepted."
                .formatted(model.about().title(), licence.name(), licence.url()));
      }
      case Reply.Impossible(String detail) -> throw Refusal.of(RefusalCode.UNSUITABLE, detail);
    };
  }

  private static Model one(EngineParts parts, String name) {
    return wire(entry(parts, name), accepted(parts));
  }

  private static ModelEntry entry(EngineParts parts, String name) {
    return parts.models().find(name).orElseThrow(() -> unknown(name));
  }

  private static Refusal unknown(String name) {
    return Refusal.unknown("model " + name);
  }

  private static Set<String> accepted(EngineParts parts) {
    return parts.preferences().read().models().acceptedLicences();
  }

  private static Model wire(ModelEntry entry, Set<String> accepted) {
    Licence licence = entry.model().about().licence();
    return ModelWire.model(entry, licence.commercial() || accepted.contains(licence.spdx()));
  }
}
