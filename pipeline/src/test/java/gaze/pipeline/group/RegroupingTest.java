package gaze.pipeline.group;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.FileFacts;
import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.domain.Fingerprint;
import gaze.domain.LibraryId;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.media.content.FormatKind;
import gaze.media.content.KnownTypes;
import gaze.pipeline.fakes.MemoryLibraryFiles;
import gaze.storage.LibraryFiles.StoredGroup;
import gaze.testkit.Seeded;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RegroupingTest {
  private static final LocalDateTime NOON = LocalDateTime.parse("2024-05-01T12:00:00");

  private final MemoryLibraryFiles files = new MemoryLibraryFiles();
  private final Regrouping regrouping = new Regrouping(files, InstantSource.system());
  private final LibraryId library = LibraryId.random();

  /// What the metadata of a file will say once it is read.
  private record Truth(Optional<String> identifier, Optional<LocalDateTime> captured) {}

  private static final Truth SILENT = new Truth(Optional.empty(), Optional.empty());
  private final Map<String, Truth> truths = new HashMap<>();

  @Test
  void whatContradictsItsNameBecomesAnItemOfItsOwn() {
    truth("x.nef", new Truth(Optional.empty(), Optional.of(NOON)));
    truth("x.jpg", new Truth(Optional.empty(), Optional.of(NOON.plusYears(1))));
    add("x.nef", "x.jpg", "x.xmp");
    MediaId id = idOf("x.nef");
    assertThat(read(id)).hasSize(2).contains(id);
    assertThat(items()).containsExactly("x.jpg=ORIGINAL", "x.nef=ORIGINAL x.xmp=SIDECAR");
    assertThat(idOf("x.jpg")).as("the main file keeps the id").isEqualTo(id);
  }

  @Test
  void theTwoFilesOfALivePhotoFindEachOtherAcrossFolders() {
    truth("a/IMG_1.HEIC", new Truth(Optional.of("X"), Optional.empty()));
    truth("b/other.MOV", new Truth(Optional.of("X"), Optional.empty()));
    add("a/IMG_1.HEIC");
    MediaId older = idOf("a/IMG_1.HEIC");
    add("b/other.MOV");
    assertThat(read(older)).isEmpty();
    assertThat(read(idOf("b/other.MOV"))).contains(older);
    assertThat(items()).containsExactly("a/IMG_1.HEIC=ORIGINAL b/other.MOV=LIVE_VIDEO");
    assertThat(idOf("b/other.MOV")).isEqualTo(older);
  }

  @Test
  void theOlderIdStaysEvenIfItWasTheVideos() {
    truth("a/IMG_1.HEIC", new Truth(Optional.of("X"), Optional.empty()));
    truth("b/other.MOV", new Truth(Optional.of("X"), Optional.empty()));
    add("b/other.MOV");
    MediaId older = idOf("b/other.MOV");
    add("a/IMG_1.HEIC");
    readAll();
    assertThat(items()).containsExactly("a/IMG_1.HEIC=ORIGINAL b/other.MOV=LIVE_VIDEO");
    assertThat(idOf("a/IMG_1.HEIC")).isEqualTo(older);
    assertThat(files.group(older).orElseThrow().kind()).isEqualTo(MediaKind.PHOTO);
  }

  @Test
  void anotherVideoWithTheIdentifierDrivesOutTheOneThatOnlyHasTheName() {
    truth("IMG_1.JPG", new Truth(Optional.of("X"), Optional.empty()));
    truth("RENAMED_1.MOV", new Truth(Optional.of("X"), Optional.empty()));
    truth("IMG_1.MOV", new Truth(Optional.of("Y"), Optional.empty()));
    add("IMG_1.JPG", "IMG_1.MOV", "RENAMED_1.MOV");
    readAll();
    assertThat(items())
        .containsExactly("IMG_1.JPG=ORIGINAL RENAMED_1.MOV=LIVE_VIDEO", "IMG_1.MOV=ORIGINAL");
  }

  @Test
  void aVideoInDisguiseChangesTheKindOfItsItem() {
    add("x.jpg");
    MediaId id = idOf("x.jpg");
    FileId file = files.group(id).orElseThrow().files().getFirst().id();
    files.know(
        new FileFacts(
            file,
            MediaKind.VIDEO,
            "video/mp4",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    assertThat(regrouping.after(id)).containsExactly(id);
    assertThat(files.group(id).orElseThrow().kind()).isEqualTo(MediaKind.VIDEO);
    assertThat(regrouping.after(id)).isEmpty();
  }

  @Test
  void anItemThatIsGoneNeedsNoRegrouping() {
    assertThat(regrouping.after(MediaId.random())).isEmpty();
  }

  /// In whatever order files are found and read, the items end as the rules want them for the whole
  /// library, and then they stay.
  @Seeded(times = 300)
  void theEndIsTheSameWhateverComesFirst(RandomGenerator random) {
    List<String> paths = anyPaths(random);
    paths.forEach(path -> truths.put(path, anyTruth(path, random)));
    int split = random.nextInt(paths.size() + 1);
    add(paths.subList(0, split).toArray(String[]::new));
    if (random.nextBoolean()) {
      readAll();
    }
    List<String> rest = new ArrayList<>(paths.subList(split, paths.size()));
    Collections.shuffle(rest, new Random(random.nextLong()));
    rest.forEach(this::add);
    readAll();
    assertThat(items()).isEqualTo(wanted());
    files.all(library).forEach(group -> assertThat(regrouping.after(group.media())).isEmpty());
  }

  private List<String> wanted() {
    List<Candidate> candidates = new ArrayList<>();
    for (StoredGroup group : files.all(library)) {
      Map<FileId, FileFacts> facts =
          group.facts().stream().collect(Collectors.toMap(FileFacts::file, one -> one));
      group
          .files()
          .forEach(
              file ->
                  candidates.add(
                      new Candidate(file.path(), Optional.ofNullable(facts.get(file.id())))));
    }
    return Grouping.of(candidates).stream()
        .map(
            group ->
                group.files().stream()
                    .map(file -> file.path() + "=" + file.role())
                    .collect(Collectors.joining(" ")))
        .sorted()
        .toList();
  }

  /// Reads every item that was not read yet, as the stages would, until nothing is queued.
  private void readAll() {
    Set<MediaId> queued =
        files.all(library).stream()
            .map(StoredGroup::media)
            .collect(Collectors.toCollection(TreeSet::new));
    int rounds = 0;
    while (!queued.isEmpty()) {
      assertThat(rounds++).as("an end of it").isLessThan(200);
      MediaId next = queued.iterator().next();
      queued.remove(next);
      queued.addAll(read(next));
    }
  }

  private Set<MediaId> read(MediaId id) {
    files
        .group(id)
        .ifPresent(
            group ->
                group.files().stream()
                    .filter(file -> format(file.path()).isMedia())
                    .forEach(file -> files.know(facts(file))));
    return regrouping.after(id);
  }

  private FileFacts facts(MediaFile file) {
    Truth truth = truths.getOrDefault(file.path(), SILENT);
    return new FileFacts(
        file.id(),
        format(file.path()) == FormatKind.VIDEO ? MediaKind.VIDEO : MediaKind.PHOTO,
        file.mime(),
        Optional.empty(),
        truth.identifier(),
        truth.captured(),
        Optional.empty());
  }

  private void truth(String path, Truth truth) {
    truths.put(path, truth);
  }

  private void add(String... paths) {
    Map<String, List<MediaFile>> byFolder = new LinkedHashMap<>();
    for (String path : paths) {
      MediaFile file = file(path);
      byFolder.computeIfAbsent(file.folder(), _ -> new ArrayList<>()).add(file);
    }
    regrouping.add(
        library,
        byFolder.entrySet().stream()
            .map(entry -> new Arrival(entry.getKey(), entry.getValue(), 1))
            .toList());
  }

  private static MediaFile file(String path) {
    return new MediaFile(
        FileId.random(),
        path,
        FileRole.ORIGINAL,
        1,
        Instant.EPOCH,
        0,
        Fingerprint.UNREAD,
        KnownTypes.byName(path).orElseThrow().mime(),
        Optional.empty());
  }

  private static FormatKind format(String path) {
    return KnownTypes.byName(path).orElseThrow().kind();
  }

  private MediaId idOf(String path) {
    return files.all(library).stream()
        .filter(group -> group.files().stream().anyMatch(file -> file.path().equals(path)))
        .findFirst()
        .orElseThrow()
        .media();
  }

  private List<String> items() {
    return files.all(library).stream()
        .map(
            group ->
                group.files().stream()
                    .map(file -> file.path() + "=" + file.role())
                    .collect(Collectors.joining(" ")))
        .sorted()
        .toList();
  }

  private static List<String> anyPaths(RandomGenerator random) {
    String[] folders = {"", "a/", "b/"};
    String[] stems = {"IMG_1234", "IMG_E1234", "x", "x-edited", "y"};
    String[] ends = {".jpg", ".HEIC", ".nef", ".MOV", ".mp4", ".xmp", ".jpg.json", ".srt"};
    Map<String, Boolean> paths = new TreeMap<>();
    for (int i = random.nextInt(1, 14); i > 0; i--) {
      String folder = folders[random.nextInt(folders.length)];
      String stem = stems[random.nextInt(stems.length)];
      paths.put(folder + stem + ends[random.nextInt(ends.length)], true);
    }
    List<String> shuffled = new ArrayList<>(paths.keySet());
    Collections.shuffle(shuffled, new Random(random.nextLong()));
    return shuffled;
  }

  private static Truth anyTruth(String path, RandomGenerator random) {
    if (!format(path).isMedia() || random.nextInt(3) == 0) {
      return SILENT;
    }
    Optional<String> identifier =
        random.nextInt(3) == 0 ? Optional.of(random.nextBoolean() ? "X" : "Y") : Optional.empty();
    Optional<LocalDateTime> captured =
        random.nextBoolean()
            ? Optional.of(NOON.plusDays(random.nextInt(2)).plusMinutes(random.nextInt(2)))
            : Optional.empty();
    return new Truth(identifier, captured);
  }
}
