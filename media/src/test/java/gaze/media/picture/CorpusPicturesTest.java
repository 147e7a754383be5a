package gaze.media.picture;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.media.content.Content;
import gaze.media.content.FormatKind;
import gaze.media.pixels.DecodeLimits;
import gaze.testkit.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every real file leaves a picture or a problem; those without a picture are printed.
@Tag("integration")
final class CorpusPicturesTest {
  private final PreviewMaker maker = new PreviewMaker(DecodeLimits.DEFAULT);

  @ParameterizedTest
  @ValueSource(strings = {"photos-metadata", "neardup", "video"})
  void everyFileLeavesAPictureOrAProblem(String set) throws IOException {
    Path root = Corpus.set(set).resolve("files");
    int shown = 0;
    List<Path> files = files(root);
    for (Path file : files) {
      switch (maker.make(file)) {
        case PreviewResult.Made made -> {
          shown++;
          assertThat(made.previews().preview().bytes()).as(file.toString()).isNotEmpty();
          made.previews().note().ifPresent(note -> print(root, file, "shown, " + note.detail()));
        }
        case PreviewResult.Failed(var problem) ->
            print(root, file, problem.kind() + ": " + problem.detail());
      }
    }
    System.out.printf("%s: %d of %d files are shown%n", set, shown, files.size());
    assertThat(shown).isPositive();
  }

  /// Whole files of kinds that this machine can decode; the rest of the set is broken on purpose or
  /// only a header.
  @Test
  void soundPicturesAreShown() throws IOException {
    Path root = Corpus.set("neardup").resolve("files");
    for (Path file : files(root)) {
      boolean photo =
          Content.of(file).format().filter(f -> f.kind() == FormatKind.PHOTO).isPresent();
      if (photo && !file.getFileName().toString().contains("corrupt")) {
        assertThat(maker.make(file)).as(file.toString()).isInstanceOf(PreviewResult.Made.class);
      }
    }
  }

  private static void print(Path root, Path file, String what) {
    System.out.printf("  %s: %s%n", root.relativize(file), what);
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
