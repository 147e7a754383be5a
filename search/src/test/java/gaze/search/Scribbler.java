package gaze.search;

import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.domain.Fingerprint;
import gaze.domain.Library;
import gaze.domain.LibraryId;
import gaze.domain.LibraryPresence;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.domain.OwnerId;
import gaze.storage.FileChange;
import gaze.storage.Storage;
import gaze.storage.sqlite.SqliteStorage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A process that adds and removes items and indexes them until it is killed. It says so when the
/// first are stored.
final class Scribbler {
  private Scribbler() {}

  public static void main(String[] args) {
    Path data = Path.of(args[0]);
    SqliteStorage storage = SqliteStorage.open(data, InstantSource.system());
    Search search =
        Search.open(
            new Search.Parts(
                data.resolve("index"), storage, () -> List.of(OwnerId.LOCAL), QueryEncoder.NONE),
            Tuning.USUAL,
            InstantSource.system(),
            ZoneOffset.UTC);
    Library library = libraryOf(storage);
    Deque<FileId> files = new ArrayDeque<>();
    for (int i = 0; ; i++) {
      List<FileChange> changes = new ArrayList<>();
      for (int j = 0; j < 20; j++) {
        MediaFile file = file("f" + i % 7 + "/" + MediaId.random() + ".jpg");
        files.add(file.id());
        changes.add(new FileChange.ItemAdded(MediaId.random(), MediaKind.PHOTO, List.of(file)));
      }
      if (files.size() > 400) {
        for (int j = 0; j < 15; j++) {
          changes.add(new FileChange.FileDeleted(files.removeFirst()));
        }
      }
      storage.files(OwnerId.LOCAL).apply(library.id(), changes, Instant.now());
      if (i == 0) {
        System.out.println("scribbling " + search.state());
        System.out.flush();
      }
    }
  }

  static Library libraryOf(Storage storage) {
    return storage.libraries(OwnerId.LOCAL).all().stream()
        .findFirst()
        .orElseGet(
            () -> {
              Library library =
                  new Library(
                      LibraryId.random(),
                      "Scribbles",
                      Path.of("/srv/scribbles"),
                      true,
                      Optional.empty(),
                      new LibraryPresence.Online(),
                      AnItem.ADDED,
                      Optional.empty());
              storage.libraries(OwnerId.LOCAL).add(library);
              return library;
            });
  }

  static MediaFile file(String path) {
    return new MediaFile(
        FileId.random(),
        path,
        FileRole.ORIGINAL,
        1000,
        AnItem.ADDED,
        1,
        new Fingerprint("0123456789abcdef"),
        "image/jpeg",
        Optional.empty());
  }
}
