package gaze.pipeline.scan;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.FileId;
import gaze.domain.Fingerprint;
import gaze.domain.MediaId;
import gaze.storage.LibraryFiles.Stored;
import gaze.testkit.Seeded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SettlementTest {
  private final Map<String, String> hashes = new HashMap<>();

  @Test
  void oneGoneAndOneNewOfTheSameContentAreARename() {
    assertThat(settle(List.of(found("b", 1)), List.of(stored("a", 1)))).containsExactly("a->b");
  }

  @Test
  void aCopyOfWhatIsStillThereIsNone() {
    assertThat(settle(List.of(found("b", 1)), List.of())).isEmpty();
  }

  @Test
  void ambiguousOnesAreSettledByFullHashesAndNames() {
    hashes.put("old/x", "s");
    hashes.put("old/y", "s");
    hashes.put("new/x", "s");
    hashes.put("new/y", "other");
    hashes.put("new/z", "s");
    assertThat(
            settle(
                List.of(found("new/x", 1), found("new/y", 1), found("new/z", 1)),
                List.of(stored("old/x", 1), stored("old/y", 1))))
        .containsExactlyInAnyOrder("old/x->new/x", "old/y->new/z");
  }

  @Test
  void ambiguousOnesWithoutHashesStayNewAndMissing() {
    assertThat(settle(List.of(found("b", 1), found("c", 1)), List.of(stored("a", 1)))).isEmpty();
  }

  @Test
  void aPathWithNewContentIsNotGivenUp() {
    Stored a = stored("a", 1);
    assertThat(settle(List.of(found("b", 1), changed(a, 9)), List.of())).isEmpty();
  }

  /// Whatever files exchange, pass on or lose their names: every file of distinct content is found
  /// again if the path it had was given up, and nothing is paired twice.
  @Seeded(times = 300)
  void distinctFilesAreFoundWhereverTheyWent(RandomGenerator random) {
    int count = random.nextInt(1, 12);
    List<Integer> targets = new ArrayList<>();
    for (int i = 0; i < count + 4; i++) {
      targets.add(i);
    }
    Collections.shuffle(targets, new Random(random.nextLong()));
    Map<Integer, Integer> contentAt = new HashMap<>();
    Map<Integer, Integer> wentTo = new HashMap<>();
    for (int file = 0; file < count; file++) {
      if (random.nextInt(5) > 0) {
        contentAt.put(targets.get(file), file);
        wentTo.put(file, targets.get(file));
      }
    }
    List<Stored> stored = new ArrayList<>();
    for (int file = 0; file < count; file++) {
      stored.add(stored("p" + file, file));
    }
    List<Withheld> withheld = new ArrayList<>();
    List<Stored> gone = new ArrayList<>();
    contentAt.forEach(
        (path, content) -> {
          if (path >= count) {
            withheld.add(found("p" + path, content));
          } else if (!path.equals(content)) {
            withheld.add(changed(stored.get(path), content));
          }
        });
    for (int path = 0; path < count; path++) {
      if (!contentAt.containsKey(path)) {
        gone.add(stored.get(path));
      }
    }
    Set<String> expected = new HashSet<>();
    wentTo.forEach(
        (file, path) -> {
          if (!file.equals(path)) {
            expected.add("p" + file + "->p" + path);
          }
        });
    assertThat(settle(withheld, gone)).containsExactlyInAnyOrderElementsOf(expected);
  }

  private List<String> settle(List<Withheld> withheld, List<Stored> gone) {
    return Settlement.of(
            withheld,
            gone,
            new Settlement.Hashes() {
              @Override
              public Optional<String> of(Stored stored) {
                return Optional.ofNullable(hashes.get(stored.path()));
              }

              @Override
              public Optional<String> of(Withheld file) {
                return Optional.ofNullable(hashes.get(file.path()));
              }
            })
        .stream()
        .map(rename -> rename.from().path() + "->" + rename.to().path())
        .toList();
  }

  private static Withheld found(String path, int content) {
    return new Withheld(path, file(path), fingerprint(content), Optional.empty());
  }

  private static Withheld changed(Stored stored, int content) {
    return new Withheld(
        stored.path(), file(stored.path()), fingerprint(content), Optional.of(stored));
  }

  private static FoundFile file(String path) {
    return new FoundFile(path.substring(path.lastIndexOf('/') + 1), 1, Instant.EPOCH, 0);
  }

  private static Stored stored(String path, int content) {
    return new Stored(
        0, FileId.random(), MediaId.random(), path, 1, Instant.EPOCH, 0, fingerprint(content));
  }

  private static Fingerprint fingerprint(int content) {
    return new Fingerprint("%016x".formatted(content + 1));
  }
}
