package gaze.server.engine;

import gaze.contract.api.EngineApi;
import gaze.contract.wire.LogLevel;
import gaze.contract.wire.LogLine;
import gaze.contract.wire.LogPage;
import gaze.contract.wire.SearchIndex;
import gaze.contract.wire.SearchIndexState;
import gaze.contract.wire.Stats;
import gaze.domain.Library;
import gaze.domain.MediaKind;
import gaze.search.index.IndexFeed;
import gaze.server.Engine;
import gaze.server.EngineParts;
import gaze.server.Paging;
import gaze.server.security.Redaction;
import gaze.storage.LibraryCounts;
import gaze.storage.Timeline;
import io.quarkus.runtime.Quarkus;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What the engine holds, says and can be told.
public final class EngineResource implements EngineApi {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MOST = 500;

  private final Engine engine;
  private final LogRing ring;
  private final DataSize dataSize;
  private final RoutingContext context;

  EngineResource(Engine engine, LogRing ring, DataSize dataSize, RoutingContext context) {
    this.engine = engine;
    this.ring = ring;
    this.dataSize = dataSize;
    this.context = context;
  }

  @Override
  public Stats stats() {
    EngineParts parts = engine.parts();
    List<Library> libraries = parts.storage().libraries(parts.owner()).all();
    LibraryCounts counts =
        libraries.stream()
            .map(library -> parts.storage().libraries(parts.owner()).counts(library.id()))
            .reduce(LibraryCounts.NONE, LibraryCounts::plus);
    FileStore disk = disk();
    try {
      return Stats.builder()
          .version(engine.identity().version())
          .dataFolder(engine.identity().data().toString())
          .dataBytes(dataSize.bytes())
          .libraries((long) libraries.size())
          .items(counts.items())
          .photos(of(MediaKind.PHOTO))
          .videos(of(MediaKind.VIDEO))
          .files(counts.files())
          .bytes(counts.bytes())
          .done(counts.done())
          .failed(counts.failed())
          .pending(counts.pending())
          .diskFreeBytes(disk.getUsableSpace())
          .diskTotalBytes(disk.getTotalSpace())
          .searchIndex(searchIndex(parts.search().state()))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SearchIndex searchIndex(IndexFeed.State state) {
    SearchIndex.Builder wire = SearchIndex.builder();
    return switch (state) {
      case IndexFeed.State.Building(long items, long total) ->
          wire.state(SearchIndexState.BUILDING).items(items).total(total).build();
      case IndexFeed.State.Following(long behind) ->
          wire.state(SearchIndexState.FOLLOWING).behind(behind).build();
      case IndexFeed.State.Failing(String reason) ->
          wire.state(SearchIndexState.FAILING).detail(reason).build();
    };
  }

  private long of(MediaKind kind) {
    EngineParts parts = engine.parts();
    Timeline.Filter filter = new Timeline.Filter(Optional.empty(), Optional.of(kind));
    return parts.storage().timeline(parts.owner()).buckets(Timeline.Order.NEWEST, filter).stream()
        .mapToLong(Timeline.Bucket::count)
        .sum();
  }

  private FileStore disk() {
    try {
      return Files.getFileStore(engine.identity().data());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public LogPage logs(Optional<LogLevel> level, Optional<String> cursor, Optional<Integer> limit) {
    int most = Paging.limit(limit, DEFAULT_LIMIT, MOST);
    List<LogRing.Line> lines =
        ring.before(
            cursor.map(EngineResource::number).orElse(Long.MAX_VALUE),
            level.orElse(LogLevel.DEBUG),
            most);
    UnaryOperator<String> paths = wholePaths() ? UnaryOperator.identity() : Redaction::folders;
    return LogPage.builder()
        .items(lines.stream().map(line -> line(line, paths)).toList())
        .nextCursor(
            lines.size() == most
                ? Optional.of(Long.toString(lines.getLast().number()))
                : Optional.empty())
        .build();
  }

  /// Logs are there before the settings are: until then nothing is known to be allowed.
  private boolean wholePaths() {
    return engine.state() instanceof Engine.State.Ready(EngineParts parts)
        && parts.preferences().read().supportMode();
  }

  private static long number(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw Paging.invalidCursor();
    }
  }

  private static LogLine line(LogRing.Line line, UnaryOperator<String> paths) {
    return LogLine.builder()
        .at(line.at())
        .level(line.level())
        .logger(line.logger())
        .message(paths.apply(line.message()))
        .trace(line.trace().map(paths))
        .build();
  }

  @Override
  public void shutdown() {
    engine.stopping();
    // The caller is to hear that it is stopping.
    context.addEndHandler(_ -> Quarkus.asyncExit(0));
  }
}
