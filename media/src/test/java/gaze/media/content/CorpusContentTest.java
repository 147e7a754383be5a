package gaze.media.content;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("integration")
class CorpusContentTest {
  /// A few real files lie: raws that hold a JPEG, an empty video.
  ///
  /// An honest file of these corpora carries a known extension and was neither misnamed on purpose
  /// nor made by fuzzing.
  @ParameterizedTest
  @ValueSource(strings = {"photos-metadata", "video"})
  void almostEveryHonestFileIsWhatItsNameSays(String set) throws IOException {
    List<String> misnamed = new ArrayList<>();
    Path files = Corpus.set(set).resolve("files");
    for (Path file : honest(files)) {
      Content content = Content.of(file);
      if (content.format().isEmpty() || content.misnamed()) {
        misnamed.add(files.relativize(file) + " " + content);
      }
    }
    System.out.println(set + ", misnamed or unknown: " + misnamed);
    assertThat(misnamed).hasSizeLessThanOrEqualTo(honest(files).size() / 50);
  }

  private static List<Path> honest(Path files) throws IOException {
    try (Stream<Path> walk = Files.walk(files)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> KnownTypes.byName(file.getFileName().toString()).isPresent())
          .filter(file -> !file.toString().matches(".*(fuzz|empty|named|/broken/|Exception).*"))
          .sorted()
          .toList();
    }
  }
}
