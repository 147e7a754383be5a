package gaze.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {
  private static final int PORT = 48100;
  private final Door open = new Door(Set.of("nas.example"), Set.of("https://photos.example"));

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:48100", "localhost:48100", "LOCALHOST:48100", "[::1]:48100"})
  void answersToItsOwnAddress(String host) {
    assertThat(Door.CLOSED.answersTo(Optional.of(host), PORT)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:48100",
        "127.0.0.1.evil.example:48100",
        "127.0.0.1:48101",
        "localhost",
        "localhost@evil.example:48100",
        "evil.example#localhost:48100",
        "127.0.0.1:48100/x",
        "0.0.0.0:48100",
        "nas.example:48100",
        ""
      })
  void answersToNoOtherName(String host) {
    assertThat(Door.CLOSED.answersTo(Optional.of(host), PORT)).isFalse();
  }

  @Test
  void answersToNobodyWhoNamesNoHost() {
    assertThat(Door.CLOSED.answersTo(Optional.empty(), PORT)).isFalse();
  }

  @Test
  void answersToConfiguredNamesWhateverPortIsInFront() {
    assertThat(open.answersTo(Optional.of("nas.example"), PORT)).isTrue();
    assertThat(open.answersTo(Optional.of("nas.example:443"), PORT)).isTrue();
  }

  @Test
  void welcomesItsOwnPagesAndConfiguredOnes() {
    assertThat(open.welcomes("http://127.0.0.1:48100", "127.0.0.1:48100")).isTrue();
    assertThat(open.welcomes("https://photos.example", "127.0.0.1:48100")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "http://127.0.0.1:3000",
        "http://evil.example",
        "https://photos.example.evil.example",
        "file://"
      })
  void welcomesNoForeignPage(String origin) {
    assertThat(open.welcomes(origin, "127.0.0.1:48100")).isFalse();
  }
}
