package gaze.inference.ocr;

import gaze.inference.session.ModelSource;
import gaze.inference.session.Sessions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The reader that is part of the program.
final class BuiltInReader {
  private BuiltInReader() {}

  static TextReader in(Sessions sessions) {
    return new TextReader(
        new TextReader.Parts(
            sessions.model(ModelSource.resource("models/ch_PP-OCRv4_det_infer.onnx")),
            sessions.model(ModelSource.resource("models/ch_ppocr_mobile_v2.0_cls_infer.onnx")),
            sessions.model(ModelSource.resource("models/ch_PP-OCRv4_rec_infer.onnx")),
            48),
        dictionary(),
        new TextReader.Limits(0.5, 0.5, 2048));
  }

  private static List<String> dictionary() {
    try (InputStream stream =
        Objects.requireNonNull(
            BuiltInReader.class.getResourceAsStream("/models/ppocr_keys_v1.txt"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
