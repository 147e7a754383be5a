package gaze.inference.session;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;

/// The inputs of one run in native memory; closing frees it.
final class NativeTensors implements AutoCloseable {
  private final Map<String, OnnxTensor> tensors = new HashMap<>();

  void add(String name, Tensor tensor) throws OrtException {
    tensors.put(name, made(tensor));
  }

  Map<String, OnnxTensor> tensors() {
    return tensors;
  }

  private static OnnxTensor made(Tensor tensor) throws OrtException {
    OrtEnvironment runtime = Onnx.runtime();
    return switch (tensor) {
      case Tensor.Floats(var shape, var values) ->
          OnnxTensor.createTensor(runtime, FloatBuffer.wrap(values), shape);
      case Tensor.Longs(var shape, var values) ->
          OnnxTensor.createTensor(runtime, LongBuffer.wrap(values), shape);
    };
  }

  @Override
  public void close() {
    tensors.values().forEach(OnnxTensor::close);
  }
}
