package gaze.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gaze.domain.FileFacts;
import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.domain.Fingerprint;
import gaze.domain.LibraryId;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.domain.Metadata;
import gaze.domain.OwnerId;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.domain.StageState;
import gaze.storage.FileChange.FileAdded;
import gaze.storage.FileChange.FileChanged;
import gaze.storage.FileChange.FileDeleted;
import gaze.storage.FileChange.FileMoved;
import gaze.storage.FileChange.FileRenamed;
import gaze.storage.FileChange.FileTouched;
import gaze.storage.FileChange.ItemAdded;
import gaze.storage.FileChange.ItemSplit;
import gaze.storage.FileChange.KindChanged;
import gaze.storage.FileChange.Member;
import gaze.storage.LibraryFiles.Outline;
import gaze.storage.LibraryFiles.Stored;
import gaze.storage.LibraryFiles.StoredGroup;
import gaze.storage.LibraryFiles.Unhashed;
import gaze.storage.Outbox.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every keeper of files does.
public abstract class LibraryFilesContract extends PortContract {
  private static final Instant MODIFIED = Instant.parse("2024-02-02T02:02:02.000000002Z");

  private List<Stored> stored() {
    List<Stored> all = new ArrayList<>();
    files().forEach(library.id(), all::add);
    return all;
  }

  private List<String> paths() {
    return stored().stream().map(Stored::path).sorted().toList();
  }

  private static FileChanged changed(FileId file, String content) {
    return new FileChanged(file, 2_000, MODIFIED, 99, Given.fingerprint(content));
  }

  private static FileRenamed renamed(MediaFile file, String path) {
    return new FileRenamed(file.id(), path, file.modified(), file.inode());
  }

  private StageState state(MediaId media, Stage stage) {
    return Optional.ofNullable(storage.stages().of(media).get(stage)).orElseThrow();
  }

  @Test
  void anAddedItemIsStoredAsItIs() {
    MediaFile raw = Given.file("2023/DSC_1.NEF", FileRole.RAW);
    MediaFile jpeg = Given.file("2023/DSC_1.JPG", FileRole.JPEG);
    MediaId media = added(MediaKind.PHOTO, raw, jpeg);

    var item = item(media);
    assertThat(item.files()).containsExactly(jpeg, raw);
    assertThat(item.kind()).isEqualTo(MediaKind.PHOTO);
    assertThat(item.library()).isEqualTo(library.id());
    assertThat(item.added()).isEqualTo(now);
    assertThat(item.metadata()).isEqualTo(Metadata.EMPTY);
    assertThat(outboxOf(media)).containsExactly(Change.CREATED);
  }

  @Test
  void aFolderListsItsOwnFilesOnly() {
    photo("top.jpg");
    photo("2023/a.jpg");
    photo("2023/b.jpg");
    photo("2023/07/c.jpg");

    assertThat(inFolder("")).containsExactlyInAnyOrder("top.jpg");
    assertThat(inFolder("2023")).containsExactlyInAnyOrder("2023/a.jpg", "2023/b.jpg");
    assertThat(inFolder("2024")).isEmpty();
  }

  private List<String> inFolder(String folder) {
    List<String> found = new ArrayList<>();
    files().inFolder(library.id(), folder, file -> found.add(file.path()));
    return found;
  }

  @Test
  void anOutlineIsWhatAScanComparesOfAFile() {
    MediaFile read = Given.file("2023/a.jpg");
    MediaFile unread = with(Given.file("2023/b.jpg"), 10, Fingerprint.UNREAD);
    added(MediaKind.PHOTO, read);
    added(MediaKind.PHOTO, unread);
    photo("2023/07/c.jpg");
    List<Outline> outlines = new ArrayList<>();
    List<Outline> named = new ArrayList<>();

    files().outlines(library.id(), "2023", outlines::add);
    files().outlines(library.id(), "2023", Set.of("b.jpg", "c.jpg"), named::add);

    assertThat(outlines)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("row")
        .containsExactlyInAnyOrder(outline(read, true), outline(unread, false));
    assertThat(outlines)
        .extracting(Outline::row)
        .isSubsetOf(stored().stream().map(Stored::row).toList());
    assertThat(named).extracting(Outline::name).containsExactly("b.jpg");
  }

  private static Outline outline(MediaFile file, boolean read) {
    return new Outline(0, file.name(), file.bytes(), file.modified(), file.inode(), read);
  }

