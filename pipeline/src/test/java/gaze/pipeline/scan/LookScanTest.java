package gaze.pipeline.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gaze.domain.FileFacts;
import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.domain.MediaKind;
import gaze.media.metadata.ItemMerger;
import gaze.media.metadata.MetadataReader;
import gaze.media.places.Gazetteer;
import gaze.media.places.ZoneMap;
import gaze.testkit.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class LookScanTest {
  @TempDir private Path folder;

  /// Reads a file's text as its content identifier.
  private static final class TextReader implements LookReader<String> {
    @Override
    public String read(Path file, FileRole role) {
      try {
        return file.getFileName() + "|" + Files.readString(file);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public Optional<FileFacts> facts(String reading) {
      boolean video = reading.contains(".MOV|");
      String id = reading.substring(reading.indexOf('|') + 1);
      return Optional.of(
          new FileFacts(
              FileId.random(),
              video ? MediaKind.VIDEO : MediaKind.PHOTO,
              video ? "video/quicktime" : "image/jpeg",
              Optional.empty(),
              id.isEmpty() ? Optional.empty() : Optional.of(id),
              Optional.empty(),
              Optional.empty()));
    }

    @Override
    public Optional<LocalDateTime> captured(List<String> files) {
      return Optional.of(LocalDateTime.of(2024, 1, files.size(), 0, 0));
    }

    @Override
    public Optional<String> mime(String reading) {
      return Optional.empty();
    }
  }

  private static final class Tables implements LookSink {
    private final List<Item> items = new ArrayList<>();
    private final List<File> files = new ArrayList<>();

    @Override
    public void item(Item item, List<File> itsFiles) {
      items.add(item);
      files.addAll(itsFiles);
    }

    @Override
    public void problem(ScanProblem problem) {
      throw new AssertionError(problem);
    }
  }

  @Test
  void tellsItemsAndFilesAndJoinsAcrossFoldersAtTheEnd() throws IOException {
    write("a/IMG_1.JPG", "X");
    write("a/IMG_2.JPG", "");
    write("a/IMG_2.MOV", "");
    write("b/other.MOV", "X");
    write("b/IMG_3.JPG", "Y");
    Tables tables = new Tables();
    new LookScan<>(folder.toRealPath(), true, new TextReader()).run(tables, () -> false);
    assertThat(tables.items)
        .containsExactly(
            new LookSink.Item(
                "a/IMG_2.JPG", MediaKind.PHOTO, Optional.of(LocalDateTime.of(2024, 1, 2, 0, 0)), 2),
            new LookSink.Item(
                "a/IMG_1.JPG", MediaKind.PHOTO, Optional.of(LocalDateTime.of(2024, 1, 2, 0, 0)), 2),
            new LookSink.Item(
                "b/IMG_3.JPG",
                MediaKind.PHOTO,
                Optional.of(LocalDateTime.of(2024, 1, 1, 0, 0)),
                1));
    assertThat(tables.files)
        .contains(
            new LookSink.File(
                "b/other.MOV", FileRole.LIVE_VIDEO, 1, "video/quicktime", "a/IMG_1.JPG"));
  }

  /// With nothing but what Gaze reads itself.
  @Test
  void realFilesAreGroupedAsTheTruthSays() throws IOException {
    Path set = Corpus.set("photos-metadata");
    Map<String, Set<String>> groups = new HashMap<>();
    MetadataLook reader =
        new MetadataLook(
            new MetadataReader(ScanFixture.CLOCK),
            new ItemMerger(ZoneMap.NONE, Gazetteer.NONE),
            ZoneId.of("UTC"),
            ScanFixture.CLOCK);
    Set<String> keys = new HashSet<>();
    new LookScan<>(set.resolve("files").toRealPath(), true, reader)
        .run(
            new LookSink() {
              @Override
              public void item(Item item, List<File> files) {
                assertThat(keys.add(item.key())).isTrue();
                Set<String> paths = files.stream().map(File::path).collect(Collectors.toSet());
                paths.forEach(path -> assertThat(groups.put(path, paths)).isNull());
              }

              @Override
              public void problem(ScanProblem problem) {}
            },
            () -> false);
    List<String> wrong = new ArrayList<>();
    for (JsonNode row : new ObjectMapper().readTree(set.resolve("groups.json").toFile())) {
      String expected = row.get("expect").asText();
      boolean apart = expected.startsWith("NOT") || expected.startsWith("exact duplicates");
      Set<String> paths = new HashSet<>();
      row.get("files").forEach(path -> paths.add(path.asText()));
      for (String path : paths) {
        if (!groups.getOrDefault(path, Set.of()).equals(apart ? Set.of(path) : paths)) {
          wrong.add(expected + ": " + path + " is in " + groups.get(path));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private void write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
