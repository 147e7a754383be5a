package gaze.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gaze.testkit.Seeded;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class FloatVectorTest {
  @Seeded
  void bytesAreTheVectorToTheLastBit(RandomGenerator random) {
    float[] values = new float[random.nextInt(1, 2000)];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat(-1e30f, 1e30f);
    }
    FloatVector vector = FloatVector.of(values);

    assertThat(FloatVector.ofBytes(vector.bytes())).isEqualTo(vector);
    assertThat(vector.toArray()).containsExactly(values);
    assertThat(vector.bytes()).hasSize(4 * values.length);
  }

  @Test
  void theLowestByteComesFirst() {
    assertThat(FloatVector.of(1f).bytes()).containsExactly(0, 0, 0x80, 0x3f);
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> FloatVector.of(1, Float.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> FloatVector.of(Float.POSITIVE_INFINITY));
  }

  @Test
  void whoeverTookTheNumbersCannotChangeThem() {
    FloatVector vector = FloatVector.of(1, 2);
    vector.toArray()[0] = 9;
    assertThat(vector).isEqualTo(FloatVector.of(1, 2)).hasToString("2 numbers");
  }
}
