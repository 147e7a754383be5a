package gaze.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdsTest {
  @ParameterizedTest
  @MethodSource("kinds")
  <T extends Comparable<T>> void anIdReadsBackFromItsText(
      Supplier<T> random, Function<String, T> parse) {
    T id = random.get();
    T same = parse.apply(id.toString());
    assertThat(same).isEqualTo(id);
    assertThat(same).isEqualByComparingTo(id);
  }

  static Stream<Arguments> kinds() {
    return Stream.of(
        kind(MediaId::random, MediaId::parse),
        kind(FileId::random, FileId::parse),
        kind(FrameId::random, FrameId::parse),
        kind(LibraryId::random, LibraryId::parse),
        kind(OwnerId::random, OwnerId::parse));
  }

  @Test
  void whatIsNoIdIsRefused() {
    assertThatThrownBy(() -> MediaId.parse("42")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLocalOwnerIsAlwaysTheSame() {
    assertThat(OwnerId.LOCAL).isEqualTo(OwnerId.parse("00000000-0000-7000-8000-000000000000"));
    assertThat(OwnerId.LOCAL.value().version()).isEqualTo(7);
  }

  private static <T> Arguments kind(Supplier<T> random, Function<String, T> parse) {
    return Arguments.of(random, parse);
  }
}