  @Test
  void filesAreFoundByTheirNames() {
    photo("2023/a.jpg");
    photo("2023/b.jpg");
    List<String> found = new ArrayList<>();

    files().named(library.id(), "2023", Set.of("b.jpg", "c.jpg"), file -> found.add(file.name()));

    assertThat(found).containsExactly("b.jpg");
  }

  @Test
  void aStoredFileSaysWhatTheScanCompares() {
    MediaFile file = Given.file("a.jpg");
    MediaId media = added(MediaKind.PHOTO, file);

    assertThat(stored())
        .singleElement()
        .isEqualTo(
            new Stored(
                stored().getFirst().row(),
                file.id(),
                media,
                "a.jpg",
                file.bytes(),
                file.modified(),
                file.inode(),
                file.fingerprint()));
  }

  @Test
  void rowNumbersAreNotUsedAgain() {
    photo("a.jpg");
    long first = stored().getFirst().row();
    apply(new FileDeleted(stored().getFirst().id()));
    photo("b.jpg");

    assertThat(stored().getFirst().row()).isGreaterThan(first);
  }

  @Test
  void otherOwnersSeeNothing() {
    MediaFile file = Given.file("a.jpg");
    MediaId media = added(MediaKind.PHOTO, file);
    LibraryFiles others = storage.files(OwnerId.random());
    List<Stored> seen = new ArrayList<>();

    others.forEach(library.id(), seen::add);
    others.inFolder(library.id(), "", seen::add);
    others.apply(library.id(), List.of(new FileDeleted(file.id())), now);

    assertThat(seen).isEmpty();
    assertThat(others.withFingerprint(library.id(), List.of(file.fingerprint()))).isEmpty();
    assertThat(others.group(media)).isEmpty();
    assertThat(exists(media)).isTrue();
  }

  @Test
  void filesAreFoundByTheirFingerprint() {
    MediaFile file = Given.file("a.jpg");
    added(MediaKind.PHOTO, file);
    photo("b.jpg");

    assertThat(
            files()
                .withFingerprint(
                    library.id(), List.of(file.fingerprint(), Given.fingerprint("nobody"))))
        .singleElement()
        .extracting(Stored::path)
        .isEqualTo("a.jpg");
  }

  @Test
  void groupsAreFoundByTheStartOfANameInAFolder() {
    MediaId item =
        added(
            MediaKind.PHOTO,
            Given.file("x/IMG_1.JPG"),
            Given.file("x/IMG_1.xmp", FileRole.SIDECAR));
    MediaId longer = photo("x/IMG_10.JPG");
    photo("x/img_1.jpg");
    photo("y/IMG_1.JPG");

    assertThat(files().groupsStarting(library.id(), "x", List.of("IMG_1")))
        .map(StoredGroup::media)
        .containsExactlyInAnyOrder(item, longer);
    assertThat(files().groupsStarting(library.id(), "x", List.of("IMG_1.")))
        .singleElement()
        .satisfies(group -> assertThat(group.files()).hasSize(2));
    assertThat(files().groupsStarting(library.id(), "x", List.of())).isEmpty();
  }

  @Test
  void aNameMayStartWithAnyScript() {
    MediaId media = photo("写真/夏休み😀 1.jpg");

    assertThat(files().groupsStarting(library.id(), "写真", List.of("夏休み😀")))
        .map(StoredGroup::media)
        .containsExactly(media);
  }

  @Test
  void aGroupTellsTheFactsOfTheFilesThatWereRead() {
    MediaFile picture = Given.file("a.heic");
    MediaFile clip = Given.file("a.mov", FileRole.LIVE_VIDEO);
    MediaId media = added(MediaKind.PHOTO, picture, clip);
    FileFacts facts =
        new FileFacts(
            picture.id(),
            MediaKind.PHOTO,
            "image/heic",
            Optional.of(Given.motion()),
            Optional.of("0815-4711"),
            Optional.of(java.time.LocalDateTime.parse("2020-02-02T02:02:02")),
            Optional.of("iPhone 12"));
    finish(
        lease(media, Stage.READING_METADATA),
        new StageFacts.MetadataRead(Given.metadata(), List.of(facts), false));

    StoredGroup group = files().group(media).orElseThrow();

    assertThat(group.facts()).containsExactly(facts);
    assertThat(group.kind()).isEqualTo(MediaKind.PHOTO);
    assertThat(group.library()).isEqualTo(library.id());
    assertThat(group.files()).map(MediaFile::path).containsExactly("a.heic", "a.mov");
    assertThat(group.files().getFirst().motion()).contains(Given.motion());
    assertThat(files().withContentIdentifier(library.id(), "0815-4711")).containsExactly(group);
    assertThat(files().withContentIdentifier(library.id(), "other")).isEmpty();
  }

