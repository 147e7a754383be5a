package gaze.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.MediaId;
import gaze.search.language.Clause.AllOf;
import gaze.search.language.Clause.AnyOf;
import gaze.search.language.Clause.Filtered;
import gaze.search.language.Clause.Not;
import gaze.search.language.Clause.Phrase;
import gaze.search.language.Clause.Word;
import gaze.testkit.Seeded;
import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class QueryLawsTest {
  private static final String NASTY = "ab-:\"“”()|* \\\t\u00a0>=<.,#/OR日ö\ud83d\ude00\ud83d";
  private static final String[] PIECES = {
    "OR",
    "NOT",
    "AND",
    "-",
    "(",
    ")",
    "\"",
    " ",
    " ",
    "type:",
    "video",
    "near:",
    "1,2,3km",
    "rating:",
    ">=",
    "4",
    "x(",
    "|",
    "*",
    "duration:",
    "1m",
    "in:",
    "after:2023",
    "\\",
    "foo:",
    "beach",
    "..",
    "season:",
    "color:#"
  };

  @Seeded(times = 2000)
  void noTextMakesTheParserThrow(RandomGenerator random) {
    String text = random.nextBoolean() ? anyCharacters(random) : anyPieces(random);
    Parsed parsed = QueryParser.parse(text);
    for (QueryError error : parsed.errors()) {
      assertThat(error.span().end()).isLessThanOrEqualTo(text.length());
      assertThat(error.message()).isNotBlank();
    }
    assertThat(parsed.clause().span().end()).isLessThanOrEqualTo(text.length());
  }

  @Seeded(times = 2000)
  void whatWasReadIsWrittenAsTextThatReadsTheSame(RandomGenerator random) {
    Clause clause =
        QueryParser.parse(random.nextBoolean() ? anyCharacters(random) : anyPieces(random))
            .clause();
    assertReadsTheSame(clause);
  }

  @Seeded(times = 1000)
  void everyTreeIsWrittenAsTextThatReadsTheSame(RandomGenerator random) {
    assertReadsTheSame(anyClause(random, 3));
  }

  @Seeded
  void everySpanCoversTheTextOfItsClause(RandomGenerator random) {
    String text = Clause.print(anyClause(random, 2));
    for (Clause leaf : leaves(QueryParser.parse(text).clause()).toList()) {
      String covered = leaf.span().of(text);
      assertThat(QueryParser.parse(covered + " ").clause().text()).isEqualTo(leaf.text());
    }
  }

  private static void assertReadsTheSame(Clause clause) {
    String printed = Clause.print(clause);
    Parsed again = QueryParser.parse(printed);
    assertThat(again.errors()).as(printed).isEmpty();
    assertThat(unplaced(again.clause())).as(printed).isEqualTo(unplaced(clause));
  }

  private static Stream<Clause> leaves(Clause clause) {
    return switch (clause) {
      case AllOf all -> all.clauses().stream().flatMap(QueryLawsTest::leaves);
      case AnyOf any -> any.clauses().stream().flatMap(QueryLawsTest::leaves);
      case Not not -> leaves(not.clause());
      case Word _, Phrase _, Filtered _, Clause.Meant _ -> Stream.of(clause);
    };
  }

  private static Clause unplaced(Clause clause) {
    return switch (clause) {
      case Word word -> new Word(word.word(), word.prefix(), Span.NONE);
      case Phrase phrase -> new Phrase(phrase.words(), Span.NONE);
      case Filtered filtered -> new Filtered(filtered.filter(), Span.NONE);
      case Not not -> new Not(unplaced(not.clause()), Span.NONE);
      case AnyOf any ->
          new AnyOf(any.clauses().stream().map(QueryLawsTest::unplaced).toList(), Span.NONE);
      case AllOf all ->
          new AllOf(all.clauses().stream().map(QueryLawsTest::unplaced).toList(), Span.NONE);
      case Clause.Meant meant -> meant;
    };
  }

  private static String anyCharacters(RandomGenerator random) {
    return IntStream.range(0, random.nextInt(40))
        .map(_ -> NASTY.charAt(random.nextInt(NASTY.length())))
        .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
        .toString();
  }

  private static String anyPieces(RandomGenerator random) {
    return String.join(
        "", IntStream.range(0, random.nextInt(14)).mapToObj(_ -> oneOf(random, PIECES)).toList());
  }

  private static Clause anyClause(RandomGenerator random, int depth) {
    int kind = random.nextInt(depth > 0 ? 7 : 4);
    return switch (kind) {
      case 0, 1 ->
          new Word(
              oneOf(random, "beach", "IMG_2024(1).jpg", "東京", "x100", "l'été", "a|b"),
              random.nextBoolean(),
              Span.NONE);
      case 2 ->
          new Phrase(
              oneOf(random, "happy birthday", "say \"hi\"", "back\\slash", "OR", "-"), Span.NONE);
      case 3 -> new Filtered(anyFilter(random), Span.NONE);
      case 4 -> new Not(anyClause(random, depth - 1), Span.NONE);
      case 5 -> new AnyOf(anyClauses(random, depth), Span.NONE);
      default -> new AllOf(anyClauses(random, depth), Span.NONE);
    };
  }

  private static List<Clause> anyClauses(RandomGenerator random, int depth) {
    return IntStream.range(0, 2 + random.nextInt(3))
        .mapToObj(_ -> anyClause(random, depth - 1))
        .toList();
  }

  private static Filter anyFilter(RandomGenerator random) {
    FilterWord word = FilterWord.available().get(random.nextInt(FilterWord.available().size()));
    List<String> listed = FilterValues.of(word);
    if (!listed.isEmpty()) {
      String value = listed.get(random.nextInt(listed.size()));
      return filter(word, value);
    }
    return switch (word) {
      case AFTER, BEFORE -> filter(word, oneOf(random, "2019", "2019-02", "2020-02-29"));
      case DATE -> filter(word, oneOf(random, "2019", "2019..2020-03", "2020-02-29"));
      case DAY -> filter(word, "12-24");
      case NEAR ->
          filter(
              word,
              (random.nextInt(1800) - 900) / 10.0
                  + ","
                  + (random.nextInt(3600) - 1800) / 10.0
                  + ","
                  + BigDecimal.valueOf(1 + random.nextInt(9999), 2)
                  + oneOf(random, "km", "mi"));
      case AREA ->
          filter(
              word,
              new Filter.Area(
                      new GeoBox(
                          random.nextDouble(-90, 0),
                          random.nextDouble(-180, 180),
                          random.nextDouble(1e-9),
                          random.nextDouble(-180, 180)))
                  .value());
      case SIMILAR -> filter(word, MediaId.random().toString());
      case ISO -> filter(word, oneOf(random, "100", ">=800", "100..400"));
      case F, FOCAL, FOCAL35 -> filter(word, oneOf(random, "2.8", "<50", "1.4..70"));
      default ->
          filter(
              word,
              oneOf(
                  random,
                  "plain",
                  "two words",
                  "with \"quotes\"",
                  "pa(ren",
                  "back\\slash",
                  "a:b",
                  "-x"));
    };
  }

  private static Filter filter(FilterWord word, String value) {
    return switch (FilterReader.read(word, value, Span.NONE, Span.NONE)) {
      case FilterReader.Read(Filter filter) -> filter;
      case FilterReader.Refused(QueryError error) -> throw new AssertionError(error);
    };
  }

  private static String oneOf(RandomGenerator random, String... options) {
    return options[random.nextInt(options.length)];
  }
}
