package gaze.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SignInCodesTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final SignInCodes codes = new SignInCodes(now::get);

  @Test
  void aCodeIsGoodOnce() {
    String code = codes.issue();
    assertThat(codes.redeem(code)).isTrue();
    assertThat(codes.redeem(code)).isFalse();
  }

  @Test
  void aCodeGrowsOld() {
    String code = codes.issue();
    now.updateAndGet(at -> at.plus(SignInCodes.GOOD_FOR));
    assertThat(codes.redeem(code)).isFalse();
  }

  @Test
  void aCodeIsGoodUntilThen() {
    String code = codes.issue();
    now.updateAndGet(at -> at.plus(SignInCodes.GOOD_FOR).minus(Duration.ofMillis(1)));
    assertThat(codes.redeem(code)).isTrue();
  }

  @Test
  void aGuessIsNotACode() {
    codes.issue();
    assertThat(codes.redeem("guess")).isFalse();
  }

  @Test
  void codesNobodyUsedMakeRoom() {
    String first = codes.issue();
    String last = first;
    for (int i = 0; i < SignInCodes.MOST; i++) {
      last = codes.issue();
    }
    assertThat(codes.redeem(first)).isFalse();
    assertThat(codes.redeem(last)).isTrue();
  }
}
