package gaze.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.MediaKind;
import gaze.search.language.Clause.AllOf;
import gaze.search.language.Clause.AnyOf;
import gaze.search.language.Clause.Filtered;
import gaze.search.language.Clause.Not;
import gaze.search.language.Clause.Phrase;
import gaze.search.language.Clause.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  @Test
  void everyPartKnowsWhereItStands() {
    Parsed parsed = QueryParser.parse("zoey  \"happy birthday\" type:video -blurry ");

    assertThat(parsed.errors()).isEmpty();
    assertThat(parsed.clause())
        .isEqualTo(
            new AllOf(
                List.of(
                    new Word("zoey", false, new Span(0, 4)),
                    new Phrase("happy birthday", new Span(6, 22)),
                    new Filtered(new Filter.Type(MediaKind.VIDEO), new Span(23, 33)),
                    new Not(new Word("blurry", false, new Span(35, 41)), new Span(34, 41))),
                new Span(0, 41)));
  }

  @Test
  void aWordThatTouchesTheCaretIsAPrefix() {
    assertThat(parse("bea")).isEqualTo(new Word("bea", true, new Span(0, 3)));
    assertThat(parse("bea ")).isEqualTo(new Word("bea", false, new Span(0, 3)));
    assertThat(parse("bea* ")).isEqualTo(new Word("bea", true, new Span(0, 4)));
  }

  @Test
  void anExcludedWordIsNoPrefixUnlessItSaysSo() {
    assertThat(parse("-bea"))
        .isEqualTo(new Not(new Word("bea", false, new Span(1, 4)), new Span(0, 4)));
  }

  @Test
  void orBindsMoreTightlyThanStandingSideBySide() {
    assertThat(shape("lisbon cat OR dog |bird night "))
        .isEqualTo("all(lisbon any(cat dog bird) night)");
  }

  @Test
  void parenthesesSayOtherwise() {
    assertThat(shape("cat OR (dog beach) ")).isEqualTo("any(cat all(dog beach))");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                | all()
          ' '               | all()
          OR                | all()
          cat OR            | cat
          OR cat_           | cat
          cat OR OR dog_    | any(cat dog)
          -                 | all()
          a - b_            | all(a b)
          ()                | all()
          (cat              | cat*
          cat)_             | cat
          ((cat)) )_        | cat
          \"\"              | all()
          \"open phrase     | \"open phrase\"
          a\"b\"c_          | all(a \"b\" c)
          --cat             | not(cat)
          -(a b)            | not(all(a b))
          NOT cat           | not(cat)
          a AND b_          | all(a b)
          *                 | all()
          IMG_1(2).jpg_     | IMG_1(2).jpg
          (IMG_1(2).jpg x)  | all(IMG_1(2).jpg x)
          11:04_            | 11:04
          C:\\pictures_     | C:\\pictures
          http://a.b/c_     | http://a.b/c
          """)
  void whatIsUnfinishedIsReadAsMeant(String text, String shape) {
    String query = text.replace('_', text.contains("IMG") ? '_' : ' ').replaceAll("_$", " ");
    assertThat(QueryParser.parse(query).errors()).isEmpty();
    assertThat(shape(query)).isEqualTo(shape);
  }

  @Test
  void typographicQuotesAreQuotes() {
    assertThat(shape("„schöne ferien“ «été»")).isEqualTo("all(\"schöne ferien\" \"été\")");
  }

  @Test
  void anUnknownFilterSaysWhereItIsAndWhatWasPerhapsMeant() {
    Parsed parsed = QueryParser.parse("beach camra:x100 ");

    assertThat(shape(parsed.clause())).isEqualTo("beach");
    assertThat(parsed.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.kind()).isEqualTo(QueryError.Kind.UNKNOWN_FILTER);
              assertThat(error.span()).isEqualTo(new Span(6, 11));
              assertThat(error.message()).contains("camra:").contains("Did you mean camera:");
              assertThat(error.accepted()).contains("camera:", "type:");
            });
  }

  @Test
  void aBadValueSaysWhereItIsAndWhatIsAccepted() {
    assertThat(QueryParser.parse("x type:audio").errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.kind()).isEqualTo(QueryError.Kind.BAD_VALUE);
              assertThat(error.span()).isEqualTo(new Span(7, 12));
              assertThat(error.message()).contains("photo or video");
              assertThat(error.accepted()).containsExactly("photo", "video");
            });
  }

  @Test
  void aFilterWithoutAValueSaysSo() {
    assertThat(QueryParser.parse("rating: ").errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.kind()).isEqualTo(QueryError.Kind.MISSING_VALUE);
              assertThat(error.span()).isEqualTo(new Span(0, 7));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"person:anna", "has:people", "has:faces"})
  void whatGazeHasNotLearnedYetIsNotAnUnknownWord(String query) {
    assertThat(QueryParser.parse(query).errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.kind()).isEqualTo(QueryError.Kind.UNAVAILABLE);
              assertThat(error.span()).isEqualTo(new Span(0, query.length()));
            });
  }

  @Test
  void allErrorsAreToldAtOnce() {
    assertThat(QueryParser.parse("foo:1 type:x after:2023-13 before:"))
        .extracting(Parsed::errors)
        .asList()
        .hasSize(4);
  }

  @Test
  void aTextThatIsNoQuestionIsRefused() {
    assertThat(QueryParser.parse("x".repeat(QueryParser.MAX_LENGTH + 1)).errors())
        .extracting(QueryError::kind)
        .containsExactly(QueryError.Kind.TOO_LONG);
  }

  @Test
  void deepParenthesesAreBorne() {
    assertThat(shape("(".repeat(500) + "a" + ")".repeat(499))).isEqualTo("a");
  }

  private static Clause parse(String text) {
    return QueryParser.parse(text).clause();
  }

  private static String shape(String text) {
    return shape(parse(text));
  }

  private static String shape(Clause clause) {
    return switch (clause) {
      case Word word -> word.text();
      case Phrase phrase -> phrase.text();
      case Filtered filtered -> filtered.text();
      case Not not -> "not(" + shape(not.clause()) + ")";
      case AnyOf any ->
          "any("
              + String.join(" ", any.clauses().stream().map(QueryParserTest::shape).toList())
              + ")";
      case AllOf all ->
          "all("
              + String.join(" ", all.clauses().stream().map(QueryParserTest::shape).toList())
              + ")";
      case Clause.Meant meant -> shape(meant.literal());
    };
  }
}