  @Test
  void changedContentIsReadAnew() {
    MediaId media = photo("a.jpg");
    understand(media);
    FileId file = item(media).main().id();
    files().contentHash(file, item(media).main().fingerprint(), "a".repeat(40));

    apply(changed(file, "other"));

    MediaFile after = item(media).main();
    assertThat(after.bytes()).isEqualTo(2_000);
    assertThat(after.modified()).isEqualTo(MODIFIED);
    assertThat(after.fingerprint()).isEqualTo(Given.fingerprint("other"));
    assertThat(storage.stages().of(media).values()).containsOnly(StageState.Queued.NEW);
    assertThat(files().contentHash(file)).isEmpty();
    assertThat(files().group(media).orElseThrow().facts()).isEmpty();
    assertThat(outboxOf(media)).endsWith(Change.UPDATED);
  }

  @Test
  void aTouchedFileIsReadNoMore() {
    MediaId media = photo("a.jpg");
    understand(media);
    var before = storage.stages().of(media);
    FileId file = item(media).main().id();

    apply(new FileTouched(file, MODIFIED, 7));

    assertThat(item(media).main().modified()).isEqualTo(MODIFIED);
    assertThat(item(media).main().inode()).isEqualTo(7);
    assertThat(storage.stages().of(media)).isEqualTo(before);
  }

  @Test
  void aRenamedFileKeepsEverything() {
    MediaId media = photo("a.jpg");
    understand(media);
    var before = item(media);

    apply(renamed(before.main(), "new/b.jpg"));

    var after = item(media);
    assertThat(after.main().path()).isEqualTo("new/b.jpg");
    assertThat(after.main().id()).isEqualTo(before.main().id());
    assertThat(after.stages()).isEqualTo(before.stages());
    assertThat(after.looks()).isEqualTo(before.looks());
    assertThat(after.metadata()).isEqualTo(before.metadata());
    assertThat(after.revision()).isGreaterThan(before.revision());
    assertThat(outboxOf(media)).endsWith(Change.UPDATED);
  }

  @Test
  void namesAreExchangedAndPassedOnInOneGo() {
    MediaFile a = Given.file("a.jpg");
    MediaFile b = Given.file("b.jpg");
    MediaFile c = Given.file("c.jpg");
    MediaId first = added(MediaKind.PHOTO, a);
    MediaId second = added(MediaKind.PHOTO, b);
    MediaId third = added(MediaKind.PHOTO, c);

    apply(renamed(a, "b.jpg"), renamed(b, "a.jpg"), renamed(c, "d.jpg"));
    assertThat(item(first).main().path()).isEqualTo("b.jpg");
    assertThat(item(second).main().path()).isEqualTo("a.jpg");
    assertThat(item(third).main().path()).isEqualTo("d.jpg");

    apply(renamed(a, "c.jpg"), renamed(b, "b.jpg"), renamed(c, "a.jpg"));
    assertThat(paths()).containsExactly("a.jpg", "b.jpg", "c.jpg");
    assertThat(item(third).main().path()).isEqualTo("a.jpg");
  }

  @Test
  void aPathThatIsFreedCanBeTakenInTheSameBatch() {
    MediaFile a = Given.file("a.jpg");
    MediaFile b = Given.file("b.jpg");
    added(MediaKind.PHOTO, a);
    added(MediaKind.PHOTO, b);
    MediaId media = MediaId.random();

    apply(
        new ItemAdded(media, MediaKind.PHOTO, List.of(Given.file("a.jpg"))),
        renamed(a, "b.jpg"),
        new FileDeleted(b.id()));

    assertThat(paths()).containsExactly("a.jpg", "b.jpg");
    assertThat(item(media).main().path()).isEqualTo("a.jpg");
  }

