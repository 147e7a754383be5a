package gaze.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Tag("integration")
class LibrariesApiTest {
  private final Room room;
  private final Caller program = Caller.program();

  LibrariesApiTest(Room room) {
    this.room = room;
  }

  private Answer add(Path folder) throws IOException {
    return addText(folder.toString());
  }

  private Answer addText(String folder) throws IOException {
    return program.post(
        "/api/libraries", Caller.JSON.createObjectNode().put("folder_path", folder).toString());
  }

  @Test
  void aFolderBecomesALibraryThatIsScanned() throws IOException {
    Path folder = room.folder();
    Files.writeString(folder.resolve("a.jpg"), "a");
    var added = add(folder);
    assertThat(added.status()).isEqualTo(201);
    JsonNode library = added.json();
    assertThat(library.get("state").asText()).isEqualTo("scanning");
    assertThat(library.get("name").asText()).isEqualTo(folder.getFileName().toString());
    String address = added.header("Location").orElseThrow();
    assertThat(address).isEqualTo("/api/libraries/" + library.get("id").asText());

    JsonNode later = scanned(address);
    assertThat(later.get("state").asText()).isEqualTo("indexing");
    assertThat(later.get("items").asLong()).isEqualTo(1);
    assertThat(later.get("pending").asLong()).isEqualTo(1);
    assertThat(later.get("scan").get("files_new").asLong()).isEqualTo(1);
  }

  private JsonNode scanned(String address) throws IOException {
    for (int i = 0; i < 400; i++) {
      JsonNode library = program.get(address).json();
      if (!library.path("scan").path("running").asBoolean(true)) {
        return library;
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("the scan does not end");
  }

  @Test
  void aLibraryIsRenamedListedAndForgottenAndItsFilesStay() throws IOException {
    Path folder = room.folder();
    Path file = Files.writeString(folder.resolve("a.jpg"), "a");
    String address = "/api/libraries/" + room.library(folder);
    var renamed =
        program.send("PATCH", address, "{\"name\":\"Öl & Wein\",\"time_zone\":\"Asia/Tokyo\"}");
    assertThat(renamed.json().get("name").asText()).isEqualTo("Öl & Wein");
    assertThat(renamed.json().get("time_zone").asText()).isEqualTo("Asia/Tokyo");
    assertThat(program.get("/api/libraries?limit=500").text()).contains("Öl & Wein");
    assertThat(program.send("DELETE", address, "").status()).isEqualTo(204);
    assertThat(program.get(address).status()).isEqualTo(404);
    assertThat(file).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "relative/path, 422, folder_not_absolute",
    "/no/such/folder, 422, folder_not_found",
    "/, 422, folder_forbidden",
    "/proc, 422, folder_forbidden",
    "/sys/kernel, 422, folder_forbidden",
    "/dev, 422, folder_forbidden",
    "/etc/passwd, 422, folder_not_a_folder"
  })
  void whatCannotBeALibraryIsRefusedWithItsReason(String folder, int status, String code)
      throws IOException {
    var answer = add(Path.of(folder));
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.json().at("/errors/0/place").asText()).isEqualTo("#/folder_path");
    assertThat(answer.json().get("detail").asText()).contains(folder);
  }

  @Test
  void theDataDirectoryIsNobodysLibrary() throws IOException {
    Path inside = Files.createDirectories(Path.of("target/data/blobs").toAbsolutePath());
    assertThat(add(inside).code()).isEqualTo("folder_forbidden");
  }

  @Test
  void aFolderTwiceOrNestedIsRefused() throws IOException {
    Path outer = room.folder();
    Path folder = Files.createDirectories(outer.resolve("inner"));
    Path deep = Files.createDirectories(folder.resolve("deep"));
    room.library(folder);
    assertThat(add(folder).code()).isEqualTo("library_exists");
    assertThat(add(deep).code()).isEqualTo("library_nested");
    assertThat(add(outer).code()).isEqualTo("library_nested");
    Path link = Files.createSymbolicLink(room.folder().resolve("link"), folder);
    assertThat(add(link).code()).isEqualTo("library_exists");
    for (String spelling :
        List.of(folder + "/", folder + "/.", deep + "/..", deep + "/../../inner")) {
      assertThat(addText(spelling).code()).as(spelling).isEqualTo("library_exists");
    }
  }

