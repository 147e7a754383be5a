package gaze.pipeline.scan;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.Library;
import gaze.domain.LibraryId;
import gaze.domain.LibraryPresence;
import gaze.pipeline.scan.LibraryRules.Reason;
import gaze.pipeline.scan.LibraryRules.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryRulesTest {
  @TempDir private Path temporary;
  private Path folder;
  private Path data;

  @BeforeEach
  void resolve() throws IOException {
    folder = temporary.toRealPath();
    data = Files.createDirectories(folder.resolve("gaze-data"));
  }

  @Test
  void aFolderIsTakenWithItsLinksResolved() throws IOException {
    Path pictures = Files.createDirectory(folder.resolve("pictures"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), pictures);
    assertThat(judge(link.toString())).isEqualTo(new Verdict.Accepted(pictures));
    assertThat(judge(pictures + "/../pictures/")).isEqualTo(new Verdict.Accepted(pictures));
  }

  @Test
  void theFolderAroundTheDataIsTakenButNotTheDataNorAnythingInside() throws IOException {
    Files.createDirectories(data.resolve("blobs"));
    Path link = Files.createSymbolicLink(folder.resolve("sly"), data.resolve("blobs"));
    assertThat(judge(folder.toString())).isEqualTo(new Verdict.Accepted(folder));
    assertThat(reason(data.toString())).isEqualTo(Reason.DATA_FOLDER);
    assertThat(reason(link.toString())).isEqualTo(Reason.DATA_FOLDER);
  }

  @ParameterizedTest
  @DisabledOnOs(OS.WINDOWS)
  @CsvSource({
    "/, SYSTEM_FOLDER",
    "/proc, SYSTEM_FOLDER",
    "/proc/self, SYSTEM_FOLDER",
    "/dev/shm, SYSTEM_FOLDER",
    "/sys/class, SYSTEM_FOLDER",
    "pictures, NOT_ABSOLUTE",
    "'', NOT_ABSOLUTE",
    "./pictures, NOT_ABSOLUTE",
    "~/Pictures, NOT_ABSOLUTE",
    "/no/such/folder, MISSING",
  })
  void someFoldersAreRefused(String typed, Reason reason) {
    assertThat(reason(typed)).isEqualTo(reason);
  }

  @Test
  void aNameThatNoFolderCanHaveIsRefused() {
    assertThat(reason("/pictures\0")).isEqualTo(Reason.MISSING);
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.createFile(folder.resolve("a.jpg"));
    assertThat(reason(file.toString())).isEqualTo(Reason.NOT_A_FOLDER);
  }

  @Test
  void oneLibraryIsNeitherInsideNorAroundAnother() throws IOException {
    Path pictures = Files.createDirectories(folder.resolve("home/pictures/2024"));
    Path home = folder.resolve("home");
    Files.createDirectories(folder.resolve("home/pictures-2"));
    Library other = library(folder.resolve("home/pictures"));
    assertThat(reason(pictures.toString(), other)).isEqualTo(Reason.INSIDE_LIBRARY);
    assertThat(reason(home.toString(), other)).isEqualTo(Reason.AROUND_LIBRARY);
    assertThat(reason(home + "/./pictures", other)).isEqualTo(Reason.DUPLICATE);
    assertThat(judge(folder.resolve("home/pictures-2").toString(), other))
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void theSentenceNamesTheFolder() {
    assertThat(judge("/no/such/folder"))
        .isEqualTo(new Verdict.Refused(Reason.MISSING, "There is no folder /no/such/folder."));
  }

  private Reason reason(String typed, Library... others) {
    return ((Verdict.Refused) judge(typed, others)).reason();
  }

  private Verdict judge(String typed, Library... others) {
    return new LibraryRules(List.of(data)).judge(typed, List.of(others));
  }

  private static Library library(Path root) {
    return new Library(
        LibraryId.random(),
        "Pictures",
        root,
        true,
        Optional.empty(),
        new LibraryPresence.Online(),
        Instant.EPOCH,
        Optional.empty());
  }
}