  @Test
  void anItemGoesWithItsLastMediaFile() {
    MediaFile picture = Given.file("a.jpg");
    MediaFile sidecar = Given.file("a.xmp", FileRole.SIDECAR);
    MediaId media = added(MediaKind.PHOTO, picture, sidecar);
    understand(media);
    var looks = item(media).looks().orElseThrow();

    apply(new FileDeleted(picture.id()));

    assertThat(exists(media)).isFalse();
    assertThat(stored()).isEmpty();
    assertThat(storage.stages().of(media)).isEmpty();
    assertThat(storage.blobLedger().released(10))
        .containsExactlyInAnyOrder(looks.thumbnail().key(), looks.preview().key());
    assertThat(outboxOf(media)).endsWith(Change.DELETED);
  }

  @Test
  void anItemThatLosesItsMainFileGoesOnWithTheNext() {
    MediaFile jpeg = Given.file("a.jpg", FileRole.JPEG);
    MediaFile raw = Given.file("a.nef", FileRole.RAW);
    MediaId media = added(MediaKind.PHOTO, jpeg, raw);
    understand(media);

    apply(new FileDeleted(jpeg.id()), new FileMoved(raw.id(), media, FileRole.ORIGINAL));

    assertThat(item(media).main().id()).isEqualTo(raw.id());
    assertThat(item(media).main().role()).isEqualTo(FileRole.ORIGINAL);
    assertThat(storage.stages().of(media).values()).containsOnly(StageState.Queued.NEW);
  }

  @Test
  void aSidecarThatComesOrGoesIsReadButDecodesNothing() {
    MediaId media = photo("a.jpg");
    understand(media);
    MediaFile sidecar = Given.file("a.xmp", FileRole.SIDECAR);

    apply(new FileAdded(media, sidecar));
    assertThat(item(media).files()).hasSize(2);
    assertThat(state(media, Stage.READING_METADATA)).isEqualTo(StageState.Queued.NEW);
    assertThat(state(media, Stage.MAKING_PREVIEWS)).isInstanceOf(StageState.Done.class);

    readMetadata(media, Given.metadata());
    apply(new FileDeleted(sidecar.id()));
    assertThat(item(media).files()).hasSize(1);
    assertThat(state(media, Stage.READING_METADATA)).isEqualTo(StageState.Queued.NEW);
    assertThat(state(media, Stage.MAKING_PREVIEWS)).isInstanceOf(StageState.Done.class);
  }

  @Test
  void aSubtitleMakesNothingReadAnew() {
    MediaId media = video("a.mp4");
    understand(media);
    var before = storage.stages().of(media);

    apply(new FileAdded(media, Given.file("a.srt", FileRole.SUBTITLE)));

    assertThat(storage.stages().of(media)).isEqualTo(before);
    assertThat(item(media).files()).hasSize(2);
  }

  @Test
  void aRunningStageWhoseFileChangesStartsOver() {
    MediaId media = photo("a.jpg");
    MediaFile sidecar = Given.file("a.xmp", FileRole.SIDECAR);
    apply(new FileAdded(media, sidecar));
    var lease = lease(media, Stage.READING_METADATA);

    apply(changed(sidecar.id(), "rated"));

    assertThat(state(media, Stage.READING_METADATA)).isEqualTo(StageState.Queued.NEW);
    lease(media, Stage.READING_METADATA);
    assertThat(
            storage
                .stages()
                .finish(
                    lease,
                    new StageFacts.MetadataRead(Given.metadata(), List.of(), false),
                    List.of(),
                    now))
        .as("the result of the lease before the change")
        .isFalse();
  }

  @Test
  void aFileThatGoesOverTakesItsItemWithIt() {
    MediaFile picture = Given.file("a.heic");
    MediaFile clip = Given.file("a.mov");
    MediaId photo = added(MediaKind.PHOTO, picture);
    MediaId video = added(MediaKind.VIDEO, clip);

    apply(new FileMoved(clip.id(), photo, FileRole.LIVE_VIDEO));

    assertThat(exists(video)).isFalse();
    assertThat(item(photo).files())
        .map(MediaFile::role)
        .containsExactly(FileRole.ORIGINAL, FileRole.LIVE_VIDEO);
    assertThat(outboxOf(video)).endsWith(Change.DELETED);
    assertThat(outboxOf(photo)).endsWith(Change.UPDATED);
  }