  @Test
  void noSpellingLeadsToWhatIsForbidden() throws IOException {
    Path folder = room.folder();
    Path system = Files.createSymbolicLink(folder.resolve("system"), Path.of("/proc"));
    Path inside = Files.createDirectories(Path.of("target/data/blobs").toAbsolutePath());
    Path own = Files.createSymbolicLink(folder.resolve("own"), inside);
    for (String spelling :
        List.of("//", "/./", "/etc/..", "/proc/", system + "/", system + "/self", own.toString())) {
      assertThat(addText(spelling).code()).as(spelling).isEqualTo("folder_forbidden");
    }
  }

  @Test
  void theListKeepsItsPlaceWhenLibrariesComeAndGo() throws IOException {
    for (String name : List.of("place a", "place c", "place d")) {
      named(name);
    }
    Map<String, String> known = new LinkedHashMap<>();
    JsonNode first = program.get("/api/libraries?limit=500").json();
    first.get("items").forEach(one -> known.put(one.get("name").asText(), one.get("id").asText()));
    List<String> names = new ArrayList<>();
    String query = "/api/libraries?limit=1";
    JsonNode page = program.get(query).json();
    while (true) {
      String name = page.at("/items/0/name").asText();
      names.add(name);
      if (name.equals("place a")) {
        named("place 0");
        program.send("DELETE", "/api/libraries/" + known.get("place a"), "");
      }
      if (!page.has("next_cursor")) {
        break;
      }
      page = program.get(query + "&cursor=" + page.get("next_cursor").asText()).json();
    }
    assertThat(names)
        .doesNotHaveDuplicates()
        .containsSubsequence("place a", "place c", "place d")
        .doesNotContain("place 0");
  }

  private void named(String name) throws IOException {
    String body =
        Caller.JSON
            .createObjectNode()
            .put("folder_path", room.folder().toString())
            .put("name", name)
            .toString();
    assertThat(program.post("/api/libraries", body).status()).isEqualTo(201);
  }

  @Test
  void aRescanSeesWhatIsNew() throws IOException {
    Path folder = room.folder();
    String address = "/api/libraries/" + room.library(folder);
    Files.writeString(folder.resolve("late.jpg"), "x");
    assertThat(program.post(address + "/rescan", "{\"verify\":true}").status()).isEqualTo(202);
    assertThat(program.post(address + "/rescan", "").status()).isEqualTo(202);
    for (int i = 0; i < 400 && program.get(address).json().get("items").asLong() < 1; i++) {
      LockSupport.parkNanos(50_000_000);
    }
    assertThat(program.get(address).json().get("items").asLong()).isEqualTo(1);
  }

  @Test
  void aLibraryWhoseFolderIsAwayIsOffline() throws IOException {
    Path folder = room.folder();
    Files.writeString(folder.resolve("a.jpg"), "x");
    String address = "/api/libraries/" + room.library(folder);
    Files.move(folder, folder.resolveSibling("away-" + folder.getFileName()));
    program.post(address + "/rescan", "");
    for (int i = 0; i < 400 && !state(address).equals("offline"); i++) {
      LockSupport.parkNanos(50_000_000);
    }
    assertThat(state(address)).isEqualTo("offline");
    assertThat(program.get(address).json().get("items").asLong()).isEqualTo(1);
  }

  private String state(String address) throws IOException {
    return program.get(address).json().get("state").asText();
  }

  @Test
  void aZoneThatDoesNotExistIsRefused() throws IOException {
    String body =
        Caller.JSON
            .createObjectNode()
            .put("folder_path", room.folder().toString())
            .put("time_zone", "Mars/Olympus")
            .toString();
    assertThat(program.post("/api/libraries", body).code()).isEqualTo("time_zone_unknown");
  }
}
