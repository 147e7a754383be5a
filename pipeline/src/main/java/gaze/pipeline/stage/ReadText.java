package gaze.pipeline.stage;

import gaze.domain.FrameId;
import gaze.domain.MediaKind;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.domain.TextLine;
import gaze.inference.LoadedModels;
import gaze.inference.image.Raster;
import gaze.inference.ocr.Line;
import gaze.inference.ocr.TextReader;
import gaze.inference.session.ModelFailedException;
import gaze.media.picture.PixelSource;
import gaze.media.pixels.RgbPicture;
import gaze.storage.Blobs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// READING_TEXT: the words that stand in a photo or in the stills of a video. A photo is decoded
/// once more for it, because small words are lost in its preview; to keep a larger rendition of
/// every photo until its turn comes would take a megabyte each.
public final class ReadText implements StageWork {
  private static final int LONGEST_SIDE = 2880;

  private final LoadedModels models;
  private final PixelSource pixels;
  private final Stills stills;

  public ReadText(LoadedModels models, PixelSource pixels, Blobs blobs) {
    this.models = models;
    this.pixels = pixels;
    this.stills = new Stills(blobs);
  }

  @Override
  public Stage stage() {
    return Stage.READING_TEXT;
  }

  @Override
  public Outcome run(Subject subject, Progress progress) throws IOException, ModelFailedException {
    TextReader reader = models.textReader(subject.chosenModel().model());
    List<TextLine> lines = new ArrayList<>();
    if (subject.kind() == MediaKind.PHOTO) {
      return switch (pixels.original(subject.path(subject.main()), LONGEST_SIDE, stage())) {
        case PixelSource.Result.Failed(var problem) -> new Outcome.Failed(problem);
        case PixelSource.Result.Decoded(RgbPicture picture) -> {
          Raster raster = new Raster(picture.width(), picture.height(), picture.rgb());
          add(reader.read(raster), Optional.empty(), lines);
          yield found(lines);
        }
      };
    }
    boolean wanted =
        stills.each(subject, progress, (frame, picture) -> add(reader.read(picture), frame, lines));
    return wanted ? found(lines) : new Outcome.Passed(SkipReason.NOT_APPLICABLE);
  }

  private static Outcome found(List<TextLine> lines) {
    return new Outcome.Found(new StageFacts.TextRead(lines), List.of());
  }

  private static void add(List<Line> read, Optional<FrameId> frame, List<TextLine> lines) {
    for (Line line : read) {
      lines.add(new TextLine(line.text(), line.confidence(), line.box(), frame));
    }
  }
}