  @Test
  void filesCanLeaveTheirItemForANewOne() {
    MediaFile picture = Given.file("a.heic");
    MediaFile clip = Given.file("a.mov", FileRole.LIVE_VIDEO);
    MediaId photo = added(MediaKind.PHOTO, picture, clip);
    understand(photo);
    MediaId video = MediaId.random();

    apply(new ItemSplit(video, MediaKind.VIDEO, List.of(new Member(clip.id(), FileRole.ORIGINAL))));

    assertThat(item(photo).files()).hasSize(1);
    assertThat(item(video).main().id()).isEqualTo(clip.id());
    assertThat(item(video).main().role()).isEqualTo(FileRole.ORIGINAL);
    assertThat(item(video).stages()).containsKey(Stage.EXTRACTING_FRAMES);
    assertThat(outboxOf(video)).containsExactly(Change.CREATED);
    assertThat(storage.libraries(OwnerId.LOCAL).counts(library.id()).items()).isEqualTo(2);
  }

  @Test
  void anItemOfAnotherKindHasTheStagesOfThatKind() {
    MediaId media = photo("really-a-video.jpg");
    understand(media);

    apply(new KindChanged(media, MediaKind.VIDEO));

    assertThat(item(media).kind()).isEqualTo(MediaKind.VIDEO);
    assertThat(storage.stages().of(media))
        .containsOnlyKeys(Stage.of(MediaKind.VIDEO))
        .allSatisfy((_, state) -> assertThat(state).isEqualTo(StageState.Queued.NEW));
  }

  @Test
  void framesGoWithTheKindThatHadThem() {
    MediaId media = video("really-a-photo.mp4");
    understand(media);
    int frames = storage.catalog(OwnerId.LOCAL).frames(media).size();

    apply(new KindChanged(media, MediaKind.PHOTO));

    assertThat(storage.catalog(OwnerId.LOCAL).frames(media)).isEmpty();
    assertThat(storage.blobLedger().released(10)).hasSize(frames);
  }

  @Test
  void whatIsNoLongerThereIsPassedOver() {
    MediaId media = photo("a.jpg");
    long newest = storage.outbox().newest();

    apply(
        new FileDeleted(FileId.random()),
        changed(FileId.random(), "x"),
        new FileTouched(FileId.random(), MODIFIED, 1),
        renamed(Given.file("gone.jpg"), "b.jpg"),
        new FileMoved(FileId.random(), media, FileRole.EDITED),
        new FileMoved(item(media).main().id(), MediaId.random(), FileRole.EDITED),
        new FileAdded(MediaId.random(), Given.file("c.jpg")),
        new KindChanged(MediaId.random(), MediaKind.VIDEO),
        new ItemSplit(
            MediaId.random(),
            MediaKind.VIDEO,
            List.of(new Member(FileId.random(), FileRole.ORIGINAL))));

    assertThat(paths()).containsExactly("a.jpg");
    assertThat(item(media).main().role()).isEqualTo(FileRole.ORIGINAL);
    assertThat(storage.outbox().after(newest, 10))
        .allSatisfy(entry -> assertThat(entry.media()).isEqualTo(media));
  }

  @Test
  void changesToALibraryThatIsGoneArePassedOver() {
    MediaId media = MediaId.random();
    files()
        .apply(
            LibraryId.random(),
            List.of(new ItemAdded(media, MediaKind.PHOTO, List.of(Given.file("a.jpg")))),
            now);
    assertThat(exists(media)).isFalse();
  }

  @Test
  void aBatchIsStoredWholeOrNotAtAll() {
    photo("taken.jpg");
    MediaId fine = MediaId.random();
    MediaId clashing = MediaId.random();

    assertThatThrownBy(
            () ->
                apply(
                    new ItemAdded(fine, MediaKind.PHOTO, List.of(Given.file("fine.jpg"))),
                    new ItemAdded(clashing, MediaKind.PHOTO, List.of(Given.file("taken.jpg")))))
        .isInstanceOf(RuntimeException.class);

    assertThat(exists(fine)).isFalse();
    assertThat(paths()).containsExactly("taken.jpg");
  }

  @Test
  void severalChangesOfAnItemAreOneChange() {
    MediaId media = photo("a.jpg");
    long newest = storage.outbox().newest();

    apply(
        changed(item(media).main().id(), "other"),
        new FileAdded(media, Given.file("a.xmp", FileRole.SIDECAR)),
        new FileAdded(media, Given.file("a-edited.jpg", FileRole.EDITED)));

    assertThat(storage.outbox().after(newest, 10)).hasSize(1);
  }

