package gaze.testkit.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/// A model being made: nodes in the order they run, weights, and what goes in and out. The numbers
/// of the fields are those of `onnx.proto`.
public final class OnnxGraph {
  /// The version of ONNX's operators that nodes are read by.
  private static final int OPERATORS = 17;

  private static final int FORMAT = 8;

  private final Message graph = new Message().text(2, "graph");

  /// The numbers a tensor holds, by ONNX's count.
  public enum Type {
    FLOAT(1),
    INT64(7);

    private final int number;

    Type(int number) {
      this.number = number;
    }
  }

  /// @param shape -1 where a run may choose
  public OnnxGraph input(String name, Type type, long... shape) {
    graph.message(11, value(name, type, shape));
    return this;
  }

  public OnnxGraph output(String name, Type type, long... shape) {
    graph.message(12, value(name, type, shape));
    return this;
  }

  public OnnxGraph node(String operator, List<String> inputs, String output, Attribute... extras) {
    return node(operator, inputs, List.of(output), extras);
  }

  public OnnxGraph node(
      String operator, List<String> inputs, List<String> outputs, Attribute... extras) {
    Message node = new Message();
    inputs.forEach(input -> node.text(1, input));
    outputs.forEach(output -> node.text(2, output));
    node.text(4, operator);
    for (Attribute extra : extras) {
      node.message(5, extra.message());
    }
    graph.message(1, node);
    return this;
  }

  public OnnxGraph weights(String name, float[] values, long... shape) {
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    return constant(name, Type.FLOAT, raw.array(), shape);
  }

  public OnnxGraph numbers(String name, long[] values, long... shape) {
    ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asLongBuffer().put(values);
    return constant(name, Type.INT64, raw.array(), shape);
  }

  public byte[] bytes() {
    return new Message()
        .whole(1, FORMAT)
        .message(7, graph)
        .message(8, new Message().text(1, "").whole(2, OPERATORS))
        .bytes();
  }

  private OnnxGraph constant(String name, Type type, byte[] raw, long... shape) {
    Message tensor = new Message();
    for (long size : shape) {
      tensor.whole(1, size);
    }
    graph.message(5, tensor.whole(2, type.number).text(8, name).bytes(9, raw));
    return this;
  }

  private static Message value(String name, Type type, long... shape) {
    Message sizes = new Message();
    for (int i = 0; i < shape.length; i++) {
      Message size = new Message();
      sizes.message(1, shape[i] < 0 ? size.text(2, name + i) : size.whole(1, shape[i]));
    }
    Message tensor = new Message().whole(1, type.number).message(2, sizes);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }
}
