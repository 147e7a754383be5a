package gaze.testkit.onnx;

/// A constant of a node, such as the axis that it works along.
public record Attribute(String name, Value value) {
  sealed interface Value {}

  record Whole(long value) implements Value {}

  record Wholes(long... values) implements Value {}

  record Fraction(float value) implements Value {}

  public static Attribute of(String name, long value) {
    return new Attribute(name, new Whole(value));
  }

  public static Attribute of(String name, float value) {
    return new Attribute(name, new Fraction(value));
  }

  public static Attribute list(String name, long... values) {
    return new Attribute(name, new Wholes(values));
  }

  /// As ONNX's `AttributeProto`; field 20 says which of the others is filled.
  Message message() {
    Message message = new Message().text(1, name);
    switch (value) {
      case Fraction(float number) -> message.fraction(2, number).whole(20, 1);
      case Whole(long number) -> message.whole(3, number).whole(20, 2);
      case Wholes(long[] numbers) -> {
        for (long number : numbers) {
          message.whole(8, number);
        }
        message.whole(20, 7);
      }
    }
    return message;
  }
}
