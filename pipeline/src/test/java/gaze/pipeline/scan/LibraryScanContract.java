package gaze.pipeline.scan;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.Fingerprint;
import gaze.domain.MediaId;
import gaze.domain.ProblemKind;
import gaze.storage.LibraryFiles.StoredGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a scan does, whatever it is stored in.
@Tag("integration")
abstract class LibraryScanContract {
  @TempDir Path folder;
  ScanFixture library;
  private ScanFixture.Ports ports;

  abstract ScanFixture.Ports ports();

  @BeforeEach
  void open() {
    ports = ports();
    library = new ScanFixture(ports, folder, true);
  }

  @Nested
  class Finds {
    @Test
    void picturesAndVideosInAllFoldersGroupedByTheirNames() throws IOException {
      library.write("a.jpg", "a");
      library.write("trip/DSC_1.NEF", "raw");
      library.write("trip/DSC_1.JPG", "jpg");
      library.write("trip/DSC_1.xmp", "xmp");
      library.write("trip/notes.txt", "no");
      library.write("trip/lonely.xmp", "no");
      library.write("trip/2024/日本語 🎉.mp4", "v");
      assertThat(library.scan().counts()).isEqualTo(new ScanCounts(5, 5, 0, 0, 0));
      assertThat(library.items())
          .containsExactly(
              "a.jpg=ORIGINAL",
              "trip/2024/日本語 🎉.mp4=ORIGINAL",
              "trip/DSC_1.JPG=JPEG trip/DSC_1.NEF=RAW trip/DSC_1.xmp=SIDECAR");
      assertThat(library.work).hasSize(3);
    }

    @Test
    void nothingWhereNothingHasChanged() throws IOException {
      library.write("a.jpg", "a");
      library.write("b/c.jpg", "c");
      library.write("b/metadata.json", "{}");
      library.scan();
      List<StoredGroup> before = library.all();
      library.work.clear();
      assertThat(library.scan().counts()).isEqualTo(new ScanCounts(2, 0, 0, 0, 0));
      assertThat(library.all()).isEqualTo(before);
      assertThat(library.work).isEmpty();
    }

    @Test
    void onlyTheTopFolderOfALibraryThatIsNotRecursive() throws IOException {
      library = new ScanFixture(ports, Files.createDirectory(folder.resolve("flat")), false);
      library.write("a.jpg", "a");
      library.write("b/c.jpg", "c");
      library.scan();
      assertThat(library.paths()).containsExactly("a.jpg");
    }

    @Test
    void whatJoinsAnItemLater() throws IOException {
      library.write("x.nef", "raw");
      library.scan();
      MediaId id = library.idOf("x.nef");
      library.work.clear();
      library.write("x.jpg", "jpg");
      library.write("x.jpg.xmp", "xmp");
      library.scan();
      assertThat(library.items()).containsExactly("x.jpg=JPEG x.nef=RAW x.jpg.xmp=SIDECAR");
      assertThat(library.idOf("x.jpg")).isEqualTo(id);
      assertThat(library.work).containsExactly(id);
    }

    @Test
    void aSidecarThatWaitedForItsPicture() throws IOException {
      library.write("x.jpg.json", "{}");
      library.scan();
      assertThat(library.items()).isEmpty();
      library.write("x.jpg", "jpg");
      library.scan();
      assertThat(library.items()).containsExactly("x.jpg=ORIGINAL x.jpg.json=SIDECAR");
    }

    @Test
    void emptyFilesToo() throws IOException {
      library.write("empty.jpg", "");
      library.scan();
      assertThat(library.file("empty.jpg").fingerprint())
          .isEqualTo(new Fingerprint("af5570f5a1810b7a"));
    }

