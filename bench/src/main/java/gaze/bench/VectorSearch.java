package gaze.bench;

import gaze.bench.StoredVectors.Kept;
import gaze.domain.FloatVector;
import gaze.domain.OwnerId;
import gaze.search.Hit;
import gaze.search.QueryEncoder;
import gaze.search.Search;
import gaze.search.SearchAnswer;
import gaze.search.SearchRequest;
import gaze.search.Tuning;
import gaze.search.index.VectorSpace;
import gaze.search.tags.Vocabulary;
import gaze.storage.sqlite.SqliteStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The engine's search over stored vectors, asked in sentences for the best fifty.
final class VectorSearch implements AutoCloseable {
  private static final Duration LONGEST_INDEXING = Duration.ofHours(2);

  /// More like these would be words of a language and perhaps mean something.
  private static final String LETTERS = "bcdfghjklm";

  private static final Tuning UNTAGGED =
      new Tuning(new Vocabulary(List.of()), Tuning.USUAL.tagThreshold(), Tuning.USUAL.cutOff());

  private final Search search;

  private VectorSearch(Search search) {
    this.search = search;
  }

  /// Once everything is indexed.
  static VectorSearch of(StoredVectors stored, SqliteStorage storage) throws IOException {
    Search search =
        Search.open(
            new Search.Parts(
                folder(stored),
                storage,
                () -> List.of(OwnerId.LOCAL),
                new MadeEncoder(new MadeVectors())),
            UNTAGGED,
            InstantSource.system(),
            ZoneOffset.UTC);
    try {
      if (search.awaitCaughtUp(LONGEST_INDEXING)) {
        return new VectorSearch(search);
      }
      String state = String.valueOf(search.state());
      search.close();
      throw new IllegalStateException("the index did not catch up: " + state);
    } catch (InterruptedException stopped) {
      search.close();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while the index was built", stopped);
    }
  }

  /// How long the index took to build from the database; built now where that is not known.
  static Duration build(StoredVectors stored, SqliteStorage storage) throws IOException {
    Path taken = stored.folder().resolve("index-built");
    if (!Files.exists(taken)) {
      new Scratch(folder(stored)).close();
      long begin = System.nanoTime();
      of(stored, storage).close();
      Files.writeString(taken, Duration.ofNanos(System.nanoTime() - begin).toString());
    }
    return Duration.parse(Files.readString(taken));
  }

  static Path folder(StoredVectors stored) {
    return stored.folder().resolve("index");
  }

  /// Knows what made sentences are about.
  private record MadeEncoder(MadeVectors vectors) implements QueryEncoder {
    @Override
    public Optional<VectorSpace> space(VectorSpace.Kind kind) {
      return kind == VectorSpace.Kind.VISUAL
          ? Optional.of(new VectorSpace(kind, StoredVectors.MODEL))
          : Optional.empty();
    }

    @Override
    public Optional<Encoded> encode(VectorSpace.Kind kind, String sentence) {
      return space(kind)
          .map(space -> new Encoded(space, FloatVector.of(vectors.question(number(sentence)))));
    }
  }

  private static String sentence(int question) {
    return Integer.toString(question)
        .chars()
        .mapToObj(digit -> String.valueOf(LETTERS.charAt(digit - '0')))
        .collect(Collectors.joining());
  }

  private static int number(String sentence) {
    return Integer.parseInt(
        sentence
            .strip()
            .chars()
            .mapToObj(letter -> String.valueOf(LETTERS.indexOf(letter)))
            .collect(Collectors.joining()));
  }

  /// The items that answer the question of this number.
  Set<Integer> describe(int question, Kept kept) {
    return ask(SearchRequest.of(sentence(question) + kept.filter() + " "));
  }

  /// The items that look most like this one.
  Set<Integer> like(int item, Kept kept) {
    return ask(
        SearchRequest.of("similar:" + StoredVectors.id(item) + kept.filter() + " ")
            .withScoreOf(Double.MIN_VALUE));
  }

  private Set<Integer> ask(SearchRequest request) {
    return switch (search.search(OwnerId.LOCAL, request)) {
      case SearchAnswer.Found found ->
          found.hits().stream()
              .map(Hit::media)
              .map(StoredVectors::number)
              .collect(Collectors.toSet());
      case SearchAnswer other ->
          throw new IllegalStateException(request.query() + " was answered by " + other);
    };
  }

  Search engine() {
    return search;
  }

  @Override
  public void close() {
    search.close();
  }
}
