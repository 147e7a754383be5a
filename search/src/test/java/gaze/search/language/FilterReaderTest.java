package gaze.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          type:video            | type:video
          TYPE:Photos           | type:photo
          after:2023            | after:2023
          before:2023-6         | before:2023-06
          after:2024-02-29      | after:2024-02-29
          date:2019..2021-06    | date:2019..2021-06
          year:2019             | date:2019
          month:3               | month:march
          month:Mar             | month:march
          season:fall           | season:autumn
          season:summer-2018    | season:summer-2018
          weekday:saturdays     | weekday:saturday
          weekday:weekend       | weekday:weekend
          holiday:xmas          | holiday:christmas
          day:12-24             | day:12-24
          near:48.2,16.4,10km   | near:48.2,16.4,10km
          near:48.2,16.4,500m   | near:48.2,16.4,0.5km
          near:-33.8,151.2,1mi  | near:-33.8,151.2,1.609344km
          near:48.2,16.4        | near:48.2,16.4,10km
          color:Red             | color:red
          color:grey            | color:gray
          color:#F00            | color:#ff0000
          color:00ff7f          | color:#00ff7f
          rating:4              | rating:4
          rating:>=4            | rating:>=4
          rating:<3             | rating:<3
          rating:=5             | rating:5
          rating:3..5           | rating:3..5
          rating:rejected       | rating:rejected
          rating:none           | rating:none
          has:gps               | has:location
          has:keyword           | has:keywords
          is:favourite          | is:favorite
          is:screenshots        | is:screenshot
          duration:>30s         | duration:>30s
          duration:>1m30s       | duration:>90s
          duration:<=1:30       | duration:<=90s
          duration:1h           | duration:3600s
          duration:10s..2min    | duration:10s..120s
          duration:45           | duration:45s
          iso:>=800             | iso:>=800
          f:f/2.8               | f:2.8
          aperture:<2           | f:<2
          focal:24..70mm        | focal:24mm..70mm
          focal35:50            | focal35:50mm
          camera:x100           | camera:x100
          in:\"My Folder\"      | in:\"My Folder\"
          folder:a/b            | in:a/b
          filename:IMG(1)       | filename:\"IMG(1)\"
          """)
  void aFilterIsReadAndWrittenInOneWay(String text, String canonical) {
    Parsed parsed = QueryParser.parse(text);
    assertThat(parsed.errors()).isEmpty();
    assertThat(parsed.clause().text()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "after:yesterday",
        "after:2023-02-29",
        "before:23",
        "date:2021..2019",
        "month:13",
        "month:ma",
        "day:02-30",
        "near:91,0,1km",
        "near:1,181,1km",
        "near:1",
        "near:1,2,0km",
        "near:1,2,99999km",
        "near:1,2,3yd",
        "color:#12",
        "color:blurple",
        "rating:6",
        "rating:2.5",
        "rating:>=",
        "rating:5..3",
        "duration:>x",
        "duration:5s3",
        "iso:many",
        "f:-1",
        "focal:50cm",
        "season:rainy",
        "weekday:someday",
        "type:\"\"",
        "is:",
        "has:wings"
      })
  void aValueThatMakesNoSenseIsRefusedWithItsPosition(String text) {
    Parsed parsed = QueryParser.parse("x " + text);
    assertThat(parsed.clause().text()).startsWith("x");
    assertThat(parsed.errors())
        .singleElement()
        .satisfies(error -> assertThat(error.span().end()).isEqualTo(text.length() + 2));
  }

  @Test
  void everyFilterWordThatListsValuesReadsThem() {
    for (FilterWord word : FilterWord.available()) {
      for (String value : FilterValues.of(word)) {
        assertThat(QueryParser.parse(word.text() + ":" + value).errors()).isEmpty();
      }
    }
  }
}
