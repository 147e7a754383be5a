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

/// What a picture looks like that is in no library: seen as the stages see those that are.
public final class Glance {
  /// Of the previews that the stages look at.
  private static final int LONGEST_SIDE = 1440;

  private final LoadedModels models;
  private final PixelSource pixels;

  /// What came of it.
  public sealed interface Result {
    record Seen(FloatVector vector) implements Result {}

    record Failed(Problem problem) implements Result {}
  }

  public Glance(LoadedModels models, PixelSource pixels) {
    this.models = models;
    this.pixels = pixels;
  }

  /// @param as EMBEDDING for what can be seen, EXTRACTING_FEATURES for what it looks like
  public Result at(Path file, Stage as, ModelRef model) {
    return switch (pixels.original(file, LONGEST_SIDE, as)) {
      case PixelSource.Result.Failed(Problem problem) -> new Result.Failed(problem);
      case PixelSource.Result.Decoded(RgbPicture picture) ->
          seen(new Raster(picture.width(), picture.height(), picture.rgb()), as, model);
    };
  }

  private Result seen(Raster picture, Stage as, ModelRef model) {
    try {
      float[] vector =
          as == Stage.EMBEDDING
              ? models.imageText(model).embed(picture)
              : models.features(model).features(picture);
      return new Result.Seen(FloatVector.of(vector));
    } catch (ModelFailedException e) {
      return new Result.Failed(
          new Problem(as, ProblemKind.MODEL_FAILED, String.valueOf(e.getMessage())));
    }
  }
}
