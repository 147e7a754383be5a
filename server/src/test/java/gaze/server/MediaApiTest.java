package gaze.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.domain.OwnerId;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.pipeline.jobs.WorkMode;
import gaze.pipeline.jobs.WorkStatus;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Tag("integration")
class MediaApiTest {
  private static final Problem BROKEN =
      new Problem(Stage.READING_METADATA, ProblemKind.TRUNCATED, "The file ends at byte 12.");

  private final Room room;
  private final Caller program = Caller.program();

  MediaApiTest(Room room) {
    this.room = room;
  }

  @Test
  void manyAreMarkedAtOnceAndTheAnswerUndoesIt() throws IOException {
    MediaItem already = room.item("already.jpg", "1");
    MediaItem other = room.item("other.jpg", "2");
    room.storage().catalog(OwnerId.LOCAL).favorite(already.id(), true);
    String both = "{\"media_ids\":[\"%s\",\"%s\"],\"favorite\":%s}";
    var marked =
        program.post("/api/media/favorites", both.formatted(already.id(), other.id(), true));
    assertThat(marked.status()).isEqualTo(200);
    assertThat(marked.json().get("media_ids"))
        .map(JsonNode::asText)
        .containsExactly(other.id().toString());
    assertThat(program.get("/api/media/" + other.id()).json().get("favorite").asBoolean()).isTrue();
  }

  @Test
  void anItemSaysEverythingThatIsKnown() throws IOException {
    MediaItem item = room.item("wien.jpg", "x");
    room.finish(
        item,
        new StageFacts.MetadataRead(Room.metadata(), List.of(), false),
        new Problem(Stage.READING_METADATA, ProblemKind.BAD_METADATA, "A date is blank."));
    JsonNode shown = program.get("/api/media/" + item.id()).json();
    assertThat(shown.get("captured_at").asText()).isEqualTo("2019-03-21T11:04:22.348");
    assertThat(shown.get("utc_offset").asText()).isEqualTo("+01:00");
    assertThat(shown.get("time_zone").asText()).isEqualTo("Europe/Vienna");
    assertThat(shown.get("zone_from").asText()).isEqualTo("coordinates");
    assertThat(shown.get("captured_from").asText()).isEqualTo("exif");
    assertThat(shown.get("width").asInt()).isEqualTo(4000);
    assertThat(shown.get("rotation").asInt()).isEqualTo(90);
    assertThat(shown.at("/camera/model").asText()).isEqualTo("X100V");
    assertThat(shown.at("/place/country_code").asText()).isEqualTo("AT");
    assertThat(shown.get("rating").asInt()).isEqualTo(4);
    assertThat(shown.at("/stages/READING_METADATA/state").asText()).isEqualTo("DONE");
    assertThat(shown.at("/stages/MAKING_PREVIEWS/state").asText()).isEqualTo("QUEUED");
    assertThat(shown.at("/problems/0/kind").asText()).isEqualTo("bad_metadata");
    assertThat(shown.at("/files/0/path").asText()).startsWith("/").endsWith("wien.jpg");
    assertThat(shown.has("exposure")).as("nothing is known of it").isFalse();
    assertThat(shown.get("segments")).isEmpty();
  }

