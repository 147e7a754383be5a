package gaze.pipeline.fakes;

import gaze.domain.FileFacts;
import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.domain.Fingerprint;
import gaze.domain.LibraryId;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.storage.FileChange;
import gaze.storage.LibraryFiles;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

public final class MemoryLibraryFiles implements LibraryFiles {
  private record Item(MediaId id, LibraryId library, MediaKind kind) {}

  private record Row(long number, MediaId media, MediaFile file) {}

  private final Map<MediaId, Item> items = new LinkedHashMap<>();
  private final Map<FileId, Row> rows = new LinkedHashMap<>();
  private final Map<FileId, FileFacts> facts = new HashMap<>();
  private final Map<FileId, String> hashes = new HashMap<>();
  private long lastRow;

  public synchronized List<StoredGroup> all(LibraryId library) {
    return items.values().stream()
        .filter(item -> item.library().equals(library))
        .map(this::group)
        .toList();
  }

  public synchronized void know(FileFacts read) {
    facts.put(read.file(), read);
  }

  @Override
  public synchronized void inFolder(LibraryId library, String folder, Consumer<Stored> action) {
    of(library).filter(row -> row.file().folder().equals(folder)).map(this::stored).forEach(action);
  }

  @Override
  public synchronized void outlines(LibraryId library, String folder, Consumer<Outline> action) {
    inFolder(library, folder, stored -> action.accept(outline(stored)));
  }

  @Override
  public synchronized void outlines(
      LibraryId library, String folder, Collection<String> names, Consumer<Outline> action) {
    named(library, folder, names, stored -> action.accept(outline(stored)));
  }

  private static Outline outline(Stored stored) {
    return new Outline(
        stored.row(),
        stored.name(),
        stored.bytes(),
        stored.modified(),
        stored.inode(),
        !stored.fingerprint().equals(Fingerprint.UNREAD));
  }

  @Override
  public synchronized void named(
      LibraryId library, String folder, Collection<String> names, Consumer<Stored> action) {
    Set<String> wanted = new HashSet<>(names);
    inFolder(
        library,
        folder,
        stored -> {
          if (wanted.contains(stored.name())) {
            action.accept(stored);
          }
        });
  }

  @Override
  public synchronized void forEach(LibraryId library, Consumer<Stored> action) {
    of(library).map(this::stored).forEach(action);
  }

  @Override
  public synchronized List<Stored> withFingerprint(
      LibraryId library, Collection<Fingerprint> fingerprints) {
    return of(library)
        .filter(row -> fingerprints.contains(row.file().fingerprint()))
        .map(this::stored)
        .toList();
  }

  @Override
  public synchronized List<StoredGroup> groupsStarting(
      LibraryId library, String folder, Collection<String> starts) {
    return of(library)
        .filter(row -> row.file().folder().equals(folder))
        .filter(row -> starts.stream().anyMatch(row.file().name()::startsWith))
        .map(Row::media)
        .distinct()
        .flatMap(media -> group(media).stream())
        .toList();
  }

  @Override
  public synchronized List<StoredGroup> withContentIdentifier(
      LibraryId library, String identifier) {
    return of(library)
        .filter(
            row ->
                Optional.ofNullable(facts.get(row.file().id()))
                    .flatMap(FileFacts::contentIdentifier)
                    .filter(identifier::equals)
                    .isPresent())
        .map(Row::media)
        .distinct()
        .flatMap(media -> group(media).stream())
        .toList();
  }

  @Override
  public synchronized Optional<StoredGroup> group(MediaId media) {
    return Optional.ofNullable(items.get(media)).map(this::group);
  }

  private StoredGroup group(Item item) {
    List<MediaFile> files =
        rows.values().stream()
            .filter(row -> row.media().equals(item.id()))
            .map(Row::file)
            .sorted(MediaFile.MAIN_FIRST)
            .toList();
    return new StoredGroup(
        item.id(),
        item.library(),
        item.kind(),
        files,
        files.stream()
            .flatMap(file -> Optional.ofNullable(facts.get(file.id())).stream())
            .toList());
  }

  private Stream<Row> of(LibraryId library) {
    return List.copyOf(rows.values()).stream()
        .filter(row -> Objects.requireNonNull(items.get(row.media())).library().equals(library));
  }

  private Stored stored(Row row) {
    MediaFile file = row.file();
    return new Stored(
        row.number(),
        file.id(),
        row.media(),
        file.path(),
        file.bytes(),
        file.modified(),
        file.inode(),
        file.fingerprint());
  }

