package gaze.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.BlobKey;
import gaze.domain.ItemState;
import gaze.domain.Library;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.domain.OwnerId;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.storage.Cursor;
import gaze.storage.FileChange;
import gaze.storage.Given;
import gaze.storage.LibraryFiles;
import gaze.storage.MediaListing;
import gaze.storage.MediaListing.SortBy;
import gaze.storage.PageRequest;
import gaze.storage.Timeline;
import gaze.storage.sql.SqlStorage;
import gaze.storage.sql.Transactions;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every query that a person waits for finds its rows by an index: it neither reads a whole table
/// nor sorts what it found, however large the library is.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlanTest {
  @TempDir private static Path folder;

  private final Library library = Given.library("/pictures");
  private Connection connection;
  private Watched storage;

  /// The ports on one connection, noting each statement that is prepared; none is kept.
  private static final class Watched extends SqlStorage {
    private final List<String> queries;

    Watched(Connection connection, List<String> queries) {
      super(
          new Transactions() {
            @Override
            public <T> T read(Function<DSLContext, T> work) {
              return work.apply(Connections.dsl(connection));
            }

            @Override
            public <T> T write(Function<DSLContext, T> work) {
              return work.apply(Connections.dsl(connection));
            }
          },
          InstantSource.system());
      this.queries = queries;
    }

    @Override
    public void close() {}
  }

  @BeforeAll
  void open() {
    try (SqliteStorage made = SqliteStorage.open(folder, InstantSource.system())) {
      made.libraries(OwnerId.LOCAL).add(library);
    }
    connection = new Connections(folder.resolve("gaze.db")).writer();
    List<String> queries = new ArrayList<>();
    storage = new Watched(noting(connection, queries), queries);
  }

  private static Connection noting(Connection connection, List<String> queries) {
    InvocationHandler handler =
        (_, method, arguments) -> {
          if (method.getName().equals("prepareStatement")) {
            queries.add((String) arguments[0]);
          }
          try {
            return method.invoke(connection, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return (Connection)
        Proxy.newProxyInstance(
            QueryPlanTest.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
  }

  @AfterAll
  void close() throws SQLException {
    connection.close();
  }

  /// The plans of all queries that an action makes.
  private List<String> plans(Runnable action) {
    storage.queries.clear();
    action.run();
    assertThat(storage.queries).isNotEmpty();
    return storage.queries.stream().flatMap(query -> plan(query).stream()).toList();
  }

  private List<String> plan(String query) {
    List<String> steps = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("EXPLAIN QUERY PLAN " + query)) {
      while (rows.next()) {
        steps.add(rows.getString("detail"));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
    return steps;
  }

  private void assertIndexed(Runnable action) {
    assertThat(plans(action))
        .noneMatch(step -> step.startsWith("SCAN") && !step.equals("SCAN CONSTANT ROW"))
        .noneMatch(step -> step.contains("AUTOMATIC"))
        .noneMatch(step -> step.contains("TEMP B-TREE FOR ORDER BY"))
        .as("nothing goes through all of an owner's rows, but the index whose order is asked for")
        .noneMatch(step -> step.contains("(owner_id=?)") && !step.contains("INDEX media_by_"))
        .noneMatch(step -> step.contains("(library_id=?)"));
  }

  private static MediaListing listing(
      Optional<Library> library, Optional<MediaKind> kind, SortBy sortBy) {
    return new MediaListing(
        library.map(Library::id), kind, Optional.empty(), Optional.empty(), sortBy, false);
  }

  @ParameterizedTest
  @EnumSource
  void aListComesFromTheIndexOfItsOrder(SortBy sortBy) {
    var catalog = storage.catalog(OwnerId.LOCAL);
    Cursor cursor = Given.cursor(sortBy == SortBy.NAME ? "name" : "123");
    PageRequest next = new PageRequest(Optional.of(cursor), 10);

    assertIndexed(
        () ->
            catalog.list(
                listing(Optional.empty(), Optional.empty(), sortBy), PageRequest.first(10)));
    assertIndexed(
        () -> catalog.list(listing(Optional.empty(), Optional.of(MediaKind.VIDEO), sortBy), next));
    assertIndexed(
        () ->
            catalog.list(
                listing(Optional.of(library), Optional.empty(), SortBy.DATE),
                new PageRequest(Optional.of(Given.cursor("123")), 10)));
    assertThat(plans(() -> catalog.list(listing(Optional.empty(), Optional.empty(), sortBy), next)))
        .as("goes on where the cursor says, without reading what lies before")
        .anyMatch(step -> step.contains("(owner_id=? AND ("));
  }

  @ParameterizedTest
  @EnumSource
  void aBucketComesFromTheIndexOfItsOrder(Timeline.Order order) {
    stored(order + ".jpg");
    var timeline = storage.timeline(OwnerId.LOCAL);
    Timeline.Span span = timeline.buckets(order, Timeline.Filter.NONE).getFirst().span();
    var ofLibrary = new Timeline.Filter(Optional.of(library.id()), Optional.of(MediaKind.PHOTO));

    assertIndexed(() -> timeline.cells(span, order, Timeline.Filter.NONE, PageRequest.first(10)));
    assertIndexed(() -> timeline.cells(span, order, ofLibrary, PageRequest.first(10)));
    Optional<Cursor> behind = timeline.cursor(span, order, Timeline.Filter.NONE, 1);
    PageRequest next = new PageRequest(behind, 10);
    assertThat(plans(() -> timeline.cells(span, order, Timeline.Filter.NONE, next)))
        .as("goes on where the cursor says, without reading what lies before")
        .anyMatch(step -> step.matches(".*\\((captured_ms|bytes),id\\)[<>].*"));
    assertThat(plans(() -> timeline.buckets(order, Timeline.Filter.NONE)))
        .as("the counters, not what they count")
        .noneMatch(step -> step.contains("media"));
    assertThat(plans(() -> timeline.cursor(span, order, ofLibrary, 1)))
        .as("a place is counted within an index alone")
        .noneMatch(step -> step.contains("media") && !step.contains("COVERING INDEX"))
        .noneMatch(step -> step.contains("TEMP B-TREE"));
  }

  @Test
  void anItemIsPutTogetherByItsKey() {
    MediaId media = stored("a.jpg");
    assertIndexed(() -> storage.catalog(OwnerId.LOCAL).find(media));
    assertIndexed(() -> storage.catalog(OwnerId.LOCAL).frames(media));
    assertIndexed(() -> storage.files(OwnerId.LOCAL).group(media));
    assertIndexed(() -> storage.stages().due(media));
  }

  private MediaId stored(String path) {
    MediaId media = MediaId.random();
    storage
        .files(OwnerId.LOCAL)
        .apply(
            library.id(),
            List.of(new FileChange.ItemAdded(media, MediaKind.PHOTO, List.of(Given.file(path)))),
            Given.NOW);
    return media;
  }

  @Test
  void theScanFindsFilesByFolderNameAndContent() {
    LibraryFiles files = storage.files(OwnerId.LOCAL);
    stored("x/a.jpg");

    assertIndexed(() -> files.outlines(library.id(), "x", _ -> {}));
    assertIndexed(() -> files.outlines(library.id(), "x", List.of("a.jpg", "b.jpg"), _ -> {}));
    assertIndexed(() -> files.inFolder(library.id(), "x", _ -> {}));
    assertIndexed(() -> files.named(library.id(), "x", List.of("a.jpg", "b.jpg"), _ -> {}));
    assertIndexed(() -> files.withFingerprint(library.id(), List.of(Given.fingerprint("x/a.jpg"))));
    assertIndexed(() -> files.groupsStarting(library.id(), "x", List.of("a", "b")));
    assertIndexed(() -> files.withContentIdentifier(library.id(), "id"));
  }

  @Test
  void theQueueIsReadByState() {
    stored("q.jpg");
    var stages = storage.stages();

    assertIndexed(() -> stages.allDue(Optional.empty(), 10));
    assertIndexed(() -> stages.allDue(Optional.of(MediaId.random()), 10));
    assertIndexed(
        () ->
            stages.items(
                OwnerId.LOCAL, ItemState.PENDING, Optional.empty(), PageRequest.first(10)));
    assertIndexed(
        () ->
            stages.items(
                OwnerId.LOCAL,
                ItemState.FAILED,
                Optional.of(Stage.READING_METADATA),
                PageRequest.first(10)));
  }

  @Test
  void theOutboxAndTheLedgerAreReadByKey() {
    assertIndexed(() -> storage.outbox().after(5, 10));
    assertIndexed(() -> storage.blobLedger().released(10));
    assertIndexed(() -> storage.blobLedger().unknown(List.of(BlobKey.random())));
  }

  @Test
  void aWriteFindsItsRowsByKey() {
    MediaId media = stored("w.jpg");
    var stages = storage.stages();
    var lease =
        stages.lease(media, Stage.READING_METADATA, Optional.empty(), Given.NOW).orElseThrow();

    assertIndexed(
        () ->
            stages.finish(
                lease,
                new StageFacts.MetadataRead(Given.metadata(), List.of(), false),
                List.of(),
                Given.NOW));
    assertIndexed(() -> stages.lease(media, Stage.MAKING_PREVIEWS, Optional.empty(), Given.NOW));
    assertIndexed(() -> storage.catalog(OwnerId.LOCAL).favorite(media, true));
  }
}
