package gaze.server.library;

import gaze.contract.wire.Library;
import gaze.contract.wire.LibraryState;
import gaze.contract.wire.Scan;
import gaze.contract.wire.ScanProblem;
import gaze.domain.LibraryPresence;
import gaze.pipeline.scan.ScanCounts;
import gaze.pipeline.scan.ScanOutcome;
import gaze.server.EngineParts;
import gaze.server.Wire;
import gaze.server.live.LiveNews;
import gaze.storage.LibraryCounts;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Libraries as the contract shows them.
final class LibraryWire {
  private final EngineParts parts;
  private final LiveNews history;

  LibraryWire(EngineParts parts, LiveNews history) {
    this.parts = parts;
    this.history = history;
  }

  Library library(gaze.domain.Library library) {
    LibraryCounts counts = parts.storage().libraries(parts.owner()).counts(library.id());
    return Library.builder()
        .id(library.id().value())
        .name(library.name())
        .folderPath(library.root().toString())
        .recursive(library.recursive())
        .timeZone(library.zone().map(ZoneId::getId))
        .state(state(library, counts))
        .files(counts.files())
        .items(counts.items())
        .done(counts.done())
        .failed(counts.failed())
        .pending(counts.pending())
        .addedAt(library.added())
        .scannedAt(library.scanned())
        .scan(scan(library))
        .watchNote(parts.folders().watch().note(library.id()))
        .problem(
            library.presence() instanceof LibraryPresence.Unscannable(var problem)
                ? Optional.of(Wire.scanning(problem.kind(), problem.detail()))
                : Optional.empty())
        .build();
  }

  private static LibraryState state(gaze.domain.Library library, LibraryCounts counts) {
    return switch (library.presence()) {
      case LibraryPresence.Offline _ -> LibraryState.OFFLINE;
      case LibraryPresence.Unscannable _ -> LibraryState.ERROR;
      case LibraryPresence.Online _ when library.scanned().isEmpty() -> LibraryState.SCANNING;
      case LibraryPresence.Online _ ->
          counts.pending() > 0 ? LibraryState.INDEXING : LibraryState.READY;
    };
  }

  private Optional<Scan> scan(gaze.domain.Library library) {
    return parts
        .folders()
        .scans()
        .running(library.id())
        .map(counts -> counted(counts).running(true).problems(List.of()).build())
        .or(() -> history.lastScan(library.id()).map(outcome -> ended(library.root(), outcome)));
  }

  private static Scan ended(Path root, ScanOutcome outcome) {
    Scan.Builder scan = counted(outcome.counts()).running(false).problems(List.of());
    return switch (outcome) {
      case ScanOutcome.Completed(_, var problems) ->
          scan.problems(
                  problems.stream()
                      .map(
                          problem ->
                              new ScanProblem(
                                  root.resolve(problem.path()).toString(),
                                  Wire.scanning(problem.kind(), problem.detail())))
                      .toList())
              .build();
      case ScanOutcome.Cancelled _ -> scan.detail("It was stopped.").build();
      case ScanOutcome.Away(_, String sentence) -> scan.detail(sentence).build();
      case ScanOutcome.Broken(_, var problem) -> scan.detail(problem.detail()).build();
    };
  }

  private static Scan.Builder counted(ScanCounts counts) {
    return Scan.builder()
        .filesFound(counts.found())
        .filesNew(counts.added())
        .filesChanged(counts.changed())
        .filesDeleted(counts.deleted())
        .filesRenamed(counts.renamed());
  }
}
