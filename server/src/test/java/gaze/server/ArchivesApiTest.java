package gaze.server;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.MediaItem;
import gaze.domain.OwnerId;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("integration")
class ArchivesApiTest {
  private final Room room;
  private final Caller program = Caller.program();

  ArchivesApiTest(Room room) {
    this.room = room;
  }

  private Answer ask(String parts, MediaItem... items) throws IOException {
    String ids =
        Arrays.stream(items)
            .map(item -> '"' + item.id().toString() + '"')
            .collect(Collectors.joining(","));
    return program.post(
        "/api/archives", "{\"media_ids\":[%s],\"parts\":\"%s\"}".formatted(ids, parts));
  }

  private Map<String, String> fetch(Answer made) throws IOException {
    assertThat(made.status()).isEqualTo(201);
    return unpack(program.get(made.json().get("url").asText()).body());
  }

  private Map<String, String> unpack(byte[] bytes) throws IOException {
    Path file = Files.write(room.folder().resolve("fetched.zip"), bytes);
    Map<String, String> contents = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        try (var in = zip.getInputStream(entry)) {
          contents.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return contents;
  }

  private Path file(MediaItem item) throws IOException {
    return Path.of(program.get("/api/media/" + item.id()).json().get("path").asText());
  }

  @Test
  void manyFilesComeAsOneInTheOrderAskedFor() throws IOException {
    MediaItem one = room.item("Öl 写真.jpg", "one");
    MediaItem other = room.item("b.mp4", "the other");
    Answer made = ask("main", other, one, other);
    assertThat(made.json().get("files").asLong()).isEqualTo(2);
    assertThat(made.json().get("bytes").asLong()).isEqualTo(12);

    Answer answer = program.get(made.json().get("url").asText());
    assertThat(answer.header("Content-Type")).contains("application/zip");
    assertThat(answer.header("Content-Disposition").orElseThrow())
        .matches("attachment; filename=\"Gaze \\d{4}-\\d\\d-\\d\\d\\.zip\".*");
    assertThat(unpack(answer.body()))
        .containsExactly(Map.entry("b.mp4", "the other"), Map.entry("Öl 写真.jpg", "one"));
    assertThat(answer.text()).as("not compressed").contains("the other");
  }

  @Test
  void twoOfOneNameAreBothThereAndKeepTheirDates() throws IOException {
    MediaItem one = room.item("same.jpg", "one");
    MediaItem other = room.item("Same.jpg", "other");
    Instant then = Instant.parse("2011-02-03T04:05:06Z");
    Files.setLastModifiedTime(file(one), FileTime.from(then));
    Answer made = ask("main", one, other);
    assertThat(fetch(made))
        .containsExactly(Map.entry("same.jpg", "one"), Map.entry("Same (2).jpg", "other"));

    Path zip =
        Files.write(
            room.folder().resolve("dates.zip"),
            program.get(made.json().get("url").asText()).body());
    try (ZipFile dates = new ZipFile(zip.toFile())) {
      assertThat(dates.getEntry("same.jpg").getLastModifiedTime().toInstant()).isEqualTo(then);
    }
  }

  @Test
  void allFilesOfAnItemComeWhereTheyAreWanted() throws IOException {
    Path root = room.folder();
    Path jpeg = Files.writeString(root.resolve("IMG_1.jpg"), "jpeg");
    Files.writeString(root.resolve("IMG_1.dng"), "raw");
    room.library(root);
    MediaItem pair = room.storage().catalog(OwnerId.LOCAL).at(jpeg).orElseThrow();
    assertThat(fetch(ask("main", pair))).containsOnlyKeys("IMG_1.jpg");
    assertThat(fetch(ask("all", pair))).containsOnlyKeys("IMG_1.jpg", "IMG_1.dng");
  }

  @Test
  void whatVanishedMeanwhileIsToldOfInTheArchive() throws IOException {
    MediaItem there = room.item("there.jpg", "there");
    MediaItem gone = room.item("holiday/gone.jpg", "gone");
    MediaItem secret = room.item("link.jpg", "was a picture");
    Answer made = ask("main", there, gone, secret);
    Files.delete(file(gone));
    Path link = file(secret);
    Files.delete(link);
    Files.createSymbolicLink(link, Files.writeString(room.folder().resolve("s"), "a secret"));

    Map<String, String> contents = fetch(made);
    assertThat(contents).containsOnlyKeys("there.jpg", "missing.txt");
    assertThat(contents.get("missing.txt"))
        .contains("holiday/gone.jpg: gone.jpg is not there any more.")
        .contains("link.jpg")
        .doesNotContain("secret");
  }

  @Test
  void anArchiveOfNothingIsNotMade() throws IOException {
    Answer none =
        program.post("/api/archives", "{\"media_ids\":[\"01970000-0000-7000-8000-000000000000\"]}");
    assertThat(none.status()).isEqualTo(404);
    assertThat(none.code()).isEqualTo("not_found");
    assertThat(program.get("/api/archives/" + Room.any()).code()).isEqualTo("not_found");
  }

  @Test
  void whoLeavesInTheMiddleHarmsNobody() throws IOException {
    MediaItem large = room.item("large.mp4", "x".repeat(40_000_000));
    String url = ask("main", large).json().get("url").asText();
    try (Socket socket = new Socket(Caller.home().getHost(), Caller.home().getPort())) {
      String head =
          "GET %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n\r\n"
              .formatted(url, Caller.host(), TestEngine.TOKEN);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      assertThat(socket.getInputStream().readNBytes(100_000)).hasSize(100_000);
    }
    assertThat(unpack(program.get(url).body()).get("large.mp4")).hasSize(40_000_000);
    assertThat(List.of(program.get("/api/health").status())).containsExactly(200);
  }
}
