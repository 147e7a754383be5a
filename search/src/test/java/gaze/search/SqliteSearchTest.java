package gaze.search;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.FileFacts;
import gaze.domain.Lease;
import gaze.domain.Library;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.domain.MediaKind;
import gaze.domain.Metadata;
import gaze.domain.OwnerId;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.search.index.IndexFeed;
import gaze.storage.Catalog;
import gaze.storage.FileChange;
import gaze.storage.MediaListing;
import gaze.storage.Page;
import gaze.storage.PageRequest;
import gaze.storage.sqlite.SqliteStorage;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Search on the real storage.
@Tag("integration")
class SqliteSearchTest {
  @TempDir Path data;

  @Test
  void whatTheDatabaseKnowsIsFound() throws Exception {
    try (SqliteStorage storage = SqliteStorage.open(data, SearchRoom.CLOCK);
        Search search = open(storage)) {
      Library library = Scribbler.libraryOf(storage);
      MediaFile file = Scribbler.file("trip/IMG_2024.jpg");
      MediaId id = MediaId.random();
      storage
          .files(OwnerId.LOCAL)
          .apply(
              library.id(),
              List.of(new FileChange.ItemAdded(id, MediaKind.PHOTO, List.of(file))),
              AnItem.ADDED);
      assertThat(found(search, "img_2024")).containsExactly(id);

      MediaItem described =
          AnItem.at("x.jpg")
              .on("2019-07-04")
              .titled("Sunset")
              .keywords("sea")
              .rated(4)
              .near(38.7, -9.1)
              .place("Lisbon", "Lisboa", "Portugal", "PT")
              .camera("FUJIFILM", "X100V")
              .build();
      finishMetadata(storage, id, file, described.metadata());
      assertThat(found(search, "sunset lisbon 2019 camera:x100 rating:>=4 near:38.7,-9.1,1km"))
          .containsExactly(id);

      storage.catalog(OwnerId.LOCAL).favorite(id, true);
      assertThat(found(search, "is:favorite")).containsExactly(id);

      storage
          .files(OwnerId.LOCAL)
          .apply(
              library.id(),
              List.of(new FileChange.FileRenamed(file.id(), "other/beach.jpg", AnItem.ADDED, 1)),
              AnItem.ADDED);
      assertThat(found(search, "beach in:other")).containsExactly(id);
      assertThat(found(search, "img_2024")).isEmpty();

      search.reindex();
      assertThat(found(search, "beach")).containsExactly(id);

      storage.libraries(OwnerId.LOCAL).remove(library.id());
      assertThat(found(search, "")).isEmpty();
    }
  }

  @Test
  void anIndexKilledAtAnyMomentIsEqualToTheDatabaseAfterwards() throws Exception {
    for (int round = 0; round < 3; round++) {
      scribbleAndKill(Duration.ofMillis(600 + 900L * round));
      try (SqliteStorage storage = SqliteStorage.open(data, SearchRoom.CLOCK);
          Search search = open(storage)) {
        assertThat(search.awaitCaughtUp(Duration.ofSeconds(60))).isTrue();
        assertThat(search.state()).isInstanceOf(IndexFeed.State.Following.class);
        Set<MediaId> stored = stored(storage.catalog(OwnerId.LOCAL));
        assertThat(stored).isNotEmpty();
        assertThat(indexed(search)).as("round " + round).isEqualTo(stored);
      }
    }
  }

  private static void finishMetadata(
      SqliteStorage storage, MediaId id, MediaFile file, Metadata metadata) {
    Lease lease =
        storage
            .stages()
            .lease(id, Stage.READING_METADATA, Optional.empty(), AnItem.ADDED)
            .orElseThrow();
    FileFacts facts =
        new FileFacts(
            file.id(),
            MediaKind.PHOTO,
            "image/jpeg",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(
            storage
                .stages()
                .finish(
                    lease,
                    new StageFacts.MetadataRead(metadata, List.of(facts), false),
                    List.of(),
                    AnItem.ADDED))
        .isTrue();
  }

  private Search open(SqliteStorage storage) {
    return Search.open(
        new Search.Parts(
            data.resolve("index"), storage, () -> List.of(OwnerId.LOCAL), QueryEncoder.NONE),
        Tuning.USUAL,
        SearchRoom.CLOCK,
        ZoneOffset.UTC);
  }

  private static List<MediaId> found(Search search, String query) throws InterruptedException {
    assertThat(search.awaitCaughtUp(Duration.ofSeconds(30))).isTrue();
    SearchAnswer.Found found =
        (SearchAnswer.Found) search.search(OwnerId.LOCAL, SearchRequest.of(query));
    return found.hits().stream().map(Hit::media).toList();
  }

  private static Set<MediaId> indexed(Search search) {
    Set<MediaId> ids = new TreeSet<>();
    Optional<SearchRequest> next = Optional.of(SearchRequest.of("").limited(500));
    while (next.isPresent()) {
      SearchRequest request = next.get();
      SearchAnswer.Found found = (SearchAnswer.Found) search.search(OwnerId.LOCAL, request);
      found.hits().forEach(hit -> assertThat(ids.add(hit.media())).isTrue());
      next = found.next().map(request::after);
    }
    return ids;
  }

  private static Set<MediaId> stored(Catalog catalog) {
    Set<MediaId> ids = new TreeSet<>();
    Optional<PageRequest> next = Optional.of(PageRequest.first(500));
    while (next.isPresent()) {
      Page<MediaItem> page = catalog.list(MediaListing.ALL, next.get());
      page.items().forEach(item -> ids.add(item.id()));
      next = page.next().map(cursor -> new PageRequest(Optional.of(cursor), 500));
    }
    return ids;
  }

  private void scribbleAndKill(Duration after) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path")));
    command.addAll(List.of(Scribbler.class.getName(), data.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = output.readLine();
      while (line != null && !line.startsWith("scribbling")) {
        line = output.readLine();
      }
      assertThat(line).as("the scribbler started").isNotNull();
      process.waitFor(after.toMillis(), TimeUnit.MILLISECONDS);
      assertThat(process.isAlive()).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
