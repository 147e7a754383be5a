package gaze.testkit.onnx;

import gaze.testkit.onnx.OnnxGraph.Type;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// An image-text model that knows three words: a picture is how much more red, green or blue it is
/// than gray, a sentence is the colours that it names. Small and quick, and for these words as
/// right as a large one; a fourth number, the same for every picture, brings its cosines to where
/// CLIP's lie.
public final class ColourClip {
  public static final String NAME = "colours";

  private static final List<String> WORDS = List.of("[UNK]", "red", "green", "blue");
  private static final int SIZE = 4;
  private static final float COMMON = 0.6f;

  private ColourClip() {}

  /// Puts it where an engine with this data directory finds models of its owner.
  public static void into(Path data) throws IOException {
    Path folder = Files.createDirectories(data.resolve("models/own").resolve(NAME));
    Files.write(folder.resolve("vision.onnx"), vision());
    Files.write(folder.resolve("text.onnx"), text());
    Files.writeString(folder.resolve("tokenizer.json"), tokenizer(), StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("manifest.json"), MANIFEST, StandardCharsets.UTF_8);
  }

  private static byte[] vision() {
    float third = 1 / 3f;
    float[] beyondGray = {
      1 - third, -third, -third, 0, -third, 1 - third, -third, 0, -third, -third, 1 - third, 0
    };
    return new OnnxGraph()
        .input("pixel_values", Type.FLOAT, -1, 3, 224, 224)
        .weights("beyond_gray", beyondGray, 3, SIZE)
        .weights("common", new float[] {0, 0, 0, COMMON}, SIZE)
        .node(
            "ReduceMean",
            List.of("pixel_values"),
            "mean",
            Attribute.list("axes", 2, 3),
            Attribute.of("keepdims", 0))
        .node("MatMul", List.of("mean", "beyond_gray"), "colour")
        .node("Add", List.of("colour", "common"), "image_embeds")
        .output("image_embeds", Type.FLOAT, -1, SIZE)
        .bytes();
  }

  private static byte[] text() {
    float[] colours = {
      0, 0, 0, 0,
      1, 0, 0, 0,
      0, 1, 0, 0,
      0, 0, 1, 0
    };
    return new OnnxGraph()
        .input("input_ids", Type.INT64, -1, -1)
        .weights("colours", colours, WORDS.size(), SIZE)
        .node("Gather", List.of("colours", "input_ids"), "words")
        .node(
            "ReduceMean",
            List.of("words"),
            "text_embeds",
            Attribute.list("axes", 1),
            Attribute.of("keepdims", 0))
        .output("text_embeds", Type.FLOAT, -1, SIZE)
        .bytes();
  }

  private static String tokenizer() {
    String vocabulary =
        IntStream.range(0, WORDS.size())
            .mapToObj(id -> "\"%s\": %d".formatted(WORDS.get(id), id))
            .collect(Collectors.joining(", "));
    return """
        {
          "version": "1.0",
          "pre_tokenizer": {"type": "Whitespace"},
          "model": {"type": "WordLevel", "vocab": {%s}, "unk_token": "[UNK]"}
        }
        """
        .formatted(vocabulary);
  }

  private static final String MANIFEST =
      """
      {"schema": 1, "models": [{
        "name": "colours", "role": "image_text", "family": "clip", "version": "1",
        "title": "Colours", "purpose": "Knows red, green and blue.",
        "licence": {"spdx": "CC0-1.0", "name": "CC0", "url": "https://creativecommons.org/publicdomain/zero/1.0/", "commercial": true},
        "files": [
          {"part": "vision", "path": "vision.onnx"},
          {"part": "text", "path": "text.onnx"},
          {"part": "tokenizer", "path": "tokenizer.json"}
        ],
        "tensors": {
          "vision": {"inputs": {"pixel_values": "f32[?,3,224,224]"}, "outputs": {"image_embeds": "f32[?,4]"}},
          "text": {"inputs": {"input_ids": "i64[?,?]"}, "outputs": {"text_embeds": "f32[?,4]"}}
        },
        "picture": {
          "width": 224, "height": 224, "fit": "centre_crop", "channels": "rgb",
          "scale": 0.00392156862745098, "mean": [0, 0, 0], "std": [1, 1, 1]
        },
        "text": {"max_tokens": 77, "padded": false, "lowercase": true, "pooling": "none"},
        "dimensions": 4
      }]}
      """;
}
