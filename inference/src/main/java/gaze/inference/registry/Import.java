package gaze.inference.registry;

import gaze.inference.download.Downloads;
import gaze.inference.download.Outcome;
import gaze.inference.download.Sha256;
import gaze.inference.download.Wanted;
import gaze.inference.models.Model;
import gaze.inference.models.ModelFile;
import gaze.inference.models.ModelFile.Content;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes files of models from a folder, such as a stick from a computer with a network. Names mean
/// nothing, the SHA-256 everything; only files of a length that is looked for are read.
final class Import {
  /// A file that a model lacks.
  private record Gap(Model model, ModelFile file, Content content) {}

  private final Shelf shelf;
  private final Downloads room;

  Import(Shelf shelf, Downloads room) {
    this.shelf = shelf;
    this.room = room;
  }

  /// @return the models for which a file was found
  Set<Model> from(Path folder, List<Model> models) throws IOException {
    List<Gap> gaps = models.stream().flatMap(model -> gaps(model).stream()).toList();
    Set<Model> found = new LinkedHashSet<>();
    for (Path file : candidates(folder, gaps)) {
      Sha256 sha256 = Sha256.of(file);
      for (Gap gap : gaps) {
        if (gap.content().sha256().equals(sha256)) {
          take(file, gap);
          found.add(gap.model());
        }
      }
    }
    return found;
  }

  private List<Gap> gaps(Model model) {
    return model.files().stream()
        .filter(file -> Archives.wanted(model, file, shelf.folder()))
        .filter(file -> !Files.isRegularFile(shelf.folder().place(model, file)))
        .flatMap(file -> file.content().map(content -> new Gap(model, file, content)).stream())
        .toList();
  }

  private static List<Path> candidates(Path folder, List<Gap> gaps) throws IOException {
    Set<Path> found = new LinkedHashSet<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()
                && gaps.stream().anyMatch(gap -> gap.content().bytes() == attributes.size())) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException reason) throws IOException {
            if (file.equals(folder)) {
              throw reason;
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return List.copyOf(found);
  }

  private void take(Path source, Gap gap) throws IOException {
    Path target = shelf.folder().fetched(gap.model(), gap.file());
    Path folder = Optional.ofNullable(target.getParent()).orElse(target);
    Files.createDirectories(folder);
    Optional<Outcome.Failed> full = room.lacksRoom(folder, gap.content().bytes());
    if (full.isPresent()) {
      throw new IOException(full.get().detail());
    }
    Files.copy(source, Wanted.part(target), StandardCopyOption.REPLACE_EXISTING);
    Durable.settle(Wanted.part(target), target);
  }
}
