package gaze.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/ws?token=s3cret HTTP/1.1",
        "GET /api/ws?a=b&token=s3cret&c=d",
        "Authorization: Bearer s3cret",
        "authorization: bearer s3cret",
        "Sec-WebSocket-Protocol: gaze-token.s3cret, chat",
        "open http://127.0.0.1:48100/#code=s3cret",
        "{\"token\":\"s3cret\",\"pid\":3}",
        "{\"code\": \"s3cret\"}"
      })
  void aSecretIsNeverInTheText(String text) {
    assertThat(Redaction.secrets(text)).doesNotContain("s3cret").contains("…");
  }

  @Test
  void theTokenItselfIsTakenOutWhereverItStands() {
    assertThat(Redaction.secrets("odd: <abcdef>!", new AccessToken("abcdef")))
        .isEqualTo("odd: <…>!");
  }

  @Test
  void ordinaryTextStays() {
    String text = "Scanned 3 files in 12 ms; a token is needed, the code is 7.";
    assertThat(Redaction.secrets(text)).isEqualTo(text);
    assertThat(Redaction.folders(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "cannot read /home/anna/Pictures/Wien 2019/a b.jpg: denied|cannot read …/a b.jpg: denied",
        "'/home/anna/x.heic' is empty|'…/x.heic' is empty",
        "C:\\Users\\anna\\Pictures\\x.jpg is gone|…/x.jpg is gone",
        "GET https://example.org/a/b is refused|GET https://example.org/a/b is refused"
      })
  void ofAPathOnlyItsNameStays(String text, String shortened) {
    assertThat(Redaction.folders(text)).isEqualTo(shortened);
  }
}
