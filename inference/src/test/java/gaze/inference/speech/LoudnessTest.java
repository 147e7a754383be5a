package gaze.inference.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LoudnessTest {
  private static final int SECOND = Sound.SAMPLES_PER_SECOND;
  private static final Offset<Float> A_DECIBEL = within(0.4f);

  /// Ten seconds of a tone of this power, as loud as it is said.
  private static float[] tone(double power) {
    float[] tone = new float[10 * SECOND];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = (float) (Math.sqrt(2 * power) * Math.sin(i / 10.0));
    }
    return tone;
  }

  private static float gain(float[] samples) throws IOException {
    return Loudness.gain(Sound.of(samples));
  }

  @Test
  void whatIsLoudEnoughStaysAsItIs() throws IOException {
    assertThat(gain(tone(0.1))).isEqualTo(1);
    assertThat(gain(tone(0.0011))).isEqualTo(1);
  }

  @Test
  void whatIsQuietIsTurnedUp() throws IOException {
    assertThat(gain(tone(1e-4))).isCloseTo(3.16f, A_DECIBEL);
    assertThat(gain(tone(1e-5))).isCloseTo(10, within(1.2f));
  }

  @Test
  void nothingIsTurnedUpWithoutEnd() throws IOException {
    float most = (float) Math.pow(10, 1.5);
    assertThat(gain(tone(1e-9))).isCloseTo(most, within(0.01f));
    assertThat(gain(new float[SECOND])).isCloseTo(most, within(0.01f));
    assertThat(gain(new float[0])).isCloseTo(most, within(0.01f));
  }

  @Test
  void aBangDoesNotHideAVoice() throws IOException {
    float[] voice = tone(1e-4);
    Arrays.fill(voice, SECOND, SECOND + SECOND / 4, 0.9f);
    assertThat(gain(voice)).isCloseTo(3.16f, A_DECIBEL);
  }

  @Test
  void pausesDoNotMakeAVoiceQuiet() throws IOException {
    float[] voice = tone(0.01);
    Arrays.fill(voice, 0, 9 * SECOND, 0);
    assertThat(gain(voice)).isEqualTo(1);
  }
}
