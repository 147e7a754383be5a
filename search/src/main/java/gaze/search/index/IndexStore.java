package gaze.search.index;

import gaze.domain.MediaId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/// The files of the index. Thread-safe for reading; one thread writes. What cannot be opened is
/// deleted and begun anew: everything in it can be made again.
final class IndexStore implements AutoCloseable {
  /// What is in the index as of its last commit.
  ///
  /// @param outbox the last entry that was applied
  /// @param generation which rebuild the documents are from
  /// @param tagging the version of the tags in it, empty where there are none
  /// @param complete false while that rebuild is under way
  record Stand(long outbox, String generation, String tagging, boolean complete) {
    static final Stand NOTHING = new Stand(0, "", "", false);

    private static final String TAGGING = "tagging";
    private static final String OUTBOX = "outbox";
    private static final String GENERATION = "generation";
    private static final String COMPLETE = "complete";
    private static final String FORMAT = "format";

    Map<String, String> data() {
      return Map.of(
          OUTBOX,
          Long.toString(outbox),
          GENERATION,
          generation,
          TAGGING,
          tagging,
          COMPLETE,
          Boolean.toString(complete),
          FORMAT,
          Fields.FORMAT);
    }

    /// With everything up to this entry applied.
    Stand at(long entry) {
      return new Stand(entry, generation, tagging, true);
    }

    /// With the rebuild at its end.
    Stand whole() {
      return new Stand(outbox, generation, tagging, true);
    }

    static Optional<Stand> of(Map<String, String> data) {
      String outbox = data.get(OUTBOX);
      String generation = data.get(GENERATION);
      return outbox == null || generation == null
          ? Optional.empty()
          : Optional.of(
              new Stand(
                  Long.parseLong(outbox),
                  generation,
                  data.getOrDefault(TAGGING, ""),
                  Boolean.parseBoolean(data.get(COMPLETE))));
    }
  }

  private static final double BUFFER_MEGABYTES = 32;

  /// A segment is searched by one thread: larger ones, of more than some 200,000 vectors, would
  /// keep the others waiting.
  private static final double LARGEST_SEGMENT_MEGABYTES = 512;

  private static final WordSimilarity SIMILARITY = new WordSimilarity();

  /// Beside the thread that asks; more would take the machine from what else it does.
  private static final int SEARCH_THREADS = 2;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final SearcherLifetimeManager lifetimes = new SearcherLifetimeManager();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          SEARCH_THREADS, Thread.ofPlatform().name("search-", 0).daemon().factory());
  private final Optional<Stand> stand;

  private IndexStore(Directory directory) throws IOException {
    this.directory = directory;
    this.writer = new IndexWriter(directory, config());
    try {
      this.stand = readStand();
      this.searchers = new SearcherManager(writer, new Searchers());
    } catch (IOException | RuntimeException e) {
      threads.shutdown();
      writer.rollback();
      throw e;
    }
  }

  private final class Searchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      IndexSearcher searcher = new IndexSearcher(reader, threads);
      searcher.setSimilarity(SIMILARITY);
      return searcher;
    }
  }

  static IndexStore open(Path folder) {
    try {
      Files.createDirectories(folder);
      try {
        return openExisting(folder);
      } catch (LockObtainFailedException e) {
        throw e;
      } catch (IOException | IllegalArgumentException | IllegalStateException e) {
        discard(folder);
        return openExisting(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the search index at " + folder, e);
    }
  }

  private static IndexStore openExisting(Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      checkFormat(directory);
      return new IndexStore(directory);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static void checkFormat(Directory directory) throws IOException {
    if (DirectoryReader.indexExists(directory)) {
      Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
      if (!Fields.FORMAT.equals(data.get(Stand.FORMAT))) {
        throw new IndexFormatTooOldException(directory.toString(), "another format of Gaze's own");
      }
    }
  }

  private static IndexWriterConfig config() {
    ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    merges.setMaxMergesAndThreads(3, 1);
    TieredMergePolicy policy = new TieredMergePolicy();
    policy.setMaxMergedSegmentMB(LARGEST_SEGMENT_MEGABYTES);
    return new IndexWriterConfig()
        .setSimilarity(SIMILARITY)
        .setCodec(new VectorCodec())
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setMergePolicy(policy)
        .setMergeScheduler(merges)
        .setCommitOnClose(false);
  }

  static void discard(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }

  private Optional<Stand> readStand() {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    return data == null ? Optional.empty() : Stand.of(Map.copyOf(asMap(data)));
  }

  private static Map<String, String> asMap(Iterable<Map.Entry<String, String>> data) {
    Map<String, String> map = new HashMap<>();
    data.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  /// As it was when the store was opened.
  Optional<Stand> stand() {
    return stand;
  }

  /// @param documents the vectors' first, the item's own last
  void replace(MediaId id, List<Document> documents) throws IOException {
    writer.updateDocuments(term(id), documents);
  }

  void delete(MediaId id) throws IOException {
    writer.deleteDocuments(term(id));
  }

  private static Term term(MediaId id) {
    return new Term(Fields.ID, id.toString());
  }

  /// Deletes what an earlier rebuild left.
  void deleteOtherThan(String generation) throws IOException {
    writer.deleteDocuments(
        new BooleanQuery.Builder()
            .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
            .add(new TermQuery(new Term(Fields.GENERATION, generation)), Occur.MUST_NOT)
            .build());
  }

  void commit(Stand stand) throws IOException {
    writer.setLiveCommitData(stand.data().entrySet());
    writer.commit();
  }

  /// Lets searches see what was written.
  void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
    lifetimes.prune(new SearcherLifetimeManager.PruneByAge(Snapshot.LIFETIME.toSeconds()));
  }

  /// The latest refreshed state; the caller closes it.
  Snapshot snapshot() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    return new Snapshot(
        searcher, () -> searchers.release(searcher), () -> lifetimes.record(searcher));
  }

  /// The state that a cursor was made from, where it is still kept; else the latest.
  Snapshot snapshot(long version) throws IOException {
    IndexSearcher kept = lifetimes.acquire(version);
    return kept == null
        ? snapshot()
        : new Snapshot(kept, () -> lifetimes.release(kept), () -> version);
  }

  /// Reads every byte once and compares it with its checksum.
  void verify() throws IOException {
    try (Snapshot snapshot = snapshot()) {
      for (LeafReaderContext leaf : snapshot.searcher().getIndexReader().leaves()) {
        if (leaf.reader() instanceof CodecReader reader) {
          reader.checkIntegrity();
        }
      }
    }
  }

  /// Closes without a commit: what was not committed is replayed.
  @Override
  public void close() throws IOException {
    lifetimes.close();
    searchers.close();
    writer.rollback();
    directory.close();
    threads.shutdown();
  }
}
