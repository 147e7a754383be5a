package gaze.search;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.FileRole;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers against what a person would call right, for a made-up family's library. Every wrong
/// answer is printed.
class EvaluationTest {
  private final Map<MediaId, String> names = new HashMap<>();

  /// @param first empty where any order is right
  private record Judged(String query, Set<String> right, String first) {}

  @Test
  void whatIsRightIsFoundAndComesFirst(@TempDir Path folder) {
    MediaItem[] items = lines("evaluation-items.txt").map(this::item).toArray(MediaItem[]::new);
    List<Judged> questions = lines("evaluation-queries.txt").map(EvaluationTest::judged).toList();
    double precision = 0;
    double recall = 0;
    List<String> misplaced = new ArrayList<>();
    try (SearchRoom room = SearchRoom.of(folder, items)) {
      for (Judged question : questions) {
        List<String> found =
            room.find(question.query()).hits().stream()
                .map(hit -> Objects.requireNonNull(names.get(hit.media())))
                .toList();
        Set<String> hits = new TreeSet<>(found);
        hits.retainAll(question.right());
        precision += found.isEmpty() ? 1 : (double) hits.size() / found.size();
        recall += question.right().isEmpty() ? 1 : (double) hits.size() / question.right().size();
        if (!new TreeSet<>(found).equals(question.right())) {
          System.out.println(
              "evaluation: "
                  + question.query()
                  + " found "
                  + found
                  + ", right is "
                  + question.right());
        }
        if (!question.first().isEmpty() && !found.getFirst().equals(question.first())) {
          misplaced.add(question.query() + " begins with " + found.getFirst());
        }
      }
    }
    precision /= questions.size();
    recall /= questions.size();
    System.out.printf(
        "evaluation: %d items, %d queries, precision %.3f, recall %.3f%n",
        items.length, questions.size(), precision, recall);
    assertThat(misplaced).isEmpty();
    assertThat(recall).isGreaterThanOrEqualTo(0.99);
    assertThat(precision).isGreaterThanOrEqualTo(0.97);
  }

  private static Judged judged(String line) {
    int equals = line.lastIndexOf('=');
    List<String> right =
        Stream.of(line.substring(equals + 1).split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
    String first =
        right.stream().filter(name -> name.startsWith("!")).findFirst().orElse("").replace("!", "");
    Set<String> all =
        right.stream()
            .map(name -> name.replace("!", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    return new Judged(line.substring(0, equals).strip(), all, first);
  }

  private MediaItem item(String line) {
    List<String> columns = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    AnItem item = AnItem.at(columns.get(1)).on(columns.get(2));
    if (!columns.get(3).isEmpty()) {
      item.titled(columns.get(3));
    }
    if (!columns.get(4).isEmpty()) {
      item.described(columns.get(4));
    }
    if (!columns.get(5).isEmpty()) {
      item.keywords(columns.get(5).split("\\s*,\\s*"));
    }
    if (!columns.get(6).isEmpty()) {
      String[] place = columns.get(6).split(",");
      item.place(place[0], place[1], place[2], place[3]);
    }
    if (!columns.get(7).isEmpty()) {
      String[] camera = columns.get(7).split("/");
      item.camera(camera[0], camera[1]);
    }
    more(item, columns.get(8), columns.get(1));
    MediaItem built = item.build();
    names.put(built.id(), columns.getFirst());
    return built;
  }

  private static void more(AnItem item, String settings, String path) {
    double f = 4;
    int iso = 200;
    boolean exposed = false;
    for (String setting : settings.split(";")) {
      String[] pair = setting.strip().split("=");
      String value = pair.length > 1 ? pair[1] : "";
      switch (pair[0]) {
        case "stars" -> item.rated(Integer.parseInt(value));
        case "length" -> item.lasting("PT" + value + "S");
        case "sound" -> item.withSound();
        case "at" ->
            item.near(
                Double.parseDouble(value.split(",")[0]), Double.parseDouble(value.split(",")[1]));
        case "color" -> item.colored(Integer.parseInt(value, 16), 0.4);
        case "lens" -> item.lens(value);
        case "favorite" -> item.favorite();
        case "livevideo" -> item.with(path.replace(".HEIC", ".MOV"), FileRole.LIVE_VIDEO);
        case "edit" -> item.with(path.replace("IMG_", "IMG_E"), FileRole.EDITED);
        case "f" -> {
          f = Double.parseDouble(value);
          exposed = true;
        }
        case "iso" -> {
          iso = Integer.parseInt(value);
          exposed = true;
        }
        case "" -> {}
        default -> throw new IllegalArgumentException(setting);
      }
    }
    if (exposed) {
      item.exposed(f, iso, 50);
    }
  }

  private static Stream<String> lines(String file) {
    try (InputStream stream = EvaluationTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
