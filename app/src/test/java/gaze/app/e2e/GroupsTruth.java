package gaze.app.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which files of the photo corpus are one item: its `groups.json`, look-alikes included.
record GroupsTruth(List<Row> rows) {
  private static final Pattern SHA1 = Pattern.compile("SHA-1 base64 (\\S+)");

  /// One line of the truth: files, and a sentence about them.
  record Row(String sentence, List<String> files) {
    boolean duplicates() {
      return sentence.startsWith("exact duplicates");
    }

    /// The hash of the video inside, where the sentence names it.
    Optional<String> motionSha1() {
      Matcher named = SHA1.matcher(sentence);
      return named.find() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /// All files of the item that a file should be in, with their roles.
    private Map<String, String> item(String file) {
      return files.size() == 1 || duplicates()
          ? Map.of(file, "original")
          : files.stream().collect(Collectors.toMap(Function.identity(), this::role));
    }

    private String role(String file) {
      String extension = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      return switch (extension) {
        case "mov" -> "live_video";
        case "xmp" -> "sidecar";
        case "nef" -> "raw";
        default -> sentence.contains("RAW + JPEG") ? "jpeg" : "original";
      };
    }
  }

  /// @param set the folder of the photo corpus
  static GroupsTruth of(Path set) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (JsonNode row : EngineProcess.JSON.readTree(set.resolve("groups.json").toFile())) {
      List<String> files = new ArrayList<>();
      row.path("files").forEach(file -> files.add(file.asText()));
      rows.add(new Row(row.path("expect").asText(), files));
    }
    return new GroupsTruth(rows);
  }

  /// Where items differ from the truth, in words.
  ///
  /// @param items by the path of each of their files: all their files with their roles
  List<String> differences(Map<String, Map<String, String>> items) {
    List<String> wrong = new ArrayList<>();
    for (Row row : rows) {
      for (String file : row.files()) {
        Map<String, String> found = items.getOrDefault(file, Map.of());
        if (!found.equals(row.item(file))) {
          wrong.add("%s: %s is in %s".formatted(row.sentence(), file, found));
        }
      }
    }
    return wrong;
  }
}
