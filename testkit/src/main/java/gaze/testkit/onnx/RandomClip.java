package gaze.testkit.onnx;

import gaze.testkit.onnx.OnnxGraph.Type;
import java.util.List;
import java.util.random.RandomGenerator;

/// The two towers of CLIP ViT-B/32 with random weights: as many operations of the same sizes as the
/// published models, but no understanding. All layers of a tower share their weights, so that the
/// file stays small; the work of a run is the same.
public final class RandomClip {
  private static final int LAYERS = 12;
  private static final int HEAD = 64;
  private static final int DIMENSIONS = 512;
  private static final int PATCH = 32;
  private static final int VOCABULARY = 49408;
  private static final int LENGTH = 77;

  /// Values this small keep twelve layers finite.
  private static final double SPREAD = 0.02;

  private final OnnxGraph graph = new OnnxGraph();
  private final RandomGenerator random;
  private final int width;
  private int names;

  private RandomClip(RandomGenerator random, int width) {
    this.random = random;
    this.width = width;
  }

  /// `pixel_values` [n, 3, 224, 224] to `image_embeds` [n, 512].
  public static byte[] vision(RandomGenerator random) {
    RandomClip tower = new RandomClip(random, 768);
    tower.graph.input("pixel_values", Type.FLOAT, -1, 3, 224, 224);
    tower.random("patches", tower.width, 3, PATCH, PATCH);
    tower.graph.node(
        "Conv",
        List.of("pixel_values", "patches"),
        "grid",
        Attribute.list("strides", PATCH, PATCH),
        Attribute.list("kernel_shape", PATCH, PATCH));
    String flat = tower.reshaped("grid", 0, tower.width, -1);
    String tokens = tower.node("Transpose", List.of(flat), Attribute.list("perm", 0, 2, 1));
    String whole =
        tower.node(
            "ReduceMean", List.of(tokens), Attribute.list("axes", 1), Attribute.of("keepdims", 1));
    String all = tower.node("Concat", List.of(whole, tokens), Attribute.of("axis", 1));
    return tower.finished(all, 0, "image_embeds");
  }

  /// `input_ids` [n, up to 77] to `text_embeds` [n, 512].
  public static byte[] text(RandomGenerator random) {
    RandomClip tower = new RandomClip(random, DIMENSIONS);
    tower.graph.input("input_ids", Type.INT64, -1, -1);
    tower.random("words", VOCABULARY, tower.width);
    String tokens = tower.node("Gather", List.of("words", "input_ids"));
    return tower.finished(tokens, -1, "text_embeds");
  }

  /// The most tokens of a sentence.
  public static int length() {
    return LENGTH;
  }

  private byte[] finished(String tokens, long token, String output) {
    random("q", width, width);
    random("k", width, width);
    random("v", width, width);
    random("o", width, width);
    random("wide", width, 4 * width);
    random("narrow", 4 * width, width);
    random("scale", width);
    random("shift", width);
    random("projection", width, DIMENSIONS);
    graph.weights("gelu", new float[] {1.702f});
    graph.weights("root", new float[] {(float) (1 / Math.sqrt(HEAD))});
    String state = tokens;
    for (int layer = 0; layer < LAYERS; layer++) {
      state = node("Add", List.of(state, attention(normal(state))));
      state = node("Add", List.of(state, perceptron(normal(state))));
    }
    graph.numbers("token", new long[] {token});
    String chosen = node("Gather", List.of(normal(state), "token"), Attribute.of("axis", 1));
    graph.node("MatMul", List.of(chosen, "projection"), output);
    graph.output(output, Type.FLOAT, -1, DIMENSIONS);
    return graph.bytes();
  }

  private String normal(String state) {
    return node("LayerNormalization", List.of(state, "scale", "shift"), Attribute.of("axis", -1));
  }

  private String attention(String state) {
    String asked = heads(state, "q", 0, 2, 1, 3);
    String keys = heads(state, "k", 0, 2, 3, 1);
    String values = heads(state, "v", 0, 2, 1, 3);
    String scores = node("Mul", List.of(node("MatMul", List.of(asked, keys)), "root"));
    String shares = node("Softmax", List.of(scores), Attribute.of("axis", -1));
    String mixed = node("MatMul", List.of(shares, values));
    String turned = node("Transpose", List.of(mixed), Attribute.list("perm", 0, 2, 1, 3));
    return node("MatMul", List.of(reshaped(turned, 0, 0, width), "o"));
  }

  private String heads(String state, String weights, long... order) {
    String mapped = node("MatMul", List.of(state, weights));
    return node(
        "Transpose", List.of(reshaped(mapped, 0, 0, -1, HEAD)), Attribute.list("perm", order));
  }

  private String perceptron(String state) {
    String wide = node("MatMul", List.of(state, "wide"));
    String gate = node("Sigmoid", List.of(node("Mul", List.of(wide, "gelu"))));
    return node("MatMul", List.of(node("Mul", List.of(wide, gate)), "narrow"));
  }

  private String reshaped(String tensor, long... shape) {
    String name = "shape" + names++;
    graph.numbers(name, shape, shape.length);
    return node("Reshape", List.of(tensor, name));
  }

  private String node(String operator, List<String> inputs, Attribute... extras) {
    String output = "t" + names++;
    graph.node(operator, inputs, output, extras);
    return output;
  }

  private void random(String name, int... shape) {
    int count = 1;
    long[] sizes = new long[shape.length];
    for (int i = 0; i < shape.length; i++) {
      count *= shape[i];
      sizes[i] = shape[i];
    }
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (random.nextGaussian() * SPREAD);
    }
    graph.weights(name, values, sizes);
  }
}
