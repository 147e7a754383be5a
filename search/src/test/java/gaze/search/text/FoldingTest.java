package gaze.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.Seeded;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource({
    "Ärger, arger",
    "STRAẞE, strasse",
    "İstanbul, istanbul",
    "Ísafjörður, isafjordur",
    "Łódź, lodz",
    "ﬁsh, fish",
    "ＦＵＬＬ, full",
    "ΟΔΟΣ, οδοσ",
    "が, が",
    "ｶﾞ, ガ",
    "한국, 한국",
    "שָׁלוֹם, שלום",
    "Ёлка, елка",
    "हिन्दी, हिन्दी"
  })
  void textsThatAPersonTakesForEqualAreEqual(String text, String folded) {
    assertThat(Folding.fold(text)).isEqualTo(folded);
  }

  @Seeded
  void foldingTwiceChangesNothing(RandomGenerator random) {
    String text =
        IntStream.range(0, 20)
            .map(_ -> random.nextInt(0x20, 0x3100))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    String once = Folding.fold(text);
    assertThat(Folding.fold(once)).isEqualTo(once);
  }
}
