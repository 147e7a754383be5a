package gaze.inference.clip;

import gaze.inference.image.Framing;
import gaze.inference.image.Pixels;
import gaze.inference.image.Raster;
import gaze.inference.session.ModelFailedException;
import gaze.inference.session.OnnxModel;
import gaze.inference.session.Tensor;
import gaze.inference.text.Tokenizer;
import gaze.inference.vector.Vectors;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// A pair of models of the CLIP family, one for pictures and one for sentences, whose vectors of
/// length 1 lie in one space. Thread-safe; whoever only embeds pictures never opens the other.
public final class ImageTextModel {
  private static final String TOKENS = "input_ids";
  private static final String MASK = "attention_mask";

  private final OnnxModel vision;
  private final OnnxModel text;
  private final Tokenizer tokenizer;
  private final Shape shape;

  /// How the pair is asked and answers.
  ///
  /// @param visionOutput the name of the vision model's vector
  /// @param textOutput the name of the text model's vector
  /// @param side of the square that the vision model takes, in pixels
  /// @param padding the token that fills a sentence up where the text model wants one length
  public record Shape(
      String visionOutput,
      String textOutput,
      int dimensions,
      int side,
      Framing framing,
      Pixels pixels,
      long padding) {
    /// As CLIP was published.
    public static Shape clip(int dimensions) {
      float[] mean = {0.48145466f, 0.4578275f, 0.40821073f};
      float[] deviation = {0.26862954f, 0.26130258f, 0.27577711f};
      Pixels pixels = Pixels.normalised(mean, deviation);
      return new Shape(
          "image_embeds", "text_embeds", dimensions, 224, Framing.CENTRE_CROP, pixels, 49407);
    }

    /// As SigLIP 2 was published.
    public static Shape siglip(int dimensions) {
      float[] half = {0.5f, 0.5f, 0.5f};
      Pixels pixels = Pixels.normalised(half, half);
      return new Shape(
          "pooler_output", "pooler_output", dimensions, 224, Framing.STRETCH, pixels, 0);
    }
  }

  public ImageTextModel(OnnxModel vision, OnnxModel text, Tokenizer tokenizer, Shape shape) {
    this.vision = vision;
    this.text = text;
    this.tokenizer = tokenizer;
    this.shape = shape;
  }

  public float[] embed(Raster picture) throws ModelFailedException {
    int side = shape.side();
    float[] planes = shape.pixels().of(shape.framing().square(picture, side));
    Map<String, Tensor> input = Map.of(vision.onlyInput(), Tensor.floats(planes, 1, 3, side, side));
    return Vectors.normalised(
        vision
            .run(input, Set.of(shape.visionOutput()))
            .row(shape.visionOutput(), shape.dimensions()));
  }

  public float[] embed(String sentence) throws ModelFailedException {
    return Vectors.normalised(
        text.run(inputs(tokenizer.tokens(sentence)), Set.of(shape.textOutput()))
            .row(shape.textOutput(), shape.dimensions()));
  }

  /// Opens the text model, so that the first search does not wait for it.
  public void warmUpText() throws ModelFailedException {
    embed("warm");
  }

  private Map<String, Tensor> inputs(long[] tokens) throws ModelFailedException {
    Map<String, long[]> wanted = text.inputs();
    long[] sizes = wanted.getOrDefault(TOKENS, new long[0]);
    int length = sizes.length == 2 && sizes[1] > 0 ? Math.toIntExact(sizes[1]) : tokens.length;
    long[] filled = Arrays.copyOf(tokens, length);
    long[] mask = new long[length];
    for (int i = 0; i < length; i++) {
      filled[i] = i < tokens.length ? tokens[i] : shape.padding();
      mask[i] = i < tokens.length ? 1 : 0;
    }
    Map<String, Tensor> inputs = new HashMap<>();
    inputs.put(TOKENS, Tensor.longs(filled, 1, length));
    inputs.put(MASK, Tensor.longs(mask, 1, length));
    inputs.keySet().retainAll(wanted.keySet());
    return inputs;
  }
}
