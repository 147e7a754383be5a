package gaze.pipeline.scan;

import gaze.domain.Fingerprint;
import gaze.domain.LibraryId;
import gaze.domain.ProblemKind;
import gaze.storage.FileChange.FileChanged;
import gaze.storage.FileChange.FileTouched;
import gaze.storage.Libraries;
import gaze.storage.LibraryFiles.Outline;
import gaze.storage.LibraryFiles.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// One look at a library, from its start to its end. Confined to one thread.
///
/// What is new or changed is stored while the walk goes on. What is gone or renamed is decided when
/// it is complete, and only if the root is still the one it started from.
final class LibraryScan implements FolderVisitor {
  private final ScanRun run;
  private final Libraries libraries;
  private final ScanScope scope;
  private final Set<Path> excluded;
  private final BiConsumer<LibraryId, String> entering;
  private final DiskReader reader;
  private final long storedBefore;
  private final RenameSuspicion suspicion;
  private final NewFiles newFiles;
  private final List<Withheld> withheld = new ArrayList<>();
  private final Set<String> unknown = new TreeSet<>();
  private final Set<String> mounts = new TreeSet<>();
  private final Set<String> visited = new HashSet<>();

  private List<FoundFile> unstored = new ArrayList<>();
  private long storedHere;
  private boolean folderGoesOn;

  /// @param excluded folders that are none of the library's
  /// @param entering is told of every folder before it is looked into
  LibraryScan(
      ScanRun run,
      Libraries libraries,
      ScanScope scope,
      Set<Path> excluded,
      BiConsumer<LibraryId, String> entering) {
    this.entering = entering;
    this.run = run;
    this.libraries = libraries;
    this.scope = scope;
    this.excluded = excluded;
    reader = new DiskReader(run.library.root());
    storedBefore = libraries.counts(run.id()).files();
    suspicion = new RenameSuspicion(run, storedBefore > 0);
    newFiles = new NewFiles(run, reader, suspicion, withheld);
  }

  ScanOutcome run() {
    Optional<Landmarks> before = libraries.landmarks(run.id()).flatMap(Landmarks::parse);
    OptionalLong root = rootInode();
    if (root.isEmpty()) {
      return away("The folder %s is not there.");
    }
    if (isAnotherDisk(before, root.getAsLong())) {
      return away("The folder %s holds none of the files known of it; is its disk mounted?");
    }
    FolderWalk walk = new FolderWalk(run.library.root(), excluded, this);
    switch (scope) {
      case ScanScope.Whole _ -> walk.walk("", run.library.recursive());
      case ScanScope.Folders(Set<String> folders, Set<String> trees, _) -> {
        new TreeSet<>(folders).forEach(folder -> walk.walk(folder, false));
        new TreeSet<>(trees).forEach(tree -> walk.walk(tree, run.library.recursive()));
      }
    }
    newFiles.flush();
    run.flush();
    if (run.isCancelled()) {
      return new ScanOutcome.Cancelled(run.counts());
    }
    if (!rootInode().equals(root)) {
      return away("The folder %s went away while it was looked at.");
    }
    Set<String> away = awayMounts(before);
    new Departures(run, newFiles, scope, visited, kept(away)).settle(withheld, storedBefore);
    if (scope instanceof ScanScope.Whole) {
      mounts.addAll(away);
      libraries.scanned(run.id(), run.now(), new Landmarks(root.getAsLong(), mounts).format());
    }
    return new ScanOutcome.Completed(run.counts(), run.problems());
  }

  private ScanOutcome away(String sentence) {
    return new ScanOutcome.Away(run.counts(), sentence.formatted(run.library.root()));
  }

  /// Empty where the root is no folder that can be listed.
  private OptionalLong rootInode() {
    Path root = run.library.root();
    try (var entries = Files.newDirectoryStream(root)) {
      var _ = entries.iterator().hasNext();
      return OptionalLong.of(FileKeys.inode(Files.readAttributes(root, BasicFileAttributes.class)));
    } catch (IOException | java.nio.file.DirectoryIteratorException _) {
      return OptionalLong.empty();
    }
  }

  /// Whether nothing is where it was and the root is not known to be the same folder: then its disk
  /// is not mounted, or another one is. A folder that is certainly the same was emptied.
  private boolean isAnotherDisk(Optional<Landmarks> before, long inode) {
    if (storedBefore == 0
        || inode != 0 && before.filter(marks -> marks.rootInode() == inode).isPresent()) {
      return false;
    }
    boolean[] anyThere = {false};
    run.files.forEach(
        run.id(),
        stored ->
            anyThere[0] =
                anyThere[0]
                    || Files.exists(
                        run.library.root().resolve(stored.path()), LinkOption.NOFOLLOW_LINKS));
    return !anyThere[0];
  }

