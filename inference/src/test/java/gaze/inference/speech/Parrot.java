package gaze.inference.speech;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A true model of whisper.cpp in every part, so small and with such weights that it says the same
/// words in the same language to every two seconds of any sound: `hallo welt`, in German.
///
/// Every layer passes on what it is given. What the decoder is given is a token, hardly to be felt,
/// and its position, a direction of its own for each; the token that is to follow there points into
/// that direction.
final class Parrot {
  private static final int STATE = 32;
  private static final int SOUND_CONTEXT = 1500;
  private static final int TEXT_CONTEXT = 448;
  private static final int MELS = 80;
  private static final int BINS = 201;
  private static final int TOKENS = 51_865;

  private static final List<String> WORDS = List.of(" ", " hallo", " welt");
  private static final int END = 50_257;
  private static final int GERMAN = 50_261;
  private static final int TIMES = 50_364;
  private static final int TWO_SECONDS = TIMES + 100;

  /// What follows at each position: after the start the language, after the task the words.
  private static final int[] SCRIPT = {GERMAN, END, TIMES, 1, 2, TWO_SECONDS, END};

  /// So much surer of the script than of anything else.
  private static final float SURE = 1000;

  private static final float HARDLY = 0.02f;

  /// ggml's numbers for weights of 32 and 16 bits.
  private static final int WHOLE = 0;

  private static final int HALF = 1;

  private final DataOutputStream out;

  private Parrot(DataOutputStream out) {
    this.out = out;
  }

  static Path write(Path file) throws IOException {
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      new Parrot(out).write();
    }
    return file;
  }

  private void write() throws IOException {
    numbers(0x67676d6c, TOKENS);
    numbers(SOUND_CONTEXT, STATE, 1, 1, TEXT_CONTEXT, STATE, 1, 1, MELS, HALF);
    numbers(MELS, BINS);
    floats(new float[MELS * BINS]);
    numbers(WORDS.size());
    for (String word : WORDS) {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      numbers(bytes.length);
      out.write(bytes);
    }
    encoder();
    decoder();
  }

  private void encoder() throws IOException {
    nothing("encoder.positional_embedding", STATE, SOUND_CONTEXT);
    nothing("encoder.conv1.weight", 3, MELS, STATE);
    nothing("encoder.conv1.bias", 1, STATE);
    nothing("encoder.conv2.weight", 3, STATE, STATE);
    nothing("encoder.conv2.bias", 1, STATE);
    norm("encoder.ln_post", 1);
    block("encoder.blocks.0.");
  }

  private void decoder() throws IOException {
    float[] positions = new float[TEXT_CONTEXT * STATE];
    float[] tokens = new float[TOKENS * STATE];
    for (int i = 0; i < SCRIPT.length; i++) {
      positions[i * STATE + i] = 1;
      tokens[SCRIPT[i] * STATE + i] = HARDLY;
    }
    tensor("decoder.positional_embedding", WHOLE, positions, STATE, TEXT_CONTEXT);
    tensor("decoder.token_embedding.weight", HALF, tokens, STATE, TOKENS);
    norm("decoder.ln", SURE);
    block("decoder.blocks.0.");
    norm("decoder.blocks.0.cross_attn_ln", 1);
    attention("decoder.blocks.0.cross_attn.");
  }

  private void block(String name) throws IOException {
    norm(name + "mlp_ln", 1);
    nothing(name + "mlp.0.weight", STATE, 4 * STATE);
    nothing(name + "mlp.0.bias", 4 * STATE);
    nothing(name + "mlp.2.weight", 4 * STATE, STATE);
    nothing(name + "mlp.2.bias", STATE);
    norm(name + "attn_ln", 1);
    attention(name + "attn.");
  }

  private void attention(String name) throws IOException {
    nothing(name + "query.weight", STATE, STATE);
    nothing(name + "query.bias", STATE);
    nothing(name + "key.weight", STATE, STATE);
    nothing(name + "value.weight", STATE, STATE);
    nothing(name + "value.bias", STATE);
    nothing(name + "out.weight", STATE, STATE);
    nothing(name + "out.bias", STATE);
  }

  private void norm(String name, float weight) throws IOException {
    float[] weights = new float[STATE];
    Arrays.fill(weights, weight);
    tensor(name + ".weight", WHOLE, weights, STATE);
    nothing(name + ".bias", STATE);
  }

  /// Matrices are of 16 bits.
  private void nothing(String name, int... sizes) throws IOException {
    float[] weights = new float[Arrays.stream(sizes).reduce(1, (a, b) -> a * b)];
    boolean matrix = name.endsWith(".weight") && sizes.length > 1;
    tensor(name, matrix ? HALF : WHOLE, weights, sizes);
  }

  private void tensor(String name, int type, float[] weights, int... sizes) throws IOException {
    byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
    numbers(sizes.length, bytes.length, type);
    numbers(sizes);
    out.write(bytes);
    if (type == WHOLE) {
      floats(weights);
    } else {
      halves(weights);
    }
  }

  private void floats(float[] values) throws IOException {
    for (float value : values) {
      out.writeInt(Integer.reverseBytes(Float.floatToIntBits(value)));
    }
  }

  private void halves(float[] values) throws IOException {
    for (float value : values) {
      out.writeShort(Short.reverseBytes(Float.floatToFloat16(value)));
    }
  }

  private void numbers(int... numbers) throws IOException {
    for (int number : numbers) {
      out.writeInt(Integer.reverseBytes(number));
    }
  }
}
