package gaze.pipeline.group;

import static gaze.pipeline.group.GroupingSpecimen.NOON;
import static gaze.pipeline.group.GroupingSpecimen.file;
import static org.assertj.core.api.Assertions.assertThat;

import gaze.media.content.KnownTypes;
import gaze.testkit.Seeded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// What holds for every folder.
class GroupingLawsTest {
  @Seeded(times = 300)
  void theOrderOfTheFilesDoesNotMatter(RandomGenerator random) {
    List<Candidate> files = anyFolder(random);
    List<Group> groups = Grouping.of(files);
    List<Candidate> shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, new Random(random.nextLong()));
    assertThat(Grouping.of(shuffled)).isEqualTo(groups);
  }

  @Seeded(times = 300)
  void everyFileIsInOneGroupAndGroupsStayWhenLookedAtAlone(RandomGenerator random) {
    List<Candidate> files = anyFolder(random);
    List<Group> groups = Grouping.of(files);
    List<String> placed =
        groups.stream().flatMap(group -> group.files().stream()).map(Group.Placed::path).toList();
    assertThat(placed).doesNotHaveDuplicates();
    Set<String> media =
        files.stream()
            .map(Candidate::path)
            .filter(path -> KnownTypes.byName(path).orElseThrow().kind().isMedia())
            .collect(Collectors.toSet());
    assertThat(placed).containsAll(media);
    for (Group group : groups) {
      assertThat(Grouping.of(group.files().stream().map(Group.Placed::file).toList()))
          .containsExactly(group);
    }
  }

  @Seeded(times = 300)
  void whatJoinsByNameIsNeighbourToEachOther(RandomGenerator random) {
    for (Group group :
        Grouping.of(anyFolder(random).stream().map(f -> Candidate.named(f.path())).toList())) {
      List<String> names = group.files().stream().map(file -> name(file.path())).toList();
      assertThat(names.stream().map(Neighbours::family).distinct()).hasSize(1);
      for (String one : names) {
        if (KnownTypes.byName(one).orElseThrow().kind().isMedia()) {
          assertThat(names)
              .allSatisfy(other -> assertThat(Neighbours.starts(one)).anyMatch(other::startsWith));
        } else {
          Set<String> starts = Neighbours.starts(one);
          assertThat(names)
              .filteredOn(other -> KnownTypes.byName(other).orElseThrow().kind().isMedia())
              .anyMatch(other -> starts.stream().anyMatch(other::startsWith));
        }
      }
    }
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static List<Candidate> anyFolder(RandomGenerator random) {
    String[] stems = {
      "IMG_1234",
      "IMG_E1234",
      "x",
      "x-edited",
      "x(1)",
      "x-edited(1)",
      "n".repeat(46),
      "n".repeat(50),
      "n".repeat(43) + "-edi",
      "a.b",
      "é"
    };
    String[] ends = {
      ".jpg",
      ".JPG",
      ".heic",
      ".nef",
      ".dng",
      ".mov",
      ".mp4",
      ".xmp",
      ".jpg.xmp",
      ".jpg.json",
      ".jpg(1).json",
      ".json",
      ".jpg.supplemental-metadata.json",
      ".jpg.supp(1).json",
      ".srt",
      ".en.srt"
    };
    Set<String> paths = new HashSet<>();
    for (int i = random.nextInt(1, 25); i > 0; i--) {
      paths.add((random.nextInt(4) == 0 ? "b/" : "") + pick(random, stems) + pick(random, ends));
    }
    return paths.stream().sorted().map(path -> withFacts(path, random)).toList();
  }

  private static Candidate withFacts(String path, RandomGenerator random) {
    if (random.nextBoolean() || !KnownTypes.byName(path).orElseThrow().kind().isMedia()) {
      return Candidate.named(path);
    }
    GroupingSpecimen file = file(path);
    if (random.nextBoolean()) {
      file = file.at(NOON.plusSeconds(random.nextInt(3) * 3600L + random.nextInt(2) * 60));
    }
    if (random.nextInt(3) == 0) {
      file = file.id(pick(random, "X", "Y"));
    }
    if (random.nextInt(3) == 0) {
      file = file.by(pick(random, "iPhone", "D70"));
    }
    return file.candidate();
  }

  private static String pick(RandomGenerator random, String... of) {
    return of[random.nextInt(of.length)];
  }
}
