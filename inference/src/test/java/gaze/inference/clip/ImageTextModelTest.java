package gaze.inference.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gaze.inference.image.Framing;
import gaze.inference.image.Pixels;
import gaze.inference.image.Raster;
import gaze.inference.image.Rasters;
import gaze.inference.session.Device;
import gaze.inference.session.ModelSource;
import gaze.inference.session.SessionSettings;
import gaze.inference.session.Sessions;
import gaze.inference.text.Tokenizer;
import gaze.inference.vector.Vectors;
import gaze.testkit.onnx.Attribute;
import gaze.testkit.onnx.OnnxGraph;
import gaze.testkit.onnx.OnnxGraph.Type;
import java.awt.Color;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A pair of tiny models made here: the mean colour of a picture on one side, on the other the sum
/// of a colour for each word.
@Tag("integration")
class ImageTextModelTest {
  private static final List<String> WORDS = List.of("", "red", "green", "blue");

  private static final Raster RED = disc(Color.RED);
  private static final Raster GREEN = disc(Color.GREEN);
  private static final Raster BLUE = disc(Color.BLUE);

  private final Sessions sessions =
      new Sessions(
          new SessionSettings(Device.CPU, 1, 2, Duration.ofMinutes(1)), InstantSource.system());

  @AfterEach
  void close() {
    sessions.close();
  }

  @Test
  void aSentenceIsClosestToThePictureItDescribes() throws Exception {
    ImageTextModel model = model(-1);
    float[] sentence = model.embed("a red circle");
    double red = Vectors.product(sentence, model.embed(RED));
    assertThat(red).isGreaterThan(Vectors.product(sentence, model.embed(GREEN)));
    assertThat(red).isGreaterThan(Vectors.product(sentence, model.embed(BLUE)));
    assertThat(Vectors.product(sentence, sentence)).isCloseTo(1, within(1e-6));
  }

  @Test
  void aModelThatWantsOneLengthGetsIt() throws Exception {
    assertThat(model(16).embed("a blue circle")).isEqualTo(model(-1).embed("a blue circle"));
  }

  @Test
  void onlyTheTowerThatIsNeededIsOpened() throws Exception {
    model(-1).embed(RED);
    assertThat(sessions.size()).isEqualTo(1);
  }

  private ImageTextModel model(long length) {
    Tokenizer tokenizer =
        text -> {
          List<Long> ids = new ArrayList<>();
          for (String word : text.split(" ")) {
            ids.add((long) Math.max(0, WORDS.indexOf(word)));
          }
          return ids.stream().flatMapToLong(LongStream::of).toArray();
        };
    return new ImageTextModel(
        sessions.model(ModelSource.bytes("vision", ImageTextModelTest::vision)),
        sessions.model(ModelSource.bytes("text " + length, () -> text(length))),
        tokenizer,
        new ImageTextModel.Shape(
            "image_embeds",
            "text_embeds",
            3,
            224,
            Framing.CENTRE_CROP,
            Pixels.normalised(new float[] {0, 0, 0}, new float[] {1, 1, 1}),
            0));
  }

  private static byte[] vision() {
    return new OnnxGraph()
        .input("pixel_values", Type.FLOAT, -1, 3, 224, 224)
        .node("ReduceMean", List.of("pixel_values"), "image_embeds", axes(2, 3), keep(0))
        .output("image_embeds", Type.FLOAT, -1, 3)
        .bytes();
  }

  private static byte[] text(long length) {
    float[] colours = {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1};
    return new OnnxGraph()
        .input("input_ids", Type.INT64, -1, length)
        .weights("colours", colours, WORDS.size(), 3)
        .node("Gather", List.of("colours", "input_ids"), "words")
        .node("ReduceMean", List.of("words"), "text_embeds", axes(1), keep(0))
        .output("text_embeds", Type.FLOAT, -1, 3)
        .bytes();
  }

  private static Attribute axes(long... axes) {
    return Attribute.list("axes", axes);
  }

  private static Attribute keep(long keep) {
    return Attribute.of("keepdims", keep);
  }

  private static Raster disc(Color colour) {
    return Rasters.drawn(
        320,
        240,
        Color.BLACK,
        pen -> {
          pen.setColor(colour);
          pen.fillOval(80, 40, 160, 160);
        });
  }
}
