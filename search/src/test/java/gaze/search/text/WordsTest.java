package gaze.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.Seeded;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "IMG_2024.JPG, img 2024 jpg",
    "DSC01234, dsc 01234",
    "20190312_134530, 20190312 134530",
    "Zoey's 3rd birthday!, zoey 3 rd birthday",
    "l'été, l ete",
    "東京タワー, 東京 京タ タワ ワー",
    "花, 花",
    "서울여행 2019, 서울 울여 여행 2019",
    "🎂 Party 👨‍👩‍👧, 🎂 party 👨‍👩‍👧",
    "naïve, naive",
    "--, ''"
  })
  void aQuestionIsSplitIntoWords(String text, String words) {
    assertThat(String.join(" ", texts(Words.of(text)))).isEqualTo(words);
  }

  @Test
  void aTextToBeFoundHasOtherFormsAtTheSamePositions() {
    assertThat(Words.withForms("MyDogs Müller"))
        .containsExactly(
            new Token("mydogs", 0, 6, 0),
            new Token("mydog", 0, 6, 0),
            new Token("my", 0, 2, 0),
            new Token("dogs", 2, 6, 0),
            new Token("muller", 7, 13, 1),
            new Token("mueller", 7, 13, 1));
  }

  @Test
  void theLastCharacterOfARunCanBeFoundAlone() {
    assertThat(texts(Words.withForms("開花"))).containsExactly("開花", "花");
  }

  @ParameterizedTest
  @CsvSource({
    "dogs, dog",
    "parties, party",
    "horses, horse",
    "beaches, beach",
    "bus, ''",
    "glass, ''",
    "gas, ''"
  })
  void pluralsHaveASingular(String word, String single) {
    assertThat(Stems.singular(word).orElse("")).isEqualTo(single);
  }

  @Seeded
  void everyWordStandsWhereItSays(RandomGenerator random) {
    String text =
        IntStream.range(0, 30)
            .map(
                _ ->
                    random.nextInt(4) == 0
                        ? random.nextInt(0x20, 0x11000)
                        : random.nextInt(0x20, 0x250))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    int position = -1;
    for (Token token : Words.withForms(text)) {
      assertThat(token.position()).isBetween(position, position + 1);
      position = token.position();
      assertThat(token.start()).isBetween(0, token.end() - 1);
      assertThat(token.end()).isLessThanOrEqualTo(text.length());
    }
    assertThat(texts(Words.withForms(text))).containsAll(texts(Words.of(text)));
  }

  private static List<String> texts(List<Token> tokens) {
    return tokens.stream().map(Token::text).toList();
  }
}
