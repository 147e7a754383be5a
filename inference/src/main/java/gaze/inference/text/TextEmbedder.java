package gaze.inference.text;

import gaze.inference.session.ModelFailedException;
import gaze.inference.session.OnnxModel;
import gaze.inference.session.Tensor;
import gaze.inference.vector.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What sentences mean, as vectors of length 1: the closer two sentences, the smaller their angle.
/// A blank text means nothing, which is the vector of zeros. Texts run one by one: a quantized
/// model's answer depends on what else is in the batch. Thread-safe.
public final class TextEmbedder {
  private static final String TOKENS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String KINDS = "token_type_ids";
  private static final String STATES = "last_hidden_state";

  private final OnnxModel model;
  private final Tokenizer tokenizer;
  private final Shape shape;

  /// Which of a sentence's states is the sentence's.
  public enum Pooling {
    FIRST,
    MEAN
  }

  /// How a model is asked.
  ///
  /// @param queryPrefix written before a question
  /// @param passagePrefix written before what is searched
  public record Shape(Pooling pooling, int dimensions, String queryPrefix, String passagePrefix) {}

  public TextEmbedder(OnnxModel model, Tokenizer tokenizer, Shape shape) {
    this.model = model;
    this.tokenizer = tokenizer;
    this.shape = shape;
  }

  /// What is to be found by its meaning; an answer for each text, in order.
  public float[][] embed(List<String> texts) throws ModelFailedException {
    List<float[]> vectors = new ArrayList<>();
    for (String text : texts) {
      vectors.add(vector(shape.passagePrefix(), text));
    }
    return vectors.toArray(float[][]::new);
  }

  /// What somebody looks for.
  public float[] embedQuery(String text) throws ModelFailedException {
    return vector(shape.queryPrefix(), text);
  }

  private float[] vector(String prefix, String text) throws ModelFailedException {
    if (text.isBlank()) {
      return new float[shape.dimensions()];
    }
    long[] tokens = tokenizer.tokens(prefix + text);
    Tensor.Floats states =
        model.run(inputs(tokens)).floats(STATES, 1, tokens.length, shape.dimensions());
    return Vectors.normalised(
        switch (shape.pooling()) {
          case FIRST -> Arrays.copyOf(states.values(), shape.dimensions());
          case MEAN -> sum(states.values());
        });
  }

  private Map<String, Tensor> inputs(long[] tokens) throws ModelFailedException {
    long[] all = new long[tokens.length];
    Arrays.fill(all, 1);
    Map<String, Tensor> inputs = new HashMap<>();
    inputs.put(TOKENS, Tensor.longs(tokens, 1, tokens.length));
    inputs.put(MASK, Tensor.longs(all, 1, tokens.length));
    inputs.put(KINDS, Tensor.longs(new long[tokens.length], 1, tokens.length));
    inputs.keySet().retainAll(model.inputs().keySet());
    return inputs;
  }

  /// The mean's direction, which is all that is left of it at length 1.
  private float[] sum(float[] states) {
    float[] sum = new float[shape.dimensions()];
    for (int i = 0; i < states.length; i++) {
      sum[i % sum.length] += states[i];
    }
    return sum;
  }
}