    @Test
    void moreFilesInOneFolderThanAreReadAtOnce() throws IOException {
      int many = 2 * FolderWalk.CHUNK / 10;
      for (int i = 0; i < many; i++) {
        Files.createFile(folder.resolve("n%05d.jpg".formatted(i)));
        if (i % 10 == 0) {
          Files.createFile(folder.resolve("n%05d.nef".formatted(i)));
        }
      }
      assertThat(library.scan().counts().added()).isEqualTo(many + many / 10);
      assertThat(library.items()).hasSize(many);
      assertThat(library.scan().counts().changesNothing()).isTrue();
    }
  }

  @Nested
  class PassesOver {
    @Test
    void hiddenAndSystemFolders() throws IOException {
      library.write(".hidden/a.jpg", "a");
      library.write(".Trash-1000/files/a.jpg", "b");
      library.write("@eaDir/a.jpg/SYNOPHOTO_THUMB.jpg", "c");
      library.write("$RECYCLE.BIN/a.jpg", "d");
      library.write("System Volume Information/a.jpg", "e");
      library.write("#recycle/a.jpg", "f");
      library.write("lost+found/a.jpg", "g");
      library.write("x/._a.jpg", "h");
      library.write("x/Thumbs.db", "i");
      library.write("x/.DS_Store", "j");
      library.write("x/a.jpg", "k");
      library.scan();
      assertThat(library.paths()).containsExactly("x/a.jpg");
    }

    @Test
    void whatIgnoreFilesSay() throws IOException {
      library.write(".gazeignore", "*.png\n/private/\n!keep.png\n");
      library.write("a.png", "1");
      library.write("keep.png", "2");
      library.write("private/a.jpg", "3");
      library.write("x/private/a.jpg", "4");
      library.write("x/.gazeignore", "!*.png\nno.jpg\n");
      library.write("x/b.png", "5");
      library.write("x/no.jpg", "6");
      library.scan();
      assertThat(library.paths()).containsExactly("keep.png", "x/b.png", "x/private/a.jpg");
    }

    @Test
    void itsOwnDataBelowTheRoot() throws IOException {
      library.write("gaze/blobs/a.jpg", "a");
      library.write("b.jpg", "b");
      library.excluded.add(library.root.resolve("gaze"));
      library.scan();
      assertThat(library.paths()).containsExactly("b.jpg");
    }

    @Test
    void linksThatLeadInCirclesOrOut(@TempDir Path outside) throws IOException {
      Files.writeString(outside.resolve("secret.jpg"), "s");
      library.write("real/a.jpg", "a");
      Files.createSymbolicLink(folder.resolve("real/loop"), folder);
      Files.createSymbolicLink(folder.resolve("out"), outside);
      Files.createSymbolicLink(folder.resolve("out.jpg"), outside.resolve("secret.jpg"));
      Files.createSymbolicLink(folder.resolve("in.jpg"), folder.resolve("real/a.jpg"));
      Files.createSymbolicLink(folder.resolve("broken.jpg"), folder.resolve("nowhere"));
      Files.createSymbolicLink(folder.resolve("self.jpg"), folder.resolve("self.jpg"));
      library.scan();
      assertThat(library.paths()).containsExactly("real/a.jpg");
    }

    @Test
    void butNotALinkToAFileThatNothingElseFinds() throws IOException {
      library.write(".annex/objects/1", "picture");
      Files.createSymbolicLink(folder.resolve("a.jpg"), Path.of(".annex/objects/1"));
      library.scan();
      assertThat(library.paths()).containsExactly("a.jpg");
      assertThat(library.file("a.jpg").bytes()).isEqualTo(7);
      assertThat(library.scan().counts().changesNothing()).isTrue();
    }

    @Test
    void specialFiles() throws Exception {
      Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "needs mkfifo");
      new ProcessBuilder("mkfifo", folder.resolve("pipe.jpg").toString()).start().waitFor();
      library.write("a.jpg", "a");
      library.scan();
      assertThat(library.paths()).containsExactly("a.jpg");
    }