  @Test
  void equalMainFilesAreToBeHashed() {
    MediaFile first = Given.file("a.jpg");
    MediaFile twin = copyOf(first, "copy/a.jpg");
    added(MediaKind.PHOTO, first);
    added(MediaKind.PHOTO, twin);
    photo("alone.jpg");

    List<Unhashed> all = files().unhashed(Optional.empty(), 10);
    assertThat(all).map(Unhashed::file).containsExactly(first.id(), twin.id());
    assertThat(all.getFirst())
        .isEqualTo(
            new Unhashed(library.id(), first.id(), "a.jpg", first.bytes(), first.fingerprint()));
    assertThat(files().unhashed(Optional.of(first.id()), 10))
        .map(Unhashed::file)
        .containsExactly(twin.id());
    assertThat(files().unhashed(Optional.empty(), 1)).hasSize(1);
  }

  private static MediaFile copyOf(MediaFile file, String path) {
    return new MediaFile(
        FileId.random(),
        path,
        file.role(),
        file.bytes(),
        file.modified(),
        file.inode(),
        file.fingerprint(),
        file.mime(),
        file.motion());
  }

  @Test
  void neitherUnreadNorEmptyFilesHaveTwins() {
    added(MediaKind.PHOTO, with(Given.file("a.jpg"), 10, Fingerprint.UNREAD));
    added(MediaKind.PHOTO, with(Given.file("b.jpg"), 10, Fingerprint.UNREAD));
    added(MediaKind.PHOTO, with(Given.file("c.jpg"), 0, Given.fingerprint("empty")));
    added(MediaKind.PHOTO, with(Given.file("d.jpg"), 0, Given.fingerprint("empty")));

    assertThat(files().unhashed(Optional.empty(), 10)).isEmpty();
  }

  private static MediaFile with(MediaFile file, long bytes, Fingerprint fingerprint) {
    return new MediaFile(
        file.id(),
        file.path(),
        file.role(),
        bytes,
        file.modified(),
        file.inode(),
        fingerprint,
        file.mime(),
        file.motion());
  }

  @Test
  void itemsWithTheSameFullHashListEachOther() {
    MediaFile first = Given.file("a.jpg");
    MediaFile twin = copyOf(first, "b.jpg");
    MediaFile other = copyOf(first, "c.jpg");
    MediaId one = added(MediaKind.PHOTO, first);
    MediaId two = added(MediaKind.PHOTO, twin);
    MediaId three = added(MediaKind.PHOTO, other);

    files().contentHash(first.id(), first.fingerprint(), "a".repeat(40));
    assertThat(item(one).duplicates()).isEmpty();
    files().contentHash(twin.id(), first.fingerprint(), "a".repeat(40));
    files().contentHash(other.id(), first.fingerprint(), "b".repeat(40));

    assertThat(item(one).duplicates()).containsExactly(two);
    assertThat(item(two).duplicates()).containsExactly(one);
    assertThat(item(three).duplicates()).isEmpty();
    assertThat(files().contentHash(first.id())).contains("a".repeat(40));
    assertThat(files().unhashed(Optional.empty(), 10)).isEmpty();
    assertThat(outboxOf(one)).endsWith(Change.UPDATED);
  }

  @Test
  void aHashOfOldContentIsNotStored() {
    MediaFile file = Given.file("a.jpg");
    added(MediaKind.PHOTO, file);

    files().contentHash(file.id(), Given.fingerprint("older"), "a".repeat(40));

    assertThat(files().contentHash(file.id())).isEmpty();
  }

  @Test
  void beforeItIsReadAnItemIsDatedByItsFile() {
    MediaId media = photo("a.jpg");
    // 12:30 UTC in the library's zone, Vienna in summer.
    assertThat(storage.stages().due(media).orElseThrow().captured())
        .isEqualTo(Instant.parse("2023-07-14T14:30:00.123Z"));

    readMetadata(media, Given.capturedAt("1999-12-31T23:59:59"));
    apply(new FileTouched(item(media).main().id(), MODIFIED, 1));
    assertThat(storage.stages().due(media).orElseThrow().captured())
        .isEqualTo(Instant.parse("1999-12-31T23:59:59Z"));
  }
}
