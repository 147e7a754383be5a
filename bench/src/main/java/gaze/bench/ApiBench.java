package gaze.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gaze.bench.Questions.Kind;
import gaze.storage.PageRequest;
import gaze.storage.Timeline.Bucket;
import gaze.storage.Timeline.Span;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The timeline, the search, its facets and the map as a client of the running engine has them:
/// over HTTP, from the request to the last byte of the answer.
final class ApiBench {
  private static final int WARMING = 300;
  private static final int QUESTIONS = 200;

  /// Of what looks at every item.
  private static final int FEW = 60;

  private static final int PAGE = PageRequest.MAX_LIMIT;

  private final Path root;
  private final ServedItems served;

  ApiBench(Path root, ServedItems served) {
    this.root = root;
    this.served = served;
  }

  String measure() throws IOException {
    try (BuiltEngine engine = BuiltEngine.start(root, served.data())) {
      String timeline = timeline(engine);
      String search = search(engine) + facets(engine) + map(engine);
      Footprint memory = Footprint.of(engine.engine());
      return """
      ## Over HTTP

      The engine of the built program with %,d items, asked over loopback one request after the
      other, from the request to the last byte of the answer. Milliseconds; p95 below 10 for the
      timeline and below 50 for the search are asked for.

      | | p50 | p95 |
      |---|---:|---:|
      %s%s
      Afterwards the engine had %d MB of anonymous memory, with the mapped pages of database and
      index a proportional set of %d MB.
      """
          .formatted(
              served.size(), timeline, search, memory.anonymousMb(), memory.proportionalMb());
    }
  }

  private static String timeline(BuiltEngine engine) {
    List<Bucket> buckets =
        StreamSupport.stream(engine.get("/api/timeline").path("items").spliterator(), false)
            .map(ApiBench::bucket)
            .toList();
    List<String> months =
        TimelineBench.scrolledTo(buckets).stream()
            .map(month -> "/api/timeline/%s?limit=%d".formatted(month, PAGE))
            .toList();
    List<String> seconds = months.stream().map(month -> next(engine, month)).toList();
    return Stream.of(
            row("timeline: all months with their counts", engine, _ -> "/api/timeline"),
            row("%d cells of a month".formatted(PAGE), engine, months::get),
            row("the next %d".formatted(PAGE), engine, seconds::get),
            row(
                "%d of its videos".formatted(PAGE),
                engine,
                round -> months.get(round) + "&kind=video"))
        .reduce("", String::concat);
  }

  private static Bucket bucket(JsonNode node) {
    return new Bucket(
        new Span.Month(YearMonth.parse(node.path("bucket").asText())), node.path("count").asLong());
  }

  /// The page behind a month's first, or that again where it is the only one.
  private static String next(BuiltEngine engine, String month) {
    JsonNode cursor = engine.get(month).path("next_cursor");
    return cursor.isTextual()
        ? month + "&cursor=" + URLEncoder.encode(cursor.asText(), StandardCharsets.UTF_8)
        : month;
  }

  private static String row(String what, BuiltEngine engine, IntFunction<String> path) {
    Times.of(WARMING, round -> engine.bytes(path.apply(round)));
    return row(what, Times.of(TimelineBench.ROUNDS, round -> engine.bytes(path.apply(round))));
  }

  private String search(BuiltEngine engine) {
    List<Times> all = new ArrayList<>();
    StringBuilder rows = new StringBuilder();
    for (Kind kind : Kind.values()) {
      List<ObjectNode> questions = questions(kind);
      Times.of(QUESTIONS / 2, round -> engine.post("/api/search", questions.get(round)));
      int from = QUESTIONS / 2;
      Times times =
          Times.of(QUESTIONS, round -> engine.post("/api/search", questions.get(from + round)));
      rows.append(row("search: " + kind.sentence(), times));
      all.add(times);
    }
    return rows.append(row("**search: all**", Times.together(all))).toString();
  }

  private String facets(BuiltEngine engine) {
    List<ObjectNode> words = questions(Kind.WORD);
    ObjectNode everything = BuiltEngine.JSON.createObjectNode().put("query", "");
    return counted("facets: of a word", engine, words::get)
        + counted("facets: of everything", engine, _ -> everything);
  }

  private static String counted(String what, BuiltEngine engine, IntFunction<ObjectNode> question) {
    Times.of(FEW, round -> engine.post("/api/search/facets", question.apply(round)));
    return row(
        what, Times.of(FEW, round -> engine.post("/api/search/facets", question.apply(round))));
  }

  private static String map(BuiltEngine engine) {
    return mapped("map: the world", engine, "west=-180&south=-90&east=180&north=90&zoom=3")
        + mapped("map: a continent", engine, "west=-12&south=35&east=32&north=62&zoom=5")
        + mapped("map: a town", engine, "west=15.9&south=47.9&east=16.9&north=48.5&zoom=11");
  }

  private static String mapped(String what, BuiltEngine engine, String area) {
    Times.of(FEW, _ -> engine.bytes("/api/map?" + area));
    return row(what, Times.of(FEW, _ -> engine.bytes("/api/map?" + area)));
  }

  private List<ObjectNode> questions(Kind kind) {
    StoredItems items = served.items();
    Questions questions = new Questions(items.library(), items.vocabulary(), items.size());
    RandomGenerator random = MadeLibrary.random(2_000 + kind.ordinal());
    return Stream.generate(() -> questions.ask(kind, random).query())
        .map(query -> BuiltEngine.JSON.createObjectNode().put("query", query))
        .limit(QUESTIONS + QUESTIONS / 2)
        .toList();
  }

  private static String row(String what, Times times) {
    return "| %s | %s | %s |\n"
        .formatted(what, Times.millis(times.median()), Times.millis(times.at(0.95)));
  }
}
