package gaze.bench;

import gaze.domain.Embedding;
import gaze.domain.FileFacts;
import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.domain.Fingerprint;
import gaze.domain.FloatVector;
import gaze.domain.Lease;
import gaze.domain.Library;
import gaze.domain.LibraryId;
import gaze.domain.LibraryPresence;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.domain.Metadata;
import gaze.domain.ModelRef;
import gaze.domain.OwnerId;
import gaze.domain.StageFacts;
import gaze.storage.FileChange;
import gaze.storage.sqlite.SqliteStorage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A database of photos that were rated and embedded, through the ports that the engine uses, and
/// their vectors in a file that other programs read. Made once for each size and kept, because that
/// takes minutes.
record StoredVectors(Path folder, int items) {
  /// Its own change makes the kept ones useless.
  private static final String VERSION = "1";

  static final ModelRef MODEL = new ModelRef("made", "1");

  private static final int BATCH = 2_000;
  private static final int AT_ONCE = 16;
  private static final MadeVectors VECTORS = new MadeVectors();

  /// What a search asks for beside likeness.
  enum Kept {
    ALL("100 %", ""),
    TENTH("10 %", " rating:>=4"),
    HUNDREDTH("1 %", " rating:5");

    private final String share;
    private final String filter;

    Kept(String share, String filter) {
      this.share = share;
      this.filter = filter;
    }

    String share() {
      return share;
    }

    /// As it is written behind a query.
    String filter() {
      return filter;
    }

    boolean keeps(int number) {
      return switch (this) {
        case ALL -> true;
        case TENTH -> hundredth(number) < 10;
        case HUNDREDTH -> hundredth(number) < 1;
      };
    }
  }

  static StoredVectors in(Path folder, int items) {
    return new StoredVectors(folder.resolve("vectors-" + items), items);
  }

  private static int hundredth(int number) {
    return MadeLibrary.random(number).nextInt(100);
  }

  static MediaId id(int number) {
    return new MediaId(new UUID(0x7000L, 0x8000_0000_0000_0000L | number));
  }

  /// The number of an item with this id.
  static int number(MediaId id) {
    return (int) id.value().getLeastSignificantBits();
  }

  /// The items' vectors one after the other, little-endian.
  Path raw() {
    return folder.resolve("vectors.f32");
  }

  SqliteStorage open() throws IOException {
    Path done = folder.resolve("made-" + VERSION);
    if (!Files.exists(done)) {
      System.out.printf("making %,d items with vectors, once%n", items);
      new Scratch(folder).close();
      Files.createDirectories(folder);
      try (SqliteStorage storage = SqliteStorage.open(folder, InstantSource.system());
          OutputStream raw = new BufferedOutputStream(Files.newOutputStream(raw()))) {
        fill(storage, raw);
      }
      Files.createFile(done);
    }
    return SqliteStorage.open(folder, InstantSource.system());
  }

  private void fill(SqliteStorage storage, OutputStream raw) throws IOException {
    Library library =
        new Library(
            LibraryId.random(),
            "made",
            folder.resolve("pictures"),
            true,
            Optional.of(ZoneOffset.UTC),
            new LibraryPresence.Online(),
            Instant.EPOCH,
            Optional.empty());
    storage.libraries(OwnerId.LOCAL).add(library);
    try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int from = 0; from < items; from += BATCH) {
        fill(storage, library, from, Math.min(items, from + BATCH), workers, raw);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while items were made", stopped);
    } catch (ExecutionException failure) {
      throw new IllegalStateException("an item cannot be made", failure);
    }
  }

  private static void fill(
      SqliteStorage storage,
      Library library,
      int from,
      int to,
      ExecutorService workers,
      OutputStream raw)
      throws IOException, InterruptedException, ExecutionException {
    List<FileChange> added = new ArrayList<>();
    List<Callable<Boolean>> understood = new ArrayList<>();
    for (int number = from; number < to; number++) {
      MediaFile file = file(number);
      FloatVector vector = FloatVector.of(VECTORS.item(number));
      raw.write(vector.bytes());
      added.add(new FileChange.ItemAdded(id(number), MediaKind.PHOTO, List.of(file)));
      int rated = number;
      understood.add(() -> read(storage, file, rated) && embedded(storage, vector, rated));
    }
    storage.files(OwnerId.LOCAL).apply(library.id(), added, Instant.EPOCH);
    for (Future<Boolean> each : workers.invokeAll(understood)) {
      if (!each.get()) {
        throw new IllegalStateException("an item was changed by somebody else");
      }
    }
  }

  private static MediaFile file(int number) {
    return new MediaFile(
        FileId.random(),
        "%04d/%07d.jpg".formatted(number / 1000, number),
        FileRole.ORIGINAL,
        1_000_000 + number,
        Instant.EPOCH.plusSeconds(number),
        number + 1,
        new Fingerprint("%016x".formatted((number + 1) * 0x9E3779B97F4A7C15L)),
        "image/jpeg",
        Optional.empty());
  }

  private static boolean read(SqliteStorage storage, MediaFile file, int number) {
    FileFacts facts =
        new FileFacts(
            file.id(),
            MediaKind.PHOTO,
            file.mime(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return finished(
        storage,
        number,
        Optional.empty(),
        new StageFacts.MetadataRead(rated(number), List.of(facts), false));
  }

  private static boolean embedded(SqliteStorage storage, FloatVector vector, int number) {
    return finished(
        storage,
        number,
        Optional.of(MODEL),
        new StageFacts.Embedded(List.of(new Embedding(Optional.empty(), vector))));
  }

  private static boolean finished(
      SqliteStorage storage, int number, Optional<ModelRef> model, StageFacts facts) {
    Lease lease =
        storage.stages().lease(id(number), facts.stage(), model, Instant.EPOCH).orElseThrow();
    return storage.stages().finish(lease, facts, List.of(), Instant.EPOCH);
  }

  private static Metadata rated(int number) {
    OptionalInt rating =
        Kept.HUNDREDTH.keeps(number)
            ? OptionalInt.of(5)
            : Kept.TENTH.keeps(number) ? OptionalInt.of(4) : OptionalInt.empty();
    Metadata none = Metadata.EMPTY;
    return new Metadata(
        none.captured(),
        none.size(),
        none.rotation(),
        none.duration(),
        none.video(),
        none.audio(),
        none.camera(),
        none.exposure(),
        none.location(),
        none.place(),
        rating,
        none.title(),
        none.description(),
        none.keywords(),
        none.contentIdentifier(),
        none.motion());
  }
}
