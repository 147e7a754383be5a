package gaze.inference.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordErrorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ten of clubs | Ten of clubs. | 0",
        "ten of clubs | ten clubs | 1",
        "ten of clubs | and ten of the clubs | 2",
        "ten of clubs | then off clubs | 2",
        "la dictée | LA DICTEE! | 0",
        "我们去 | 我门去了 | 2",
        "hello | '' | 1"
      })
  void wordsAreComparedInTheirOrder(String truth, String heard, int errors) {
    assertThat(WordErrors.between(truth, heard).errors()).isEqualTo(errors);
  }
}
