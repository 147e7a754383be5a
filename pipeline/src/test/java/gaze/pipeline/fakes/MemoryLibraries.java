package gaze.pipeline.fakes;

import gaze.domain.Library;
import gaze.domain.LibraryId;
import gaze.domain.LibraryPresence;
import gaze.storage.Libraries;
import gaze.storage.LibraryCounts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class MemoryLibraries implements Libraries {
  private final MemoryLibraryFiles files;
  private final Map<LibraryId, Library> libraries = new ConcurrentHashMap<>();
  private final Map<LibraryId, String> landmarks = new ConcurrentHashMap<>();

  public MemoryLibraries(MemoryLibraryFiles files) {
    this.files = files;
  }

  @Override
  public void add(Library library) {
    libraries.put(library.id(), library);
  }

  @Override
  public List<Library> all() {
    return List.copyOf(libraries.values());
  }

  @Override
  public Optional<Library> find(LibraryId id) {
    return Optional.ofNullable(libraries.get(id));
  }

  @Override
  public void update(Library library) {
    libraries.replace(library.id(), library);
  }

  @Override
  public void remove(LibraryId id) {
    libraries.remove(id);
  }

  @Override
  public void presence(LibraryId id, LibraryPresence presence) {
    libraries.computeIfPresent(
        id,
        (_, old) ->
            new Library(
                id,
                old.name(),
                old.root(),
                old.recursive(),
                old.zone(),
                presence,
                old.added(),
                old.scanned()));
  }

  @Override
  public void scanned(LibraryId id, Instant at, String marks) {
    landmarks.put(id, marks);
    libraries.computeIfPresent(
        id,
        (_, old) ->
            new Library(
                id,
                old.name(),
                old.root(),
                old.recursive(),
                old.zone(),
                old.presence(),
                old.added(),
                Optional.of(at)));
  }

  @Override
  public Optional<String> landmarks(LibraryId id) {
    return Optional.ofNullable(landmarks.get(id));
  }

  @Override
  public LibraryCounts counts(LibraryId id) {
    long[] count = {0};
    files.forEach(id, _ -> count[0]++);
    return new LibraryCounts(count[0], 0, 0, 0, 0, 0);
  }
}