  @Test
  void aListIsNarrowedByPathAndFollowedByCursor() throws IOException {
    Path root = room.folder();
    for (String name : List.of("a.jpg", "b.jpg", "c.mp4")) {
      Files.createDirectories(root.resolve("x"));
      Files.writeString(root.resolve("x").resolve(name), name);
    }
    room.library(root);
    String path = "path=" + URLEncoder.encode(root + "/x", StandardCharsets.UTF_8);
    List<String> names = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          program.get("/api/media?sort_by=name&sort=asc&limit=2&" + path + cursor).json();
      page.get("items").forEach(item -> names.add(item.get("name").asText()));
      cursor =
          page.has("next_cursor")
              ? "&cursor="
                  + URLEncoder.encode(page.get("next_cursor").asText(), StandardCharsets.UTF_8)
              : "";
    } while (!cursor.isEmpty());
    assertThat(names).containsExactly("a.jpg", "b.jpg", "c.mp4");
    assertThat(program.get("/api/media?kind=video&" + path).json().get("items")).hasSize(1);
  }

  @Test
  void aFavouriteIsRemembered() throws IOException {
    MediaItem item = room.item("dear.jpg", "x");
    String address = "/api/media/" + item.id();
    assertThat(
            program
                .send("PATCH", address, "{\"favorite\":true}")
                .json()
                .get("favorite")
                .asBoolean())
        .isTrue();
    assertThat(program.get("/api/media?favorite=true&limit=500").text())
        .contains(item.id().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/media?limit=0, limit",
    "/api/media?limit=501, limit",
    "/api/media?limit=x, limit",
    "/api/media?kind=audio, kind",
    "/api/media?library_id=1, library_id",
    "/api/media?favorite=yes, favorite",
    "/api/media?sort_by=colour, sort_by",
    "/api/media/none, media_id",
    "/api/timeline/2024-13, bucket",
    "/api/timeline/2024-07?order=largest, bucket",
    "/api/timeline/3000000?order=largest, bucket",
    "/api/timeline/2024-07?order=loudest, order",
    "/api/timeline/2024-07?offset=-1, offset",
    "/api/timeline/2024-07?offset=5&cursor=abc, offset",
    "/api/jobs?state=asleep, state"
  })
  void aWrongParameterIsNamed(String address, String place) throws IOException {
    var answer = program.get(address);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalid_request");
    assertThat(answer.json().at("/errors/0/place").asText()).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST|/api/search|{}|#/query",
        "POST|/api/search|{\"query\":7}|#/query",
        "POST|/api/search|{\"query\":\"a\",\"limit\":501}|#/limit",
        "POST|/api/search|{\"query\":\"a\",\"surprise\":1}|#/surprise",
        "POST|/api/search|{\"query\":\"a\",\"mode\":\"loud\"}|#/mode",
        "POST|/api/search|not json|#",
        "POST|/api/libraries|{\"folder_path\":\"\"}|#/folder_path",
        "PATCH|/api/settings|{\"work\":\"hard\"}|#/work",
        "PATCH|/api/settings|{\"limits\":{\"max_side_px\":1}}|#/limits/max_side_px",
        "PATCH|/api/settings|{\"colour\":\"red\"}|#/colour",
        "PATCH|/api/settings|{\"time_zone\":\"Mars/Olympus\"}|#/time_zone",
        "POST|/api/jobs/cancel|{\"media_ids\":[]}|#/media_ids",
        "POST|/api/jobs/retry|{\"media_ids\":[\"x\"]}|#/media_ids/0"
      })
  void aWrongBodyIsToldWhere(String method, String address, String body, String place)
      throws IOException {
    var answer = program.send(method, address, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalid_request");
    assertThat(answer.json().at("/errors/0/place").asText()).isEqualTo(place);
  }

  @Test
  void aForeignCursorIsRefused() throws IOException {
    for (String list :
        List.of(
            "/api/media?",
            "/api/jobs?state=FAILED&",
            "/api/problems?",
            "/api/logs?",
            "/api/libraries?")) {
      assertThat(program.get(list + "cursor=nonsense").code()).as(list).isEqualTo("invalid_cursor");
    }
    assertThat(program.post("/api/search", "{\"query\":\"\",\"cursor\":\"nonsense\"}").code())
        .isEqualTo("invalid_cursor");
  }

  @Test
  void aBodyOfAnotherTypeOrTooLongIsRefused() throws IOException {
    assertThat(program.with("Content-Type", "text/plain").post("/api/search", "{}").code())
        .isEqualTo("unsupported_media_type");
    var tooLong = program.post("/api/search", " ".repeat(1 << 21));
    assertThat(tooLong.status()).isEqualTo(413);
    assertThat(tooLong.code()).isEqualTo("body_too_large");
    assertThat(program.with("Accept", "text/plain").get("/api/stats").code())
        .isEqualTo("not_acceptable");
    assertThat(program.send("DELETE", "/api/stats", "").code()).isEqualTo("method_not_allowed");
  }

  @Test
  void theTimelineCountsMonthsAndShowsOneAsColumns() throws IOException {
    MediaItem item = room.item("month.jpg", "x");
    room.understand(item);
    String library = "library_id=" + item.library();
    JsonNode timeline = program.get("/api/timeline?" + library).json();
    assertThat(timeline.get("total").asLong()).isEqualTo(1);
    assertThat(timeline.at("/items/0/bucket").asText()).isEqualTo("2019-03");
    JsonNode month = program.get("/api/timeline/2019-03?" + library).json();
    assertThat(month.at("/id/0").asText()).isEqualTo(item.id().toString());
    assertThat(month.at("/ratio/0").asDouble()).isEqualTo(1.333);
    assertThat(month.at("/captured_at/0").asText()).isEqualTo("2019-03-21T11:04:22.348");
    assertThat(month.at("/place/0").asText()).isEqualTo("Wien");
    assertThat(month.at("/files/0").asInt()).isEqualTo(item.files().size());
    assertThat(month.at("/flags/0").asInt()).as("done").isLessThan(8);
    assertThat(program.get("/api/timeline/2019-04?" + library).json().get("id")).isEmpty();
  }

  @Test
  void anyPlaceOfAnyOrderOfTheTimelineIsReached() throws IOException {
    room.item("one.jpg", "x");
    room.item("two.jpg", "xyxyxyxyxy");
    for (String order : List.of("newest", "oldest", "largest", "smallest")) {
      JsonNode buckets = program.get("/api/timeline?order=" + order).json();
      long total = 0;
      for (JsonNode bucket : buckets.get("items")) {
        String address = "/api/timeline/" + bucket.get("bucket").asText() + "?order=" + order;
        JsonNode whole = program.get(address).json().get("id");
        total += whole.size();
        assertThat(whole.size()).isEqualTo(bucket.get("count").asInt());
        for (int place = 0; place < whole.size(); place++) {
          JsonNode one = program.get(address + "&limit=1&offset=" + place).json();
          assertThat(one.at("/id/0")).isEqualTo(whole.get(place));
          assertThat(one.has("next_cursor")).isEqualTo(place + 1 < whole.size());
        }
        assertThat(program.get(address + "&offset=" + whole.size()).json().get("id")).isEmpty();
      }
      assertThat(total).isEqualTo(buckets.get("total").asLong()).isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void whatIsStoredIsFoundAndSaysWhy() throws Exception {
    MediaItem item = room.item("graben.jpg", "x");
    room.understand(item);
    room.awaitSearch();
    String body = "{\"query\":\"graben camera:x100v\",\"library_id\":\"" + item.library() + "\"}";
    JsonNode found = program.post("/api/search", body).json();
    assertThat(found.at("/items/0/media_id").asText()).isEqualTo(item.id().toString());
    assertThat(found.at("/items/0/why")).isNotEmpty();
    assertThat(found.at("/items/0/components/text").asDouble()).isBetween(0.0, 1.0);
    assertThat(found.at("/chips/0/filter").asText()).isEqualTo("camera");
    JsonNode nothing = program.post("/api/search", "{\"query\":\"zebrastreifen\"}").json();
    assertThat(nothing.get("items")).isEmpty();
    assertThat(nothing.at("/parts/0/items").asLong()).isZero();
  }

  @Test
  void aQueryThatMakesNoSenseSaysWhereItDoesNot() throws IOException {
    var answer = program.post("/api/search", "{\"query\":\"cats colour:\"}");
    var wrong = program.post("/api/search", "{\"query\":\"cats rating:many\"}");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.code()).isEqualTo("invalid_query");
    assertThat(wrong.json().at("/errors/0/place").asText()).isEqualTo("#/query");
    assertThat(wrong.json().at("/errors/0/end").asInt()).isGreaterThan(5);
    assertThat(answer.status()).isIn(200, 400);
  }

  @Test
  void aFilterIsCompleted() throws IOException {
    JsonNode completions =
        program.post("/api/search/completions", "{\"query\":\"cats cam\"}").json();
    assertThat(completions.get("items").findValuesAsText("insert")).contains("camera:");
    assertThat(completions.at("/items/0/start").asInt()).isEqualTo(5);
  }

  @Test
  void failuresAreListedCountedRetriedAndCancelled() throws IOException {
    MediaItem item = room.item("fails.jpg", "x");
    room.fail(item, BROKEN);
    JsonNode failed = program.get("/api/jobs?state=FAILED&kind=truncated&limit=500").json();
    assertThat(failed.get("items").findValuesAsText("media_id")).contains(item.id().toString());
    JsonNode summary = program.get("/api/jobs/summary?library_id=" + item.library()).json();
    assertThat(summary.at("/stages/0/failed").asLong()).isEqualTo(1);
    assertThat(summary.get("failures").findValuesAsText("kind")).contains("truncated");
    assertThat(program.get("/api/problems?kind=truncated&limit=500").text())
        .contains(item.id().toString());

    String one = "{\"media_ids\":[\"" + item.id() + "\"]}";
    assertThat(program.post("/api/jobs/retry", one).json().get("count").asLong()).isEqualTo(1);
    assertThat(program.post("/api/jobs/retry", one).json().get("count").asLong()).isZero();
    assertThat(program.post("/api/jobs/cancel", one).json().get("count").asLong()).isEqualTo(1);
    assertThat(
            program
                .get("/api/media/" + item.id())
                .json()
                .at("/stages/READING_METADATA/state")
                .asText())
        .isEqualTo("CANCELLED");
  }

  @Test
  void whatRunsIsShownWithItsProgress() throws IOException {
    MediaItem item = room.item("runs.jpg", "x");
    room.storage()
        .stages()
        .lease(item.id(), Stage.READING_METADATA, Optional.empty(), Instant.EPOCH);
    room.work.running = List.of(new WorkStatus.Running(item.id(), Stage.READING_METADATA, 0.25));
    JsonNode running = program.get("/api/jobs").json();
    assertThat(running.at("/items/0/id").asText()).isEqualTo(item.id() + ".READING_METADATA");
    assertThat(running.at("/items/0/progress").asDouble()).isEqualTo(0.25);
    assertThat(program.get("/api/jobs/summary").json().at("/running/0/media_id").asText())
        .isEqualTo(item.id().toString());
    room.work.running = List.of();
  }

  @Test
  void whatIsOnScreenJumpsTheQueue() throws IOException {
    MediaItem item = room.item("seen.jpg", "x");
    program.post("/api/jobs/priority", "{\"media_ids\":[\"" + item.id() + "\"]}");
    assertThat(room.work.onScreen).containsExactly(item.id());
    program.post("/api/jobs/priority", "{\"media_ids\":[]}");
    assertThat(room.work.onScreen).isEqualTo(List.<MediaId>of());
  }

  @Test
  void settingsAreMergedAndReturnToTheirDefaults() throws IOException {
    String address = "/api/settings";
    JsonNode defaults = program.get(address).json();
    JsonNode changed =
        program
            .send("PATCH", address, "{\"work\":\"gentle\",\"limits\":{\"max_side_px\":5000}}")
            .json();
    assertThat(changed.get("work").asText()).isEqualTo("gentle");
    assertThat(changed.at("/limits/max_side_px").asInt()).isEqualTo(5000);
    assertThat(changed.at("/limits/max_decode_bytes"))
        .isEqualTo(defaults.at("/limits/max_decode_bytes"));
    assertThat(room.work.followed.mode()).isEqualTo(WorkMode.GENTLE);
    assertThat(room.work.followed.maxSide()).isEqualTo(5000);

    program.post("/api/jobs/pause", "");
    program.post("/api/jobs/pause", "");
    assertThat(program.get("/api/jobs/summary").json().get("waiting_because").asText())
        .isEqualTo("Work is paused.");
    program.post("/api/jobs/resume", "");
    assertThat(program.get(address).json().get("work").asText()).isEqualTo("gentle");

    assertThat(program.send("PATCH", address, "{\"work\":null,\"limits\":null}").json())
        .isEqualTo(defaults);
  }

  @Test
  void aRefusedPatchChangesNothing() throws IOException {
    JsonNode before = program.get("/api/settings").json();
    program.send("PATCH", "/api/settings", "{\"work\":\"gentle\",\"time_zone\":\"Mars/Olympus\"}");
    assertThat(program.get("/api/settings").json()).isEqualTo(before);
  }

  @Test
  void theNumbersAddUp() throws IOException {
    room.item("counted.mp4", "12345");
    JsonNode stats = program.get("/api/stats").json();
    assertThat(stats.get("items").asLong())
        .isEqualTo(stats.get("photos").asLong() + stats.get("videos").asLong())
        .isEqualTo(
            stats.get("done").asLong()
                + stats.get("failed").asLong()
                + stats.get("pending").asLong());
    assertThat(stats.get("disk_total_bytes").asLong())
        .isGreaterThan(stats.get("disk_free_bytes").asLong());
  }

  @Test
  void foldersAreListedWithoutWhatIsNobodysBusiness() throws IOException {
    Path folder = room.folder();
    for (String name : List.of("b", "A", ".hidden", "@eaDir", "c/inner")) {
      Files.createDirectories(folder.resolve(name));
    }
    Files.writeString(folder.resolve("file.jpg"), "x");
    String query = "/api/filesystem?path=";
    JsonNode listing =
        program.get(query + URLEncoder.encode(folder.toString(), StandardCharsets.UTF_8)).json();
    assertThat(listing.get("folders").findValuesAsText("name")).containsExactly("A", "b", "c");
    assertThat(listing.get("parent").asText())
        .isEqualTo(folder.resolve("..").normalize().toString());
    assertThat(program.get(query + "/proc/1").code()).isEqualTo("folder_forbidden");
    assertThat(program.get(query + "/etc/passwd").code()).isEqualTo("folder_not_a_folder");
    assertThat(program.get(query + "etc").code()).isEqualTo("folder_not_absolute");
    assertThat(program.get(query + "/no/such").code()).isEqualTo("folder_not_found");
    assertThat(program.get("/api/filesystem").json().get("folders")).isNotEmpty();
    assertThat(program.get(query + "/").json().get("folders").findValuesAsText("path"))
        .contains("/etc")
        .doesNotContain("/proc", "/sys", "/dev");
  }
}
