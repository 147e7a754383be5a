package gaze.server.work;

import gaze.contract.api.ProblemsApi;
import gaze.contract.wire.ProblemEntry;
import gaze.contract.wire.ProblemKind;
import gaze.contract.wire.ProblemPage;
import gaze.contract.wire.Stage;
import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.domain.Problem;
import gaze.server.Engine;
import gaze.server.EngineParts;
import gaze.server.Paging;
import gaze.server.Roots;
import gaze.server.Wire;
import gaze.storage.Cursor;
import gaze.storage.Page;
import gaze.storage.ProblemListing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What went wrong, item by item.
public final class ProblemsResource implements ProblemsApi {
  private final Engine engine;

  ProblemsResource(Engine engine) {
    this.engine = engine;
  }

  @Override
  public ProblemPage listProblems(
      Optional<Stage> stage,
      Optional<ProblemKind> kind,
      Optional<UUID> libraryId,
      Optional<String> cursor,
      Optional<Integer> limit) {
    EngineParts parts = engine.parts();
    ProblemListing listing =
        new ProblemListing(
            libraryId.map(LibraryId::new), stage.map(Wire::stage), kind.map(Wire::kind));
    Page<MediaId> page =
        Paging.read(Paging.of(cursor, limit), asked -> parts.catalog().withProblem(listing, asked));
    Roots roots = Roots.of(parts);
    return ProblemPage.builder()
        .items(
            parts.catalog().findAll(page.items()).stream()
                .flatMap(item -> entries(item, listing, roots).stream())
                .toList())
        .nextCursor(page.next().map(Cursor::value))
        .build();
  }

  private static List<ProblemEntry> entries(MediaItem item, ProblemListing listing, Roots roots) {
    return item.problems().stream()
        .filter(problem -> fits(problem, listing))
        .map(
            problem ->
                ProblemEntry.builder()
                    .libraryId(item.library().value())
                    .mediaId(item.id().value())
                    .path(roots.main(item).toString())
                    .problem(Wire.problem(problem))
                    .build())
        .toList();
  }

  private static boolean fits(Problem problem, ProblemListing listing) {
    return listing.stage().map(stage -> stage == problem.stage()).orElse(true)
        && listing.kind().map(kind -> kind == problem.kind()).orElse(true);
  }
}
