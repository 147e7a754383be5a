package gaze.bench;

import gaze.bench.Questions.FullText;
import gaze.bench.Questions.Kind;
import gaze.bench.Questions.Question;
import gaze.domain.OwnerId;
import gaze.search.Search;
import gaze.search.SearchAnswer;
import gaze.search.SearchRequest;
import gaze.storage.sqlite.SqliteStorage;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Questions to the engine's search over its database, beside a full-text table of SQLite's asked
/// the same where it can be.
final class SearchBench {
  private static final int WARMING = 100;
  private static final int ROUNDS = 200;

  /// @param fullText empty where a full-text table has no words for the question
  /// @param agreed for how many questions both found something or both nothing
  private record Measured(Kind kind, Times gaze, Optional<Times> fullText, long agreed) {}

  private final StoredItems items;

  SearchBench(StoredItems items) {
    this.items = items;
  }

  String measure() throws IOException {
    try (SqliteStorage storage = items.open();
        Search search = items.search(storage);
        FullTextTable peer =
            FullTextTable.of(items.library(), items.size(), items.folder().resolve("fts5.db"))) {
      List<Measured> all =
          Stream.of(Kind.values()).map(kind -> measure(kind, search, peer)).toList();
      return report(all);
    } catch (SQLException failure) {
      throw new IOException("the full-text table cannot be made", failure);
    }
  }

  private Measured measure(Kind kind, Search search, FullTextTable peer) {
    RandomGenerator random = MadeLibrary.random(1_000 + kind.ordinal());
    Questions questions = new Questions(items.library(), items.vocabulary(), items.size());
    List<Question> warming =
        Stream.generate(() -> questions.ask(kind, random)).limit(WARMING).toList();
    List<Question> asked =
        Stream.generate(() -> questions.ask(kind, random)).limit(ROUNDS).toList();
    gaze(search, warming);
    Times gaze = gaze(search, asked);
    fullText(peer, warming);
    return new Measured(kind, gaze, fullText(peer, asked), agreed(search, peer, asked));
  }

  private static Times gaze(Search search, List<Question> questions) {
    return Times.of(questions.size(), round -> hits(search, questions.get(round)));
  }

  private static int hits(Search search, Question question) {
    return switch (search.search(OwnerId.LOCAL, SearchRequest.of(question.query()))) {
      case SearchAnswer.Found found -> found.hits().size();
      case SearchAnswer other ->
          throw new IllegalStateException(question.query() + " was answered by " + other);
    };
  }

  private static long agreed(Search search, FullTextTable peer, List<Question> questions) {
    return questions.stream()
        .filter(
            question ->
                question
                    .fullText()
                    .filter(known -> (peer.ask(known) > 0) == (hits(search, question) > 0))
                    .isPresent())
        .count();
  }

  private static Optional<Times> fullText(FullTextTable peer, List<Question> questions) {
    List<FullText> known = questions.stream().flatMap(each -> each.fullText().stream()).toList();
    return known.size() < questions.size()
        ? Optional.empty()
        : Optional.of(Times.of(known.size(), round -> peer.ask(known.get(round))));
  }

  private String report(List<Measured> all) {
    List<String> rows = new ArrayList<>();
    all.forEach(each -> rows.add(row(each.kind().sentence(), each.gaze(), each.fullText())));
    List<Measured> both = all.stream().filter(each -> each.fullText().isPresent()).toList();
    Times together = Times.together(all.stream().map(Measured::gaze).toList());
    rows.add(row("**all**", together, Optional.empty()));
    return """
    ## Search

    %,d generated items, %d different questions of each kind, one after the other, each answered with
    its first %d items, their paths and why they were found; FTS5 answers with row numbers.
    Milliseconds; a p95 below 50 is asked for.

    | | Gaze p50 | Gaze p95 | FTS5 p50 | FTS5 p95 |
    |---|---:|---:|---:|---:|
    %s

    Of the %,d questions that both were asked, they agreed for %,d on whether there is an answer; the
    index also finds other forms of a word and parts of names.
    """
        .formatted(
            items.size(),
            ROUNDS,
            SearchRequest.USUAL_LIMIT,
            String.join("\n", rows),
            both.size() * ROUNDS,
            both.stream().mapToLong(Measured::agreed).sum());
  }

  private static String row(String what, Times gaze, Optional<Times> fullText) {
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            what,
            Times.millis(gaze.median()),
            Times.millis(gaze.at(0.95)),
            fullText.map(times -> Times.millis(times.median())).orElse("–"),
            fullText.map(times -> Times.millis(times.at(0.95))).orElse("–"));
  }
}