  @Override
  public synchronized void apply(LibraryId library, Collection<FileChange> changes, Instant at) {
    changes.forEach(change -> apply(library, change));
    items
        .keySet()
        .removeIf(
            media ->
                rows.values().stream()
                    .noneMatch(
                        row ->
                            row.media().equals(media)
                                && row.file().role() != FileRole.SIDECAR
                                && row.file().role() != FileRole.SUBTITLE));
    rows.values().removeIf(row -> !items.containsKey(row.media()));
    Set<String> paths = new HashSet<>();
    of(library)
        .forEach(
            row -> {
              if (!paths.add(row.file().path())) {
                throw new IllegalStateException("twice in one library: " + row.file().path());
              }
            });
  }

  private void apply(LibraryId library, FileChange change) {
    switch (change) {
      case FileChange.ItemAdded(var media, var kind, var files) -> {
        items.put(media, new Item(media, library, kind));
        files.forEach(file -> insert(media, file));
      }
      case FileChange.ItemSplit(var media, var kind, var members) -> {
        items.put(media, new Item(media, library, kind));
        members.forEach(member -> move(member.file(), media, member.role()));
      }
      case FileChange.KindChanged(var media, var kind) ->
          items.computeIfPresent(media, (_, old) -> new Item(media, old.library(), kind));
      case FileChange.FileAdded(var media, var file) -> {
        if (items.containsKey(media)) {
          insert(media, file);
        }
      }
      case FileChange.FileChanged(var id, var bytes, var modified, var inode, var fingerprint) -> {
        facts.remove(id);
        hashes.remove(id);
        edit(id, old -> copy(old, old.path(), old.role(), bytes, modified, inode, fingerprint));
      }
      case FileChange.FileTouched(var id, var modified, var inode) ->
          edit(
              id,
              old ->
                  copy(
                      old,
                      old.path(),
                      old.role(),
                      old.bytes(),
                      modified,
                      inode,
                      old.fingerprint()));
      case FileChange.FileRenamed(var id, var path, var modified, var inode) ->
          edit(
              id,
              old -> copy(old, path, old.role(), old.bytes(), modified, inode, old.fingerprint()));
      case FileChange.FileDeleted(var id) -> rows.remove(id);
      case FileChange.FileMoved(var id, var to, var role) -> {
        if (items.containsKey(to)) {
          move(id, to, role);
        }
      }
    }
  }

  private void insert(MediaId media, MediaFile file) {
    rows.put(file.id(), new Row(++lastRow, media, file));
  }

  private void move(FileId id, MediaId to, FileRole role) {
    rows.computeIfPresent(
        id,
        (_, row) -> {
          MediaFile old = row.file();
          return new Row(
              row.number(),
              to,
              copy(
                  old,
                  old.path(),
                  role,
                  old.bytes(),
                  old.modified(),
                  old.inode(),
                  old.fingerprint()));
        });
  }

  private void edit(FileId id, java.util.function.UnaryOperator<MediaFile> edit) {
    rows.computeIfPresent(
        id, (_, row) -> new Row(row.number(), row.media(), edit.apply(row.file())));
  }

  private static MediaFile copy(
      MediaFile old,
      String path,
      FileRole role,
      long bytes,
      Instant modified,
      long inode,
      Fingerprint fingerprint) {
    return new MediaFile(
        old.id(), path, role, bytes, modified, inode, fingerprint, old.mime(), old.motion());
  }

  @Override
  public synchronized List<Unhashed> unhashed(Optional<FileId> after, int limit) {
    List<Row> mains =
        items.values().stream()
            .flatMap(
                item ->
                    rows(item.id())
                        .sorted(java.util.Comparator.comparing(Row::file, MediaFile.MAIN_FIRST))
                        .limit(1))
            .toList();
    return mains.stream()
        .filter(row -> !hashes.containsKey(row.file().id()) && row.file().bytes() > 0)
        .filter(row -> !row.file().fingerprint().equals(Fingerprint.UNREAD))
        .filter(
            row ->
                mains.stream()
                    .anyMatch(
                        other ->
                            other != row
                                && other.file().fingerprint().equals(row.file().fingerprint())
                                && other.file().bytes() == row.file().bytes()))
        .filter(row -> after.isEmpty() || row.file().id().compareTo(after.get()) > 0)
        .sorted(java.util.Comparator.comparing(row -> row.file().id()))
        .limit(limit)
        .map(
            row ->
                new Unhashed(
                    Objects.requireNonNull(items.get(row.media())).library(),
                    row.file().id(),
                    row.file().path(),
                    row.file().bytes(),
                    row.file().fingerprint()))
        .toList();
  }

  private Stream<Row> rows(MediaId media) {
    return rows.values().stream().filter(row -> row.media().equals(media));
  }

  @Override
  public synchronized Optional<String> contentHash(FileId file) {
    return Optional.ofNullable(hashes.get(file));
  }

  @Override
  public synchronized void contentHash(FileId file, Fingerprint of, String sha1) {
    if (Optional.ofNullable(rows.get(file))
        .filter(row -> row.file().fingerprint().equals(of))
        .isPresent()) {
      hashes.put(file, sha1);
    }
  }
}
