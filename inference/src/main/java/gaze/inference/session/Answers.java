package gaze.inference.session;

import java.util.Arrays;
import java.util.Map;

/// What a model answered, by the names of its outputs.
public record Answers(String model, Map<String, Tensor> tensors) {

  /// The output of this name, which must have these sizes; -1 stands for any size.
  public Tensor.Floats floats(String name, long... shape) throws ModelFailedException {
    return switch (tensor(name, shape)) {
      case Tensor.Floats floats -> floats;
      case Tensor.Longs _ -> throw unexpected(name, "whole numbers");
    };
  }

  public Tensor.Longs longs(String name, long... shape) throws ModelFailedException {
    return switch (tensor(name, shape)) {
      case Tensor.Longs longs -> longs;
      case Tensor.Floats _ -> throw unexpected(name, "fractions");
    };
  }

  /// The output of this name for a single input, whatever dimensions of size 1 are around it.
  public float[] row(String name, int size) throws ModelFailedException {
    Tensor tensor = tensors.get(name);
    if (tensor instanceof Tensor.Floats(_, var values) && values.length == size) {
      return values;
    }
    return floats(name, 1, size).values();
  }

  /// The only output, whatever its name.
  public Tensor.Floats only(long... shape) throws ModelFailedException {
    if (tensors.size() != 1) {
      throw new ModelFailedException(
          "The model %s has the outputs %s, one was expected.".formatted(model, tensors.keySet()));
    }
    return floats(tensors.keySet().iterator().next(), shape);
  }

  private Tensor tensor(String name, long... shape) throws ModelFailedException {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new ModelFailedException(
          "The model %s has no output %s, only %s.".formatted(model, name, tensors.keySet()));
    }
    if (!fits(tensor.shape(), shape)) {
      throw unexpected(name, "the sizes " + Arrays.toString(tensor.shape()));
    }
    return tensor;
  }

  private static boolean fits(long[] actual, long[] expected) {
    if (actual.length != expected.length) {
      return false;
    }
    for (int i = 0; i < actual.length; i++) {
      if (expected[i] != -1 && expected[i] != actual[i]) {
        return false;
      }
    }
    return true;
  }

  private ModelFailedException unexpected(String name, String what) {
    return new ModelFailedException(
        "The output %s of the model %s has %s, which is not what this kind of model answers."
            .formatted(name, model, what));
  }
}
