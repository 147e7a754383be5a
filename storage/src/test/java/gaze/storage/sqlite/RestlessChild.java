package gaze.storage.sqlite;

import gaze.domain.FileRole;
import gaze.domain.Library;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.domain.OwnerId;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.storage.FileChange;
import gaze.storage.FileChange.ItemAdded;
import gaze.storage.Given;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// A process that writes without end and says what was acknowledged, one line each, until somebody
/// kills it.
final class RestlessChild {
  static final String ADDED = "added ";
  static final String READ = "read ";
  static final String REMOVED = "removed ";
  static final int THREADS = 4;

  private RestlessChild() {}

  public static void main(String[] arguments) {
    SqliteStorage storage = SqliteStorage.open(Path.of(arguments[0]), InstantSource.system());
    Library library = storage.libraries(OwnerId.LOCAL).all().getFirst();
    for (int thread = 0; thread < THREADS; thread++) {
      Thread.ofPlatform().start(() -> write(storage, library));
    }
  }

  private static void write(SqliteStorage storage, Library library) {
    for (int i = 0; ; i++) {
      MediaId media = MediaId.random();
      MediaFile picture = Given.file(media + "/a.jpg");
      MediaFile sidecar = Given.file(media + "/a.xmp", FileRole.SIDECAR);
      apply(storage, library, new ItemAdded(media, MediaKind.PHOTO, List.of(picture, sidecar)));
      say(ADDED + media);
      var lease =
          storage
              .stages()
              .lease(media, Stage.READING_METADATA, Optional.empty(), Given.NOW)
              .orElseThrow();
      storage
          .stages()
          .finish(
              lease,
              new StageFacts.MetadataRead(
                  Given.metadata(), List.of(Given.facts(picture, MediaKind.PHOTO)), false),
              List.of(),
              Given.NOW);
      say(READ + media);
      if (i % 3 == 0) {
        apply(storage, library, new FileChange.FileDeleted(picture.id()));
        say(REMOVED + media);
      }
    }
  }

  private static void apply(SqliteStorage storage, Library library, FileChange change) {
    storage.files(OwnerId.LOCAL).apply(library.id(), List.of(change), Given.NOW);
  }

  private static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
