package gaze.pipeline.stage;

import gaze.domain.FloatVector;
import gaze.domain.ModelRef;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.inference.LoadedModels;
import gaze.inference.image.Raster;
import gaze.inference.session.ModelFailedException;
import gaze.media.picture.PixelSource;
import gaze.media.pixels.RgbPicture;
import java.nio.file.Path;
import java.util.Optional;

/// What a picture looks like that is in no library: seen as the stages see those that are.
public final class Glance {
  /// Of the previews that the stages look at.
  private static final int LONGEST_SIDE = 1440;

  private final LoadedModels models;
  private final PixelSource pixels;

  /// What came of it.
  public sealed interface Result {
    record Seen(Optional<FloatVector> visual, Optional<FloatVector> features) implements Result {}

    record Failed(Problem problem) implements Result {}
  }

  public Glance(LoadedModels models, PixelSource pixels) {
    this.models = models;
    this.pixels = pixels;
  }

  /// Empty is what no model is named for.
  public Result at(Path file, Optional<ModelRef> visual, Optional<ModelRef> features) {
    return switch (pixels.original(file, LONGEST_SIDE, Stage.EMBEDDING)) {
      case PixelSource.Result.Failed(Problem problem) -> new Result.Failed(problem);
      case PixelSource.Result.Decoded(RgbPicture picture) ->
          seen(new Raster(picture.width(), picture.height(), picture.rgb()), visual, features);
    };
  }

  private Result seen(Raster picture, Optional<ModelRef> visual, Optional<ModelRef> features) {
    try {
      return new Result.Seen(
          visual.isPresent()
              ? Optional.of(FloatVector.of(models.imageText(visual.get()).embed(picture)))
              : Optional.empty(),
          features.isPresent()
              ? Optional.of(FloatVector.of(models.features(features.get()).features(picture)))
              : Optional.empty());
    } catch (ModelFailedException e) {
      return new Result.Failed(
          new Problem(Stage.EMBEDDING, ProblemKind.MODEL_FAILED, String.valueOf(e.getMessage())));
    }
  }
}
