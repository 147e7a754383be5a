package gaze.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import gaze.domain.MediaItem;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The map, what a search counts, and who may send pictures of the map.
@QuarkusTest
@Tag("integration")
class MapApiTest {
  private final Room room;
  private final Caller program = Caller.program();

  MapApiTest(Room room) {
    this.room = room;
  }

  @Test
  void aLocatedItemIsOnTheMapAndFoundByItsArea() throws Exception {
    MediaItem item = room.item("graben.jpg", "map");
    room.understand(item);
    room.awaitSearch();
    JsonNode map =
        program
            .get("/api/map?west=16&south=48&east=17&north=49&zoom=9&library_id=" + item.library())
            .json();
    assertThat(map.get("total").asLong()).isEqualTo(1);
    assertThat(map.get("zoom").asInt()).isEqualTo(9);
    JsonNode cluster = map.at("/items/0");
    assertThat(cluster.get("count").asLong()).isEqualTo(1);
    assertThat(cluster.get("media_id").asText()).isEqualTo(item.id().toString());
    assertThat(cluster.get("lat").asDouble()).isCloseTo(48.2082, within(1e-6));
    assertThat(cluster.get("lon").asDouble()).isCloseTo(16.3738, within(1e-6));
    assertThat(cluster.get("place").asText()).isEqualTo("Wien");
    assertThat(cluster.get("country_code").asText()).isEqualTo("AT");
    JsonNode box = cluster.get("box");
    String area =
        "area:%s,%s,%s,%s"
            .formatted(
                box.get("south").asText(),
                box.get("west").asText(),
                box.get("north").asText(),
                box.get("east").asText());
    JsonNode found = search("/api/search", area, item).json();
    assertThat(found.at("/items/0/media_id").asText()).isEqualTo(item.id().toString());
    assertThat(
            program
                .get(
                    "/api/map?west=16&south=48&east=17&north=49&zoom=9&kind=video&library_id="
                        + item.library())
                .json()
                .get("total")
                .asLong())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          west=-181&south=0&east=1&north=1&zoom=1         | west
          west=0&south=2&east=1&north=1&zoom=1            | north
          west=0&south=0&east=1&north=91&zoom=1           | north
          west=0&south=0&east=1&north=1&zoom=23           | zoom
          west=0&south=0&east=1&north=1&zoom=1.5          | zoom
          west=0&south=0&east=here&north=1&zoom=1         | east
          west=0&south=0&east=NaN&north=1&zoom=1          | east
          south=0&east=1&north=1&zoom=1                   | west
          west=0&south=0&east=1&north=1&zoom=1&kind=sound | kind
          """)
  void anAreaThatIsNoneIsRefusedWithItsPlace(String query, String place) throws IOException {
    var answer = program.get("/api/map?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/place").asText()).isEqualTo(place);
  }

  @Test
  void facetsCountAndTheirFiltersFindAsManyAsTheySay() throws Exception {
    MediaItem item = room.item("facets.jpg", "facets");
    room.understand(item);
    room.awaitSearch();
    JsonNode facets = search("/api/search/facets", "", item).json();
    assertThat(facets.get("total").asLong()).isEqualTo(1);
    assertThat(facets.get("items").findValuesAsText("name"))
        .containsExactly("year", "type", "camera");
    for (JsonNode facet : facets.get("items")) {
      for (JsonNode value : facet.get("values")) {
        JsonNode found = search("/api/search", value.get("filter").asText(), item).json();
        assertThat(found.at("/total/items").asLong())
            .as("%s", value)
            .isEqualTo(value.get("count").asLong());
      }
    }
    assertThat(search("/api/search/facets", "rating:many", item).code()).isEqualTo("invalid_query");
    assertThat(search("/api/search/facets", "nothingatall", item).json().get("items")).isEmpty();
  }

  private Answer search(String path, String query, MediaItem item) throws IOException {
    String body =
        Caller.JSON
            .createObjectNode()
            .put("query", query)
            .put("library_id", item.library().toString())
            .toString();
    return program.post(path, body);
  }

  @Test
  void picturesOfAMapComeFromTheEngineAloneUntilTheOwnerNamesATileServer() throws IOException {
    assertThat(policy()).contains("img-src 'self' blob:;");
    assertThat(program.get("/api/settings").json().has("map_tiles")).isFalse();
    try {
      String tiles = "https://tiles.example.org:8443/{z}/{x}/{y}.png?key=a";
      assertThat(set('"' + tiles + '"').json().get("map_tiles").asText()).isEqualTo(tiles);
      assertThat(policy()).contains("img-src 'self' blob: https://tiles.example.org:8443;");
    } finally {
      set("null");
    }
    assertThat(policy()).contains("img-src 'self' blob:;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tiles.example.org/{z}/{x}.png",
        "ftp://tiles.example.org/{z}/{x}/{y}.png",
        "//tiles.example.org/{z}/{x}/{y}.png",
        "https:///{z}/{x}/{y}.png",
        "https://me:secret@tiles.example.org/{z}/{x}/{y}.png",
        "https://{z}.example.org;script-src *//{x}/{y}.png",
        "https://tiles.example.org *.evil.example/{z}/{x}/{y}.png",
        "javascript:alert(1)/{z}/{x}/{y}"
      })
  void whatIsNoTileServerIsRefused(String template) throws IOException {
    var answer = set('"' + template + '"');
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/place").asText()).isEqualTo("#/map_tiles");
    assertThat(policy()).contains("img-src 'self' blob:;");
  }

  private Answer set(String value) throws IOException {
    return program.send("PATCH", "/api/settings", "{\"map_tiles\":" + value + "}");
  }

  private static String policy() throws IOException {
    return Caller.nobody().get("/").header("Content-Security-Policy").orElseThrow();
  }
}
