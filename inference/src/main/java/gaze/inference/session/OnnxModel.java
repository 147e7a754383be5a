package gaze.inference.session;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.RunOptions;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// A model that runs when asked: numbers in by name, numbers out by name. Thread-safe; holds
/// nothing open itself ([Sessions] does).
public final class OnnxModel {
  /// Makes a run give its room back: where every picture has another size, what is kept for the
  /// next one only grows.
  private static final String GIVE_BACK = "memory.enable_memory_arena_shrinkage";

  /// Dimensions of a batch of pictures.
  private static final int PICTURE = 4;

  private final Sessions sessions;
  private final ModelSource source;

  /// Asked once; a model does not change.
  private volatile Map<String, long[]> inputs = Map.of();

  OnnxModel(Sessions sessions, ModelSource source) {
    this.sessions = sessions;
    this.source = source;
  }

  public String name() {
    return source.name();
  }

  /// Opens the model, so that the first run does not wait for it.
  public void warmUp() throws ModelFailedException {
    outputs();
  }

  /// The inputs by name with their sizes, -1 where a run may choose.
  public Map<String, long[]> inputs() throws ModelFailedException {
    Map<String, long[]> known = inputs;
    if (known.isEmpty()) {
      known = used(session -> sizes(session.getInputInfo()));
      inputs = known;
    }
    return known;
  }

  /// The outputs by name with their sizes, -1 where they differ from run to run.
  public Map<String, long[]> outputs() throws ModelFailedException {
    return used(session -> sizes(session.getOutputInfo()));
  }

  /// The name of the input of a model that takes one.
  public String onlyInput() throws ModelFailedException {
    Set<String> names = inputs().keySet();
    if (names.size() != 1) {
      throw new ModelFailedException(
          "The model %s takes %s, one input was expected.".formatted(name(), names));
    }
    return names.iterator().next();
  }

  /// Every output of a model that takes one input, whatever that is called.
  public Answers run(Tensor input) throws ModelFailedException {
    return run(Map.of(onlyInput(), input));
  }

  /// Every output.
  public Answers run(Map<String, Tensor> inputs) throws ModelFailedException {
    return run(inputs, Set.of());
  }

  /// The outputs of these names; all where none is named.
  public Answers run(Map<String, Tensor> inputs, Set<String> outputs) throws ModelFailedException {
    try (NativeTensors given = new NativeTensors()) {
      return used(
          session -> {
            for (var input : inputs.entrySet()) {
              given.add(input.getKey(), input.getValue());
            }
            return run(session, given.tensors(), outputs);
          });
    }
  }

  private Answers run(OrtSession session, Map<String, OnnxTensor> inputs, Set<String> outputs)
      throws OrtException, ModelFailedException {
    Cancellation cancellation = Cancellation.current();
    try (RunOptions options = new RunOptions()) {
      cancellation.begin(options);
      if (anySize(session)) {
        options.addRunConfigEntry(GIVE_BACK, "cpu:0");
      }
      try (OrtSession.Result result =
          outputs.isEmpty()
              ? session.run(inputs, options)
              : session.run(inputs, outputs, options)) {
        return copied(result);
      } catch (OrtException e) {
        if (cancellation.cancelled()) {
          throw Cancellation.ended(e);
        }
        throw e;
      } finally {
        cancellation.end(options);
      }
    }
  }

  /// Whether pictures of any size go in; the first dimension counts them, the second their colours.
  private boolean anySize(OrtSession session) throws OrtException {
    Map<String, long[]> sizes = inputs.isEmpty() ? sizes(session.getInputInfo()) : inputs;
    return sizes.values().stream()
        .anyMatch(size -> size.length == PICTURE && size[2] < 0 && size[3] < 0);
  }

  private Answers copied(OrtSession.Result result) throws ModelFailedException {
    Map<String, Tensor> answers = new LinkedHashMap<>();
    for (var entry : result) {
      if (entry.getValue() instanceof OnnxTensor tensor) {
        long[] shape = tensor.getInfo().getShape();
        if (tensor.getFloatBuffer() instanceof FloatBuffer numbers) {
          float[] values = new float[numbers.remaining()];
          numbers.get(values);
          refuseNonsense(values);
          answers.put(entry.getKey(), new Tensor.Floats(shape, values));
        } else if (tensor.getLongBuffer() instanceof LongBuffer numbers) {
          long[] values = new long[numbers.remaining()];
          numbers.get(values);
          answers.put(entry.getKey(), new Tensor.Longs(shape, values));
        }
      }
    }
    return new Answers(name(), answers);
  }

  private void refuseNonsense(float[] values) throws ModelFailedException {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw new ModelFailedException(
            "The model %s answered with %s instead of a number.".formatted(name(), value));
      }
    }
  }

  private interface Use<R> {
    R of(OrtSession session) throws OrtException, ModelFailedException;
  }

  private <R> R used(Use<R> use) throws ModelFailedException {
    OpenModel model = sessions.take(source);
    try {
      return use.of(model.session());
    } catch (OrtException e) {
      sessions.discard(model);
      throw new ModelFailedException(
          "The model %s failed: %s".formatted(name(), e.getMessage()), e);
    } catch (OutOfMemoryError e) {
      sessions.discard(model);
      throw new ModelFailedException(
          "There is not enough memory for the model %s.".formatted(name()), e);
    } finally {
      sessions.giveBack(model);
    }
  }

  private static Map<String, long[]> sizes(Map<String, NodeInfo> nodes) {
    Map<String, long[]> sizes = new LinkedHashMap<>();
    nodes.forEach(
        (name, node) -> {
          if (node.getInfo() instanceof TensorInfo tensor) {
            sizes.put(name, tensor.getShape());
          }
        });
    return sizes;
  }
}
