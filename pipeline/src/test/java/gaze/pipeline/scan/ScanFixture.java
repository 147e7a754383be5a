package gaze.pipeline.scan;

import gaze.domain.Library;
import gaze.domain.LibraryId;
import gaze.domain.LibraryPresence;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.pipeline.fakes.MemoryLibraries;
import gaze.pipeline.fakes.MemoryLibraryFiles;
import gaze.pipeline.group.Regrouping;
import gaze.storage.Libraries;
import gaze.storage.LibraryFiles;
import gaze.storage.LibraryFiles.StoredGroup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A library on a real folder with storage in memory, and a scan of it whenever asked.
final class ScanFixture {
  static final InstantSource CLOCK = InstantSource.system();

  final LibraryFiles files;
  final Libraries libraries;
  final Regrouping regrouping;
  final Path root;
  final LibraryId id = LibraryId.random();
  final Set<MediaId> work = new HashSet<>();
  final Set<Path> excluded = new HashSet<>();
  private long minute;

  /// What a library is kept in.
  record Ports(Libraries libraries, LibraryFiles files) {
    static Ports inMemory() {
      MemoryLibraryFiles files = new MemoryLibraryFiles();
      return new Ports(new MemoryLibraries(files), files);
    }
  }

  ScanFixture(Ports ports, Path folder, boolean recursive) {
    files = ports.files();
    libraries = ports.libraries();
    regrouping = new Regrouping(files, CLOCK);
    try {
      root = folder.toRealPath();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    libraries.add(
        new Library(
            id,
            "Test",
            root,
            recursive,
            Optional.empty(),
            new LibraryPresence.Online(),
            Instant.EPOCH,
            Optional.empty()));
  }

  /// Writes a file with a time of its own, so that no clock's grain hides a change.
  Path write(String path, String content) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    Files.setLastModifiedTime(
        file, FileTime.from(Instant.parse("2024-01-01T00:00:00Z").plusSeconds(60 * ++minute)));
    return file;
  }

  void move(String from, String to) throws IOException {
    Path target = root.resolve(to);
    Files.createDirectories(target.getParent());
    Files.move(root.resolve(from), target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  ScanOutcome scan() {
    return scan(new ScanScope.Whole(false));
  }

  ScanOutcome scan(ScanScope scope) {
    return scan(scope, () -> false);
  }

  ScanOutcome scan(ScanScope scope, java.util.function.BooleanSupplier cancelled) {
    ScanRun run =
        new ScanRun(
            libraries.find(id).orElseThrow(),
            files,
            regrouping,
            CLOCK,
            new ScanListener() {
              @Override
              public void progress(LibraryId library, ScanCounts counts) {}

              @Override
              public void work(LibraryId library, Collection<MediaId> media) {
                work.addAll(media);
              }

              @Override
              public void ended(LibraryId library, ScanOutcome outcome) {}
            },
            cancelled);
    return new LibraryScan(run, libraries, scope, excluded, (_, _) -> {}).run();
  }

  List<ScanProblem> problems() {
    return ((ScanOutcome.Completed) scan()).problems();
  }

  List<StoredGroup> all() {
    Set<MediaId> media = new TreeSet<>();
    files.forEach(id, stored -> media.add(stored.media()));
    return media.stream().flatMap(one -> files.group(one).stream()).toList();
  }

  /// Every item as its files' paths and roles, sorted.
  List<String> items() {
    return all().stream()
        .map(
            group ->
                group.files().stream()
                    .map(file -> file.path() + "=" + file.role())
                    .collect(Collectors.joining(" ")))
        .sorted()
        .toList();
  }

  List<String> paths() {
    return all().stream()
        .flatMap(group -> group.files().stream())
        .map(MediaFile::path)
        .sorted()
        .toList();
  }

  MediaId idOf(String path) {
    return group(path).media();
  }

  StoredGroup group(String path) {
    return all().stream()
        .filter(group -> group.files().stream().anyMatch(file -> file.path().equals(path)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing is stored for " + path));
  }

  MediaFile file(String path) {
    return group(path).files().stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .orElseThrow();
  }
}
