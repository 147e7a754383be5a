package gaze.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.search.language.Clause;
import gaze.search.language.Filter;
import gaze.search.language.Filter.TextField;
import gaze.search.language.Parsed;
import gaze.search.language.QueryParser;
import gaze.search.language.Span;
import gaze.testkit.Seeded;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningTest {
  /// A Saturday.
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static final Map<String, Filter> PLACES =
      Map.of(
          "lisbon", new Filter.Matching(TextField.PLACE, "lisbon"),
          "new york", new Filter.Matching(TextField.PLACE, "new york"),
          "york", new Filter.Matching(TextField.PLACE, "york"),
          "portugal", new Filter.Matching(TextField.COUNTRY, "portugal"),
          "the", new Filter.Matching(TextField.PLACE, "the"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2019                       | 2019 = date:2019
          in 2020                    | in 2020 = date:2020
          im jahr 2020               | im jahr 2020 = date:2020
          march 2021                 | march 2021 = date:2021-03
          März 2021                  | März 2021 = date:2021-03
          mar 2021                   | mar 2021 = date:2021-03
          2021 march                 | 2021 march = date:2021-03
          march of 2021              | march of 2021 = date:2021-03
          march 5, 2021              | march 5, 2021 = date:2021-03-05
          5th of march 2021          | 5th of march 2021 = date:2021-03-05
          5. März 2021               | 5. März 2021 = date:2021-03-05
          05.03.2021                 | 05.03.2021 = date:2021-03-05
          03.2021                    | 03.2021 = date:2021-03
          2021-03-05                 | 2021-03-05 = date:2021-03-05
          2021/3                     | 2021/3 = date:2021-03
          20210305                   | 20210305 = date:2021-03-05
          2019-2021                  | 2019-2021 = date:2019..2021
          from 2019 to 2021          | from 2019 to 2021 = date:2019..2021
          between 2019 and 2021      | between 2019 and 2021 = date:2019..2021
          von märz 2019 bis mai 2019 | von märz 2019 bis mai 2019 = date:2019-03..2019-05
          since 2019                 | since 2019 = after:2019
          seit märz 2019             | seit märz 2019 = after:2019-03
          before 2019                | before 2019 = before:2019
          vor 2019                   | vor 2019 = before:2019
          until 2019                 | until 2019 = before:2020
          1990s                      | 1990s = date:1990..1999
          the 90s                    | the 90s = date:1990..1999
          in den 80er jahren         | in den 80er jahren = date:1980..1989
          nineties                   | nineties = date:1990..1999
          20s                        | 20s = date:2020..2029
          may                        | may = month:may
          im August                  | im August = month:august
          march 5                    | march 5 = day:03-05
          5. märz                    | 5. märz = day:03-05
          summer                     | summer = season:summer
          herbst                     | herbst = season:autumn
          summer 2018                | summer 2018 = season:summer-2018
          2018 sommer                | 2018 sommer = season:summer-2018
          winter 2019/20             | winter 2019/20 = season:winter-2019
          winter 2019/2020           | winter 2019/2020 = season:winter-2019
          last summer                | last summer = season:summer-2026
          letzten winter             | letzten winter = season:winter-2025
          last winter                | last winter = season:winter-2025
          last autumn                | last autumn = season:autumn-2025
          this autumn                | this autumn = season:autumn-2026
          on saturday                | on saturday = weekday:saturday
          sonntags                   | sonntags = weekday:sunday
          weekend                    | weekend = weekday:weekend
          last saturday              | last saturday = date:2026-11-14
          last friday                | last friday = date:2026-11-20
          last weekend               | last weekend = date:2026-11-14..2026-11-15
          today                      | today = date:2026-11-21
          yesterday                  | yesterday = date:2026-11-20
          vorgestern                 | vorgestern = date:2026-11-19
          day before yesterday       | day before yesterday = date:2026-11-19
          last week                  | last week = date:2026-11-09..2026-11-15
          this month                 | this month = date:2026-11
          last month                 | last month = date:2026-10
          letztes jahr               | letztes jahr = date:2025
          last march                 | last march = date:2026-03
          last december              | last december = date:2025-12
          last 30 days               | last 30 days = date:2026-10-22..2026-11-21
          three years ago            | three years ago = date:2023
          vor 3 jahren               | vor 3 jahren = date:2023
          a month ago                | a month ago = date:2026-10
          2 weeks ago                | 2 weeks ago = date:2026-11-02..2026-11-08
          christmas                  | christmas = holiday:christmas
          an weihnachten             | an weihnachten = holiday:christmas
          christmas 2019             | christmas 2019 = date:2019-12-24..2019-12-26
          last christmas             | last christmas = date:2025-12-24..2025-12-26
          easter 2021                | easter 2021 = date:2021-04-02..2021-04-05
          thanksgiving 2022          | thanksgiving 2022 = date:2022-11-24
          New Year's Eve 2019        | New Year's Eve 2019 = date:2019-12-31
          silvester                  | silvester = holiday:new-years-eve
          in Lisbon                  | in Lisbon = place:lisbon
          New York                   | New York = place:\"new york\"
          portugal                   | portugal = country:portugal
          videos                     | videos = type:video
          """)
  void plainWordsUnderstandWhenAndWhere(String text, String chips) {
    assertThat(chips(text)).isEqualTo(chips);
  }

  @Test
  void severalMeaningsInOneQueryAreSeveralChips() {
    assertThat(chips("zoey videos in lisbon last summer \"may\" camera:x100"))
        .isEqualTo(
            "videos = type:video; in lisbon = place:lisbon; last summer = season:summer-2026; camera:x100 = camera:x100");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mar",
        "sun",
        "dec",
        "1234",
        "9999",
        "3 dogs",
        "the",
        "in",
        "vor",
        "march5x",
        "last",
        "32.01.2020",
        "a dog"
      })
  void whatIsOnlyPerhapsATimeStaysAWord(String text) {
    assertThat(chips(text)).isEmpty();
  }

  @Test
  void aChipKnowsWhereItStands() {
    Parsed parsed = QueryParser.parse("zoey in march 2021 -2019 ");
    List<Chip> chips = Meaning.chips(parsed, meaning().of(parsed.clause()));

    assertThat(chips).extracting(Chip::span).containsExactly(new Span(5, 18), new Span(20, 24));
    assertThat(chips).extracting(Chip::excluded).containsExactly(false, true);
    assertThat(chips).extracting(Chip::understood).containsOnly(true);
  }

  @Test
  void theWordsAreStillSearchedForAndAYearAmongThemIsStillAYear() {
    Clause clause = meaning().of(QueryParser.parse("at christmas 2019 ").clause());

    assertThat(clause)
        .isInstanceOfSatisfying(
            Clause.Meant.class,
            meant ->
                assertThat(meant.literal())
                    .isInstanceOfSatisfying(
                        Clause.AllOf.class,
                        all ->
                            assertThat(all.clauses())
                                .extracting(Clause::text, each -> each instanceof Clause.Meant)
                                .containsExactly(
                                    org.assertj.core.groups.Tuple.tuple("christmas", false),
                                    org.assertj.core.groups.Tuple.tuple("2019", true))));
  }

  @Seeded(times = 500)
  void noRowOfWordsIsTooMuch(RandomGenerator random) {
    String[] words = {
      "last",
      "this",
      "march",
      "5",
      "2019",
      "summer",
      "ago",
      "vor",
      "3",
      "years",
      "from",
      "to",
      "and",
      "0",
      "99999",
      "weekend",
      "in",
      "the",
      "christmas",
      "february",
      "30",
      "9999",
      "0000",
      "since",
      "a",
      "31.02.2020",
      "lisbon",
      "new",
      "york"
    };
    String text =
        IntStream.range(0, random.nextInt(12))
            .mapToObj(_ -> words[random.nextInt(words.length)])
            .collect(Collectors.joining(" "));
    Parsed parsed = QueryParser.parse(text);
    for (Chip chip : Meaning.chips(parsed, meaning().of(parsed.clause()))) {
      assertThat(chip.text()).isEqualTo(chip.span().of(text));
      assertThat(QueryParser.parse(chip.filter().text()).clause().text())
          .isEqualTo(chip.filter().text());
    }
  }

  private static String chips(String text) {
    Parsed parsed = QueryParser.parse(text);
    return Meaning.chips(parsed, meaning().of(parsed.clause())).stream()
        .map(chip -> chip.text() + " = " + chip.filter().text())
        .collect(Collectors.joining("; "));
  }

  private static Meaning meaning() {
    return new Meaning(
        TODAY,
        new KnownNames() {
          @Override
          public Optional<Filter> place(String name) {
            return Optional.ofNullable(PLACES.get(name));
          }

          @Override
          public Optional<Filter> label(String name) {
            return Optional.empty();
          }

          @Override
          public Optional<Filter> tag(String name) {
            return Optional.empty();
          }
        });
  }
}
