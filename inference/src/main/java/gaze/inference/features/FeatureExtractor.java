package gaze.inference.features;

import gaze.inference.graph.Graphs;
import gaze.inference.image.Filter;
import gaze.inference.image.Pixels;
import gaze.inference.image.Raster;
import gaze.inference.image.Resizing;
import gaze.inference.session.ModelFailedException;
import gaze.inference.session.ModelSource;
import gaze.inference.session.OnnxModel;
import gaze.inference.session.Sessions;
import gaze.inference.session.Tensor;
import gaze.inference.vector.Vectors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/// What a classifier of ImageNet knows of a picture before it names it. The whole picture is looked
/// at, stretched to the classifier's square. Thread-safe.
public final class FeatureExtractor {
  private static final Pixels PIXELS = Pixels.imageNet();

  private final OnnxModel model;
  private final Shape shape;

  /// How a model answers.
  ///
  /// @param tensor that holds the features; where the graph keeps it inside it is shown
  /// @param dimensions of the features
  /// @param side of the square that the model takes, in pixels
  public record Shape(String tensor, int dimensions, int side) {}

  public FeatureExtractor(Sessions sessions, Path file, Shape shape) {
    this.model =
        sessions.model(
            ModelSource.bytes(
                "%s with %s".formatted(file, shape.tensor()),
                () -> Graphs.withOutput(Files.readAllBytes(file), shape.tensor())));
    this.shape = shape;
  }

  /// A vector of length 1.
  public float[] features(Raster picture) throws ModelFailedException {
    int side = shape.side();
    Raster square = Resizing.to(picture, side, side, Filter.CUBIC);
    Tensor input = Tensor.floats(PIXELS.of(square), 1, 3, side, side);
    float[] features =
        model
            .run(Map.of(model.onlyInput(), input), Set.of(shape.tensor()))
            .row(shape.tensor(), shape.dimensions());
    return Vectors.normalised(features);
  }
}