  /// Folders where another disk was mounted and none is now. Nothing below them counts as deleted
  /// as long as the folder itself is there.
  private Set<String> awayMounts(Optional<Landmarks> before) {
    Set<String> away = new TreeSet<>();
    for (String mount : before.map(Landmarks::mounts).orElse(Set.of())) {
      Path folder = run.library.root().resolve(mount);
      try {
        if (device(folder).equals(device(folder.resolve("..")))) {
          away.add(mount);
          problem(
              new ScanProblem(
                  mount,
                  ProblemKind.VANISHED,
                  "The disk that was mounted here is not; its files are kept."));
        }
      } catch (IOException _) {
        if (!Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
          away.add(mount);
        }
      }
    }
    return away;
  }

  private static OptionalLong device(Path folder) throws IOException {
    return FileKeys.device(
        Files.readAttributes(folder, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
  }

  private Set<String> kept(Set<String> away) {
    Set<String> kept = new TreeSet<>(unknown);
    kept.addAll(away);
    return kept;
  }

  @Override
  public void entering(String folder) {
    entering.accept(run.id(), folder);
  }

  @Override
  public void files(String folder, List<FoundFile> files, boolean last) {
    if (scope instanceof ScanScope.Folders) {
      visited.add(folder);
    }
    compare(folder, files, last && !folderGoesOn);
    folderGoesOn = !last;
    if (last) {
      newFiles.takeIn(folder, unstored, storedHere);
      unstored = new ArrayList<>();
      storedHere = 0;
    }
  }

  private void compare(String folder, List<FoundFile> files, boolean whole) {
    Map<String, FoundFile> byName = HashMap.newHashMap(files.size());
    files.forEach(file -> byName.put(file.name(), file));
    Map<String, FoundFile> differing = new HashMap<>();
    long[] matched = {0};
    Consumer<Outline> compare =
        stored -> {
          storedHere++;
          FoundFile found = byName.remove(stored.name());
          if (found != null) {
            matched[0]++;
            run.present.add(stored.row());
            if (isSame(folder, stored, found)) {
              run.same.add(stored.row());
            } else {
              differing.put(stored.name(), found);
            }
          }
        };
    if (whole) {
      run.files.outlines(run.id(), folder, compare);
    } else {
      run.files.outlines(run.id(), folder, List.copyOf(byName.keySet()), compare);
    }
    run.found(matched[0]);
    readAgain(folder, differing);
    byName.values().stream()
        .filter(found -> !scope.isBusy(FolderWalk.join(folder, found.name())))
        .forEach(unstored::add);
  }

  private boolean isSame(String folder, Outline stored, FoundFile found) {
    boolean same = found.looksLike(stored) && stored.read() && !scope.verify();
    return same || scope.isBusy(FolderWalk.join(folder, stored.name()));
  }

  private void readAgain(String folder, Map<String, FoundFile> differing) {
    List<Stored> known = new ArrayList<>();
    run.files.named(run.id(), folder, differing.keySet(), known::add);
    for (Stored stored : known) {
      Optional.ofNullable(differing.get(stored.name()))
          .ifPresent(found -> readAgain(stored, found));
    }
  }

  private void readAgain(Stored stored, FoundFile found) {
    if (run.isCancelled()) {
      return;
    }
    switch (reader.fingerprint(stored.path(), found)) {
      case DiskReader.Reading.Read(Fingerprint fingerprint) -> compared(stored, found, fingerprint);
      case DiskReader.Reading.Restless(ScanProblem problem) -> run.restless(stored.path(), problem);
      case DiskReader.Reading.Unreadable(ScanProblem problem) -> run.problem(problem);
    }
  }

  private void compared(Stored stored, FoundFile found, Fingerprint fingerprint) {
    if (fingerprint.equals(stored.fingerprint())) {
      run.same.add(stored.row());
      if (!found.looksLike(stored)) {
        run.touched(new FileTouched(stored.id(), found.modified(), found.inode()));
      }
      return;
    }
    suspicion.prepare(List.of(fingerprint));
    if (suspicion.mayBeRenamed(stored.path(), found, fingerprint)) {
      withheld.add(new Withheld(stored.path(), found, fingerprint, Optional.of(stored)));
      return;
    }
    run.changed(
        new FileChanged(stored.id(), found.bytes(), found.modified(), found.inode(), fingerprint),
        stored.media());
  }

  @Override
  public void unknown(String folder) {
    unknown.add(folder);
  }

  @Override
  public void problem(ScanProblem problem) {
    run.problem(problem);
  }

  @Override
  public void mount(String folder) {
    mounts.add(folder);
  }

  @Override
  public boolean cancelled() {
    return run.isCancelled();
  }
}
