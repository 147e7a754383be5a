package gaze.inference.text;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import gaze.inference.session.ModelFailedException;
import gaze.inference.session.ModelSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// A tokenizer as its maker published it, in a `tokenizer.json`. Read when it is first needed,
/// because large vocabularies take seconds and much memory; closing lets them go until the next
/// need.
public final class JsonTokenizer implements Tokenizer, AutoCloseable {
  /// No token that models are given stands for more characters; what is longer is cut before the
  /// tokenizer spends time on it.
  private static final int LONGEST_TOKEN = 64;

  private final String name;
  private final ModelSource.Bytes json;
  private final int most;
  private Optional<HuggingFaceTokenizer> open = Optional.empty();

  /// @param name for messages
  /// @param most tokens of a text
  public JsonTokenizer(NativeTokenizers library, String name, ModelSource.Bytes json, int most) {
    library.prepare();
    this.name = name;
    this.json = json;
    this.most = most;
  }

  @Override
  public long[] tokens(String text) throws ModelFailedException {
    return open().encode(cut(text)).getIds();
  }

  /// Not in the middle of a character.
  private String cut(String text) {
    int longest = most * LONGEST_TOKEN;
    if (text.length() <= longest) {
      return text;
    }
    boolean split = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, split ? longest - 1 : longest);
  }

  private synchronized HuggingFaceTokenizer open() throws ModelFailedException {
    if (open.isEmpty()) {
      open = Optional.of(read());
    }
    return open.get();
  }

  private HuggingFaceTokenizer read() throws ModelFailedException {
    Map<String, String> options =
        Map.of("truncation", "true", "padding", "false", "maxLength", Integer.toString(most));
    try {
      return HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json.read()), options);
    } catch (IOException | RuntimeException e) {
      // The native library throws what it likes at a broken file.
      throw new ModelFailedException(
          "The tokenizer %s cannot be read: %s".formatted(name, e.getMessage()), e);
    }
  }

  @Override
  public synchronized void close() {
    open.ifPresent(HuggingFaceTokenizer::close);
    open = Optional.empty();
  }
}
