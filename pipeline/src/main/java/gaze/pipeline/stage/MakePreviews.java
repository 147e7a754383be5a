package gaze.pipeline.stage;

import gaze.domain.Blob;
import gaze.domain.Looks;
import gaze.domain.Problem;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.media.picture.PreviewMaker;
import gaze.media.picture.PreviewResult;
import gaze.media.pixels.EncodedPicture;
import gaze.media.pixels.Previews;
import gaze.storage.Blobs;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// MAKING_PREVIEWS: the one decode of a picture, or of a video's poster, and everything that is
/// made from it.
public final class MakePreviews implements StageWork {
  private final PreviewMaker maker;
  private final Blobs blobs;

  public MakePreviews(PreviewMaker maker, Blobs blobs) {
    this.maker = maker;
    this.blobs = blobs;
  }

  @Override
  public Stage stage() {
    return Stage.MAKING_PREVIEWS;
  }

  @Override
  public Outcome run(Subject subject, Progress progress) throws IOException {
    return switch (maker.make(subject.path(subject.main()))) {
      case PreviewResult.Failed(Problem problem) -> new Outcome.Failed(problem);
      case PreviewResult.Made(Previews previews) -> kept(previews);
    };
  }

  private Outcome kept(Previews previews) throws IOException {
    Blob thumbnail = blobs.put(previews.thumbnail().bytes(), previews.thumbnail().mime());
    Blob preview = beside(thumbnail, previews.preview());
    Looks looks =
        new Looks(thumbnail, preview, previews.placeholder(), previews.hash(), previews.colors());
    List<Problem> notes = previews.note().stream().toList();
    return new Outcome.Found(
        new StageFacts.PreviewsMade(looks, Optional.of(previews.displayed())), notes);
  }

  /// Stores a picture; if that fails, the one that is there already goes too.
  private Blob beside(Blob first, EncodedPicture second) throws IOException {
    try {
      return blobs.put(second.bytes(), second.mime());
    } catch (IOException e) {
      blobs.delete(List.of(first.key()));
      throw e;
    }
  }
}