    @Test
    void aNameThatIsNotTextWithAProblem() throws Exception {
      Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell");
      Process shell =
          new ProcessBuilder("/bin/sh", "-c", "touch \"$(printf 'bad\\377.jpg')\"")
              .directory(folder.toFile())
              .start();
      Assumptions.assumeTrue(shell.waitFor() == 0, "the file system takes text only");
      library.write("a.jpg", "a");
      assertThat(library.problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.UNREADABLE));
      assertThat(library.paths()).containsExactly("a.jpg");
    }
  }

  @Nested
  class Changes {
    @Test
    void newContentAtTheSamePathKeepsTheItem() throws IOException {
      library.write("a.jpg", "one");
      library.scan();
      MediaId id = library.idOf("a.jpg");
      library.work.clear();
      library.write("a.jpg", "two");
      assertThat(library.scan().counts()).isEqualTo(new ScanCounts(1, 0, 1, 0, 0));
      assertThat(library.idOf("a.jpg")).isEqualTo(id);
      assertThat(library.work).containsExactly(id);
    }

    @Test
    void anotherTimeAloneIsNoWork() throws IOException {
      Path file = library.write("a.jpg", "one");
      library.scan();
      library.work.clear();
      Instant touched = Instant.parse("2025-01-01T00:00:00Z");
      Files.setLastModifiedTime(file, FileTime.from(touched));
      assertThat(library.scan().counts().changesNothing()).isTrue();
      assertThat(library.file("a.jpg").modified()).isEqualTo(touched);
      assertThat(library.work).isEmpty();
    }

    @Test
    void hiddenBehindTheSameSizeAndTimeAreFoundByVerifying() throws IOException {
      Path file = library.write("a.jpg", "one");
      library.scan();
      FileTime time = Files.getLastModifiedTime(file);
      Files.writeString(file, "two");
      Files.setLastModifiedTime(file, time);
      assertThat(library.scan().counts().changed()).isZero();
      assertThat(library.scan(new ScanScope.Whole(true)).counts().changed()).isEqualTo(1);
    }

    @Test
    void deletedFilesGoAndTheRestOfTheirItemsStays() throws IOException {
      library.write("x.nef", "raw");
      library.write("x.jpg", "jpg");
      library.write("gone.jpg", "gone");
      library.write("sub/gone.jpg", "gone too");
      library.scan();
      MediaId id = library.idOf("x.nef");
      Files.delete(folder.resolve("x.jpg"));
      Files.delete(folder.resolve("gone.jpg"));
      Files.delete(folder.resolve("sub/gone.jpg"));
      Files.delete(folder.resolve("sub"));
      assertThat(library.scan().counts()).isEqualTo(new ScanCounts(1, 0, 0, 3, 0));
      assertThat(library.items()).containsExactly("x.nef=ORIGINAL");
      assertThat(library.idOf("x.nef")).isEqualTo(id);
    }

    @Test
    void aLivePhotoWithoutItsPictureIsAVideo() throws IOException {
      library.write("IMG_1.HEIC", "heic");
      library.write("IMG_1.MOV", "mov");
      library.scan();
      Files.delete(folder.resolve("IMG_1.HEIC"));
      library.scan();
      assertThat(library.items()).containsExactly("IMG_1.MOV=ORIGINAL");
      assertThat(library.group("IMG_1.MOV").kind()).isEqualTo(gaze.domain.MediaKind.VIDEO);
    }

    @Test
    void addedAndDeletedInOneScanDoNotDisturbEachOther() throws IOException {
      library.write("old.jpg", "old");
      library.scan();
      Files.delete(folder.resolve("old.jpg"));
      library.write("new.jpg", "new");
      assertThat(library.scan().counts()).isEqualTo(new ScanCounts(1, 1, 0, 1, 0));
      assertThat(library.paths()).containsExactly("new.jpg");
    }

    @Test
    void ignoredFromNowOnMeansGone() throws IOException {
      library.write("a.jpg", "a");
      library.write("b.png", "b");
      library.scan();
      library.write(".gazeignore", "*.png");
      library.scan();
      assertThat(library.paths()).containsExactly("a.jpg");
    }
  }

  @Nested
  class Renames {
    @Test
    void keepTheItemWithAllItsFiles() throws IOException {
      library.write("a/x.nef", "raw");
      library.write("a/x.jpg", "jpg");
      library.write("a/x.xmp", "xmp");
      library.scan();
      MediaId id = library.idOf("a/x.nef");
      library.work.clear();
      Files.move(folder.resolve("a"), folder.resolve("b"));
      assertThat(library.scan().counts()).isEqualTo(new ScanCounts(3, 0, 0, 0, 3));
      assertThat(library.items()).containsExactly("b/x.jpg=JPEG b/x.nef=RAW b/x.xmp=SIDECAR");
      assertThat(library.idOf("b/x.jpg")).isEqualTo(id);
      assertThat(library.work).isEmpty();
    }

    @Test
    void outOfAGroupLeaveIt() throws IOException {
      library.write("x.nef", "raw");
      library.write("x.jpg", "jpg");
      library.scan();
      library.move("x.jpg", "y.jpg");
      library.scan();
      assertThat(library.items()).containsExactly("x.nef=ORIGINAL", "y.jpg=ORIGINAL");
    }

    @Test
    void intoAGroupJoinIt() throws IOException {
      library.write("x.nef", "raw");
      library.write("y.jpg", "jpg");
      library.scan();
      library.move("y.jpg", "x.jpg");
      library.scan();
      assertThat(library.items()).containsExactly("x.jpg=JPEG x.nef=RAW");
    }

    @Test
    void inAChainAreFollowed() throws IOException {
      library.write("a.jpg", "1");
      library.write("b.jpg", "2");
      library.write("c.jpg", "3");
      library.scan();
      MediaId one = library.idOf("a.jpg");
      MediaId two = library.idOf("b.jpg");
      MediaId three = library.idOf("c.jpg");
      library.move("c.jpg", "d.jpg");
      library.move("b.jpg", "c.jpg");
      library.move("a.jpg", "b.jpg");
      assertThat(library.scan().counts()).isEqualTo(new ScanCounts(3, 0, 0, 0, 3));
      assertThat(library.idOf("b.jpg")).isEqualTo(one);
      assertThat(library.idOf("c.jpg")).isEqualTo(two);
      assertThat(library.idOf("d.jpg")).isEqualTo(three);
    }

    @Test
    void thatExchangeNamesAreFollowed() throws IOException {
      library.write("a.jpg", "1");
      library.write("b.jpg", "2");
      library.write("c.jpg", "3");
      library.scan();
      MediaId one = library.idOf("a.jpg");
      MediaId two = library.idOf("b.jpg");
      MediaId three = library.idOf("c.jpg");
      library.move("a.jpg", "tmp.x");
      library.move("b.jpg", "a.jpg");
      library.move("c.jpg", "b.jpg");
      library.move("tmp.x", "c.jpg");
      assertThat(library.scan().counts().renamed()).isEqualTo(3);
      assertThat(library.idOf("c.jpg")).isEqualTo(one);
      assertThat(library.idOf("a.jpg")).isEqualTo(two);
      assertThat(library.idOf("b.jpg")).isEqualTo(three);
    }

    @Test
    void overAnotherFileReplaceIt() throws IOException {
      library.write("a.jpg", "1");
      library.write("b.jpg", "2");
      library.scan();
      MediaId one = library.idOf("a.jpg");
      library.move("a.jpg", "b.jpg");
      assertThat(library.scan().counts()).isEqualTo(new ScanCounts(1, 0, 0, 1, 1));
      assertThat(library.idOf("b.jpg")).isEqualTo(one);
      assertThat(library.paths()).containsExactly("b.jpg");
    }

    @Test
    void areNotCopies() throws IOException {
      library.write("a.jpg", "1");
      library.scan();
      MediaId one = library.idOf("a.jpg");
      library.write("z/copy.jpg", "1");
      library.write("0/copy.jpg", "1");
      assertThat(library.scan().counts()).isEqualTo(new ScanCounts(3, 2, 0, 0, 0));
      assertThat(library.idOf("a.jpg")).isEqualTo(one);
    }

    @Test
    void aCopyOverAnotherFileChangesThatFile() throws IOException {
      library.write("a.jpg", "1");
      library.write("b.jpg", "22");
      library.scan();
      MediaId two = library.idOf("b.jpg");
      library.write("b.jpg", "1");
      assertThat(library.scan().counts()).isEqualTo(new ScanCounts(2, 0, 1, 0, 0));
      assertThat(library.idOf("b.jpg")).isEqualTo(two);
    }

    @Test
    void anOriginalSavedAsideWhenItsPathGotNewContentIsNew() throws IOException {
      library.write("a.jpg", "before");
      library.scan();
      MediaId id = library.idOf("a.jpg");
      library.move("a.jpg", "a (original).jpg");
      library.write("a.jpg", "edited");
      assertThat(library.scan().counts()).isEqualTo(new ScanCounts(2, 1, 1, 0, 0));
      assertThat(library.idOf("a.jpg")).isEqualTo(id);
    }

    @Test
    void ofEqualFilesAreToldApartByWhatTheyAreOnTheDisk() throws IOException {
      library.write("a/x.jpg", "same");
      library.write("a/y.jpg", "same");
      library.scan();
      MediaId x = library.idOf("a/x.jpg");
      MediaId y = library.idOf("a/y.jpg");
      library.move("a/x.jpg", "b/y.jpg");
      library.move("a/y.jpg", "b/x.jpg");
      assertThat(library.scan().counts().renamed()).isEqualTo(2);
      assertThat(library.idOf("b/y.jpg")).isEqualTo(x);
      assertThat(library.idOf("b/x.jpg")).isEqualTo(y);
    }

    @Test
    void thatCannotBeToldApartAreNewAndMissing() throws IOException {
      library.write("a/x.jpg", "same");
      library.write("a/y.jpg", "same");
      library.scan();
      Files.delete(folder.resolve("a/x.jpg"));
      Files.delete(folder.resolve("a/y.jpg"));
      library.write("b/1.jpg", "same");
      library.write("b/2.jpg", "same");
      ScanCounts counts = library.scan().counts();
      assertThat(counts.added() + counts.renamed()).isEqualTo(2);
      assertThat(library.paths()).containsExactly("b/1.jpg", "b/2.jpg");
    }

    @Test
    void waitForTheScanToBeComplete() throws IOException {
      library.write("b/a.jpg", "1");
      library.scan();
      MediaId one = library.idOf("b/a.jpg");
      library.move("b/a.jpg", "a/a.jpg");
      int[] asked = {0};
      ScanOutcome outcome = library.scan(new ScanScope.Whole(false), () -> asked[0]++ > 6);
      assertThat(outcome).isInstanceOf(ScanOutcome.Cancelled.class);
      assertThat(library.paths()).containsExactly("b/a.jpg");
      library.scan();
      assertThat(library.idOf("a/a.jpg")).isEqualTo(one);
    }
  }

  @Nested
  class KeepsEverything {
    @Test
    void whenTheRootIsAway() throws IOException {
      library.write("a.jpg", "1");
      library.scan();
      Path away = folder.resolveSibling(folder.getFileName() + "-away");
      Files.move(folder, away);
      try {
        assertThat(library.scan()).isInstanceOf(ScanOutcome.Away.class);
        assertThat(library.paths()).containsExactly("a.jpg");
        Files.createDirectory(folder);
        assertThat(library.scan()).as("an empty mount point").isInstanceOf(ScanOutcome.Away.class);
        library.write("other.jpg", "2");
        assertThat(library.scan()).as("another disk").isInstanceOf(ScanOutcome.Away.class);
        assertThat(library.paths()).containsExactly("a.jpg");
        Files.delete(folder.resolve("other.jpg"));
        Files.delete(folder);
      } finally {
        Files.move(away, folder);
      }
      assertThat(library.scan().counts().changesNothing()).isTrue();
    }

    @Test
    void butNotWhenTheVeryFolderWasEmptied() throws IOException {
      library.write("a.jpg", "1");
      library.scan();
      Files.delete(folder.resolve("a.jpg"));
      assertThat(library.scan().counts().deleted()).isEqualTo(1);
      assertThat(library.paths()).isEmpty();
    }

    @Test
    void belowAFolderThatCannotBeRead() throws IOException {
      Path closed = library.write("closed/a.jpg", "1").getParent();
      library.write("b.jpg", "2");
      library.scan();
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
      try {
        Assumptions.assumeFalse(Files.isReadable(closed), "permissions do not bind this user");
        assertThat(library.problems()).extracting(ScanProblem::path).containsExactly("closed");
        assertThat(library.paths()).containsExactly("b.jpg", "closed/a.jpg");
      } finally {
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
      }
    }

    @Test
    void ofAFileThatCannotBeReadAndReadsItOnceItCan() throws IOException {
      Path file = library.write("a.jpg", "1");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
      Assumptions.assumeFalse(Files.isReadable(file), "permissions do not bind this user");
      assertThat(library.problems())
          .extracting(ScanProblem::kind)
          .containsExactly(ProblemKind.PERMISSION);
      assertThat(library.file("a.jpg").fingerprint()).isEqualTo(Fingerprint.UNREAD);
      MediaId id = library.idOf("a.jpg");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      library.work.clear();
      library.scan();
      assertThat(library.file("a.jpg").fingerprint()).isNotEqualTo(Fingerprint.UNREAD);
      assertThat(library.idOf("a.jpg")).isEqualTo(id);
      assertThat(library.work).containsExactly(id);
    }
  }

  @Nested
  class Looks {
    @Test
    void atOneFolderOnly() throws IOException {
      library.write("a/1.jpg", "1");
      library.write("b/2.jpg", "2");
      library.scan();
      library.write("a/3.jpg", "3");
      library.write("b/4.jpg", "4");
      Files.delete(folder.resolve("a/1.jpg"));
      Files.delete(folder.resolve("b/2.jpg"));
      library.scan(ScanScope.folders(Set.of("a")));
      assertThat(library.paths()).containsExactly("a/3.jpg", "b/2.jpg");
    }

    @Test
    void followARenameOutOfAFolderThatIsNotLookedAt() throws IOException {
      library.write("a/1.jpg", "1");
      library.scan();
      MediaId id = library.idOf("a/1.jpg");
      library.move("a/1.jpg", "b/1.jpg");
      library.scan(ScanScope.folders(Set.of("b")));
      assertThat(library.paths()).containsExactly("b/1.jpg");
      assertThat(library.idOf("b/1.jpg")).isEqualTo(id);
    }

    @Test
    void aVanishedFolderTakesAllBelowItAlong() throws IOException {
      library.write("a/b/1.jpg", "1");
      library.write("ab/2.jpg", "2");
      library.scan();
      Files.delete(folder.resolve("a/b/1.jpg"));
      Files.delete(folder.resolve("a/b"));
      Files.delete(folder.resolve("a"));
      library.scan(ScanScope.folders(Set.of("a")));
      assertThat(library.paths()).containsExactly("ab/2.jpg");
    }

    @Test
    void anIgnoredFolderStaysIgnored() throws IOException {
      library.write(".gazeignore", "no/");
      library.write("no/1.jpg", "1");
      library.scan(ScanScope.folders(Set.of("no", ".hidden", "")));
      assertThat(library.paths()).isEmpty();
    }
  }
}
