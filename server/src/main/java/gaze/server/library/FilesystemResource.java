package gaze.server.library;

import gaze.contract.api.FilesystemApi;
import gaze.contract.wire.FolderEntry;
import gaze.contract.wire.FolderListing;
import gaze.domain.Library;
import gaze.server.Engine;
import gaze.server.EngineParts;
import gaze.server.FolderPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Choosing a folder on the engine's machine: names of folders, never of files.
public final class FilesystemResource implements FilesystemApi {
  private static final int MOST = 10_000;

  private final Engine engine;

  FilesystemResource(Engine engine) {
    this.engine = engine;
  }

  @Override
  public FolderListing listFolders(Optional<String> path) {
    Choosable choosable = new Choosable(engine.identity().data());
    Map<Path, Library> libraries = libraries();
    if (path.isEmpty()) {
      return FolderListing.builder().folders(entries(StartingPlaces.now(), libraries)).build();
    }
    Path folder = choosable.folder(FolderPath.parse(path.get()));
    return FolderListing.builder()
        .path(folder.toString())
        .parent(Optional.ofNullable(folder.getParent()).map(Path::toString))
        .folders(entries(choosable.within(folder, MOST), libraries))
        .build();
  }

  private Map<Path, Library> libraries() {
    EngineParts parts = engine.parts();
    return parts.storage().libraries(parts.owner()).all().stream()
        .collect(Collectors.toMap(Library::root, Function.identity(), (one, _) -> one));
  }

  private static List<FolderEntry> entries(List<Path> folders, Map<Path, Library> libraries) {
    return folders.stream()
        .map(
            folder ->
                FolderEntry.builder()
                    .name(name(folder))
                    .path(folder.toString())
                    .readable(Files.isReadable(folder) && Files.isExecutable(folder))
                    .libraryId(
                        Optional.ofNullable(libraries.get(folder))
                            .map(library -> library.id().value()))
                    .build())
        .toList();
  }

  private static String name(Path folder) {
    Path name = folder.getFileName();
    return name == null ? folder.toString() : name.toString();
  }
}
