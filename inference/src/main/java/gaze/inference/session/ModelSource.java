package gaze.inference.session;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Where the bytes of a model come from. Equal names are the same model.
public sealed interface ModelSource {
  String name();

  /// A file whose hash was verified; it may refer to files of weights beside it.
  record InFile(Path path) implements ModelSource {
    @Override
    public String name() {
      return path.toString();
    }
  }

  /// Bytes made when the model is opened, such as a resource or an edited graph.
  record InMemory(String name, Bytes bytes) implements ModelSource {}

  /// Reads or makes the whole model.
  interface Bytes {
    byte[] read() throws IOException;
  }

  static ModelSource file(Path path) {
    return new InFile(path);
  }

  static ModelSource bytes(String name, Bytes bytes) {
    return new InMemory(name, bytes);
  }

  /// A model on the class path, by its absolute name such as `models/reader.onnx`.
  static ModelSource resource(String name) {
    return new InMemory("resource:" + name, () -> resourceBytes(name));
  }

  private static byte[] resourceBytes(String name) throws IOException {
    try (InputStream stream = ModelSource.class.getClassLoader().getResourceAsStream(name)) {
      if (stream == null) {
        throw new FileNotFoundException("no resource " + name);
      }
      return stream.readAllBytes();
    }
  }
}
