package gaze.inference.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gaze.inference.image.Rasters;
import gaze.inference.session.Device;
import gaze.inference.session.ModelSource;
import gaze.inference.session.OnnxModel;
import gaze.inference.session.SessionSettings;
import gaze.inference.session.Sessions;
import gaze.inference.vector.Vectors;
import gaze.testkit.onnx.RandomClip;
import java.awt.Color;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Models of CLIP's true size go through the true path.
@Tag("integration")
class RandomClipTest {
  @Test
  void aDeepModelOpensHoweverLittleStackTheCallerHas() throws Exception {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    try (Sessions sessions =
        new Sessions(
            new SessionSettings(Device.CPU, 1, 2, Duration.ofMinutes(1)), InstantSource.system())) {
      OnnxModel model =
          sessions.model(ModelSource.bytes("vision", () -> RandomClip.vision(random)));
      FutureTask<Map<String, long[]>> asked = new FutureTask<>(model::outputs);
      new Thread(null, asked, "little", 256 << 10).start();
      assertThat(asked.get()).containsKey("image_embeds");
    }
  }

  @Test
  void bothTowersOfTrueShapeAnswer() throws Exception {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    try (Sessions sessions =
        new Sessions(
            new SessionSettings(Device.CPU, 2, 2, Duration.ofMinutes(1)), InstantSource.system())) {
      ImageTextModel model =
          new ImageTextModel(
              sessions.model(ModelSource.bytes("vision", () -> RandomClip.vision(random))),
              sessions.model(ModelSource.bytes("text", () -> RandomClip.text(random))),
              _ -> new long[] {49406, 320, 2368, 49407},
              ImageTextModel.Shape.clip(512));
      float[] picture = model.embed(Rasters.plain(640, 480, Color.ORANGE));
      float[] sentence = model.embed("a cat");
      assertThat(Vectors.product(picture, picture)).isCloseTo(1, within(1e-4));
      assertThat(Vectors.product(sentence, sentence)).isCloseTo(1, within(1e-4));
    }
  }
}
