package gaze.inference.graph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Changes to ONNX files, given and returned as their bytes. The numbers are those of the fields in
/// `onnx.proto`; what is not changed is copied as it is.
public final class Graphs {
  private static final int GRAPH = 7;

  private static final int NODE = 1;
  private static final int INPUT = 11;
  private static final int OUTPUT = 12;
  private static final int INNER_TENSOR = 13;

  private static final int NODE_OUTPUT = 2;
  private static final int TYPE = 2;
  private static final int TENSOR = 1;
  private static final int ELEMENT = 1;
  private static final int SHAPE = 2;
  private static final int DIMENSION = 1;
  private static final int NAMED = 2;
  private static final long FLOAT = 1;

  private Graphs() {}

  /// Shows a tensor inside the graph as one more output.
  ///
  /// @param tensor of floats, made by a node
  public static byte[] withOutput(byte[] model, String tensor) throws IOException {
    if (!makes(model, tensor)) {
      throw new IOException("the graph makes no tensor " + tensor);
    }
    if (shows(model, tensor)) {
      return model;
    }
    Message type = new Message().message(TENSOR, new Message().whole(ELEMENT, FLOAT));
    Message output = new Message().text(1, tensor).message(TYPE, type);
    return changed(model, field -> Optional.of(copied(field)), Optional.of(output));
  }

  /// Lets a model take pictures of any height and width, where its operators can: the sizes that
  /// its maker wrote down are taken out.
  public static byte[] withFreePictures(byte[] model) throws IOException {
    return changed(
        model,
        field ->
            switch (field.number()) {
              case INNER_TENSOR -> Optional.empty();
              case INPUT -> Optional.of(new Message().message(INPUT, resized(field, false)));
              case OUTPUT -> Optional.of(new Message().message(OUTPUT, resized(field, true)));
              default -> Optional.of(copied(field));
            },
        Optional.empty());
  }

  private interface Change {
    /// What replaces a field of the graph; empty removes it.
    Optional<Message> of(Field field) throws IOException;
  }

  private static byte[] changed(byte[] model, Change change, Optional<Message> output)
      throws IOException {
    Message written = new Message();
    for (Field part : Field.read(model)) {
      if (part.number() == GRAPH && part.holdsBytes()) {
        Message graph = new Message();
        for (Field field : part.fields()) {
          change.of(field).ifPresent(graph::append);
        }
        output.ifPresent(added -> graph.message(OUTPUT, added));
        written.message(GRAPH, graph);
      } else {
        written.copy(part);
      }
    }
    return written.bytes();
  }

  /// An input or output without its sizes: of an input only height and width are taken out.
  private static Message resized(Field value, boolean everything) throws IOException {
    return replaced(
        value.fields(),
        TYPE,
        type ->
            replaced(
                type.fields(),
                TENSOR,
                tensor ->
                    everything
                        ? without(tensor.fields(), SHAPE)
                        : replaced(tensor.fields(), SHAPE, Graphs::freed)));
  }

  private static Message freed(Field shape) throws IOException {
    Message sizes = new Message();
    List<Field> dimensions = shape.fields();
    for (int i = 0; i < dimensions.size(); i++) {
      if (i < 2) {
        sizes.copy(dimensions.get(i));
      } else {
        sizes.message(DIMENSION, new Message().text(NAMED, "side" + i));
      }
    }
    return sizes;
  }

  private interface Replacement {
    Message of(Field field) throws IOException;
  }

  private static Message replaced(List<Field> fields, int number, Replacement replacement)
      throws IOException {
    Message message = new Message();
    for (Field field : fields) {
      if (field.number() == number) {
        message.message(number, replacement.of(field));
      } else {
        message.copy(field);
      }
    }
    return message;
  }

  private static Message without(List<Field> fields, int number) {
    Message message = new Message();
    fields.stream().filter(field -> field.number() != number).forEach(message::copy);
    return message;
  }

  private static Message copied(Field field) {
    return new Message().copy(field);
  }

  private static boolean makes(byte[] model, String tensor) throws IOException {
    return names(model, NODE, NODE_OUTPUT, tensor);
  }

  private static boolean shows(byte[] model, String tensor) throws IOException {
    return names(model, OUTPUT, 1, tensor);
  }

  /// Whether a part of the graph has this text in this field.
  private static boolean names(byte[] model, int part, int field, String text) throws IOException {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    for (Field graph : Field.read(model)) {
      if (graph.number() == GRAPH && graph.holdsBytes()) {
        for (Field inside : graph.fields()) {
          if (inside.number() == part && inside.holdsBytes() && holds(inside, field, wanted)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean holds(Field message, int number, byte[] wanted) throws IOException {
    for (Field field : message.fields()) {
      if (field.number() == number && Arrays.equals(field.content(), wanted)) {
        return true;
      }
    }
    return false;
  }
}
