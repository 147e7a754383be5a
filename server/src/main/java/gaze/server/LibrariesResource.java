package gaze.server;

import gaze.contract.api.LibrariesApi;
import gaze.contract.wire.Library;
import gaze.contract.wire.LibraryPage;
import gaze.contract.wire.LibraryPatch;
import gaze.contract.wire.NewLibrary;
import gaze.contract.wire.Rescan;
import gaze.domain.LibraryId;
import gaze.domain.LibraryPresence;
import gaze.pipeline.scan.LibraryRules;
import gaze.server.live.LiveNews;
import gaze.storage.Libraries;
import gaze.storage.PageRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
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

  /// A household has a few libraries: the cursor is the number of those shown before.
  @Override
  public LibraryPage listLibraries(Optional<String> cursor, Optional<Integer> limit) {
    EngineParts parts = engine.parts();
    LibraryWire wire = new LibraryWire(parts, history);
    PageRequest page = Paging.of(cursor, limit);
    int before = page.after().map(last -> number(last.value())).orElse(0);
    List<gaze.domain.Library> rest =
        libraries().all().stream()
            .sorted(
                Comparator.comparing(gaze.domain.Library::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(gaze.domain.Library::id))
            .skip(before)
            .toList();
    return LibraryPage.builder()
        .items(rest.stream().limit(page.limit()).map(wire::library).toList())
        .nextCursor(
            rest.size() > page.limit()
                ? Optional.of(Integer.toString(before + page.limit()))
                : Optional.empty())
        .build();
  }

  private static int number(String cursor) {
    if (!cursor.matches("\\d{1,9}")) {
      throw Paging.invalidCursor();
    }
    return Integer.parseInt(cursor);
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
    parts.folders().scans().scan(library.id(), false);
    context.response().putHeader("Location", "/api/libraries/" + library.id());
    return shown(library.id());
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
