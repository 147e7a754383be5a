package gaze.pipeline.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gaze.domain.FileFacts;
import gaze.domain.FileId;
import gaze.domain.MediaKind;
import gaze.media.content.KnownTypes;
import gaze.testkit.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The real files of the corpus are grouped as its truth says, look-alikes included; what their
/// metadata says is taken from ExifTool.
@Tag("integration")
class CorpusGroupsTest {
  private static final DateTimeFormatter EXIF = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void realFilesAreGroupedAsTheTruthSays() throws IOException {
    Path set = Corpus.set("photos-metadata");
    Map<String, Set<String>> groupOf = new HashMap<>();
    for (Group group : Grouping.of(candidates(set))) {
      Set<String> paths =
          group.files().stream().map(Group.Placed::path).collect(Collectors.toSet());
      paths.forEach(path -> groupOf.put(path, paths));
    }
    List<String> wrong = new ArrayList<>();
    for (JsonNode row : json.readTree(set.resolve("groups.json").toFile())) {
      String expected = row.get("expect").asText();
      List<String> paths = texts(row.get("files"));
      boolean apart = expected.startsWith("NOT") || expected.startsWith("exact duplicates");
      for (String path : paths) {
        if (!groupOf
            .getOrDefault(path, Set.of())
            .equals(apart ? Set.of(path) : Set.copyOf(paths))) {
          wrong.add(expected + ": " + path + " is in " + groupOf.get(path));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private List<Candidate> candidates(Path set) throws IOException {
    Map<String, JsonNode> tags = new HashMap<>();
    for (JsonNode file : json.readTree(set.resolve("exiftool.json").toFile())) {
      tags.put(Path.of(file.get("SourceFile").asText()).normalize().toString(), file);
    }
    Path root = set.resolve("files");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .map(
              path -> new Candidate(path, Optional.ofNullable(tags.get(path)).flatMap(this::facts)))
          .toList();
    }
  }

  private Optional<FileFacts> facts(JsonNode tags) {
    String mime = tags.path("File:MIMEType").asText();
    if (!mime.startsWith("image/") && !mime.startsWith("video/")) {
      return Optional.empty();
    }
    String name = tags.get("SourceFile").asText();
    if (KnownTypes.byName(name).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new FileFacts(
            FileId.random(),
            mime.startsWith("video/") ? MediaKind.VIDEO : MediaKind.PHOTO,
            mime,
            Optional.empty(),
            first(
                tags, "Keys:ContentIdentifier", "Apple:MediaGroupUUID", "Apple:ContentIdentifier"),
            first(tags, "ExifIFD:DateTimeOriginal", "Keys:CreationDate", "QuickTime:CreateDate")
                .flatMap(CorpusGroupsTest::time),
            first(tags, "IFD0:Model", "Keys:Model")));
  }

  private static Optional<LocalDateTime> time(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text.substring(0, Math.min(19, text.length())), EXIF));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> first(JsonNode tags, String... names) {
    return Stream.of(names).filter(tags::has).map(name -> tags.get(name).asText()).findFirst();
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
