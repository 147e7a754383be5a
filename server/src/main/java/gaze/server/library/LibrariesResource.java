package gaze.server.library;

import gaze.contract.api.LibrariesApi;
import gaze.contract.wire.Library;
import gaze.contract.wire.LibraryPage;
import gaze.contract.wire.LibraryPatch;
import gaze.contract.wire.NewLibrary;
import gaze.contract.wire.Rescan;
import gaze.domain.LibraryId;
import gaze.domain.LibraryPresence;
import gaze.pipeline.scan.LibraryRules;
import gaze.server.Engine;
import gaze.server.EngineParts;
import gaze.server.Paging;
import gaze.server.Refusal;
import gaze.server.RefusalCode;
import gaze.server.live.LiveNews;
import gaze.storage.Libraries;
import gaze.storage.PageRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Folders opened in place.
public final class LibrariesResource implements LibrariesApi {
  private final Engine engine;
  private final LiveNews history;
  private final InstantSource clock;
  private final RoutingContext context;

  LibrariesResource(Engine engine, LiveNews history, InstantSource clock, RoutingContext context) {
    this.engine = engine;
    this.history = history;
    this.clock = clock;
    this.context = context;
  }

  /// A household has a few libraries: all are read, and the cursor is the last one shown.
  @Override
  public LibraryPage listLibraries(Optional<String> cursor, Optional<Integer> limit) {
    LibraryWire wire = new LibraryWire(engine.parts(), history);
    PageRequest page = Paging.of(cursor, limit);
    Optional<Place> before = page.after().map(last -> Place.parse(last.value()));
    List<gaze.domain.Library> rest =
        libraries().all().stream()
            .sorted(Comparator.comparing(Place::of))
            .filter(one -> before.filter(last -> Place.of(one).compareTo(last) <= 0).isEmpty())
            .toList();
    List<gaze.domain.Library> shown = rest.stream().limit(page.limit()).toList();
    return LibraryPage.builder()
        .items(shown.stream().map(wire::library).toList())
        .nextCursor(
            rest.size() > shown.size()
                ? Optional.of(Place.of(shown.getLast()).text())
                : Optional.empty())
        .build();
  }

  /// Where a library stands among the others.
  private record Place(String name, String id) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Place::id);

    static Place of(gaze.domain.Library library) {
      return new Place(library.name(), library.id().toString());
    }

    /// The id first: it has no blanks.
    String text() {
      byte[] plain = (id + " " + name).getBytes(StandardCharsets.UTF_8);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    static Place parse(String cursor) {
      try {
        String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        String[] parts = plain.split(" ", 2);
        return new Place(parts[1], LibraryId.parse(parts[0]).toString());
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw Paging.invalidCursor();
      }
    }

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  @Override
  public Library addLibrary(NewLibrary wanted) {
    EngineParts parts = engine.parts();
    Optional<ZoneId> zone = wanted.timeZone().map(LibrariesResource::zone);
    gaze.domain.Library library;
    // Two requests for one folder at once must not both find it free.
    synchronized (this) {
      Path root = accepted(parts, wanted.folderPath());
      library =
          new gaze.domain.Library(
              LibraryId.random(),
              wanted.name().orElse(root.getFileName().toString()),
              root,
              wanted.recursive().orElse(true),
              zone,
              new LibraryPresence.Online(),
              clock.instant(),
              Optional.empty());
      libraries().add(library);
    }
    // As it is before its first scan, which may be over in no time.
    Library added = shown(library.id());
    parts.folders().scans().scan(library.id(), false);
    context.response().putHeader("Location", "/api/libraries/" + library.id());
    return added;
  }

  private static Path accepted(EngineParts parts, String folder) {
    List<gaze.domain.Library> others = parts.storage().libraries(parts.owner()).all();
    return switch (parts.folders().rules().judge(folder, others)) {
      case LibraryRules.Verdict.Accepted(Path root) -> root;
      case LibraryRules.Verdict.Refused(var reason, String sentence) ->
          throw Refusal.at("#/folder_path", code(reason), sentence);
    };
  }

  private static RefusalCode code(LibraryRules.Reason reason) {
    return switch (reason) {
      case NOT_ABSOLUTE -> RefusalCode.FOLDER_NOT_ABSOLUTE;
      case MISSING -> RefusalCode.FOLDER_NOT_FOUND;
      case NOT_A_FOLDER -> RefusalCode.FOLDER_NOT_A_FOLDER;
      case NOT_READABLE -> RefusalCode.FOLDER_NOT_READABLE;
      case SYSTEM_FOLDER, DATA_FOLDER -> RefusalCode.FOLDER_FORBIDDEN;
      case DUPLICATE -> RefusalCode.LIBRARY_EXISTS;
      case INSIDE_LIBRARY, AROUND_LIBRARY -> RefusalCode.LIBRARY_NESTED;
    };
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw Refusal.at(
          "#/time_zone",
          RefusalCode.TIME_ZONE_UNKNOWN,
          "There is no time zone of the name " + name + ".");
    }
  }

  @Override
  public Library library(UUID libraryId) {
    return shown(new LibraryId(libraryId));
  }

  @Override
  public Library changeLibrary(UUID libraryId, LibraryPatch patch) {
    gaze.domain.Library before = engine.parts().library(new LibraryId(libraryId));
    libraries()
        .update(
            new gaze.domain.Library(
                before.id(),
                patch.name().orElse(before.name()),
                before.root(),
                before.recursive(),
                patch.timeZone().map(LibrariesResource::zone).or(before::zone),
                before.presence(),
                before.added(),
                before.scanned()));
    return shown(before.id());
  }

  @Override
  public void removeLibrary(UUID libraryId) {
    EngineParts parts = engine.parts();
    LibraryId id = parts.library(new LibraryId(libraryId)).id();
    parts.folders().scans().cancel(id).join();
    libraries().remove(id);
    history.forget(id);
    parts.folders().watch().forget(id);
  }

  @Override
  public Library rescanLibrary(UUID libraryId, Rescan rescan) {
    EngineParts parts = engine.parts();
    LibraryId id = parts.library(new LibraryId(libraryId)).id();
    boolean verify = Optional.ofNullable(rescan).flatMap(Rescan::verify).orElse(false);
    parts.folders().scans().scan(id, verify);
    return shown(id);
  }

  private Library shown(LibraryId id) {
    EngineParts parts = engine.parts();
    return new LibraryWire(parts, history).library(parts.library(id));
  }

  private Libraries libraries() {
    EngineParts parts = engine.parts();
    return parts.storage().libraries(parts.owner());
  }
}
