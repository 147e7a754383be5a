package gaze.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.MediaItem;
import gaze.domain.OwnerId;
import gaze.search.AnItem;
import gaze.search.MemoryStorage;
import gaze.search.language.QueryParser;
import gaze.search.tags.Tagging;
import gaze.testkit.Seeded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFeedTest {
  @TempDir Path folder;

  private final MemoryStorage storage = new MemoryStorage();

  @Test
  void whatIsStoredChangesAndGoesIsFoundSo() throws Exception {
    MediaItem item = AnItem.at("a.jpg").titled("first").build();
    storage.put(item);
    try (IndexFeed feed = opened(folder)) {
      assertThat(found(feed, "first")).isOne();

      storage.put(AnItem.at("a.jpg").titled("second").id(item.id()).build());
      caughtUp(feed);
      assertThat(found(feed, "first")).isZero();
      assertThat(found(feed, "second")).isOne();

      storage.remove(item.id());
      caughtUp(feed);
      assertThat(found(feed, "second")).isZero();
    }
  }

  @Test
  void whatWasCommittedLeavesTheOutboxAndIsThereAfterARestart() throws Exception {
    putSome(20);
    try (IndexFeed feed = opened(folder)) {
      assertThat(found(feed, "sun")).isEqualTo(20);
    }
    assertThat(storage.kept()).isZero();
    putSome(5);
    try (IndexFeed feed = opened(folder)) {
      assertThat(found(feed, "sun")).isEqualTo(25);
      assertThat(feed.state()).isEqualTo(new IndexFeed.State.Following(0));
    }
  }

  @Test
  void afterACrashTheOutboxIsReplayedFromTheLastCommit() throws Exception {
    putSome(20);
    Path image = folder.resolve("image");
    try (IndexFeed feed = opened(folder.resolve("index"))) {
      putSome(30);
      caughtUp(feed);
      copy(folder.resolve("index"), image);
      assertThat(storage.kept()).as("not committed yet").isPositive();
      try (IndexFeed again = opened(image)) {
        assertThat(found(again, "sun")).isEqualTo(50);
      }
    }
  }

  @Test
  void changesThatComeOneUponTheOtherAreShownTogether() throws Exception {
    try (IndexFeed feed = opened(folder)) {
      Set<Long> shown = new HashSet<>();
      for (int change = 0; change < 50; change++) {
        putSome(1);
        Thread.sleep(10);
        shown.add(found(feed, "sun"));
      }
      assertThat(shown).hasSizeLessThan(15);
      caughtUp(feed);
      assertThat(found(feed, "sun")).isEqualTo(50);
    }
  }

  @Test
  void aLostIndexIsBuiltAnew() throws Exception {
    putSome(20);
    opened(folder).close();
    clear(folder);
    try (IndexFeed feed = opened(folder)) {
      assertThat(found(feed, "sun")).isEqualTo(20);
    }
  }

  @Seeded(times = 25)
  void aDamagedIndexIsBuiltAnew(RandomGenerator random) throws Exception {
    putSome(20);
    opened(folder).close();
    damage(random, folder);
    try (IndexFeed feed = opened(folder)) {
      settled(feed, "sun", 20);
    }
    clear(folder);
  }

  @Test
  void anIndexOfAnotherProgramIsReplaced() throws Exception {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Document document = new Document();
      document.add(new StringField("title", "sun", Field.Store.NO));
      writer.addDocument(document);
    }
    putSome(3);
    try (IndexFeed feed = opened(folder)) {
      assertThat(found(feed, "sun")).isEqualTo(3);
    }
  }

  @Test
  void anIndexThatKnowsMoreThanTheDatabaseIsBuiltAnew() throws Exception {
    putSome(20);
    opened(folder).close();
    MemoryStorage older = new MemoryStorage();
    older.put(AnItem.at("x.jpg").titled("sun").build());
    try (IndexFeed feed = opened(folder, older)) {
      assertThat(found(feed, "sun")).isOne();
    }
  }

  @Test
  void aRebuildLeavesOutWhatTheDatabaseDoesNotHaveAndAnswersMeanwhile() throws Exception {
    putSome(1200);
    try (IndexFeed feed = opened(folder)) {
      feed.rebuild();
      assertThat(found(feed, "sun")).isEqualTo(1200);
      caughtUp(feed);
      assertThat(found(feed, "sun")).isEqualTo(1200);
    }
  }

  @Test
  void anIndexWhoseFilesVanishWhileItRunsHealsItself() throws Exception {
    putSome(20);
    try (IndexFeed feed = opened(folder.resolve("index"))) {
      clear(folder.resolve("index"));
      Files.delete(folder.resolve("index"));
      putSome(5);
      settled(feed, "sun", 25);
    }
  }

  private void putSome(int count) {
    storage.put(
        IntStream.range(0, count)
            .mapToObj(i -> AnItem.at("f/" + i + ".jpg").titled("Sun").build())
            .toArray(MediaItem[]::new));
  }

  private IndexFeed opened(Path index) throws InterruptedException {
    return opened(index, storage);
  }

  private static IndexFeed opened(Path index, MemoryStorage storage) throws InterruptedException {
    IndexFeed feed = new IndexFeed(index, storage, () -> List.of(OwnerId.LOCAL), Tagging.NONE);
    feed.start();
    caughtUp(feed);
    return feed;
  }

  private static void caughtUp(IndexFeed feed) throws InterruptedException {
    assertThat(feed.awaitCaughtUp(Duration.ofSeconds(30))).isTrue();
  }

  private static long found(IndexFeed feed, String query) throws IOException {
    try (IndexReading reading = feed.read(OwnerId.LOCAL)) {
      return reading.count(QueryParser.parse(query).clause(), Optional.empty());
    }
  }

  /// Damage may be noticed late; then answers may be wrong for a moment, but not for long.
  private static void settled(IndexFeed feed, String query, long expected) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    long found = -1;
    while (found != expected && System.nanoTime() < end) {
      try {
        found = found(feed, query);
      } catch (IOException | RuntimeException e) {
        feed.suspect();
      }
      Thread.sleep(20);
    }
    assertThat(found).isEqualTo(expected);
  }

  private static void damage(RandomGenerator random, Path index) throws IOException {
    List<Path> files = files(index).filter(file -> !file.endsWith("write.lock")).toList();
    Path victim = files.get(random.nextInt(files.size()));
    byte[] bytes = Files.readAllBytes(victim);
    switch (random.nextInt(4)) {
      case 0 -> Files.delete(victim);
      case 1 -> Files.write(victim, new byte[0]);
      case 2 -> Files.write(victim, java.util.Arrays.copyOf(bytes, bytes.length / 2));
      default -> {
        for (int i = 0; i < 1 + bytes.length / 10; i++) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        }
        Files.write(victim, bytes);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : files(from).toList()) {
      try {
        Files.copy(file, to.resolve(file.getFileName()));
      } catch (NoSuchFileException e) {
        // A segment that was merged away in between; the next commit names another.
      }
    }
  }

  private static void clear(Path index) throws IOException {
    files(index).forEach(IndexFeedTest::delete);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(Path index) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(index, Files::isRegularFile)) {
      all.forEach(files::add);
    }
    return files.stream().sorted();
  }
}
