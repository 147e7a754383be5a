package gaze.inference.models;

import java.util.List;

/// What goes into a graph and comes out of it.
public record Tensors(List<Tensor> inputs, List<Tensor> outputs) {
  /// One named tensor.
  ///
  /// @param type `f32`, `f16`, `i64`, `i32` or `u8`
  /// @param shape its sizes; [#ANY] where the graph leaves one open
  public record Tensor(String name, String type, List<Long> shape) {}

  public static final long ANY = -1;
}
